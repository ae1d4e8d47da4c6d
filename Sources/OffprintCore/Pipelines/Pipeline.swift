/// A declared line of stages: what is done with each document, in order.
public struct Pipeline: Sendable {
    /// One entry of `stages:`.
    public struct Entry: Sendable {
        /// What it does with a document.
        public enum Action: Sendable {
            /// Runs a stage.
            case stage(any Stage)
            /// Lets documents go for which a condition holds, or for which it does not (`keep:`).
            case filter(Condition, keepsMatching: Bool, reason: String)
        }

        /// What it does.
        public var action: Action
        /// Where it stands in the file.
        public var position: TextPosition?

        /// An entry at a place.
        public init(_ action: Action, at position: TextPosition? = nil) {
            self.action = action
            self.position = position
        }

        /// Its name in tables and messages: the stage's, or `drop` and `keep`.
        public var name: String {
            switch action {
            case .stage(let stage): type(of: stage).description.name
            case .filter(_, let keepsMatching, _): keepsMatching ? "keep" : "drop"
            }
        }
    }

    /// The pipeline's name: its file's, without the ending.
    public var name: String
    /// The entries, in order.
    public var entries: [Entry]
    /// The bounds that hold for every document.
    public var limits: Limits
    /// What is done when documents fail.
    public var errors: ErrorPolicy

    /// A pipeline of entries.
    public init(
        name: String, entries: [Entry], limits: Limits = Limits(), errors: ErrorPolicy = ErrorPolicy()
    ) {
        self.name = name
        self.entries = entries
        self.limits = limits
        self.errors = errors
    }
}
