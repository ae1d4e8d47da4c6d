/// An address on the web in its one normal spelling, by the rules that browsers use.
///
/// What a page or a person wrote is cleaned as the WHATWG URL Standard says: white space around it goes, tabs and
/// newlines inside it go, backslashes are slashes, the scheme and host are lower-cased, a default port is dropped, dot
/// segments are resolved, and what may not stand in a URL is percent-encoded. Two URLs are equal when their normal
/// spellings are.
///
/// Only hierarchical URLs are values of this type: `http`, `https`, `file`, `ftp`, `ws`, `wss`, and any other scheme
/// with a slash after the colon. `javascript:`, `mailto:` and `data:` are none.
public struct WebURL: Sendable {
    /// The normal spelling: ASCII only.
    public let string: String
    /// The port, where it is not the scheme's default.
    public let port: Int?

    let schemeEnd: Int32
    let userStart: Int32
    let userEnd: Int32
    let hostStart: Int32
    let hostEnd: Int32
    let pathStart: Int32
    let pathEnd: Int32
    let queryEnd: Int32

    /// The URL that an absolute address means; nil where it is none, or is not hierarchical.
    public init?(_ absolute: String) {
        self.init(utf8: Array(absolute.utf8), relativeTo: nil)
    }

    /// The URL that a reference on the page at `base` means: a link, an image source, a redirect's target.
    public init?(_ reference: String, relativeTo base: WebURL) {
        self.init(utf8: Array(reference.utf8), relativeTo: base)
    }

    /// The URL that UTF-8 bytes mean, read against a base where there is one.
    ///
    /// - Complexity: linear in the length of both.
    public init?(utf8 reference: [UInt8], relativeTo base: WebURL?) {
        if let bytes = Self.joined(reference, to: base), let url = WebURL(clean: bytes) {
            self = url
        } else {
            guard let parts = URLParts(parsing: reference, base: base) else { return nil }
            self.init(parts)
        }
    }
}

extension WebURL {
    /// The scheme, lower-cased and without the colon.
    public var scheme: String { slice(0, schemeEnd) }

    /// The host: lower-cased, in Punycode, an IPv6 address in brackets; empty for most `file` URLs.
    public var host: String { slice(hostStart, hostEnd) }

    /// The path, percent-encoded, from its first slash on.
    public var path: String { slice(pathStart, pathEnd) }

    /// What stands after the question mark; nil where there is none.
    public var query: String? { pathEnd < queryEnd ? slice(pathEnd + 1, queryEnd) : nil }

    /// What stands after the number sign; nil where there is none.
    public var fragment: String? {
        let end = Int32(string.utf8.count)
        return queryEnd < end ? slice(queryEnd + 1, end) : nil
    }

    /// The user's name before the host; empty where there is none.
    public var username: String { slice(userStart, userEnd) }

    /// The password before the host; empty where there is none.
    public var password: String { userEnd + 1 < hostStart ? slice(userEnd + 1, hostStart - 1) : "" }

    /// The path with its query, as an HTTP request names it.
    public var pathAndQuery: String { slice(pathStart, queryEnd) }

    /// Scheme, host and port: what cookies, robots.txt and connections are kept by.
    public var origin: String {
        let port = port.map { ":\($0)" } ?? ""
        return "\(scheme)://\(host)\(port)"
    }

    /// The port that a connection goes to; nil for a scheme without a default where none is given.
    public var effectivePort: Int? { port ?? URLParts.defaultPort(Array(scheme.utf8)) }

    /// The same URL without its fragment.
    public var withoutFragment: WebURL {
        guard fragment != nil else { return self }
        return WebURL(slice(0, queryEnd)) ?? self
    }

    private func slice(_ start: Int32, _ end: Int32) -> String {
        guard start < end else { return "" }
        let bytes = string.utf8
        let from = bytes.index(bytes.startIndex, offsetBy: Int(start))
        let to = bytes.index(from, offsetBy: Int(end - start))
        return String(string[from..<to])
    }

    /// A URL with neither user nor port, of which the parts are known.
    init(string: String, schemeEnd: Int, hostStart: Int, pathStart: Int, pathEnd: Int, queryEnd: Int) {
        self.string = string
        port = nil
        self.schemeEnd = Int32(schemeEnd)
        (userStart, userEnd, self.hostStart) = (Int32(hostStart), Int32(hostStart), Int32(hostStart))
        (hostEnd, self.pathStart) = (Int32(pathStart), Int32(pathStart))
        (self.pathEnd, self.queryEnd) = (Int32(pathEnd), Int32(queryEnd))
    }

    /// Puts the parts together and notes where each begins.
    init(_ parts: URLParts) {
        var text = parts.scheme
        schemeEnd = Int32(text.count)
        text.append(UInt8(ascii: ":"))
        if let host = parts.host {
            text.append(contentsOf: "//".utf8)
            userStart = Int32(text.count)
            text.append(contentsOf: parts.username)
            userEnd = Int32(text.count)
            if !parts.password.isEmpty {
                text.append(UInt8(ascii: ":"))
                text.append(contentsOf: parts.password)
            }
            if !parts.username.isEmpty || !parts.password.isEmpty { text.append(UInt8(ascii: "@")) }
            hostStart = Int32(text.count)
            text.append(contentsOf: host)
            hostEnd = Int32(text.count)
            if let port = parts.port { text.append(contentsOf: ":\(port)".utf8) }
        } else {
            (userStart, userEnd) = (Int32(text.count), Int32(text.count))
            (hostStart, hostEnd) = (userStart, userStart)
            if parts.path.starts(with: "//".utf8) { text.append(contentsOf: "/.".utf8) }
        }
        pathStart = Int32(text.count)
        text.append(contentsOf: parts.path)
        pathEnd = Int32(text.count)
        if let query = parts.query {
            text.append(UInt8(ascii: "?"))
            text.append(contentsOf: query)
        }
        queryEnd = Int32(text.count)
        if let fragment = parts.fragment {
            text.append(UInt8(ascii: "#"))
            text.append(contentsOf: fragment)
        }
        port = parts.port
        string = String(decoding: text, as: UTF8.self)
    }
}

extension WebURL: Hashable {
    /// Whether both have the same normal spelling.
    public static func == (left: WebURL, right: WebURL) -> Bool { left.string == right.string }

    /// Feeds the normal spelling.
    public func hash(into hasher: inout Hasher) { hasher.combine(string) }
}

extension WebURL: CustomStringConvertible {
    /// The normal spelling.
    public var description: String { string }
}
