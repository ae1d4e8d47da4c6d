import OffprintCore

/// How long a stage is waited for before its document is given up.
struct Patience: Sendable {
    /// For a worker, at one document.
    var worker: Duration
    /// For one stay on the I/O lane.
    var lane: Duration

    /// What the limits of a run ask for.
    init(_ limits: Limits) {
        worker = limits.documentTime * 2 + .seconds(1)
        // `io-time` is for the stage to keep, and a stage may leave its turn in a line of requests uncounted: a page of
        // a slow host waits for hundreds of others. This is for one that never comes back at all.
        lane = limits.ioTime * 30 + .seconds(60)
    }
}

/// Tells from the ticks of a timer for how long nothing in the process ran: it was stopped, or the machine was busy
/// with others.
struct Pulse: Sendable {
    let interval: Duration
    private var last: SuspendingClock.Instant

    init(every interval: Duration, from now: SuspendingClock.Instant) {
        self.interval = interval
        last = now
    }

    /// The timer ticks.
    ///
    /// - Returns: by how much it is late, beyond one interval.
    mutating func tick(at now: SuspendingClock.Instant) -> Duration {
        defer { last = now }
        let late = last.duration(to: now) - interval
        return late > interval ? late : .zero
    }
}
