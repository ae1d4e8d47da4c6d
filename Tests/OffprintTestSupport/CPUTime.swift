import Foundation

/// The processor time that `work` takes on the calling thread: other work on the machine does not count, so that a limit
/// that tells linear from quadratic holds on a machine that is busy.
public func cpuTime(of work: () throws -> Void) rethrows -> Duration {
    let start = threadTime()
    try work()
    return threadTime() - start
}

private func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
