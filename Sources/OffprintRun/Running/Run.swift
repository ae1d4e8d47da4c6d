import Dispatch
public import OffprintCore
import Synchronization

/// A pipeline at work on its input: carries out what ``Board`` decides, on Dispatch.
///
/// Each worker is a serial queue; waiting stages run as tasks, and hold none of them.
public final class Run: Sendable {
    let line: Line
    /// Those that learn in one pass.
    let learners: [any Learner]
    let patience: Patience
    let board: Mutex<Board>
    let lane = Mutex(Lane())
    let slots = Mutex<[ObjectIdentifier: Slot]>([:])
    let lost = Atomic<Int>(0)
    let outlet: Outlet
    let ledger: Mutex<Ledger>
    let intake: Mutex<Intake>
    private let ending = Mutex<RunReport.Ending?>(nil)
    private let done = DispatchSemaphore(value: 0)
    private let isOver = Atomic<Bool>(false)

    /// Opens the input.
    ///
    /// Every stage of the plan must conform to the protocol of a role, as ``OffprintCore/Pipeline/check(input:outputs:registry:)``
    /// makes sure of: it is a mistake in the program when one does not.
    ///
    /// - Throws: ``InputError`` when the input cannot be opened.
    public convenience init(_ plan: RunPlan) throws(InputError) {
        try self.init(plan, patience: Patience(plan.pipeline.limits))
    }

    convenience init(_ plan: RunPlan, patience: Patience) throws(InputError) {
        try self.init(plan, line: Line(plan.pipeline), patience: patience)
    }

    init(_ plan: RunPlan, line: Line, patience: Patience) throws(InputError) {
        self.line = line
        learners = line.learnersInOnePass
        self.patience = patience
        let limits = plan.pipeline.limits
        let documents = max(plan.workers * 32, 2 * limits.io)
        board = Mutex(
            Board(
                workers: plan.workers, batch: 8, credits: .init(documents: documents, bytes: limits.memory.bytes),
                lane: limits.io,
                readsInGroups: !learners.isEmpty))
        outlet = Outlet(outputs: plan.outputs, deadLetter: plan.deadLetter)
        ledger = Mutex(Ledger(plan.pipeline))
        intake = Mutex(Intake(try plan.input.makeReader(from: nil), limit: plan.limit))
    }

    /// Does the whole input, and returns when everything is written.
    ///
    /// What was written is kept however the run ends, unless an output failed. Called once. Blocks the calling
    /// thread, which must not be one of those that tasks share.
    public func execute() -> RunReport {
        let start = ContinuousClock.now
        let watch = watchdog()
        tell { _ in }
        done.wait()
        watch.cancel()
        let (taken, hasLetGo, standing) = board.withLock { ($0.taken, $0.hasLetGo, $0.standing) }
        if ending.withLock({ $0 }) == nil, ledger.withLock({ $0.endsOverBudget }) { end(.overErrorBudget) }
        if !(ending.withLock { $0 }?.isOutputFailure ?? false) {
            do {
                // The place after the last document that was appended is known where none was let go after it.
                try outlet.close(at: hasLetGo ? nil : standing.position)
            } catch {
                end(.outputFailed(error))
            }
        }
        let ending = ending.withLock { $0 } ?? .finished
        return ledger.withLock { ledger in
            ledger.report(
                ending: ending, read: taken, renamed: standing.renamed,
                lostThreads: lost.load(ordering: .relaxed), elapsed: start.duration(to: .now))
        }
    }

    /// Asks the run to read no more, and to bring to its end what is under way.
    ///
    /// A reader that sits on an input with nothing to read, standard input say, is not waited for: what it brings
    /// later is not taken. Documents that failed on the I/O lane are not tried again.
    public func interrupt() {
        end(.interrupted)
        tell { $0.drain() }
    }

    /// How far it is.
    public var progress: RunProgress {
        let (done, dead) = ledger.withLock { ($0.done, $0.dead) }
        let standing = board.withLock { $0.standing }
        return RunProgress(done: done, dead: dead, bytesRead: standing.bytesRead, bytesInAll: standing.bytesInAll)
    }

    /// Whether the run is on its way to an end that was not asked for by the input.
    var isEnding: Bool { ending.withLock { $0 != nil } }

    /// Tells the board what happened, and does what follows from it: no event can be without its consequences.
    func tell<Answer: Sendable>(_ event: (inout Board) -> Answer) -> Answer {
        let (answer, calls) = board.withLock { board in
            let answer = event(&board)
            return (answer, board.calls())
        }
        for job in calls.waiting { startWaiting(job) }
        for _ in 0..<calls.workers { startWorker() }
        if calls.isDone, !isOver.exchange(true, ordering: .relaxed) { done.signal() }
        return answer
    }

    /// Notes why the run ends: the graver reason stays, or of two that are alike the first.
    func end(_ why: RunReport.Ending) {
        ending.withLock { ending in
            if ending.map({ $0.rank < why.rank }) ?? true { ending = why }
        }
    }

    /// Ends the run at once, with the event that led to it: what is under way is let go.
    func stop(_ why: RunReport.Ending, _ event: (inout Board) -> Void) {
        end(why)
        let stays = lane.withLock { $0.close() }
        for stay in stays { stay.task?.cancel() }
        tell { board in
            event(&board)
            board.stop()
            board.didLeaveLane(stays.count)
        }
    }
}

extension RunReport.Ending {
    /// How grave it is. A failure counts for more than the wish to end, and one that leaves outputs broken most of all.
    fileprivate var rank: Int {
        switch self {
        case .finished: 0
        case .interrupted: 1
        case .overErrorBudget: 2
        case .inputFailed: 3
        case .outputFailed: 4
        }
    }

    fileprivate var isOutputFailure: Bool {
        if case .outputFailed = self { true } else { false }
    }
}
