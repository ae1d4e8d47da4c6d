import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL
import OffprintCore
import Synchronization

/// Exchanges over HTTP/1.1, in the clear or over TLS.
///
/// There is one client for each host and address, since a client is told once and for all which address a name has: so the
/// connection goes to the address that was judged, while `Host`, the server name in TLS and the check of the certificate
/// are about the name.
final class HTTPExchanger: Exchanger {
    private let clients = Mutex(ClientTable<HTTPClient>(idleLimit: 32))
    private let userAgent: String
    private let connectTimeout: TimeAmount
    private let inflatedLimit: Int
    private let trustRoots: [NIOSSLCertificate]

    /// - Parameters:
    ///   - trustRoots: certificate authorities that are trusted beside the system's.
    ///   - inflatedLimit: the most bytes that any body may have when it is unpacked.
    init(userAgent: String, connectTimeout: Duration, inflatedLimit: Int, trustRoots: [NIOSSLCertificate]) {
        self.userAgent = userAgent
        self.connectTimeout = .nanoseconds(Int64(connectTimeout / .nanoseconds(1)))
        self.inflatedLimit = inflatedLimit
        self.trustRoots = trustRoots
    }

    deinit {
        for client in clients.withLock({ $0.removeAll() }) { client.shutdown { _ in } }
    }

    func exchange(_ request: ExchangeRequest) async throws(FetchFailure) -> ExchangeAnswer {
        var host = request.url.host
        if host.hasSuffix(".") { host.removeLast() }
        // Nothing else may stand in a name that is asked for, so that no other reader of URLs sees another host in it.
        let isName = host.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
            default: false
            }
        }
        guard !host.isEmpty, isName || host.hasPrefix("[") else { throw .malformed("'\(host)' is no host's name") }

        let key = "\(host) \(request.address)"
        let client = clients.withLock { table in
            table.take(key) {
                HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(host, request.address))
            }
        }
        defer {
            for old in clients.withLock({ $0.release(key) }) { old.shutdown { _ in } }
        }
        let port = request.url.port.map { ":\($0)" } ?? ""
        let target = "\(request.url.scheme)://\(host)\(port)\(Self.encoded(request.url.pathAndQuery))"
        do {
            return try await Self.limited(to: request.timeout) {
                try await self.send(target, with: client, request)
            }
        } catch {
            throw FetchFailure(error)
        }
    }

    private func send(_ target: String, with client: HTTPClient, _ request: ExchangeRequest) async throws
        -> ExchangeAnswer
    {
        var get = HTTPClientRequest(url: target)
        get.headers.add(name: "User-Agent", value: userAgent)
        get.headers.add(name: "Accept", value: "text/html,application/xhtml+xml,*/*;q=0.5")
        get.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
        let response = try await client.execute(get, deadline: .distantFuture)
        var answer = ExchangeAnswer(
            status: Int(response.status.code), contentType: response.headers.first(name: "Content-Type"),
            location: response.headers.first(name: "Location"),
            retryAfter: response.headers.first(name: "Retry-After"))
        guard (200...299).contains(answer.status) else { return answer }
        let encoding = response.headers.first(name: "Content-Encoding") ?? "identity"
        guard ["identity", "gzip", "deflate", ""].contains(encoding) else {
            throw FetchFailure.malformed("the body is packed as '\(encoding)', which was not asked for")
        }
        for try await chunk in response.body {
            let room = request.limit - answer.body.count
            answer.body.append(contentsOf: chunk.readableBytesView.prefix(room))
            if chunk.readableBytes > room {
                if request.cutsAtLimit { return answer }
                throw FetchFailure.tooLarge
            }
        }
        // A stream that is cancelled just ends.
        try Task.checkCancellation()
        return answer
    }

    private func configuration(_ host: String, _ address: IPAddress) -> HTTPClient.Configuration {
        var tls = TLSConfiguration.makeClientConfiguration()
        if !trustRoots.isEmpty { tls.additionalTrustRoots = [.certificates(trustRoots)] }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow, timeout: .init(connect: connectTimeout),
            decompression: .enabled(limit: .size(inflatedLimit)))
        configuration.dnsOverride = [host: "\(address)"]
        configuration.httpVersion = .http1Only
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.idleTimeout = .seconds(15)
        return configuration
    }

    /// The path and query without what the URL Standard lets stand and RFC 3986 does not.
    private static func encoded(_ pathAndQuery: String) -> String {
        var text = ""
        for scalar in pathAndQuery.unicodeScalars {
            switch scalar {
            case "[", "]", "^", "|", "{", "}", "`", "\\", "\"", "<", ">":
                text += "%" + String(scalar.value, radix: 16, uppercase: true)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// Runs a piece of work, and cancels it when its time is over.
    private static func limited(
        to time: Duration, _ work: @escaping @Sendable () async throws -> ExchangeAnswer
    ) async throws -> ExchangeAnswer {
        try await withThrowingTaskGroup(of: ExchangeAnswer?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: time)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let answer = first else {
                throw FetchFailure.timedOut("no whole answer within \(time)")
            }
            return answer
        }
    }
}
