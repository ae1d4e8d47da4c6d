import NIOSSL
public import OffprintCore

/// Gets the page of each source that is an address, over http or https, or from a file.
struct Fetch: PageFetcher {
    struct Options: StageOptions {
        @Option("The User-Agent header. Its first word is the name that robots.txt knows us by.")
        var userAgent = "Offprint/1.0"
        @Option(
            "The time for one attempt, from connecting to the last byte.", within: .milliseconds(1) ... .seconds(3600))
        var timeout = Duration.seconds(30)
        @Option("The time for making a connection.", within: .milliseconds(1) ... .seconds(3600))
        var connectTimeout = Duration.seconds(10)
        @Option("How often a page is tried again after no answer, a broken one, status 429 or 5xx.", within: 0...20)
        var retries = 3
        @Option("How long a host is left alone between two requests.", within: .zero ... .seconds(3600))
        var delay = Duration.seconds(1)
        @Option("The longest Crawl-delay of a robots.txt that is kept; a longer one counts as this.")
        var longestCrawlDelay = Duration.seconds(10)
        @Option("The most bytes that a page may have when it is unpacked.", within: ByteSize(bytes: 1)...)
        var maxSize = ByteSize.megabytes(16)
        @Option("Whether robots.txt is obeyed.")
        var robots = true
        @Option("How many redirects are followed.", within: 0...50)
        var redirects = 10
        @Option("Whether private, loopback and other addresses outside the public Internet may be fetched from.")
        var allowPrivate = false
        @Option("A file in PEM format with certificate authorities to trust beside the system's.")
        var caFile: String? = nil
        @Option("The folders that file URLs may read from; none means any.")
        var folders: [String] = []
    }

    static let description = StageDescription(
        name: "fetch",
        summary: "Gets the page that an address leads to.",
        discussion: """
            Takes http, https and file URLs. robots.txt is obeyed as RFC 9309 says; where it cannot be read because the \
            site does not answer or answers with 5xx, nothing of the site is fetched. A host's requests keep their distance \
            (`delay`, or the site's Crawl-delay). Each redirect is judged like the first address; one to a file is refused.

            Addresses outside the public Internet are refused after the name was looked up, and the connection goes to the \
            very address that was judged. A page that is not there (status 404) comes through with its status, and without \
            its body.
            """,
        gives: [.page])

    let options: Options
    private let fetcher: Fetcher

    init(options: Options) throws(OptionError) {
        try self.init(options: options, resolver: SystemResolver())
    }

    init(options: Options, resolver: any NameResolver, time: Timekeeper = .system) throws(OptionError) {
        let name = RobotsLine.productToken(Array(options.userAgent.utf8)[...])
        guard !name.isEmpty, options.userAgent.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            throw OptionError(
                "'user-agent' is '\(options.userAgent)', and it must begin with a name such as Offprint/1.0, in ASCII",
                option: "user-agent")
        }
        self.options = options
        let exchanger = HTTPExchanger(
            userAgent: options.userAgent, connectTimeout: options.connectTimeout,
            inflatedLimit: max(options.maxSize.bytes, RobotsFile.sizeLimit),
            trustRoots: try Self.certificates(in: options.caFile))
        fetcher = Fetcher(
            Fetcher.Settings(options), resolver: resolver, exchanger: exchanger, time: time)
    }

    func page(for source: Source, within deadline: Deadline) async throws(StageError) -> Page {
        guard let address = source.url ?? source.location.address else {
            throw StageError(.failed, "\(source) has no address to fetch")
        }
        guard let url = WebURL(address) else { throw StageError(.malformed, "'\(address)' is no address") }
        switch url.scheme {
        case "http", "https": return try await fetcher.page(at: url, within: deadline)
        case "file":
            return try await FileReading.page(at: url, limit: options.maxSize, folders: options.folders)
        default: throw StageError(.refused, "\(url) is neither http, https nor file")
        }
    }

    private static func certificates(in path: String?) throws(OptionError) -> [NIOSSLCertificate] {
        guard let path else { return [] }
        do {
            return try NIOSSLCertificate.fromPEMFile(path)
        } catch {
            throw OptionError(
                "'ca-file' is '\(path)', which cannot be read as certificates in PEM format", option: "ca-file")
        }
    }
}

extension Fetcher.Settings {
    init(_ options: Fetch.Options) {
        self.init(
            agent: options.userAgent, timeout: options.timeout, retry: RetryPlan(retries: options.retries),
            redirects: options.redirects, delay: options.delay, longestCrawlDelay: options.longestCrawlDelay,
            maxSize: options.maxSize, obeysRobots: options.robots, allowsPrivate: options.allowPrivate)
    }
}

extension Source.Location {
    /// The address of a source that is one.
    fileprivate var address: String? {
        if case .address(let address) = self { address } else { nil }
    }
}

/// What this module brings to a pipeline.
public enum FetchStages {
    /// All of its stages, to be registered.
    public static let all: [any Stage.Type] = [Fetch.self]
}
