import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension FetchFailure {
    /// What an error of the HTTP client, of TLS or of the network means.
    init(_ error: any Error) {
        switch error {
        case let failure as FetchFailure: self = failure
        case is CancellationError: self = .cancelled
        case let error as HTTPClientError: self = Self.clientFailure(error)
        case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge
        case let error as NIOHTTPDecompression.ExtraDecompressionError where error == .truncatedData:
            self = .broken("the packed body broke off")
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            self = .malformed("the body cannot be unpacked (\(error))")
        case let error as HTTPParserError where error == .invalidEOFState:
            self = .broken("the connection broke off before the answer was whole")
        case is HTTPParserError: self = .malformed("the answer is no HTTP (\(error))")
        case let error as NIOSSLExtraError where error == .failedToValidateHostname:
            self = .untrusted("the server's certificate is for another name")
        case let error as NIOSSLError: self = Self.securityFailure(error)
        case is NIOConnectionError: self = .unreachable("no connection: \(error)")
        case let error as ChannelError:
            if case .connectTimeout = error {
                self = .timedOut("no connection in time")
            } else {
                self = .broken("the connection broke off (\(error))")
            }
        case let error as IOError: self = .unreachable("no connection: \(error)")
        default: self = .broken("the exchange failed (\(error))")
        }
    }

    private static func clientFailure(_ error: HTTPClientError) -> FetchFailure {
        switch error {
        case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: .timedOut("no connection in time")
        case .readTimeout, .writeTimeout, .deadlineExceeded: .timedOut("no answer in time")
        case .cancelled: .cancelled
        case .remoteConnectionClosed, .uncleanShutdown: .broken("the connection broke off before the answer was whole")
        case .invalidURL, .emptyHost: .malformed("the address cannot be asked for")
        default: .broken("the exchange failed (\(error))")
        }
    }

    private static func securityFailure(_ error: NIOSSLError) -> FetchFailure {
        if case .handshakeFailed(let reason) = error {
            let text = "\(reason)"
            if text.contains("CERTIFICATE_VERIFY_FAILED") {
                return .untrusted("the server's certificate is not signed by a trusted authority")
            }
            return .untrusted("no agreement on TLS (\(text))")
        }
        return .broken("the secure connection broke off (\(error))")
    }
}
