import OffprintCore

/// A robots.txt, read as RFC 9309 has it: groups of rules by user agent, and the sitemaps that it names.
///
/// Only the first 500 KiB are read, as the RFC allows. A line that cannot be understood is skipped.
struct RobotsFile: Sendable {
    /// The most bytes that are read: what a robot has to parse at least (RFC 9309, section 2.5).
    static let sizeLimit = 500 * 1024

    private(set) var groups: [Group] = []
    /// The sitemaps' addresses as written, in their order.
    private(set) var sitemaps: [String] = []

    /// Rules with the user agents that they are for.
    struct Group: Sendable {
        var agents: [Agent] = []
        var rules: [RobotsRule] = []
    }

    /// A user agent's product token, lower-cased, or `*`; with the delay asked of it, in seconds.
    struct Agent: Sendable {
        var token: [UInt8]
        var crawlDelay: Double?
    }

    /// Reads the file's bytes, whatever they are.
    ///
    /// - Complexity: linear in the bytes that are read.
    init(parsing bytes: [UInt8]) {
        var rest = bytes.prefix(Self.sizeLimit)
        for byte: UInt8 in [0xEF, 0xBB, 0xBF] where rest.first == byte { rest = rest.dropFirst() }
        var takesAgents = false
        for line in rest.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            read(RobotsLine(line), takesAgents: &takesAgents)
        }
    }

    /// What the file says to one robot: the groups that name it, merged; where none does, the groups for all robots.
    ///
    /// - Parameter agent: the robot's product token, or its whole User-Agent header.
    func policy(for agent: String) -> RobotsPolicy {
        let token = RobotsLine.productToken(Array(agent.utf8)[...])
        return merged { $0.token == token } ?? merged { $0.token == [UInt8(ascii: "*")] } ?? .allowAll
    }

    private func merged(_ isMeant: (Agent) -> Bool) -> RobotsPolicy? {
        var rules: [RobotsRule] = []
        var crawlDelay: Double?
        var found = false
        for group in groups {
            guard let agent = group.agents.first(where: isMeant) else { continue }
            found = true
            rules.append(contentsOf: group.rules)
            crawlDelay = crawlDelay ?? agent.crawlDelay
        }
        return found ? RobotsPolicy(rules: rules, crawlDelay: crawlDelay.map { .seconds($0) }) : nil
    }

    private mutating func read(_ line: RobotsLine, takesAgents: inout Bool) {
        switch line {
        case .userAgent(let token):
            if !takesAgents { groups.append(Group()) }
            takesAgents = true
            groups[groups.count - 1].agents.append(Agent(token: token))
        case .rule(let rule):
            takesAgents = false
            if let rule, !groups.isEmpty { groups[groups.count - 1].rules.append(rule) }
        case .crawlDelay(let seconds):
            guard !groups.isEmpty else { return }
            // The first delay stands: agents that were listed before this line may have one of their own.
            for index in groups[groups.count - 1].agents.indices
            where groups[groups.count - 1].agents[index].crawlDelay == nil {
                groups[groups.count - 1].agents[index].crawlDelay = seconds
            }
        case .sitemap(let address): sitemaps.append(address)
        case .other: break
        }
    }
}
