/// Who may ask which host when: one request after another, with the pause that the options or the site ask for.
///
/// Knows nothing of clocks or threads.
struct HostSchedule: Sendable {
    private var free: [String: ContinuousClock.Instant] = [:]
    /// Hosts beyond which those that are free again are forgotten.
    private let capacity: Int

    init(capacity: Int = 10_000) { self.capacity = capacity }

    /// Takes the next turn at a host.
    ///
    /// - Parameters:
    ///   - earliest: the moment before which the turn is of no use.
    ///   - delay: how long the host is left alone after it.
    /// - Returns: when the turn is.
    mutating func turn(
        at host: String, from earliest: ContinuousClock.Instant, delay: Duration
    ) -> ContinuousClock.Instant {
        let moment = max(earliest, free[host] ?? earliest)
        if delay > .zero || free[host] != nil { free[host] = moment + delay }
        if free.count > capacity { free = free.filter { $0.value > earliest } }
        return moment
    }

    /// Leaves a host alone until a moment.
    mutating func hold(_ host: String, until moment: ContinuousClock.Instant) {
        free[host] = max(moment, free[host] ?? moment)
    }

    /// How many hosts are remembered.
    var count: Int { free.count }
}
