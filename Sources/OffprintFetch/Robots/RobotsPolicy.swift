import OffprintCore

/// What a site allows one robot.
struct RobotsPolicy: Sendable {
    private let rules: [RobotsRule]
    /// The pause that the site asks for between two requests.
    let crawlDelay: Duration?
    private let disallowsAll: Bool

    /// No rule at all.
    static let allowAll = RobotsPolicy(rules: [], crawlDelay: nil)
    /// The site cannot be asked for its rules, so nothing of it may be fetched.
    static let disallowAll = RobotsPolicy(rules: [], crawlDelay: nil, disallowsAll: true)

    init(rules: [RobotsRule], crawlDelay: Duration?, disallowsAll: Bool = false) {
        self.rules = rules
        self.crawlDelay = crawlDelay
        self.disallowsAll = disallowsAll
    }

    /// Whether a URL may be fetched: the longest rule that matches decides, `Allow` wins over an equal `Disallow`, and
    /// what no rule matches is allowed. The robots.txt itself always is.
    func allows(_ url: WebURL) -> Bool {
        if url.path == "/robots.txt" { return true }
        if disallowsAll { return false }
        if rules.isEmpty { return true }
        let path = RobotsPath.normalised(Array(url.pathAndQuery.utf8)[...])
        var longest = -1
        var verdict = true
        for rule in rules where rule.length > longest || (rule.length == longest && rule.allows && !verdict) {
            if rule.matches(path) { (longest, verdict) = (rule.length, rule.allows) }
        }
        return verdict
    }
}

/// What the answer to the request for a robots.txt means (RFC 9309, section 2.3.1).
enum RobotsAnswer: Sendable, Hashable {
    case parse, follow, allowAll, disallowAll

    /// The most redirects that are followed on the way to a robots.txt.
    static let redirectLimit = 5

    /// - Parameter status: the HTTP status; nil where no answer came.
    init(status: Int?) {
        switch status {
        case .some(200...299): self = .parse
        case .some(301), .some(302), .some(303), .some(307), .some(308): self = .follow
        case .some(300...499): self = .allowAll
        default: self = .disallowAll
        }
    }
}
