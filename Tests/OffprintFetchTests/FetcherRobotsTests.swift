import OffprintCore
import Testing

@testable import OffprintFetch

/// How the fetcher obeys robots.txt, with neither network nor clock.
@Suite struct FetcherRobotsTests {
    private let clock = JumpingClock()
    private let names = NameBook([
        "site.test": [[IPAddress(93, 184, 216, 34)]], "other.test": [[IPAddress(93, 184, 216, 35)]],
        "private.test": [[IPAddress(10, 0, 0, 1)]],
    ])

    private func fetcher(_ exchanger: any Exchanger) -> Fetcher {
        Fetcher(Fetcher.Settings(Fetch.Options()), resolver: names, exchanger: exchanger, time: clock.timekeeper)
    }

    /// A site with this robots.txt, whose pages are all there.
    private func site(_ robots: ExchangeAnswer) -> ScriptedExchanger {
        ScriptedExchanger { request, _ in
            .success(request.url.path == "/robots.txt" ? robots : ExchangeAnswer(status: 200))
        }
    }

    private func url(_ text: String) throws -> WebURL { try #require(WebURL(text)) }

    @Test func asksForRobotsOnceAndObeys() async throws {
        let text = "User-agent: offprint\nDisallow: /private\n"
        let exchanger = site(ExchangeAnswer(status: 200, body: Array(text.utf8)))
        let fetcher = fetcher(exchanger)
        _ = try await fetcher.page(at: url("http://site.test/a"), within: .none)
        _ = try await fetcher.page(at: url("http://site.test/b"), within: .none)
        let forbidden = try url("http://site.test/private?x")
        await #expect(throws: StageError(.refused, "the robots.txt of http://site.test forbids /private?x")) {
            try await fetcher.page(at: forbidden, within: .none)
        }
        #expect(exchanger.paths == ["/robots.txt", "/a", "/b"])
    }

    @Test func asksForRobotsOnceForManyAtOnce() async throws {
        let exchanger = site(ExchangeAnswer(status: 404))
        let fetcher = fetcher(exchanger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                let url = try url("http://site.test/\(number)")
                group.addTask { _ = try await fetcher.page(at: url, within: .none) }
            }
            try await group.waitForAll()
        }
        #expect(exchanger.paths.count { $0 == "/robots.txt" } == 1)
        #expect(exchanger.paths.count == 21)
    }

    @Test(arguments: [400, 401, 403, 404, 410, 429, 451])
    func allowsAllWhereThereIsNoRobots(_ status: Int) async throws {
        let exchanger = site(ExchangeAnswer(status: status))
        _ = try await fetcher(exchanger).page(at: url("http://site.test/a"), within: .none)
        #expect(exchanger.paths == ["/robots.txt", "/a"])
    }

    @Test(arguments: [500, 503])
    func fetchesNothingWhereRobotsCannotBeRead(_ status: Int) async throws {
        let exchanger = site(ExchangeAnswer(status: status))
        let fetcher = fetcher(exchanger)
        let page = try url("http://site.test/a")
        let error = try #require(
            await #expect(throws: StageError.self) { try await fetcher.page(at: page, within: .none) })
        #expect(error.kind == .unavailable)
        #expect(error.isTransient)
        #expect(exchanger.paths == ["/robots.txt", "/robots.txt"])
    }

    @Test func remembersForAWhileThatASiteDoesNotAnswer() async throws {
        let exchanger = ScriptedExchanger { _, _ in .failure(.unreachable("no route")) }
        let fetcher = fetcher(exchanger)
        for path in ["a", "b", "c"] {
            let page = try url("http://site.test/\(path)")
            await #expect(throws: StageError.self) { try await fetcher.page(at: page, within: .none) }
        }
        #expect(exchanger.requests.count == 2)
    }

    @Test func followsRedirectsOfRobotsToAnotherHost() async throws {
        let exchanger = ScriptedExchanger { request, _ in
            switch (request.url.host, request.url.path) {
            case ("site.test", "/robots.txt"):
                .success(ExchangeAnswer(status: 301, location: "http://other.test/rules"))
            case ("other.test", "/rules"):
                .success(ExchangeAnswer(status: 200, body: Array("User-agent: *\nDisallow: /\n".utf8)))
            default: .success(ExchangeAnswer(status: 200))
            }
        }
        let fetcher = fetcher(exchanger)
        let page = try url("http://site.test/a")
        await #expect(throws: StageError.self) { try await fetcher.page(at: page, within: .none) }
        #expect(exchanger.paths == ["/robots.txt", "/rules"])
    }

    @Test func neverAsksAPrivateAddressForRobots() async throws {
        let exchanger = site(ExchangeAnswer(status: 200))
        let fetcher = fetcher(exchanger)
        let page = try url("http://private.test/a")
        let error = try #require(
            await #expect(throws: StageError.self) { try await fetcher.page(at: page, within: .none) })
        #expect(error.kind == .refused)
        #expect(exchanger.requests.isEmpty)
    }

    @Test func asksTheRobotsOfARedirectsTargetToo() async throws {
        let exchanger = ScriptedExchanger { request, _ in
            switch (request.url.host, request.url.path) {
            case ("site.test", "/robots.txt"): .success(ExchangeAnswer(status: 404))
            case ("site.test", _): .success(ExchangeAnswer(status: 302, location: "http://other.test/a"))
            case (_, "/robots.txt"):
                .success(ExchangeAnswer(status: 200, body: Array("User-agent: *\nDisallow: /\n".utf8)))
            default: .success(ExchangeAnswer(status: 200))
            }
        }
        let fetcher = fetcher(exchanger)
        let page = try url("http://site.test/a")
        await #expect(throws: StageError(.refused, "the robots.txt of http://other.test forbids /a")) {
            try await fetcher.page(at: page, within: .none)
        }
    }

    @Test(arguments: [("5", Duration.seconds(5)), ("0.1", .seconds(1)), ("3600", .seconds(10))])
    func keepsTheCrawlDelayUpToALimit(_ asked: String, _ kept: Duration) async throws {
        let text = "User-agent: *\nCrawl-delay: \(asked)\n"
        let fetcher = fetcher(site(ExchangeAnswer(status: 200, body: Array(text.utf8))))
        for path in ["a", "b"] { _ = try await fetcher.page(at: url("http://site.test/\(path)"), within: .none) }
        #expect(clock.pauses == [kept])
    }
}
