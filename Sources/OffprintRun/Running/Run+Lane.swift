import OffprintCore
import Synchronization

/// The I/O lane: where Dispatch and `async` meet, and nowhere else.
extension Run {
    /// Lets the waiting of a document begin.
    func startWaiting(_ job: Job) {
        let stay = Lane.Stay(
            source: job.document.source, sequence: job.sequence, weight: job.weight, trail: job.trail,
            place: job.entry + 1)
        guard lane.withLock({ $0.enter(stay) }) else {
            tell { $0.didLeaveLane(1) }
            return
        }
        let task = Task { await self.wait(for: job) }
        lane.withLock { $0.note(task, for: job.sequence) }
    }

    private func wait(for job: Job) async {
        lane.withLock { $0.begin(job.sequence, at: .now) }
        var job = job
        let place = job.entry + 1
        guard case .io(let step) = line.actions[job.entry] else {
            preconditionFailure("Only an entry that waits is sent to the I/O lane.")
        }
        let start = ContinuousClock.now
        let outcome: Finished.Outcome?
        do {
            switch try await attempt(step, on: &job) {
            case .keep: outcome = nil
            case .drop(let reason): outcome = .dropped(reason: reason)
            }
        } catch {
            outcome = .dead(DeadLetter(source: job.document.source, stage: line.places[place], error: error))
        }
        // Whoever ended the stay before has told the board.
        guard lane.withLock({ $0.leave(job.sequence) }) else { return }
        job.trail.add(start.duration(to: .now), at: place)
        if let outcome {
            let finished = Finished(
                sequence: job.sequence, outcome: outcome, weight: job.weight, trail: job.trail, seen: job.seen)
            tell { $0.didFinishOnLane(finished) }
        } else {
            job.entry += 1
            job.attempts = 0
            let weight = job.document.weight + 512
            tell { $0.didReturn(job, weight: weight) }
        }
    }

    /// Runs a stage, and runs it again on the document as it was when it failed for a reason that may pass.
    private func attempt(_ step: IOStep, on job: inout Job) async throws(StageError) -> Verdict {
        let deadline = Deadline.after(line.limits.ioTime)
        let before = line.retries > 0 ? job.document : nil
        while true {
            do throws(StageError) {
                return try await step.run(&job.document, within: deadline)
            } catch {
                guard let before, error.isTransient, job.attempts < line.retries else { throw error }
                job.attempts += 1
                guard await pause(.milliseconds(250) * (1 << min(job.attempts, 6)), within: deadline) else {
                    throw error
                }
                job.document = before
            }
        }
    }

    /// Waits before the next try.
    ///
    /// - Returns: false when there is to be none: the time is over, or the run is ending.
    private func pause(_ time: Duration, within deadline: Deadline) async -> Bool {
        let end = ContinuousClock.now + time
        while !isEnding, !deadline.isOver, !Task.isCancelled {
            let left = min(ContinuousClock.now.duration(to: end), deadline.remaining ?? time)
            guard left > .zero else { return !deadline.isOver }
            // In short naps: a run that is asked to end does not wait for the next try.
            try? await Task.sleep(for: min(left, .milliseconds(100)))
        }
        return false
    }
}
