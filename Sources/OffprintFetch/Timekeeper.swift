#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The clocks that a fetch lives by; a test brings its own.
struct Timekeeper: Sendable {
    /// The present moment, for turns and pauses.
    var now: @Sendable () -> ContinuousClock.Instant
    /// Returns when the moment has come; throws when the task is cancelled.
    var wait: @Sendable (_ until: ContinuousClock.Instant) async throws -> Void
    /// Seconds since 1970, for dates.
    var unixSeconds: @Sendable () -> Int

    /// The machine's clocks.
    static let system = Timekeeper(
        now: { ContinuousClock.now },
        wait: { try await ContinuousClock().sleep(until: $0) },
        unixSeconds: { time(nil) })
}
