import NIOHTTP1
import OffprintCore
import Testing

@testable import OffprintFetch

/// The whole stage against servers of the test's own, over real sockets and TLS.
@Suite struct FetchOverLoopbackTests {
    private let names = NameBook([
        "site.test": [[IPAddress(127, 0, 0, 1)]], "elsewhere.test": [[IPAddress(127, 0, 0, 1)]],
    ])

    private func fetch(_ change: (inout Fetch.Options) -> Void = { _ in }) throws -> Fetch {
        var options = Fetch.Options()
        options.allowPrivate = true
        options.robots = false
        options.delay = .zero
        options.caFile = Fixture.path("authority.pem")
        change(&options)
        return try Fetch(options: options, resolver: names, time: JumpingClock().timekeeper)
    }

    private func source(_ address: String) -> Source { Source(id: "1", url: address, location: .address(address)) }

    private func failure(_ fetch: Fetch, _ address: String) async throws -> StageError {
        let source = source(address)
        return try #require(
            await #expect(throws: StageError.self) { try await fetch.page(for: source, within: .none) })
    }

    private static let html = Array("<p>Rain is due.".utf8)

    @Test func fetchesOverTLSFromTheJudgedAddressUnderTheSitesName() async throws {
        let server = try await ScriptedServer(certificate: "site") { _ in
            .answer(200, [("Content-Type", "text/html; charset=utf-8")], Self.html)
        }
        let address = "https://site.test:\(server.port)/a?b=|c[1]"
        let page = try await fetch().page(for: source(address), within: .none)
        #expect(page.bytes == Self.html)
        #expect(page.mediaType == "text/html")
        #expect(page.charset == "utf-8")
        #expect(page.status == 200)
        #expect(page.url?.string == address)
        let request = try #require(server.requests.first)
        #expect(request.path == "/a?b=%7Cc%5B1%5D")
        #expect(request.headers.first(name: "Host") == "site.test:\(server.port)")
        #expect(request.headers.first(name: "User-Agent") == "Offprint/1.0")
        await server.stop()
    }

    @Test func refusesACertificateForAnotherName() async throws {
        let server = try await ScriptedServer(certificate: "elsewhere") { _ in .answer(200) }
        let error = try await failure(fetch(), "https://site.test:\(server.port)/")
        #expect(error.kind == .refused)
        #expect(error.reason.hasSuffix("the server's certificate is for another name"))
        #expect(server.requests.isEmpty)
        _ = try await fetch().page(for: source("https://elsewhere.test:\(server.port)/"), within: .none)
        await server.stop()
    }

    @Test func refusesACertificateOfAnAuthorityThatIsNotTrusted() async throws {
        let server = try await ScriptedServer(certificate: "site") { _ in .answer(200) }
        let error = try await failure(fetch { $0.caFile = nil }, "https://site.test:\(server.port)/")
        #expect(error.kind == .refused)
        #expect(error.reason.hasSuffix("the server's certificate is not signed by a trusted authority"))
        await server.stop()
    }

    @Test func refusesTheLoopbackUnlessItIsAllowed() async throws {
        let server = try await ScriptedServer { _ in .answer(200) }
        for host in ["127.0.0.1", "site.test", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"] {
            let error = try await failure(fetch { $0.allowPrivate = false }, "http://\(host):\(server.port)/")
            #expect(error.kind == .refused)
        }
        #expect(server.requests.isEmpty)
        await server.stop()
    }

    @Test func unpacksGzip() async throws {
        let packed = try Fixture.bytes("page.html.gz")
        let server = try await ScriptedServer { _ in .answer(200, [("Content-Encoding", "gzip")], packed) }
        let page = try await fetch().page(for: source("http://site.test:\(server.port)/"), within: .none)
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<!DOCTYPE html><title>Rain</title><p>Rain is due.")
        await server.stop()
    }

    @Test func tellsAPackedBodyThatIsBrokenOrCutOff() async throws {
        let packed = try Fixture.bytes("page.html.gz")
        for (body, kind) in [(Array(packed.prefix(40)), StageError.Kind.unavailable), ([1, 2, 3], .malformed)] {
            let server = try await ScriptedServer { _ in .answer(200, [("Content-Encoding", "gzip")], body) }
            let error = try await failure(fetch { $0.retries = 0 }, "http://site.test:\(server.port)/")
            #expect(error.kind == kind)
            await server.stop()
        }
    }

    @Test func stopsUnpackingAtTheLimit() async throws {
        let bomb = try Fixture.bytes("zeros.gz")
        let server = try await ScriptedServer { _ in .answer(200, [("Content-Encoding", "gzip")], bomb) }
        let address = "http://site.test:\(server.port)/"
        let error = try await failure(fetch { $0.maxSize = .megabytes(1) }, address)
        #expect(error == StageError(.tooLarge, "\(address) is over the limit of 1MB ('max-size')"))
        let page = try await fetch { $0.maxSize = .megabytes(2) }.page(for: source(address), within: .none)
        #expect(page.bytes.count == 2_000_000)
        await server.stop()
    }

    @Test func stopsReadingAtTheLimit() async throws {
        let server = try await ScriptedServer { _ in .answer(200, [], [UInt8](repeating: 32, count: 100_001)) }
        let error = try await failure(
            fetch { $0.maxSize = ByteSize(bytes: 100_000) }, "http://site.test:\(server.port)/")
        #expect(error.kind == .tooLarge)
        #expect(server.requests.count == 1)
        await server.stop()
    }

    @Test(arguments: [true, false])
    func givesUpOnASlowAnswer(_ stalls: Bool) async throws {
        let server = try await ScriptedServer { _ in stalls ? .stall : .silence }
        let fetch = try fetch {
            $0.timeout = .milliseconds(200)
            $0.retries = 1
        }
        let error = try await failure(fetch, "http://site.test:\(server.port)/")
        #expect(error.kind == .deadline)
        #expect(error.isTransient)
        await server.stop()
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>Rain",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ra\r\n",
    ])
    func triesATruncatedBodyAgain(_ answer: String) async throws {
        let server = try await ScriptedServer { _ in .raw(answer) }
        let error = try await failure(fetch { $0.retries = 1 }, "http://site.test:\(server.port)/")
        #expect(error.kind == .unavailable)
        #expect(error.isTransient)
        #expect(server.requests.count == 2)
        await server.stop()
    }

    @Test func refusesAnAnswerThatIsNoHTTP() async throws {
        let server = try await ScriptedServer { _ in .raw("220 mail.site.test ESMTP\r\n") }
        let error = try await failure(fetch { $0.retries = 0 }, "http://site.test:\(server.port)/")
        #expect(error.kind == .malformed)
        await server.stop()
    }

    @Test func refusesAPackingThatItDidNotAskFor() async throws {
        let server = try await ScriptedServer { _ in .answer(200, [("Content-Encoding", "br")], [1, 2, 3]) }
        let error = try await failure(fetch(), "http://site.test:\(server.port)/")
        #expect(error.kind == .malformed)
        await server.stop()
    }

    @Test func comesBackAfterTooManyRequests() async throws {
        let seen = SeenRequests()
        let server = try await ScriptedServer { request in
            seen.append(request)
            return seen.all.count == 1 ? .answer(429, [("Retry-After", "20")]) : .answer(200, [], Self.html)
        }
        let page = try await fetch().page(for: source("http://site.test:\(server.port)/"), within: .none)
        #expect(page.bytes == Self.html)
        #expect(server.requests.count == 2)
        await server.stop()
    }

    @Test func obeysRobotsOverTheWire() async throws {
        let server = try await ScriptedServer(certificate: "site") { request in
            request.path == "/robots.txt"
                ? .answer(200, [], Array("User-agent: offprint\nDisallow: /no\n".utf8)) : .answer(200, [], Self.html)
        }
        let fetch = try fetch { $0.robots = true }
        _ = try await fetch.page(for: source("https://site.test:\(server.port)/yes"), within: .none)
        let error = try await failure(fetch, "https://site.test:\(server.port)/no")
        #expect(error.kind == .refused)
        #expect(server.requests.map(\.path) == ["/robots.txt", "/yes"])
        await server.stop()
    }

    @Test func followsARedirectFromTheClearToTLS() async throws {
        let secure = try await ScriptedServer(certificate: "site") { _ in .answer(200, [], Self.html) }
        let port = secure.port
        let clear = try await ScriptedServer { _ in .answer(301, [("Location", "https://www.site.test:\(port)/b")]) }
        let names = NameBook(["site.test": [[IPAddress(127, 0, 0, 1)]], "www.site.test": [[IPAddress(127, 0, 0, 1)]]])
        let fetch = try Fetch(options: fetch().options, resolver: names, time: JumpingClock().timekeeper)
        let page = try await fetch.page(for: source("http://site.test:\(clear.port)/"), within: .none)
        #expect(page.url?.string == "https://www.site.test:\(port)/b")
        await clear.stop()
        await secure.stop()
    }

    @Test func saysThatNobodyListens() async throws {
        let server = try await ScriptedServer { _ in .answer(200) }
        let port = server.port
        await server.stop()
        let error = try await failure(fetch { $0.retries = 0 }, "http://site.test:\(port)/")
        #expect(error.kind == .unavailable)
        #expect(error.isTransient)
    }
}
