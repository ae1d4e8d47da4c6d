import Dispatch
public import OffprintCore
import Synchronization

/// A pipeline at work on its input: carries out what ``Board`` decides, on Dispatch.
///
/// Each worker is a serial queue; waiting stages run as tasks, and hold none of them.
public final class Run: Sendable {
    let plan: RunPlan
    let line: Line
    let board: Mutex<Board>
    let ledger: Mutex<Ledger>
    private let intake: Mutex<Intake>
    private let ending = Mutex<RunReport.Ending?>(nil)
    private let lost = Atomic<Int>(0)
    private let slots = Mutex<[ObjectIdentifier: Slot]>([:])
    private let done = DispatchSemaphore(value: 0)
    private let isOver = Mutex(false)

    /// Opens the input.
    ///
    /// - Throws: ``InputError`` when it cannot be opened.
    public init(_ plan: RunPlan) throws(InputError) {
        self.plan = plan
        line = Line(plan.pipeline)
        let limits = plan.pipeline.limits
        let documents = max(plan.workers * 32, 2 * limits.io)
        board = Mutex(
            Board(
                workers: plan.workers, batch: 8, credits: .init(documents: documents, bytes: limits.memory.bytes),
                lane: limits.io))
        ledger = Mutex(Ledger(plan))
        intake = Mutex(Intake(try plan.input.makeReader(from: nil), limit: plan.limit))
    }

    /// Does the whole input, and returns when everything is written.
    ///
    /// Called once; blocks the calling thread.
    public func execute() -> RunReport {
        let start = ContinuousClock.now
        let patience = plan.pipeline.limits.documentTime * 2 + .seconds(1)
        let watch = watchdog(patience: patience)
        callWorkers()
        done.wait()
        watch.cancel()
        var ending = ending.withLock { $0 }
        if ending == nil || ending == .interrupted {
            do {
                for output in plan.outputs {
                    try output.commit(at: intake.withLock { $0.position })
                    try output.finish()
                }
            } catch {
                ending = .outputFailed(error)
            }
        }
        let (read, renamed) = intake.withLock { ($0.read, $0.renamed) }
        return ledger.withLock { ledger in
            if ending == nil, ledger.isOverBudget(atEnd: true) { ending = .overErrorBudget }
            ledger.close(
                ending: ending ?? .finished, read: ending == nil || ending == .interrupted ? read : ledger.done, renamed: renamed,
                lostThreads: lost.load(ordering: .relaxed), elapsed: start.duration(to: .now))
            return ledger.report
        }
    }

    /// Asks the run to read no more, and to bring to its end what is under way.
    public func interrupt() {
        end(.interrupted)
        board.withLock { $0.drain() }
        settle()
    }

    /// How far it is.
    public var progress: RunProgress {
        let (done, dead) = ledger.withLock { ($0.done, $0.deadCount) }
        // The one who reads holds the lock for as long as a batch takes; nobody waits for that to see a figure.
        let bytes = intake.withLockIfAvailable { $0.progress }
        return RunProgress(done: done, dead: dead, bytesRead: bytes?.read ?? 0, bytesInAll: bytes?.total)
    }

    /// Calls workers as long as there is work for more of them.
    func callWorkers() {
        while board.withLock({ $0.callWorker() }) {
            let slot = Slot()
            slots.withLock { $0[ObjectIdentifier(slot)] = slot }
            DispatchQueue(label: "offprint.worker", qos: .userInitiated).async { self.work(at: slot) }
        }
    }

    private func work(at slot: Slot) {
        while true {
            switch board.withLock({ $0.workerCameFree() }) {
            case .rest:
                slots.withLock { $0[ObjectIdentifier(slot)] = nil }
                settle()
                return
            case .read(let count): guard read(count, at: slot) else { return }
            case .process(let jobs): guard process(jobs, at: slot) else { return }
            case .append(let items): append(items)
            }
            startWaiting()
            callWorkers()
        }
    }

    private func read(_ count: Int, at slot: Slot) -> Bool {
        let batch = intake.withLock { $0.next(count) }
        if let failure = batch.failure { end(.inputFailed(failure)) }
        board.withLock { board in
            board.didRead(batch.jobs, ended: batch.ended)
            board.didRead(batch.finished)
        }
        callWorkers()
        return process(batch.jobs, at: slot)
    }

    private func process(_ jobs: [Job], at slot: Slot) -> Bool {
        guard !jobs.isEmpty else { return true }
        var statistics = line.names.map(EntryStatistics.init)
        slot.load(jobs)
        while var job = slot.takeNext() {
            let result = line.carry(&job, counting: &statistics, at: slot.entry)
            let outcome: Finished.Outcome
            switch result {
            case .waits:
                guard slot.lay({ $0.waiting.append(job) }) else { return false }
                continue
            case .dropped(let reason): outcome = .dropped(reason: reason)
            case .failed(let letter): outcome = .dead(letter)
            case .through:
                do {
                    outcome = .rendered(try rendered(job.document))
                } catch {
                    end(.outputFailed(error))
                    stop()
                    guard let left = slot.abandon() else { return false }
                    board.withLock { $0.abandon(left + 1) }
                    return true
                }
            }
            let finished = Finished(sequence: job.sequence, outcome: outcome, weight: job.weight)
            guard slot.lay({ $0.finished.append(finished) }) else { return false }
        }
        guard let left = slot.unload() else { return false }
        ledger.withLock { $0.add(statistics) }
        board.withLock { board in
            board.didFinish(left.finished)
            board.sendToLane(left.waiting)
        }
        return true
    }

    private func rendered(_ document: Document) throws(OutputError) -> [any Sendable] {
        var forms: [any Sendable] = []
        for output in plan.outputs { forms.append(try render(document, for: output)) }
        return forms
    }

    private func render<Output: DocumentOutput>(_ document: Document, for output: Output) throws(OutputError) -> any Sendable {
        try output.render(document)
    }

    private func append(_ items: [Finished]) {
        let stop = ledger.withLock { $0.append(items) }
        board.withLock { $0.didAppend(items) }
        if let stop {
            end(stop)
            self.stop()
        }
    }

    private func stop() {
        board.withLock { $0.stop() }
    }

    private func end(_ why: RunReport.Ending) {
        ending.withLock { $0 = $0 ?? why }
        if why != .interrupted { board.withLock { $0.drain() } }
    }

    /// Tells the one who waits in ``execute()``, once everything is through.
    func settle() {
        guard board.withLock({ $0.isDone }) else { return }
        let first = isOver.withLock { over in
            defer { over = true }
            return !over
        }
        if first { done.signal() }
    }

    /// Looks after workers whose stage does not come back.
    private func watchdog(patience: Duration) -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "offprint.watchdog"))
        timer.schedule(deadline: .now() + 0.2, repeating: 0.2)
        timer.setEventHandler { [self] in
            for slot in slots.withLock({ Array($0.values) }) {
                guard let left = slot.giveUp(after: patience), let current = left.current else { continue }
                lost.add(1, ordering: .relaxed)
                slots.withLock { $0[ObjectIdentifier(slot)] = nil }
                let place = slot.entry.load(ordering: .relaxed)
                let error = StageError(.deadline, "the stage did not come back; its thread was given up")
                let letter = DeadLetter(source: current.source, stage: line.names[place], error: error)
                ledger.withLock { $0.count(failure: place) }
                board.withLock { board in
                    board.workerWasLost()
                    board.didFinish(left.finished)
                    board.didFinish([Finished(sequence: current.sequence, outcome: .dead(letter), weight: current.weight)])
                    board.sendToLane(left.waiting)
                    board.takeOver(Array(left.jobs))
                }
                startWaiting()
                callWorkers()
            }
        }
        timer.activate()
        return timer
    }
}
