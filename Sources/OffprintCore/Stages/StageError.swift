/// Why a stage could not do a document. The document goes to the dead letters; the run goes on.
public struct StageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of trouble it was: the short name stands in the dead letter.
    public struct Kind: Sendable, Hashable, CustomStringConvertible {
        /// The short name, in words joined by hyphens.
        public var description: String

        /// A kind of your own, by a short name in words joined by hyphens.
        public init(_ name: String) { description = name }

        /// The document is over a limit of size, depth or number.
        public static let tooLarge = Kind("too-large")
        /// The document took longer than `document-time`.
        public static let deadline = Kind("deadline")
        /// The document is broken.
        public static let malformed = Kind("malformed")
        /// Something outside did not answer or refused.
        public static let unavailable = Kind("unavailable")
        /// A rule forbids it: robots.txt, a private address.
        public static let refused = Kind("refused")
        /// The stage itself failed.
        public static let failed = Kind("failed")
    }

    /// What kind of trouble.
    public var kind: Kind
    /// What was wrong, in a sentence without a capital or a full stop.
    public var reason: String
    /// Whether the same might go well at another time.
    public var isTransient: Bool

    /// A failure of a kind, with its reason.
    public init(_ kind: Kind, _ reason: String, isTransient: Bool = false) {
        self.kind = kind
        self.reason = reason
        self.isTransient = isTransient
    }

    /// A failure out of an error that something else threw.
    public init(_ kind: Kind, _ error: any Error, isTransient: Bool = false) {
        self.init(kind, "\(error)", isTransient: isTransient)
    }

    /// Kind and reason.
    public var description: String { "\(kind): \(reason)" }
}
