import OffprintCore
import Synchronization

/// What sites allow, by origin: each robots.txt is read once, however many documents ask at the same time.
final class RobotsCache: Sendable {
    /// What became of the request for a robots.txt.
    enum Outcome: Sendable {
        case policy(RobotsPolicy)
        /// There is no answer, so nothing may be fetched: why.
        case unknown(StageError)
    }

    private struct Entry {
        var task: Task<Outcome, Never>
        var until: ContinuousClock.Instant
        var number: Int
    }

    private struct Table {
        var entries: [String: Entry] = [:]
        var made = 0
    }

    /// How long a robots.txt holds (RFC 9309, section 2.4: a day at most).
    static let lifetime = Duration.seconds(24 * 3600)
    /// How long a site that did not answer is left alone.
    static let patience = Duration.seconds(60)

    private let table = Mutex(Table())
    private let capacity: Int

    init(capacity: Int = 5_000) { self.capacity = capacity }

    /// What an origin allows.
    ///
    /// - Parameter load: asks the origin; called only where it is not known or known too long.
    func outcome(
        for origin: String, at now: ContinuousClock.Instant, load: @escaping @Sendable () async -> Outcome
    ) async -> Outcome {
        let (task, number) = table.withLock { table in
            if let entry = table.entries[origin], now < entry.until {
                return (entry.task, entry.number)
            }
            if table.entries.count >= capacity {
                // A tenth at a time, so that the search for the oldest is rare.
                let oldest = table.entries.sorted { $0.value.number < $1.value.number }.prefix(max(1, capacity / 10))
                for (key, _) in oldest { table.entries[key] = nil }
            }
            table.made += 1
            let entry = Entry(task: Task { await load() }, until: now + Self.lifetime, number: table.made)
            table.entries[origin] = entry
            return (entry.task, entry.number)
        }
        let outcome = await task.value
        if case .unknown = outcome {
            table.withLock { table in
                guard let entry = table.entries[origin], entry.number == number else { return }
                table.entries[origin]?.until = min(entry.until, now + Self.patience)
            }
        }
        return outcome
    }
}
