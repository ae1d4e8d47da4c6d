import OffprintCore
import Synchronization

/// The pipeline's entries made ready to run: the work that one worker does on one document without a pause.
struct Line: Sendable {
    enum Action: Sendable {
        case cpu(CPUStep)
        case io(IOStep)
        case filter(Condition, keepsMatching: Bool, reason: String)
        /// A stage that learns in one pass: the document is observed, and judged by what its group may know.
        case learn(any Learner)
        /// A stage that observes in a survey; where it is not the last, it judges as well, knowing nothing.
        case observe(any Learner, CPUStep)
    }

    enum Result: Sendable {
        /// Through all entries.
        case through
        /// The next entry has to wait.
        case waits
        case dropped(reason: String)
        case failed(DeadLetter)
        /// The worker was given up in the meantime.
        case lost
    }

    let actions: [Action]
    /// The names of the places of a ``Trail``: the input, the entries, the outputs.
    let places: [String]
    let limits: Limits
    let retries: Int

    /// - Parameters:
    ///   - surveying: the places of the entries that only observe; no stage learns in one pass then. Nil in a run.
    ///   - knowsBefore: whether what the stages know before the run is part of what a survey gathers.
    init(_ pipeline: Pipeline, surveying: Set<Int>? = nil, knowsBefore: Bool = true) {
        actions = pipeline.entries.enumerated().map { place, entry in
            switch entry.action {
            case .stage(let stage):
                if let action = Line.learning(stage, at: place, surveying, knowsBefore: knowsBefore) { return action }
                switch Step(stage) {
                case .cpu(let step): return .cpu(step)
                case .io(let step): return .io(step)
                case nil: preconditionFailure("Stage '\(entry.name)' conforms to no role's protocol.")
                }
            case .filter(let condition, let keepsMatching, let reason):
                return .filter(condition, keepsMatching: keepsMatching, reason: reason)
            }
        }
        places = Line.places(pipeline)
        limits = pipeline.limits
        retries = pipeline.errors.retry
    }

    private static func learning(
        _ stage: any Stage, at place: Int, _ surveying: Set<Int>?, knowsBefore: Bool
    ) -> Action? {
        guard let stage = stage as? any CorpusStage, let learner = stage.learner(knowsBefore: knowsBefore) else {
            return nil
        }
        guard let surveying else { return stage.learning == .onePass ? .learn(learner) : nil }
        guard surveying.contains(place), case .cpu(let step) = Step(stage) else { return nil }
        return .observe(learner, step)
    }

    /// The learners, with the places of their entries.
    var learners: [(place: Int, learner: any Learner)] {
        actions.enumerated().compactMap { place, action in
            switch action {
            case .learn(let learner), .observe(let learner, _): (place, learner)
            default: nil
            }
        }
    }

    /// Those that learn in one pass.
    var learnersInOnePass: [any Learner] {
        actions.compactMap { if case .learn(let learner) = $0 { learner } else { nil } }
    }

    static func places(_ pipeline: Pipeline) -> [String] { ["input"] + pipeline.entries.map(\.name) + ["output"] }

    /// The place of the outputs.
    var output: Int { actions.count + 1 }

    /// Carries a document through its next entries, up to one that has to wait, telling the place that it is at.
    func carry(_ job: inout Job, at slot: Slot) -> Result {
        let deadline = Deadline.after(limits.documentTime - job.worked)
        let clock = ContinuousClock()
        let start = clock.now
        var moment = start
        defer { job.worked += start.duration(to: moment) }
        while job.entry < actions.count {
            let place = job.entry + 1
            slot.place.store(place, ordering: .relaxed)
            let outcome: Swift.Result<Verdict, StageError>
            switch actions[job.entry] {
            case .io: return .waits
            case .filter(let condition, let keepsMatching, let reason):
                outcome = .success(condition.holds(for: job.document) == keepsMatching ? .keep : .drop(because: reason))
            case .cpu(let step): outcome = attempt(step, on: &job.document, within: deadline)
            case .learn(let learner):
                observe(&job, by: learner)
                let step = learner.step(for: Groups.group(of: job.sequence))
                outcome = attempt(step, on: &job.document, within: deadline)
            case .observe(let learner, let step):
                observe(&job, by: learner)
                let isLast = job.entry == actions.count - 1
                outcome = isLast ? .success(.keep) : attempt(step, on: &job.document, within: deadline)
            }
            let now = clock.now
            job.trail.add(moment.duration(to: now), at: place)
            moment = now
            if slot.isLost { return .lost }
            switch outcome {
            case .success(.keep):
                job.entry += 1
                job.attempts = 0
            case .success(.drop(let reason)): return .dropped(reason: reason)
            case .failure(let error):
                guard error.isTransient, job.attempts < retries, !deadline.isOver else {
                    return .failed(DeadLetter(source: job.document.source, stage: places[place], error: error))
                }
                job.attempts += 1
            }
        }
        slot.place.store(output, ordering: .relaxed)
        return .through
    }

    private func observe(_ job: inout Job, by learner: any Learner) {
        // Each document once, however often its stage is tried.
        guard job.attempts == 0 else { return }
        job.seen.append(Seen(learner: learner, evidence: learner.observe(job.document)))
    }

    /// Runs a stage on a document; where it may be tried again, a failure leaves the document as it was.
    private func attempt(
        _ step: CPUStep, on document: inout Document, within deadline: Deadline
    ) -> Swift.Result<Verdict, StageError> {
        let before = retries > 0 ? document : nil
        do throws(StageError) {
            return .success(try step.run(&document, within: deadline))
        } catch {
            if let before, error.isTransient { document = before }
            return .failure(error)
        }
    }
}
