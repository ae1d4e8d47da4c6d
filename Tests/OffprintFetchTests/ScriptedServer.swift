import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

@testable import OffprintFetch

/// A web server on the loopback that answers by a script, in the clear or over TLS, and notes what it was asked.
final class ScriptedServer: Sendable {
    /// What was asked.
    struct Request: Sendable {
        var path: String
        var headers: HTTPHeaders
    }

    /// What is answered.
    enum Reply: Sendable {
        case answer(Int, [(String, String)] = [], [UInt8] = [])
        /// Nothing, ever.
        case silence
        /// Bytes as they are, and the end of the connection.
        case raw(String)
        /// The head and a byte, and then nothing.
        case stall
    }

    private let channel: any Channel
    private let seen: SeenRequests

    /// All that was asked so far.
    var requests: [Request] { seen.all }

    /// The port that it listens on.
    var port: Int { channel.localAddress?.port ?? 0 }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - certificate: the fixture to answer TLS with; nil answers in the clear.
    ///   - script: the reply to each request.
    init(certificate: String? = nil, script: @escaping @Sendable (Request) -> Reply) async throws {
        let context = try certificate.map { name in
            let chain = try NIOSSLCertificate.fromPEMFile(Fixture.path("\(name).pem")).map {
                NIOSSLCertificateSource.certificate($0)
            }
            let key = try NIOSSLPrivateKey(file: Fixture.path("\(name)-key.pem"), format: .pem)
            return try NIOSSLContext(
                configuration: .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key)))
        }
        let seen = SeenRequests()
        self.seen = seen
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    try pipeline.configureHTTPServerPipeline(withErrorHandling: false)
                    try pipeline.addHandler(ScriptHandler(seen: seen, script: script))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    /// Stops listening.
    func stop() async { try? await channel.close() }
}

/// What a server was asked, by all of its connections.
final class SeenRequests: Sendable {
    private let list = Mutex<[ScriptedServer.Request]>([])
    var all: [ScriptedServer.Request] { list.withLock { $0 } }
    func append(_ request: ScriptedServer.Request) { list.withLock { $0.append(request) } }
}

private final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let seen: SeenRequests
    private let script: @Sendable (ScriptedServer.Request) -> ScriptedServer.Reply
    private var head: HTTPRequestHead?

    init(seen: SeenRequests, script: @escaping @Sendable (ScriptedServer.Request) -> ScriptedServer.Reply) {
        self.seen = seen
        self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            guard let head else { return }
            let request = ScriptedServer.Request(path: head.uri, headers: head.headers)
            seen.append(request)
            reply(script(request), context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func reply(_ reply: ScriptedServer.Reply, _ context: ChannelHandlerContext) {
        switch reply {
        case .silence: break
        case .answer(let status, let fields, let body):
            var headers = HTTPHeaders(fields)
            if !headers.contains(name: "Content-Length") { headers.add(name: "Content-Length", value: "\(body.count)") }
            write(status, headers, body, context)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        case .stall:
            write(200, ["Content-Length": "100", "Content-Type": "text/html"], [UInt8(ascii: "<")], context)
            context.flush()
        case .raw(let text):
            // From the encoder's place on, bytes are not looked at.
            guard let wire = try? context.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self) else {
                return context.close(promise: nil)
            }
            wire.writeAndFlush(NIOAny(IOData.byteBuffer(ByteBuffer(string: text))), promise: nil)
            context.close(promise: nil)
        }
    }

    private func write(_ status: Int, _ headers: HTTPHeaders, _ body: [UInt8], _ context: ChannelHandlerContext) {
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
    }
}
