import OffprintCore

/// A document on its way through the pipeline.
struct Job: Sendable {
    /// Its number in the input's order, from 0.
    var sequence: Int
    var document: Document
    /// The entry of the pipeline that comes next.
    var entry = 0
    /// How often the next entry has been tried and failed.
    var attempts = 0
    /// The bytes of credit that it holds.
    var weight: Int
    /// How long workers have been at it so far: its stays on the I/O lane do not count.
    var worked = Duration.zero
    /// The way that it has come.
    var trail = Trail()
    /// What it has shown to corpus stages.
    var seen: [Seen] = []
}

/// What a document has shown to a corpus stage: taken up in input order, when it is appended.
struct Seen: Sendable {
    var learner: any Learner
    var evidence: any Sendable
}

/// A document that is through, in whatever way.
struct Finished: Sendable {
    enum Outcome: Sendable {
        /// To be appended to the outputs, one for each.
        case rendered([any Sendable])
        case dropped(reason: String)
        case dead(DeadLetter)
    }

    var sequence: Int
    var outcome: Outcome
    var weight: Int
    var trail = Trail()
    var seen: [Seen] = []
}

/// The places that a document has come to, and how long it was at each.
///
/// Place 0 is the input, then come the pipeline's entries, and last the outputs.
struct Trail: Sendable, Hashable {
    private(set) var times: [Duration] = [.zero]

    /// The last place that it came to.
    var place: Int { times.count - 1 }

    /// Adds time at a place; it comes to the place with that.
    mutating func add(_ time: Duration, at place: Int) {
        while times.count <= place { times.append(.zero) }
        times[place] += time
    }
}
