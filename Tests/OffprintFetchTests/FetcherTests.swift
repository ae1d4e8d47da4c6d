import OffprintCore
import Testing

@testable import OffprintFetch

/// What the fetcher decides, with neither network nor clock.
@Suite struct FetcherTests {
    private let clock = JumpingClock()
    private static let publicAddress = IPAddress(93, 184, 216, 34)
    private let names = NameBook(["site.test": [[publicAddress]], "other.test": [[IPAddress(93, 184, 216, 35)]]])

    private func fetcher(
        _ exchanger: any Exchanger, names: NameBook? = nil, change: (inout Fetch.Options) -> Void = { _ in }
    ) -> Fetcher {
        var options = Fetch.Options()
        options.robots = false
        change(&options)
        return Fetcher(
            Fetcher.Settings(options), resolver: names ?? self.names, exchanger: exchanger, time: clock.timekeeper)
    }

    private func page(_ fetcher: Fetcher, _ address: String = "http://site.test/a") async throws -> Page {
        try await fetcher.page(at: try #require(WebURL(address)), within: .none)
    }

    private func failure(_ fetcher: Fetcher, _ address: String = "http://site.test/a") async throws -> StageError {
        let url = try #require(WebURL(address))
        return try #require(await #expect(throws: StageError.self) { try await fetcher.page(at: url, within: .none) })
    }

    @Test func givesThePageWithWhatTheServerSaid() async throws {
        let exchanger = ScriptedExchanger { _, _ in
            .success(ExchangeAnswer(status: 200, contentType: "Text/HTML; charset=latin1", body: [1, 2]))
        }
        let page = try await page(fetcher(exchanger))
        #expect(page.status == 200)
        #expect(page.mediaType == "text/html")
        #expect(page.charset == "latin1")
        #expect(page.bytes == [1, 2])
        #expect(page.url?.string == "http://site.test/a")
        #expect(page.fetched?.description == "1994-11-06T08:49:37Z")
        #expect(exchanger.requests.map(\.address) == [Self.publicAddress])
    }

    @Test func handsOnAPageThatIsNotThere() async throws {
        let page = try await page(fetcher(ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 404)) }))
        #expect(page.status == 404)
    }

    @Test func refusesARedirectToAPrivateAddress() async throws {
        for target in [
            "http://10.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/",
        ] {
            let exchanger = ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 302, location: target)) }
            let error = try await failure(fetcher(exchanger))
            #expect(error.kind == .refused)
            #expect(exchanger.requests.count == 1)
        }
    }

    @Test(arguments: [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/",
        "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://169.254.169.254/latest",
        "http://localhost/", "http://localhost./", "http://rebound.test/",
    ])
    func refusesOddSpellingsOfPrivateAddresses(_ address: String) async throws {
        let exchanger = ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 200)) }
        let names = NameBook([
            "localhost": [[IPAddress(127, 0, 0, 1)]], "localhost.": [[IPAddress(127, 0, 0, 1)]],
            "rebound.test": [[IPAddress(192, 168, 1, 1)]],
        ])
        let error = try await failure(fetcher(exchanger, names: names), address)
        #expect(error.kind == .refused)
        #expect(exchanger.requests.isEmpty)
    }

    @Test func judgesEachLookUpAnew() async throws {
        let exchanger = ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 503)) }
        let names = NameBook(["site.test": [[Self.publicAddress], [IPAddress(127, 0, 0, 1)]]])
        let error = try await failure(fetcher(exchanger, names: names))
        #expect(
            error.reason
                == "http://site.test/a: site.test is at 127.0.0.1, which is loopback; "
                + "set 'allow-private: true' to fetch from there")
        #expect(exchanger.requests.map(\.address) == [Self.publicAddress])
    }

    @Test func connectsOnlyToTheAddressesThatMayBe() async throws {
        let exchanger = ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 200)) }
        let names = NameBook(["site.test": [[IPAddress(10, 0, 0, 1), Self.publicAddress]]])
        _ = try await page(fetcher(exchanger, names: names))
        #expect(exchanger.requests.map(\.address) == [Self.publicAddress])
    }

    @Test func fetchesFromPrivateAddressesWhereThatIsAllowed() async throws {
        let exchanger = ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 200)) }
        _ = try await page(fetcher(exchanger) { $0.allowPrivate = true }, "http://[::1]:8080/")
        #expect(exchanger.requests.map(\.address) == [IPAddress("::1")])
    }

    @Test func triesTheNextAddressWhenOneDoesNotAnswer() async throws {
        let exchanger = ScriptedExchanger { _, number in
            number == 0 ? .failure(.unreachable("no route")) : .success(ExchangeAnswer(status: 200))
        }
        let names = NameBook(["site.test": [[Self.publicAddress, IPAddress(93, 184, 216, 99)]]])
        _ = try await page(fetcher(exchanger, names: names))
        #expect(exchanger.requests.map(\.address.bytes[3]) == [34, 99])
        #expect(clock.pauses.isEmpty)
    }

    @Test func followsRedirectsAndSaysWhereItArrived() async throws {
        let exchanger = ScriptedExchanger { request, _ in
            request.url.host == "site.test"
                ? .success(ExchangeAnswer(status: 301, location: "https://other.test/b"))
                : .success(ExchangeAnswer(status: 200))
        }
        let page = try await page(fetcher(exchanger))
        #expect(page.url?.string == "https://other.test/b")
    }

    @Test func waitsAsLongAsRetryAfterSays() async throws {
        let exchanger = ScriptedExchanger { _, number in
            .success(number == 0 ? ExchangeAnswer(status: 429, retryAfter: "30") : ExchangeAnswer(status: 200))
        }
        let page = try await page(fetcher(exchanger))
        #expect(page.status == 200)
        #expect(clock.pauses == [.seconds(30)])
    }

    @Test func givesUpAfterTheRetries() async throws {
        let exchanger = ScriptedExchanger { _, _ in .failure(.broken("cut off")) }
        let error = try await failure(fetcher(exchanger) { $0.retries = 2 })
        #expect(error == StageError(.unavailable, "http://site.test/a: cut off", isTransient: true))
        #expect(exchanger.requests.count == 3)
        #expect(clock.pauses.count == 2)
    }

    @Test func namesTheLimitThatAPageIsOver() async throws {
        let exchanger = ScriptedExchanger { _, _ in .failure(.tooLarge) }
        let error = try await failure(fetcher(exchanger) { $0.maxSize = .megabytes(2) })
        #expect(error == StageError(.tooLarge, "http://site.test/a is over the limit of 2MB ('max-size')"))
    }

    @Test func keepsRequestsToAHostApart() async throws {
        let fetcher = fetcher(ScriptedExchanger { _, _ in .success(ExchangeAnswer(status: 200)) }) {
            $0.delay = .seconds(2)
        }
        for path in ["a", "b", "c"] { _ = try await page(fetcher, "http://site.test/\(path)") }
        _ = try await page(fetcher, "http://other.test/")
        #expect(clock.pauses == [.seconds(2), .seconds(2)])
    }

    @Test func stopsWhenTheDocumentsTimeIsOver() async throws {
        let exchanger = ScriptedExchanger { _, _ in .failure(.timedOut("slow")) }
        let url = try #require(WebURL("http://site.test/"))
        let fetcher = fetcher(exchanger)
        let error = try #require(
            await #expect(throws: StageError.self) { try await fetcher.page(at: url, within: .after(.zero)) })
        #expect(error.kind == .deadline)
        #expect(exchanger.requests.count == 1)
    }
}
