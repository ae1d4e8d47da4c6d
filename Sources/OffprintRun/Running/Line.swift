import OffprintCore
import Synchronization

/// The pipeline's entries made ready to run: the work that one worker does on one document without a pause.
struct Line: Sendable {
    enum Action: Sendable {
        case cpu(CPUStep)
        case io(IOStep)
        case filter(Condition, keepsMatching: Bool, reason: String)
    }

    enum Result: Sendable {
        /// Through all entries.
        case through
        /// The next entry has to wait.
        case waits
        case dropped(reason: String)
        case failed(DeadLetter)
    }

    let actions: [Action]
    let names: [String]
    let limits: Limits
    let retries: Int

    init(_ pipeline: Pipeline) {
        var actions: [Action] = []
        for entry in pipeline.entries {
            switch entry.action {
            case .stage(let stage):
                switch Step(stage) {
                case .cpu(let step): actions.append(.cpu(step))
                case .io(let step): actions.append(.io(step))
                case nil: preconditionFailure("Stage '\(entry.name)' conforms to no role's protocol.")
                }
            case .filter(let condition, let keepsMatching, let reason):
                actions.append(.filter(condition, keepsMatching: keepsMatching, reason: reason))
            }
        }
        self.actions = actions
        names = pipeline.entries.map(\.name)
        limits = pipeline.limits
        retries = pipeline.errors.retry
    }

    /// Carries a document through its next entries, up to one that has to wait, telling the entry that it is at.
    func carry(_ job: inout Job, counting statistics: inout [EntryStatistics], at entry: borrowing Atomic<Int>) -> Result {
        let deadline = Deadline.after(limits.documentTime)
        let clock = ContinuousClock()
        while job.entry < actions.count {
            let place = job.entry
            entry.store(place, ordering: .relaxed)
            let start = clock.now
            let verdict: Verdict
            switch actions[place] {
            case .io: return .waits
            case .filter(let condition, let keepsMatching, let reason):
                verdict = condition.holds(for: job.document) == keepsMatching ? .keep : .drop(because: reason)
            case .cpu(let step):
                do {
                    verdict = try step.run(&job.document, within: deadline)
                } catch {
                    statistics[place].time += start.duration(to: clock.now)
                    if error.isTransient, job.attempts < retries, !deadline.isOver {
                        job.attempts += 1
                        continue
                    }
                    statistics[place].entered += 1
                    statistics[place].failed += 1
                    return .failed(DeadLetter(source: job.document.source, stage: names[place], error: error))
                }
            }
            statistics[place].time += start.duration(to: clock.now)
            statistics[place].entered += 1
            job.attempts = 0
            if case .drop(let reason) = verdict {
                statistics[place].dropped[reason, default: 0] += 1
                return .dropped(reason: reason)
            }
            statistics[place].kept += 1
            job.entry += 1
        }
        return .through
    }
}
