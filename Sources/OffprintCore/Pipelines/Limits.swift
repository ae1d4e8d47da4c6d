/// Bounds that hold for every document of a run.
public struct Limits: StageOptions, Hashable {
    /// The time for the stages of one document.
    @Option("How long the stages may work on one document.", within: .milliseconds(1)...)
    public var documentTime = Duration.seconds(5)
    /// The most bytes of a page.
    @Option("How large a page may be; a larger one is a dead letter.", within: ByteSize(bytes: 1)...)
    public var html = ByteSize.megabytes(16)
    /// The most levels of nesting.
    @Option("How deep elements may be nested; what is deeper is flattened, its text kept.", within: 16...10_000)
    public var depth = 512
    /// The most documents that wait at once.
    @Option("How many documents may wait on the I/O lane at once.", within: 1...10_000)
    public var io = 64
    /// The time for one stay on the I/O lane.
    @Option(
        "How long one stage of the I/O lane may take for a document, retries included.", within: .milliseconds(1)...)
    public var ioTime = Duration.seconds(120)
    /// The most bytes of pages in flight.
    @Option("How much page data may be in flight at once.", within: ByteSize.megabytes(1)...)
    public var memory = ByteSize.megabytes(256)

    /// The default bounds.
    public init() {}
}

/// A stage that itself keeps to the run's limits of size and depth.
public protocol LimitedStage: Stage {
    /// The stage, keeping to the limits where its own options do not say otherwise.
    func limited(to limits: Limits) -> Self
}
