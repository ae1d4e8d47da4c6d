/// What is done when documents fail.
public struct ErrorPolicy: StageOptions, Hashable {
    /// What becomes of a document that failed for good.
    public enum Outcome: String, OptionValue, CaseIterable, Sendable {
        /// It is written to the dead letters, and the run goes on.
        case deadLetter = "dead-letter"
        /// The run stops with code 2.
        case stop
    }

    /// The number of further tries.
    @Option("How often a document is tried again when it failed for a reason that may pass.", within: 0...100)
    public var retry = 2
    /// What becomes of a document that failed for good.
    @Option("What becomes of a document that failed for good.")
    public var then = Outcome.deadLetter
    /// The share of dead letters over which the run stops, 0...1.
    @Option(
        "The share of dead letters among the documents done so far over which the run stops; it is looked at from the 200th document on, and at the end.",
        within: 0...1)
    public var stopAfter = 1.0

    /// The default policy: two more tries, then dead letter, and never stop.
    public init() {}
}
