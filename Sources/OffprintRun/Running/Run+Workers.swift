import Dispatch
import OffprintCore
import Synchronization

/// What workers do.
extension Run {
    /// Sets a worker going; it stays until there is nothing to do.
    func startWorker() {
        let slot = Slot()
        slots.withLock { $0[ObjectIdentifier(slot)] = slot }
        DispatchQueue(label: "offprint.worker", qos: .userInitiated).async {
            self.work(at: slot)
        }
    }

    private func work(at slot: Slot) {
        while true {
            switch tell({ $0.workerCameFree() }) {
            case .rest:
                slots.withLock { $0[ObjectIdentifier(slot)] = nil }
                return
            case .read(let count): guard process(read(count), at: slot) else { return }
            case .process(let jobs): guard process(jobs, at: slot) else { return }
            case .append(let items): append(items)
            }
        }
    }

    private func read(_ count: Int) -> [Job] {
        let batch = intake.withLock { $0.next(count) }
        if let failure = batch.failure { end(.inputFailed(failure)) }
        return tell { $0.didRead(batch) }
    }

    /// Carries a batch through the line.
    ///
    /// - Returns: false when the worker was given up in the meantime: it must end, and touch nothing.
    private func process(_ jobs: [Job], at slot: Slot) -> Bool {
        guard !jobs.isEmpty else { return true }
        slot.load(jobs)
        while var job = slot.takeNext() {
            let outcome: Finished.Outcome
            switch line.carry(&job, at: slot) {
            case .lost: return false
            case .waits:
                guard slot.lay({ $0.waiting.append(job) }) else { return false }
                continue
            case .dropped(let reason): outcome = .dropped(reason: reason)
            case .failed(let letter): outcome = .dead(letter)
            case .through:
                let start = ContinuousClock.now
                do {
                    outcome = .rendered(try outlet.render(job.document))
                } catch {
                    // A worker that was given up and comes back with an error stops nothing.
                    guard let left = slot.unload() else { return false }
                    stop(.outputFailed(error)) { $0.abandon(left.count) }
                    return true
                }
                job.trail.add(start.duration(to: .now), at: line.output)
            }
            let finished = Finished(
                sequence: job.sequence, outcome: outcome, weight: job.weight, trail: job.trail, seen: job.seen)
            guard slot.lay({ $0.finished.append(finished) }) else { return false }
        }
        guard let left = slot.unload() else { return false }
        tell { board in
            board.didFinish(left.finished)
            board.sendToLane(left.waiting)
        }
        return true
    }

    /// Takes up what a document has shown, in input order.
    private func learn(from item: Finished) {
        for seen in item.seen { seen.learner.take(seen.evidence) }
        guard !learners.isEmpty else { return }
        let next = item.sequence + 1
        let group = Groups.group(of: next)
        guard group > 0, Groups.start(of: group) == next else { return }
        for learner in learners { learner.close(group: group - 1) }
    }

    /// Appends to the outputs; one worker at a time is told to do so, and nobody waits for it to see a figure.
    private func append(_ items: [Finished]) {
        var appended = 0
        var stop: RunReport.Ending?
        while stop == nil, appended < items.count {
            let item = items[appended]
            do {
                try outlet.append(item)
                learn(from: item)
                appended += 1
                if ledger.withLock({ $0.count(item) }) { stop = .overErrorBudget }
            } catch {
                stop = .outputFailed(error)
            }
        }
        if let stop {
            self.stop(stop) { $0.didAppend(items, appended: appended) }
        } else {
            tell { $0.didAppend(items, appended: appended) }
        }
    }
}
