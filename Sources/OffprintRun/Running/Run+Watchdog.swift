import Dispatch
import OffprintCore
import Synchronization

/// Looks after stages that do not come back.
extension Run {
    /// A timer that gives up what takes longer than the patience allows.
    func watchdog() -> any DispatchSourceTimer {
        let pulse = Mutex(Pulse(every: .milliseconds(200), from: .now))
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "offprint.watchdog"))
        timer.schedule(deadline: .now() + .milliseconds(200), repeating: .milliseconds(200))
        timer.setEventHandler { [self] in
            let now = SuspendingClock.now
            let late = pulse.withLock { $0.tick(at: now) }
            let slots = slots.withLock { Array($0.values) }
            if late > .zero {
                for slot in slots { slot.excuse(late) }
                lane.withLock { $0.excuse(late) }
            }
            for slot in slots { giveUp(slot, at: now) }
            for stay in lane.withLock({ $0.giveUp(after: patience.lane, at: now) }) { giveUp(stay, at: now) }
        }
        timer.activate()
        return timer
    }

    private func giveUp(_ slot: Slot, at now: SuspendingClock.Instant) {
        guard let (left, current, time) = slot.giveUp(after: patience.worker, at: now) else { return }
        lost.add(1, ordering: .relaxed)
        slots.withLock { $0[ObjectIdentifier(slot)] = nil }
        let place = slot.place.load(ordering: .relaxed)
        var trail = Trail()
        trail.add(time, at: place)
        let finished = Finished(
            sequence: current.sequence,
            outcome: .dead(letter(for: current.source, at: place, "its thread was given up")),
            weight: current.weight, trail: trail)
        tell { board in
            board.workerWasLost()
            board.didFinish(left.finished + [finished])
            board.sendToLane(left.waiting)
            board.takeOver(Array(left.jobs))
        }
    }

    private func giveUp(_ stay: Lane.Stay, at now: SuspendingClock.Instant) {
        stay.task?.cancel()
        var trail = stay.trail
        if let since = stay.since { trail.add(since.duration(to: now), at: stay.place) }
        let finished = Finished(
            sequence: stay.sequence,
            outcome: .dead(letter(for: stay.source, at: stay.place, "it is waited for no more")),
            weight: stay.weight, trail: trail)
        tell { $0.didFinishOnLane(finished) }
    }

    private func letter(for source: Source, at place: Int, _ consequence: String) -> DeadLetter {
        let error = StageError(.deadline, "the stage did not come back; \(consequence)")
        return DeadLetter(source: source, stage: line.places[place], error: error)
    }
}
