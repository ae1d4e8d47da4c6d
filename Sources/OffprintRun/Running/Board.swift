/// Who does what next. Knows nothing of threads, so that a test can walk it step by step.
///
/// Documents are read by one worker at a time, worked on by all, and appended to the outputs by one at a time in the
/// order in which they were read. Credits bound what is between reading and appending.
struct Board {
    /// What a worker that came free is to do.
    enum Move {
        /// Read up to so many documents.
        case read(count: Int)
        case process([Job])
        case append([Finished])
        /// Nothing to do: the worker goes away, and is called when there is.
        case rest
    }

    /// How much may be between reading and appending.
    struct Credits {
        var documents: Int
        var bytes: Int
    }

    let workers: Int
    let batch: Int
    let credits: Credits
    let lane: Int

    private(set) var active = 0
    private(set) var isReading = false
    private(set) var isAppending = false
    private(set) var inputEnded = false
    private var isStopped = false
    private var documentsInFlight = 0
    private var bytesInFlight = 0
    private var ready: [Job] = []
    private var waiting: [Job] = []
    private var onLane = 0
    private var finished: [Int: Finished] = [:]
    private var nextToAppend = 0

    init(workers: Int, batch: Int, credits: Credits, lane: Int) {
        self.workers = workers
        self.batch = batch
        self.credits = credits
        self.lane = lane
    }

    /// Whether everything that was read has been appended, and nothing more will be read.
    var isDone: Bool { inputEnded && !isReading && !isAppending && documentsInFlight == 0 }

    private var canAppend: Bool { !isAppending && finished[nextToAppend] != nil }
    private var canRead: Bool {
        !isReading && !inputEnded && documentsInFlight < credits.documents && bytesInFlight < credits.bytes
    }
    private var hasWork: Bool { canAppend || !ready.isEmpty || canRead }

    /// Counts a worker in, when there is work for it.
    mutating func callWorker() -> Bool {
        guard active < workers, hasWork else { return false }
        active += 1
        return true
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
            return .read(count: min(batch, credits.documents - documentsInFlight))
        }
        active -= 1
        return .rest
    }

    /// A worker is gone and will not come back: its thread hangs.
    mutating func workerWasLost() { active -= 1 }

    /// Documents were read. They are handed back to the one who read them, who works on them at once.
    mutating func didRead(_ jobs: [Job], ended: Bool) {
        isReading = false
        inputEnded = inputEnded || ended
        documentsInFlight += jobs.count
        bytesInFlight += jobs.reduce(0) { $0 + $1.weight }
    }

    /// Something was read that is through already: a damaged record.
    mutating func didRead(_ items: [Finished]) {
        documentsInFlight += items.count
        bytesInFlight += items.reduce(0) { $0 + $1.weight }
        didFinish(items)
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

    /// The documents whose waiting begins now.
    mutating func takeForLane() -> [Job] {
        let count = min(waiting.count, lane - onLane)
        guard count > 0 else { return [] }
        onLane += count
        defer { waiting.removeFirst(count) }
        return Array(waiting.prefix(count))
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

    /// Documents that another worker left are to be worked on.
    mutating func takeOver(_ jobs: [Job]) {
        if isStopped { return abandon(jobs.count) }
        ready.insert(contentsOf: jobs, at: 0)
    }

    /// Documents are let go: the run stops, and they are as if they had never been read.
    mutating func abandon(_ count: Int) { documentsInFlight -= count }

    /// A run of documents was appended.
    mutating func didAppend(_ items: [Finished]) {
        isAppending = false
        documentsInFlight -= items.count
        bytesInFlight -= items.reduce(0) { $0 + $1.weight }
    }

    /// Nothing more is read; what is under way comes to its end.
    mutating func drain() { inputEnded = true }

    /// Nothing more is read, worked on or appended.
    mutating func stop() {
        inputEnded = true
        isStopped = true
        documentsInFlight -= ready.count + waiting.count + finished.count
        ready = []
        waiting = []
        finished = [:]
    }
}
