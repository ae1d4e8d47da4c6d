import OffprintCore

/// Who is on the I/O lane. A document's stay ends once, for the first who ends it: the stage, the watchdog, or the stop.
struct Lane: Sendable {
    struct Stay: Sendable {
        var source: Source
        var sequence: Int
        var weight: Int
        var trail: Trail
        /// The place that it is at: see ``Trail``.
        var place: Int
        /// Since when it waits, on a clock that stands still while the machine sleeps; nil while its task has not got a
        /// thread yet, which is not the stage's fault.
        var since: SuspendingClock.Instant?
        var task: Task<Void, Never>?
    }

    private var stays: [Int: Stay] = [:]
    private var isClosed = false

    /// A document's stay begins.
    ///
    /// - Returns: false when the lane is closed.
    mutating func enter(_ stay: Stay) -> Bool {
        guard !isClosed else { return false }
        stays[stay.sequence] = stay
        return true
    }

    /// The document's task has begun: from here on its time counts.
    mutating func begin(_ sequence: Int, at now: SuspendingClock.Instant) { stays[sequence]?.since = now }

    /// Remembers who does the waiting, where the stay has not ended yet.
    mutating func note(_ task: Task<Void, Never>, for sequence: Int) { stays[sequence]?.task = task }

    /// Ends a document's stay.
    ///
    /// - Returns: false when it has been ended already: what comes of it is of no use any more.
    mutating func leave(_ sequence: Int) -> Bool { stays.removeValue(forKey: sequence) != nil }

    /// Ends the stays that last for longer than the patience, in input order.
    mutating func giveUp(after patience: Duration, at now: SuspendingClock.Instant) -> [Stay] {
        let late = stays.values.filter { stay in stay.since.map { $0.duration(to: now) > patience } ?? false }
        for stay in late { stays[stay.sequence] = nil }
        return late.sorted { $0.sequence < $1.sequence }
    }

    /// Ends all stays, and lets no other begin.
    mutating func close() -> [Stay] {
        isClosed = true
        defer { stays = [:] }
        return Array(stays.values)
    }

    /// Takes no account of a time in which nothing in the process ran.
    mutating func excuse(_ time: Duration) {
        for (sequence, stay) in stays { stays[sequence]?.since = stay.since.map { $0 + time } }
    }
}
