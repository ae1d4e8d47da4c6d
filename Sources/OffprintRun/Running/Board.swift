/// Who does what next. Knows nothing of threads, so that a test can walk it step by step.
///
/// Documents are read by one worker at a time, worked on by all, and appended to the outputs by one at a time in the
/// order in which they were read. Credits bound what is between reading and appending.
struct Board: Sendable {
    /// What a worker that came free is to do.
    enum Move: Sendable {
        /// Read up to so many documents.
        case read(count: Int)
        case process([Job])
        case append([Finished])
        /// Nothing to do: the worker goes away, and is called when there is.
        case rest
    }

    /// What has to be done after an event, beside what the worker does to whom it happened.
    struct Calls: Sendable {
        /// Documents whose waiting on the I/O lane begins.
        var waiting: [Job]
        /// How many workers are called.
        var workers: Int
        /// Whether the run is over.
        var isDone: Bool
    }

    /// How much may be between reading and appending.
    struct Credits: Sendable {
        var documents: Int
        var bytes: Int
    }

    let workers: Int
    let batch: Int
    let credits: Credits
    let lane: Int
    /// Whether a stage learns in one pass: then reading keeps to ``Groups``.
    let readsInGroups: Bool

    /// How many documents were read and not let go: what the run has to account for.
    private(set) var taken = 0
    /// Whether documents were let go that had been read.
    private(set) var hasLetGo = false
    /// How far the input has been read.
    private(set) var standing = Intake.Standing()
    private var active = 0
    private var isReading = false
    private var isAppending = false
    private var inputEnded = false
    private var isStopped = false
    private var documentsInFlight = 0
    private var bytesInFlight = 0
    private var ready: [Job] = []
    private var waiting: [Job] = []
    private var onLane = 0
    private var finished: [Int: Finished] = [:]
    private var nextToAppend = 0
    private var read = 0
    private var appended = 0

    init(workers: Int, batch: Int, credits: Credits, lane: Int, readsInGroups: Bool = false) {
        self.workers = workers
        self.batch = batch
        self.credits = credits
        self.lane = lane
        self.readsInGroups = readsInGroups
    }

    /// Whether everything that was read has been appended or let go, and nothing more will be read. A reader that is
    /// still at it is not waited for: it may sit on standard input, and what it brings is refused.
    private var isDone: Bool { inputEnded && !isAppending && documentsInFlight == 0 }
    private var canAppend: Bool { !isAppending && finished[nextToAppend] != nil }
    private var canRead: Bool {
        !isReading && !inputEnded && room > 0 && bytesInFlight < credits.bytes
    }
    /// How many documents may be read now.
    private var room: Int {
        let room = credits.documents - documentsInFlight
        return readsInGroups ? min(room, Groups.readable(appended: appended) - read) : room
    }
    private var hasWork: Bool { canAppend || !ready.isEmpty || canRead }

    /// What follows from the event before: asked for after each, in the same breath.
    mutating func calls() -> Calls {
        var calls = Calls(waiting: [], workers: 0, isDone: isDone)
        if calls.isDone {
            // Whoever comes now is too late: the outputs are being closed.
            isStopped = true
            return calls
        }
        let free = min(waiting.count, lane - onLane)
        if free > 0 {
            onLane += free
            calls.waiting = Array(waiting.prefix(free))
            waiting.removeFirst(free)
        }
        // A worker takes a batch, so one more is called only while there is something for one more.
        while active < workers, hasWork, calls.workers < workersWorthCalling {
            active += 1
            calls.workers += 1
        }
        return calls
    }

    private var workersWorthCalling: Int {
        (canAppend ? 1 : 0) + (canRead ? 1 : 0) + (ready.count + batch - 1) / batch
    }

    /// What a worker does next. Appending comes first, since it frees credits; then what is already under way.
    mutating func workerCameFree() -> Move {
        if canAppend {
            isAppending = true
            var run: [Finished] = []
            while let next = finished.removeValue(forKey: nextToAppend) {
                run.append(next)
                nextToAppend += 1
            }
            return .append(run)
        }
        if !ready.isEmpty {
            let count = min(batch, ready.count)
            defer { ready.removeFirst(count) }
            return .process(Array(ready.prefix(count)))
        }
        if canRead {
            isReading = true
            return .read(count: min(batch, room))
        }
        active -= 1
        return .rest
    }

    /// A worker is gone and will not come back: its thread hangs.
    mutating func workerWasLost() { active -= 1 }
}

// MARK: What documents come to

extension Board {
    /// Documents were read.
    ///
    /// - Returns: those that the one who read them works on at once; none when the run is over or stopped.
    mutating func didRead(_ batch: Intake.Batch) -> [Job] {
        isReading = false
        inputEnded = inputEnded || batch.ended
        if isStopped { return [] }
        standing = batch.standing
        taken += batch.count
        read += batch.count
        documentsInFlight += batch.count
        bytesInFlight += batch.weight
        didFinish(batch.finished)
        return batch.jobs
    }

    /// Documents are through, and wait for their turn to be appended.
    mutating func didFinish(_ items: [Finished]) {
        if isStopped { return abandon(items.count) }
        for item in items { finished[item.sequence] = item }
    }

    /// Documents have to wait for something: they go to the I/O lane.
    mutating func sendToLane(_ jobs: [Job]) {
        if isStopped { return abandon(jobs.count) }
        waiting += jobs
    }

    /// A document is back from the I/O lane, with the weight that it has now.
    mutating func didReturn(_ job: Job, weight: Int) {
        var job = job
        onLane -= 1
        if isStopped { return abandon(1) }
        bytesInFlight += weight - job.weight
        job.weight = weight
        ready.append(job)
    }

    /// A document's waiting ended with its end.
    mutating func didFinishOnLane(_ item: Finished) {
        onLane -= 1
        didFinish([item])
    }

    /// Documents that were waiting are let go with the run.
    mutating func didLeaveLane(_ count: Int) {
        onLane -= count
        abandon(count)
    }

    /// Documents that another worker left are to be worked on.
    mutating func takeOver(_ jobs: [Job]) {
        if isStopped { return abandon(jobs.count) }
        ready.insert(contentsOf: jobs, at: 0)
    }

    /// A run of documents was appended, up to one after which the run has to stop; the others are let go.
    mutating func didAppend(_ items: [Finished], appended: Int) {
        isAppending = false
        self.appended += appended
        documentsInFlight -= appended
        bytesInFlight -= items.reduce(0) { $0 + $1.weight }
        abandon(items.count - appended)
    }

    /// Documents are let go: the run stops, and they are as if they had never been read.
    mutating func abandon(_ count: Int) {
        guard count > 0 else { return }
        hasLetGo = true
        documentsInFlight -= count
        taken -= count
    }

    /// Nothing more is read; what is under way comes to its end.
    mutating func drain() { inputEnded = true }

    /// Nothing more is read, worked on or appended.
    mutating func stop() {
        inputEnded = true
        isStopped = true
        abandon(ready.count + waiting.count + finished.count)
        ready = []
        waiting = []
        finished = [:]
    }
}
