public import OffprintCore

/// All that a run needs to begin.
public struct RunPlan: Sendable {
    /// What is done with each document.
    public var pipeline: Pipeline
    /// Where the documents come from.
    public var input: any DocumentInput
    /// Where the articles go.
    public var outputs: [any DocumentOutput]
    /// Where failed documents go; called in input order, never by two threads at once.
    public var deadLetter: @Sendable (DeadLetter) throws(OutputError) -> Void
    /// How many threads work: reading, stages and writing together.
    public var workers: Int
    /// How many documents are read at most; nil for all.
    public var limit: Int?

    /// A plan; what is not given has no part in the run.
    public init(
        pipeline: Pipeline, input: any DocumentInput, outputs: [any DocumentOutput] = [], workers: Int = 1,
        limit: Int? = nil, deadLetter: @escaping @Sendable (DeadLetter) throws(OutputError) -> Void = { _ in }
    ) {
        precondition(workers > 0, "A run has at least one worker.")
        self.pipeline = pipeline
        self.input = input
        self.outputs = outputs
        self.workers = workers
        self.limit = limit
        self.deadLetter = deadLetter
    }
}
