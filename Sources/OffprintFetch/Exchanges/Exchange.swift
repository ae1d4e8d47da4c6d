import OffprintCore

/// One request for one address: no redirect is followed, nothing is tried again.
struct ExchangeRequest: Sendable {
    /// What is asked for; `http` or `https`.
    var url: WebURL
    /// The address that was judged, which the connection goes to.
    var address: IPAddress
    /// The most bytes of an unpacked body.
    var limit: Int
    /// Whether a longer body is cut at the limit instead of failing.
    var cutsAtLimit = false
    /// How long the whole exchange may take.
    var timeout: Duration
}

/// What a server answered.
struct ExchangeAnswer: Sendable, Hashable {
    /// The HTTP status.
    var status: Int
    /// `Content-Type`, as written.
    var contentType: String?
    /// `Location`, as written.
    var location: String?
    /// `Retry-After`, as written.
    var retryAfter: String?
    /// The body, unpacked; empty unless the status is 2xx.
    var body: [UInt8] = []
}

/// Who carries out exchanges.
protocol Exchanger: Sendable {
    /// Sends the request and gives the answer.
    func exchange(_ request: ExchangeRequest) async throws(FetchFailure) -> ExchangeAnswer
}
