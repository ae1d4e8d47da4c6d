import ArgumentParser
import Dispatch
import Foundation
import Synchronization

/// Calls back at the first SIGINT or SIGTERM; ends the process at the second.
final class Interrupts {
    private let sources: [any DispatchSourceSignal]

    init(_ first: @escaping @Sendable () -> Void) {
        let count = Counter()
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(
                signal: number, queue: DispatchQueue(label: "offprint.signals"))
            source.setEventHandler {
                if count.next() == 1 { first() } else { exit(Exit.interrupted.rawValue) }
            }
            source.activate()
            return source
        }
        // A reader of standard output that went away is an output that fails, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
    }

    func cancel() { for source in sources { source.cancel() } }

    private final class Counter: Sendable {
        private let value = Atomic<Int>(0)
        func next() -> Int { value.add(1, ordering: .relaxed).newValue }
    }
}
