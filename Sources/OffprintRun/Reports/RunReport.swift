public import OffprintCore

/// What came of the documents at one place of a run: the input, an entry of the pipeline, or the outputs.
public struct EntryStatistics: Sendable, Hashable {
    /// The place's name: `input`, the entry's, or `output`.
    public var name: String
    /// How many documents came in.
    public var entered = 0
    /// How many went on.
    public var kept = 0
    /// How many left the run here, by reason.
    public var dropped: [String: Int] = [:]
    /// How many became dead letters here.
    public var failed = 0
    /// The time spent here, on all documents together.
    public var time = Duration.zero

    init(_ name: String) { self.name = name }
}

/// How a run ended, and what came of its documents.
public struct RunReport: Sendable {
    /// Why the run ended.
    public enum Ending: Sendable, Hashable {
        /// The input came to its end, or to the limit that was asked for.
        case finished
        /// A signal asked for it; what was under way was brought to its end.
        case interrupted
        /// Too many documents failed.
        case overErrorBudget
        /// The input cannot be read on.
        case inputFailed(InputError)
        /// An output cannot be written.
        case outputFailed(OutputError)
    }

    /// Why it ended.
    public var ending = Ending.finished
    /// What came of the documents at each place: first `input`, where those failed that are damaged, then the entries
    /// in the pipeline's order, last `output`. What one place kept is what came into the next.
    public var entries: [EntryStatistics]
    /// How many documents were read, damaged ones included; those that an early stop let go are not among them.
    public var read = 0
    /// How many were written to the outputs.
    public var written = 0
    /// How many left the run by a rule, by reason.
    public var dropped: [String: Int] = [:]
    /// How many became dead letters, by kind of error.
    public var dead: [String: Int] = [:]
    /// How many ids stood more than once in the input, and were told apart by `~2`.
    public var renamed = 0
    /// How many threads were lost to stages that did not come back.
    public var lostThreads = 0
    /// How long it took.
    public var elapsed = Duration.zero

    /// Whether every document that was read is accounted for, in all and at each place.
    public var balances: Bool {
        guard read == written + dropped.values.reduce(0, +) + dead.values.reduce(0, +) else { return false }
        var come = read
        for entry in entries {
            guard entry.entered == come else { return false }
            guard entry.entered == entry.kept + entry.failed + entry.dropped.values.reduce(0, +) else { return false }
            come = entry.kept
        }
        return come == written
    }
}

/// How far a run is.
public struct RunProgress: Sendable, Hashable {
    /// How many documents are through.
    public var done = 0
    /// How many of them are dead letters.
    public var dead = 0
    /// How many bytes of the input have been read.
    public var bytesRead = 0
    /// How many there are; nil where that is unknown.
    public var bytesInAll: Int?

    /// How far a run is; nothing done by default.
    public init(done: Int = 0, dead: Int = 0, bytesRead: Int = 0, bytesInAll: Int? = nil) {
        self.done = done
        self.dead = dead
        self.bytesRead = bytesRead
        self.bytesInAll = bytesInAll
    }
}
