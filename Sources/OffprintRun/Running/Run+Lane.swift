import OffprintCore
import Synchronization

/// The I/O lane: where Dispatch and `async` meet, and nowhere else.
extension Run {
    /// Lets the waiting of as many documents begin as the lane has room for.
    func startWaiting() {
        for job in board.withLock({ $0.takeForLane() }) {
            Task { await self.wait(for: job) }
        }
    }

    private func wait(for job: Job) async {
        var job = job
        let place = job.entry
        guard case .io(let step) = line.actions[place] else {
            preconditionFailure("Only an entry that waits is sent to the I/O lane.")
        }
        let deadline = Deadline.after(line.limits.ioTime)
        let start = ContinuousClock.now
        var statistics = line.names.map(EntryStatistics.init)
        statistics[place].entered = 1
        var outcome: Finished.Outcome?
        while true {
            do {
                switch try await step.run(&job.document, within: deadline) {
                case .keep: statistics[place].kept = 1
                case .drop(let reason):
                    statistics[place].dropped = [reason: 1]
                    outcome = .dropped(reason: reason)
                }
                break
            } catch {
                if error.isTransient, job.attempts < line.retries, !deadline.isOver {
                    job.attempts += 1
                    try? await Task.sleep(for: .milliseconds(250) * (1 << min(job.attempts, 6)))
                    continue
                }
                statistics[place].failed = 1
                outcome = .dead(DeadLetter(source: job.document.source, stage: line.names[place], error: error))
                break
            }
        }
        statistics[place].time = start.duration(to: .now)
        ledger.withLock { $0.add(statistics) }
        if let outcome {
            let finished = Finished(sequence: job.sequence, outcome: outcome, weight: job.weight)
            board.withLock { $0.didFinishOnLane(finished) }
        } else {
            job.entry += 1
            job.attempts = 0
            let weight = job.document.weight + 512
            board.withLock { $0.didReturn(job, weight: weight) }
        }
        startWaiting()
        callWorkers()
        settle()
    }
}
