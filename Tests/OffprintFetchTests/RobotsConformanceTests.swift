import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintFetch

@Suite(.enabled(if: Shared.isThere, "\(Shared.missing)"))
struct RobotsConformanceTests {
    /// What is disputed among the suites, and decided by RFC 9309 to the letter.
    private static let disputed = [
        "google-unit/GoogleOnly_AcceptUserAgentUpToFirstSpace/41": "an agent is its product token: 'Foo Bar' is 'Foo'",
        "google-unit/ID_Encoding/64": "the URL is normalised before it is compared, so raw bytes match their escapes",
        "google-unit/ID_Encoding/66": "the URL is normalised before it is compared, so raw bytes match their escapes",
        "google-unit/ID_Encoding/67": "%62 is b, as the table in RFC 9309, section 2.2.2, shows",
        "google-spec/860237/10": "the robots.txt itself is always allowed",
        "protego/test_unescaped_url/*": "in one spelling, %3c and < are the same",
        "protego/test_grouping_unknown_keys/*": "only rules end a list of user agents",
        "protego/test_generosity/*": "misspelt directives are no directives",
        "protego/test_special_symbols_dual_behaviour/*": "$ inside a pattern is a dollar sign, at its end the end",
        "protego-google/agent/*": "the whole product token is compared, not its beginning",
        "crawler-commons/testHtmlMarkupInRobotsTxt/2": "<BR> is part of the agent's line",
        "crawler-commons/testBigCrawlDelay/1": "a long delay is no prohibition; the fetcher caps it",
        "crawler-commons/testRobotsWithUTF16BEBOM/1": "a robots.txt is UTF-8",
        "crawler-commons/testDirectiveTypos/*": "misspelt directives are no directives",
        "crawler-commons/testFormatErrors/*": "a line without a colon is no directive",
        "reppy/test_no_leading_user_agent/2": "rules before any user agent are for nobody",
        "reppy/test_grouping_unknown_keys/1": "only rules end a list of user agents",
        "rep-cpp/NoLeadingUserAgent/2": "rules before any user agent are for nobody",
        "rep-cpp/GroupingUnknownKeys/1": "only rules end a list of user agents",
    ]

    @Test func givesTheVerdictOfEveryCaseThatIsNotDisputed() throws {
        let tally = try Conformance.check("robots", knownMisses: Self.disputed) { item in
            let text =
                item["robots"]?.string.map { Array($0.utf8) } ?? Self.bytes(base64: item["robots_base64"]?.string ?? "")
            let written = item["url"]?.string ?? ""
            // Some cases have just a path, or nothing.
            let url = WebURL(written) ?? WebURL("http://site.test/").flatMap { WebURL(written, relativeTo: $0) }
            guard let url else { return .failed("no URL: \(written)") }
            let allowed = RobotsFile(parsing: text).policy(for: item["agent"]?.string ?? "").allows(url)
            if allowed == item["allowed"]?.bool { return .passed }
            return .failed(item["disputed"] == nil ? "not disputed, and \(allowed)" : "\(allowed)")
        }
        #expect(tally.unexpected == [])
        #expect(tally.passed >= 840)
    }

    @Test func readsDelaysAndSitemaps() throws {
        let tally = try Conformance.check("robots-info") { item in
            let file = RobotsFile(parsing: Array((item["robots"]?.string ?? "").utf8))
            guard file.sitemaps == item["sitemaps"]?.array?.compactMap(\.string) else {
                return .failed("\(file.sitemaps)")
            }
            for (agent, delay) in item["crawl_delay"]?.object ?? [:] {
                let seconds = delay.double ?? delay.integer.map { Double($0) }
                let found = file.policy(for: agent == "any" ? "anybody" : agent).crawlDelay
                if found != seconds.map({ .seconds($0) }) { return .failed("\(agent): \(String(describing: found))") }
            }
            return .passed
        }
        #expect(tally.unexpected == [])
    }

    @Test func takesEachStatusAsItIsMeant() throws {
        let meanings: [(RobotsAnswer, String)] = [
            (.parse, "parse"), (.follow, "follow"), (.allowAll, "allow all"), (.allowAll, "RFC: 4xx, allow all"),
            (.disallowAll, "disallow all"),
        ]
        let tally = try Conformance.check("robots-status") { item in
            let answer = RobotsAnswer(status: item["status"]?.integer)
            let meaning = item["meaning"]?.string ?? ""
            return meanings.contains { $0.0 == answer && meaning.hasPrefix($0.1) } ? .passed : .failed("\(answer)")
        }
        #expect(tally.unexpected == [])
    }

    @Test func readsFilesFromTheWildInTimeAndAsOthersDo() throws {
        // Without optimisation the reader is some twenty times slower.
        #if DEBUG
            let limit = Duration.milliseconds(500)
        #else
            let limit = Duration.milliseconds(10)
        #endif
        let tally = try Conformance.check("robots-wild") { item in
            let bytes = try Conformance.file("robots-wild", item["file"]?.string ?? "")
            var file = RobotsFile(parsing: bytes)
            // The best of three: caches that other work has emptied are not the reader's fault.
            let time = (0..<3).map { _ in cpuTime { file = RobotsFile(parsing: bytes) } }.min() ?? .zero
            guard time < limit else { return .failed("\(time) for \(bytes.count) bytes") }
            for verdict in item["verdicts"]?.array ?? [] {
                let path = verdict["path"]?.string ?? ""
                guard let url = WebURL("http://site.test\(path)") else { return .failed("no URL: \(path)") }
                let allowed = file.policy(for: verdict["agent"]?.string ?? "").allows(url)
                if allowed != verdict["allowed"]?.bool { return .failed("\(path): \(allowed)") }
            }
            return .passed
        }
        #expect(tally.unexpected == [])
    }

    private static func bytes(base64 text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bytes: [UInt8] = []
        var (bits, count) = (UInt32(0), 0)
        for byte in text.utf8 {
            guard let value = alphabet.firstIndex(of: byte) else { continue }
            (bits, count) = (bits << 6 | UInt32(value), count + 6)
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
