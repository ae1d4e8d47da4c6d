import OffprintCore

/// Whether, and when, an exchange is tried again.
struct RetryPlan: Sendable {
    /// What to do after an exchange.
    enum Decision: Sendable, Hashable {
        /// The answer stands.
        case accept
        /// Try again after a pause. `holdsHost`: the server asked for it, so nobody else disturbs it meanwhile.
        case again(after: Duration, holdsHost: Bool)
        /// Enough: the document fails.
        case giveUp(StageError)
    }

    /// How many times an exchange is tried again.
    var retries: Int
    /// The pause before the second attempt; it doubles with each.
    var firstPause: Duration = .seconds(1)
    /// The longest pause, whoever asks for it. A server that asks for more is left alone.
    var longestPause: Duration = .seconds(60)

    /// After an answer.
    ///
    /// - Parameters:
    ///   - attempt: which one it was, from 1.
    ///   - now: the time, in seconds since 1970, against which an HTTP date is read.
    func decision(after attempt: Int, answer: ExchangeAnswer, from url: WebURL, now: Int) -> Decision {
        guard Self.isPassing(answer.status) else { return .accept }
        let asked = answer.retryAfter.flatMap { RetryAfter(parsing: $0)?.pause(at: now) }
        let failure = StageError(
            .unavailable, "\(url) answers with status \(answer.status) (attempt \(attempt) of \(retries + 1))",
            isTransient: true)
        if attempt > retries { return .giveUp(failure) }
        if let asked, asked > longestPause {
            let reason = "\(url) answers with status \(answer.status) and asks to come back in \(asked)"
            return .giveUp(StageError(.unavailable, reason, isTransient: true))
        }
        return .again(after: max(asked ?? .zero, pause(before: attempt + 1, url)), holdsHost: asked != nil)
    }

    /// After no answer.
    func decision(after attempt: Int, failure: FetchFailure, from url: WebURL) -> Decision {
        guard failure.isWorthRetrying, attempt <= retries else {
            return .giveUp(StageError(failure, at: url, limit: nil))
        }
        return .again(after: pause(before: attempt + 1, url), holdsHost: false)
    }

    /// Statuses that may pass: too many requests, and troubles of the server.
    static func isPassing(_ status: Int) -> Bool {
        switch status {
        case 408, 425, 429: true
        case 501, 505: false
        case 500...599: true
        default: false
        }
    }

    /// Doubled with each attempt, and a quarter longer or shorter by the URL, so that many documents do not come back at
    /// the same moment, and the same document always does the same.
    private func pause(before attempt: Int, _ url: WebURL) -> Duration {
        let doubled = firstPause * (1 << min(attempt - 2, 16))
        let spread = url.string.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } % 501
        return min(doubled * (750 + Int(spread)) / 1000, longestPause)
    }
}
