/// Why one exchange with a server gave no answer.
enum FetchFailure: Error, Sendable, Hashable {
    /// No connection, or no name for it.
    case unreachable(String)
    /// The connection broke before the answer was whole, or the body could not be unpacked.
    case broken(String)
    /// Not in time.
    case timedOut(String)
    /// The body, unpacked, is over the limit.
    case tooLarge
    /// A rule forbids the address.
    case refused(String)
    /// The server's certificate is not to be trusted for this name.
    case untrusted(String)
    /// The server does not speak HTTP.
    case malformed(String)
    /// The run is ending.
    case cancelled

    /// Whether another attempt might go better.
    var isWorthRetrying: Bool {
        switch self {
        case .unreachable, .broken, .timedOut: true
        case .tooLarge, .refused, .untrusted, .malformed, .cancelled: false
        }
    }
}
