public import OffprintCore

/// What came of the documents at one entry of a pipeline.
public struct EntryStatistics: Sendable, Hashable {
    /// The entry's name.
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

    init(name: String) { self.name = name }

    mutating func add(_ other: EntryStatistics) {
        entered += other.entered
        kept += other.kept
        failed += other.failed
        dropped.merge(other.dropped) { $0 + $1 }
        time += other.time
    }
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
    /// What came of the documents at each entry, in the pipeline's order; first the input itself, last the outputs.
    public var entries: [EntryStatistics]
    /// How many documents were read, damaged ones included.
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

    /// Whether every document that was read is accounted for.
    public var balances: Bool {
        read == written + dropped.values.reduce(0, +) + dead.values.reduce(0, +)
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
}
