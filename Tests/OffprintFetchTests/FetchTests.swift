import OffprintCore
import Testing

@testable import OffprintFetch

@Suite struct FetchTests {
    private func page(_ address: String, _ change: (inout Fetch.Options) -> Void = { _ in }) async throws -> Page {
        var options = Fetch.Options()
        change(&options)
        let fetch = try Fetch(options: options)
        return try await fetch.page(for: Source(id: "1", location: .address(address)), within: .none)
    }

    private func failure(
        _ address: String, _ change: (inout Fetch.Options) -> Void = { _ in }
    ) async throws -> StageError {
        do {
            _ = try await page(address, change)
        } catch let error as StageError {
            return error
        }
        Issue.record("no error for \(address)")
        return StageError(.failed, "none")
    }

    @Test func readsAFile() async throws {
        try await Fixture.withFolder { folder in
            try Fixture.write(Array("<p>ä".utf8), to: "\(folder)/a b.HTML")
            let page = try await page("file://\(folder)/a b.HTML")
            #expect(page.bytes == Array("<p>ä".utf8))
            #expect(page.mediaType == "text/html")
            #expect(page.status == nil)
        }
    }

    @Test func readsOnlyFromTheFoldersThatAreNamed() async throws {
        try await Fixture.withFolder { folder in
            try await Fixture.withFolder { other in
                try Fixture.write([1], to: "\(folder)/a")
                try Fixture.write([2], to: "\(other)/b")
                _ = try await page("file://\(folder)/a") { $0.folders = [folder] }
                for path in ["\(other)/b", "\(folder)/../../../etc/passwd", "\(folder)/%2e%2e/%2e%2e/etc/passwd"] {
                    let error = try await failure("file://\(path)") { $0.folders = [folder] }
                    #expect(error.kind == .refused || error.kind == .unavailable)
                }
            }
        }
    }

    @Test func refusesFilesThatAreNone() async throws {
        #expect(try await failure("file:///dev/zero").kind == .refused)
        #expect(try await failure("file:///").kind == .refused)
        #expect(try await failure("file:///no/such/file").kind == .unavailable)
        #expect(try await failure("file://server/share/a").kind == .refused)
        #expect(try await failure("file:///a%00b").kind == .refused)
    }

    @Test func refusesAFileOverTheLimit() async throws {
        try await Fixture.withFolder { folder in
            try Fixture.write([UInt8](repeating: 32, count: 101), to: "\(folder)/a")
            let error = try await failure("file://\(folder)/a") { $0.maxSize = ByteSize(bytes: 100) }
            #expect(error.kind == .tooLarge)
        }
    }

    @Test(arguments: ["", "site.test/a", "mailto:a@site.test", "javascript:1"])
    func refusesWhatIsNoAddress(_ address: String) async throws {
        let error = try await failure(address)
        #expect(error == StageError(.malformed, "'\(address)' is no address"))
    }

    @Test func refusesOtherSchemes() async throws {
        let error = try await failure("ftp://site.test/a")
        #expect(error == StageError(.refused, "ftp://site.test/a is neither http, https nor file"))
    }

    @Test func refusesTheLoopbackInRealLife() async throws {
        for address in ["http://127.0.0.1:9/", "http://[::1]:9/", "http://0x7f.1:9/", "http://localhost:9/"] {
            #expect(try await failure(address).kind == .refused)
        }
    }

    @Test func saysWhatIsWrongWithItsOptions() {
        var options = Fetch.Options()
        options.userAgent = "(nobody)"
        #expect(
            throws: OptionError(
                "'user-agent' is '(nobody)', and it must begin with a name such as Offprint/1.0, in ASCII",
                option: "user-agent")
        ) { try Fetch(options: options) }
        options = Fetch.Options()
        options.caFile = "/no/such/file.pem"
        #expect(
            throws: OptionError(
                "'ca-file' is '/no/such/file.pem', which cannot be read as certificates in PEM format",
                option: "ca-file")
        ) { try Fetch(options: options) }
    }

    @Test func isListed() {
        let registry = StageRegistry(FetchStages.all)
        #expect(registry["fetch"]?.description.gives == [.page])
        #expect(
            registry["fetch"]?.options.map(\.name) == [
                "user-agent", "timeout", "connect-timeout", "retries", "delay", "longest-crawl-delay", "max-size",
                "robots", "redirects", "allow-private", "ca-file", "folders",
            ])
    }
}
