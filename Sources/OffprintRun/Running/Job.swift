import OffprintCore

/// A document on its way through the pipeline.
struct Job: Sendable {
    /// Its place in the input's order, from 0.
    var sequence: Int
    var document: Document
    /// The entry of the pipeline that comes next.
    var entry = 0
    /// How often the next entry has been tried.
    var attempts = 0
    /// The bytes of credit that it holds.
    var weight: Int
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
}
