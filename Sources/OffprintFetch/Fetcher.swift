import OffprintCore
import Synchronization

/// Gets pages: asks robots.txt, waits for its turn at the host, judges addresses, follows redirects, tries again.
final class Fetcher: Sendable {
    /// What the stage's options say.
    struct Settings: Sendable {
        var agent: String
        var timeout: Duration
        var retry: RetryPlan
        var redirects: Int
        var delay: Duration
        var longestCrawlDelay: Duration
        var maxSize: ByteSize
        var obeysRobots: Bool
        var allowsPrivate: Bool
    }

    private let settings: Settings
    private let resolver: any NameResolver
    private let exchanger: any Exchanger
    private let time: Timekeeper
    private let schedule = Mutex(HostSchedule())
    private let robots = RobotsCache()

    init(_ settings: Settings, resolver: any NameResolver, exchanger: any Exchanger, time: Timekeeper = .system) {
        self.settings = settings
        self.resolver = resolver
        self.exchanger = exchanger
        self.time = time
    }

    /// The page that an `http` or `https` address leads to.
    ///
    /// - Parameter deadline: how much time the exchanges may take in all. Waiting for a turn at the host is not counted:
    ///   the hundredth page of a site would have no time left.
    func page(at url: WebURL, within deadline: Deadline) async throws(StageError) -> Page {
        var trail = RedirectTrail(from: url, limit: settings.redirects)
        var allowance = Allowance(left: deadline.remaining)
        while true {
            let current = trail.current
            let delay = try await permittedDelay(for: current)
            let answer = try await answer(from: current, delay: delay, purpose: .page, allowance: &allowance)
            switch trail.move(after: answer.status, location: answer.location) {
            case .follow: continue
            case .refuse(let error): throw error
            case .stay:
                let type = MediaType(parsing: answer.contentType)
                return Page(
                    bytes: answer.body, mediaType: type.name, charset: type.charset, status: answer.status,
                    url: current,
                    fetched: DateTime(unixSeconds: time.unixSeconds()))
            }
        }
    }

    /// How long the host is to be left alone after a page, where the site allows the page at all.
    private func permittedDelay(for url: WebURL) async throws(StageError) -> Duration {
        guard settings.obeysRobots else { return settings.delay }
        let outcome = await robots.outcome(for: url.origin, at: time.now()) { [self] in await loadRobots(for: url) }
        switch outcome {
        case .unknown(let error): throw error
        case .policy(let policy):
            guard policy.allows(url) else {
                throw StageError(.refused, "the robots.txt of \(url.origin) forbids \(url.pathAndQuery)")
            }
            return max(settings.delay, min(policy.crawlDelay ?? .zero, settings.longestCrawlDelay))
        }
    }

    private func loadRobots(for url: WebURL) async -> RobotsCache.Outcome {
        guard let address = WebURL("\(url.origin)/robots.txt") else { return .policy(.allowAll) }
        var trail = RedirectTrail(from: address, limit: RobotsAnswer.redirectLimit)
        var allowance = Allowance(left: nil)
        do throws(StageError) {
            while true {
                let answer = try await answer(
                    from: trail.current, delay: .zero, purpose: .robots, allowance: &allowance)
                switch RobotsAnswer(status: answer.status) {
                case .parse: return .policy(RobotsFile(parsing: answer.body).policy(for: settings.agent))
                case .allowAll: return .policy(.allowAll)
                case .disallowAll: return .policy(.disallowAll)
                case .follow:
                    switch trail.move(after: answer.status, location: answer.location) {
                    case .follow: continue
                    // RFC 9309, section 2.3.1.2: too many hops count as a file that is not there.
                    case .stay, .refuse: return .policy(.allowAll)
                    }
                }
            }
        } catch {
            return .unknown(error)
        }
    }

    private enum Purpose {
        case page, robots
    }

    /// The answer of one URL, tried again as the plan says.
    private func answer(
        from url: WebURL, delay: Duration, purpose: Purpose, allowance: inout Allowance
    ) async throws(StageError) -> ExchangeAnswer {
        var plan = settings.retry
        // A site that does not answer is told by its robots.txt: once more is enough to be sure.
        if purpose == .robots { plan.retries = min(plan.retries, 1) }
        var attempt = 0
        var earliest = time.now()
        while true {
            attempt += 1
            try await waitForTurn(at: url, from: earliest, delay: delay)
            let decision: RetryPlan.Decision
            do throws(FetchFailure) {
                let answer = try await attemptExchange(with: url, purpose: purpose, allowance: &allowance)
                // To too many requests for its robots.txt a site means no "no": RFC 9309 counts it as not there.
                if purpose == .robots, answer.status < 500 { return answer }
                decision = plan.decision(after: attempt, answer: answer, from: url, now: time.unixSeconds())
                if decision == .accept { return answer }
            } catch .tooLarge {
                throw StageError(FetchFailure.tooLarge, at: url, limit: settings.maxSize)
            } catch {
                if allowance.isSpent { throw StageError(.deadline, "\(url): the time for this document is over") }
                decision = plan.decision(after: attempt, failure: error, from: url)
            }
            switch decision {
            case .accept: preconditionFailure("An answer that stands has been returned.")
            case .giveUp(let error): throw error
            case .again(let pause, let holdsHost):
                earliest = time.now() + pause
                if holdsHost { schedule.withLock { $0.hold(url.host, until: earliest) } }
            }
        }
    }

    private func waitForTurn(
        at url: WebURL, from earliest: ContinuousClock.Instant, delay: Duration
    ) async throws(StageError) {
        let now = time.now()
        let turn = schedule.withLock { $0.turn(at: url.host, from: max(earliest, now), delay: delay) }
        guard turn > now else { return }
        do {
            try await time.wait(turn)
        } catch {
            throw StageError(FetchFailure.cancelled, at: url, limit: nil)
        }
    }

    /// One attempt: the name is looked up anew, each address is judged, and the first that takes the connection answers.
    private func attemptExchange(
        with url: WebURL, purpose: Purpose, allowance: inout Allowance
    ) async throws(FetchFailure) -> ExchangeAnswer {
        let began = ContinuousClock.now
        defer { allowance.spend(ContinuousClock.now - began) }
        var host = url.host
        if host.hasPrefix("[") { host = String(host.dropFirst().dropLast()) }
        let addresses = try await resolver.addresses(of: host)
        let permitted = try judged(addresses, of: host)
        var failure = FetchFailure.unreachable("the name '\(host)' has no address")
        for address in permitted.prefix(3) {
            let request = ExchangeRequest(
                url: url, address: address, limit: purpose == .robots ? RobotsFile.sizeLimit : settings.maxSize.bytes,
                cutsAtLimit: purpose == .robots, timeout: min(settings.timeout, allowance.left ?? settings.timeout))
            do {
                return try await exchanger.exchange(request)
            } catch .unreachable(let why) {
                failure = .unreachable(why)
            }
        }
        throw failure
    }

    private func judged(_ addresses: [IPAddress], of host: String) throws(FetchFailure) -> [IPAddress] {
        if settings.allowsPrivate { return addresses }
        let permitted = addresses.filter { AddressJudgement.restriction(of: $0) == nil }
        guard permitted.isEmpty, let first = addresses.first, let use = AddressJudgement.restriction(of: first) else {
            return permitted
        }
        throw .refused("\(host) is at \(first), which is \(use); set 'allow-private: true' to fetch from there")
    }
}

/// How much of a document's time is left for exchanges.
struct Allowance: Sendable {
    /// Nil: no limit.
    private(set) var left: Duration?

    init(left: Duration?) { self.left = left }

    mutating func spend(_ duration: Duration) { left = left.map { max(.zero, $0 - duration) } }

    var isSpent: Bool { left.map { $0 <= .zero } ?? false }
}
