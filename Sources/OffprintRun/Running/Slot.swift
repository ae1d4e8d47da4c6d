import OffprintCore
import Synchronization

/// The place of one worker: the documents that it carries, and the one it is at.
///
/// The worker takes its documents out one by one, so that those it has not begun can be given to somebody else when a
/// stage does not come back.
final class Slot: Sendable {
    struct Content {
        var jobs: ArraySlice<Job> = []
        var current: (source: Source, sequence: Int, weight: Int, since: ContinuousClock.Instant)?
        var finished: [Finished] = []
        var waiting: [Job] = []
        var isLost = false
    }

    let content = Mutex(Content())
    /// The entry of the pipeline that the document at hand has come to.
    let entry = Atomic<Int>(0)

    /// Takes up a batch.
    func load(_ jobs: [Job]) {
        content.withLock { $0.jobs = jobs[...] }
    }

    /// The next document to work on; nil when the batch is done.
    func takeNext() -> Job? {
        content.withLock { content in
            guard !content.isLost, let job = content.jobs.popFirst() else { return nil }
            content.current = (job.document.source, job.sequence, job.weight, .now)
            return job
        }
    }

    /// Lays down what came of the document at hand.
    ///
    /// - Returns: false when the worker was given up in the meantime: it must end, and touch nothing.
    func lay(_ change: (inout Content) -> Void) -> Bool {
        content.withLock { content in
            guard !content.isLost else { return false }
            content.current = nil
            change(&content)
            return true
        }
    }

    /// Takes out what the batch gave.
    func unload() -> (finished: [Finished], waiting: [Job])? {
        content.withLock { content in
            guard !content.isLost else { return nil }
            defer {
                content.finished = []
                content.waiting = []
            }
            return (content.finished, content.waiting)
        }
    }

    /// Lets everything go that the batch still holds, and the document at hand with it.
    ///
    /// - Returns: how many documents that were, beside the one at hand.
    func abandon() -> Int? {
        content.withLock { content in
            guard !content.isLost else { return nil }
            defer { content = Content() }
            return content.jobs.count + content.finished.count + content.waiting.count
        }
    }

    /// Gives the worker up when it has been at one document for longer than the patience.
    ///
    /// - Returns: all that it leaves behind; nil when it is well.
    func giveUp(after patience: Duration) -> Content? {
        content.withLock { content in
            guard !content.isLost, let current = content.current, current.since.duration(to: .now) > patience else {
                return nil
            }
            content.isLost = true
            defer { content = Content(isLost: true) }
            return content
        }
    }
}
