public import OffprintCore

/// A first pass over an input: the corpus stages of a pipeline see all of it, and nothing is written.
public final class Survey: Sendable {
    /// The pass itself: to be executed once, asked how far it is, and interrupted.
    public let run: Run
    private let pipeline: Pipeline

    /// What a survey is for.
    public enum Purpose: Sendable {
        /// The first of two passes, for the stages that ask for two.
        case secondPass
        /// Keeping what the corpus stages see, whatever they ask for, without what they knew before.
        case keeping
    }

    /// Opens the input.
    ///
    /// - Returns: nil where the pipeline has no stage that the purpose is for.
    /// - Throws: ``InputError`` when the input cannot be opened.
    public init?(_ plan: RunPlan, for purpose: Purpose) throws(InputError) {
        let observed = plan.pipeline.entries.indices.filter { place in
            guard case .stage(let stage) = plan.pipeline.entries[place].action, let stage = stage as? any CorpusStage
            else { return false }
            return purpose == .keeping || stage.learning == .twoPasses
        }
        guard let last = observed.last else { return nil }
        pipeline = plan.pipeline
        var first = plan
        first.pipeline.entries = Array(plan.pipeline.entries[...last])
        // What fails here fails again in the second pass, and is told and counted there.
        first.pipeline.errors = ErrorPolicy()
        first.pipeline.errors.retry = plan.pipeline.errors.retry
        first.outputs = []
        first.deadLetter = { _ in }
        let line = Line(first.pipeline, surveying: Set(observed), knowsBefore: purpose == .secondPass)
        run = try Run(first, line: line, patience: Patience(plan.pipeline.limits))
    }

    /// The pipeline, its stages knowing what was seen.
    public var informed: Pipeline {
        var pipeline = pipeline
        for (place, learner) in run.line.learners { pipeline.entries[place].action = .stage(learner.informed()) }
        return pipeline
    }

    /// What a stage has seen.
    public struct Evidence: Sendable {
        /// The stage's name.
        public let stage: String
        /// What it has seen, in parts.
        public let parts: [CorpusPart]
        private let learner: any Learner

        init(stage: String, learner: any Learner) {
            self.stage = stage
            self.learner = learner
            parts = learner.parts
        }

        /// A part of what was seen, put together with what was kept of it before.
        ///
        /// - Throws: ``CorpusError`` when what was kept is no such part.
        public func merged(_ part: CorpusPart, with kept: CorpusPart) throws(CorpusError) -> CorpusPart {
            try learner.merged([kept, part]).first ?? part
        }
    }

    /// What was seen, by the stages that saw it.
    public var evidence: [Evidence] {
        run.line.learners.map { Evidence(stage: pipeline.entries[$0.place].name, learner: $0.learner) }
    }
}
