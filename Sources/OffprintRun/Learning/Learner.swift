import OffprintCore
import Synchronization

/// What a run learns for one corpus stage: documents are observed on the workers, and what was seen is taken up in input
/// order.
protocol Learner: Sendable {
    /// What one document shows.
    func observe(_ document: Document) -> any Sendable
    /// Takes up what the next document has shown, as ``observe(_:)`` gave it.
    func take(_ seen: any Sendable)
    /// Ends a group: what was taken up so far is what the group after the next is judged by.
    func close(group: Int)
    /// The stage as it judges the documents of a group.
    func step(for group: Int) -> CPUStep
    /// The stage, knowing all that was taken up.
    func informed() -> any Stage
    /// What was taken up, in parts.
    var parts: [CorpusPart] { get }
    /// Parts of the same name put together.
    func merged(_ parts: [CorpusPart]) throws(CorpusError) -> [CorpusPart]
}

/// A learner for a stage of a type.
final class StageLearner<Subject: CorpusStage>: Learner {
    private struct State {
        var evidence: Subject.Evidence
        var steps: [Int: CPUStep] = [:]
    }

    private let stage: Subject
    private let first: CPUStep
    private let state: Mutex<State>

    /// - Parameter knowsBefore: whether what the stage knows before the run is part of what it learns.
    init?(_ stage: Subject, knowsBefore: Bool = true) {
        guard case .cpu(let step) = Step(stage) else { return nil }
        self.stage = stage
        first = step
        state = Mutex(State(evidence: knowsBefore ? stage.knowledge : Subject.Evidence()))
    }

    func observe(_ document: Document) -> any Sendable {
        var evidence = Subject.Evidence()
        stage.observe(document, into: &evidence)
        return evidence
    }

    func take(_ seen: any Sendable) {
        guard let seen = seen as? Subject.Evidence else {
            preconditionFailure("A document was observed for another stage.")
        }
        state.withLock { $0.evidence.merge(seen) }
    }

    func close(group: Int) {
        state.withLock { state in
            state.steps[group] = nil
            guard case .cpu(let step) = Step(stage.informed(by: state.evidence, holdsDocuments: false)) else {
                preconditionFailure("A stage of the CPU lane has become another by what it learnt.")
            }
            state.steps[group + 2] = step
        }
    }

    func step(for group: Int) -> CPUStep { state.withLock { $0.steps[group] } ?? first }

    func informed() -> any Stage {
        let evidence = state.withLock { $0.evidence }
        return stage.informed(by: evidence, holdsDocuments: true)
    }

    var parts: [CorpusPart] { state.withLock { $0.evidence }.parts }

    func merged(_ parts: [CorpusPart]) throws(CorpusError) -> [CorpusPart] {
        var evidence = Subject.Evidence()
        for part in parts { try evidence.merge(part) }
        return evidence.parts
    }
}

extension CorpusStage {
    func learner(knowsBefore: Bool = true) -> (any Learner)? { StageLearner(self, knowsBefore: knowsBefore) }
}
