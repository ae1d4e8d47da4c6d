import OffprintCore
import Synchronization

/// The place of one worker: the documents that it carries, and the one it is at.
///
/// The worker takes its documents out one by one, so that those it has not begun can be given to somebody else when a
/// stage does not come back. From then on the slot is lost: whatever the worker brings later is refused.
final class Slot: Sendable {
    /// The document at hand.
    struct Current: Sendable {
        var source: Source
        var sequence: Int
        var weight: Int
        /// Since when the worker is at it, on a clock that stands still while the machine sleeps.
        var since: SuspendingClock.Instant
    }

    struct Content: Sendable {
        var jobs: ArraySlice<Job> = []
        var current: Current?
        var finished: [Finished] = []
        var waiting: [Job] = []

        /// How many documents that are, the one at hand with them.
        var count: Int { jobs.count + finished.count + waiting.count + (current == nil ? 0 : 1) }
    }

    private let content = Mutex(Content())
    private let lost = Atomic<Bool>(false)
    /// The place that the document at hand has come to: see ``Trail``.
    let place = Atomic<Int>(0)

    /// Whether the worker was given up: it must end, and touch nothing.
    var isLost: Bool { lost.load(ordering: .relaxed) }

    /// Takes up a batch.
    func load(_ jobs: [Job]) {
        content.withLock { $0.jobs = jobs[...] }
    }

    /// The next document to work on; nil when the batch is done.
    func takeNext() -> Job? {
        content.withLock { content in
            guard !isLost, let job = content.jobs.popFirst() else { return nil }
            content.current = Current(
                source: job.document.source, sequence: job.sequence, weight: job.weight, since: .now)
            return job
        }
    }

    /// Lays down what came of the document at hand.
    ///
    /// - Returns: false when the worker was given up in the meantime.
    func lay(_ change: (inout Content) -> Void) -> Bool {
        content.withLock { content in
            guard !isLost else { return false }
            content.current = nil
            change(&content)
            return true
        }
    }

    /// Takes out all that the batch holds.
    ///
    /// - Returns: nil when the worker was given up in the meantime.
    func unload() -> Content? {
        content.withLock { content in
            guard !isLost else { return nil }
            defer { content = Content() }
            return content
        }
    }

    /// Gives the worker up when it has been at one document for longer than the patience.
    ///
    /// - Returns: all that it leaves behind, and for how long it was at the document; nil when it is well.
    func giveUp(after patience: Duration, at now: SuspendingClock.Instant) -> (
        content: Content, current: Current, time: Duration
    )? {
        content.withLock { content in
            guard !isLost, let current = content.current, current.since.duration(to: now) > patience else { return nil }
            lost.store(true, ordering: .relaxed)
            defer { content = Content() }
            return (content, current, current.since.duration(to: now))
        }
    }

    /// Takes no account of a time in which nothing in the process ran.
    func excuse(_ time: Duration) {
        content.withLock { content in
            if let since = content.current?.since { content.current?.since = since.advanced(by: time) }
        }
    }
}
