/// A URL taken apart, while it is read: the basic URL parser of the WHATWG URL Standard, for hierarchical URLs.
struct URLParts {
    var scheme: [UInt8] = []
    var username: [UInt8] = []
    var password: [UInt8] = []
    /// Nil where the URL has no authority at all (`web+demo:/x`).
    var host: [UInt8]?
    var port: Int?
    /// Segments, each after its slash.
    var path: [UInt8] = []
    var query: [UInt8]?
    var fragment: [UInt8]?

    var isSpecial: Bool { Self.isSpecial(scheme) }
    var isFile: Bool { scheme.elementsEqual("file".utf8) }

    /// Reads a reference; nil where it means no hierarchical URL.
    init?(parsing reference: [UInt8], base: WebURL?) {
        let input = Self.cleaned(reference)
        guard input.count < 1 << 24 else { return nil }
        if let colon = Self.schemeEnd(input) {
            scheme = input[..<colon].map { $0.asciiLowercased }
            guard read(input[(colon + 1)...], afterSchemeWith: base) else { return nil }
        } else {
            guard let base, read(input[...], against: URLParts(base)) else { return nil }
        }
    }

    /// The parts of a URL that has been read before.
    init(_ url: WebURL) {
        scheme = Array(url.scheme.utf8)
        username = Array(url.username.utf8)
        password = Array(url.password.utf8)
        let hasAuthority = url.string.utf8.dropFirst(scheme.count + 1).starts(with: "//".utf8)
        host = hasAuthority ? Array(url.host.utf8) : nil
        port = url.port
        path = Array(url.path.utf8)
        query = url.query.map { Array($0.utf8) }
        fragment = url.fragment.map { Array($0.utf8) }
    }

    /// Whether browsers know the scheme, so that its URLs have a host and backslashes count as slashes.
    static func isSpecial(_ scheme: [UInt8]) -> Bool {
        scheme.elementsEqual("file".utf8) || defaultPort(scheme) != nil
    }

    static func defaultPort(_ scheme: [UInt8]) -> Int? {
        switch String(decoding: scheme, as: UTF8.self) {
        case "http", "ws": 80
        case "https", "wss": 443
        case "ftp": 21
        default: nil
        }
    }

    /// Without control characters and spaces at the ends, and without tabs and newlines anywhere.
    private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        var slice = bytes[...]
        while let first = slice.first, first <= 0x20 { slice.removeFirst() }
        while let last = slice.last, last <= 0x20 { slice.removeLast() }
        return slice.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    /// Where the colon after a scheme stands; nil where the reference has no scheme.
    private static func schemeEnd(_ input: [UInt8]) -> Int? {
        guard let first = input.first, first.isASCIILetter else { return nil }
        for (offset, byte) in input.enumerated() {
            if byte == UInt8(ascii: ":") { return offset }
            guard byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte) else { return nil }
        }
        return nil
    }
}

extension URLParts {
    func isSlash(_ byte: UInt8?) -> Bool {
        byte == UInt8(ascii: "/") || (byte == UInt8(ascii: "\\") && isSpecial)
    }

    private mutating func read(_ rest: ArraySlice<UInt8>, afterSchemeWith base: WebURL?) -> Bool {
        let sameScheme = base.map { $0.scheme.utf8.elementsEqual(scheme) } ?? false
        if isFile { return readFile(rest, base: sameScheme ? base.map { URLParts($0) } : nil) }
        if isSpecial {
            if let base, sameScheme, !rest.starts(with: "//".utf8) {
                return read(rest, against: URLParts(base))
            }
            return readAuthority(rest.drop { isSlash($0) })
        }
        if rest.starts(with: "//".utf8) { return readAuthority(rest.dropFirst(2)) }
        guard rest.first == UInt8(ascii: "/") else { return false }
        readPath(rest.dropFirst())
        return true
    }

    private mutating func read(_ rest: ArraySlice<UInt8>, against base: URLParts) -> Bool {
        scheme = base.scheme
        if isFile { return readFile(rest, base: base) }
        if isSlash(rest.first), isSlash(rest.dropFirst().first) {
            let after = rest.dropFirst(2)
            return readAuthority(isSpecial ? after.drop { isSlash($0) } : after)
        }
        (username, password, host, port) = (base.username, base.password, base.host, base.port)
        if isSlash(rest.first) {
            readPath(rest.dropFirst())
        } else {
            readRelative(rest, against: base)
        }
        return true
    }

    /// A reference without a leading slash: a path beside the base's, a query, a fragment, or nothing.
    mutating func readRelative(_ rest: ArraySlice<UInt8>, against base: URLParts) {
        path = base.path
        switch rest.first {
        case nil: query = base.query
        case UInt8(ascii: "?"): readQuery(rest)
        case UInt8(ascii: "#"):
            query = base.query
            readQuery(rest)
        default:
            shorten()
            readPath(rest)
        }
    }

    private mutating func readAuthority(_ rest: ArraySlice<UInt8>) -> Bool {
        let end = segmentEnd(rest)
        var authority = rest[..<end]
        if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
            let user = authority[..<at]
            authority = authority[(at + 1)...]
            if authority.isEmpty { return false }
            let colon = user.firstIndex(of: UInt8(ascii: ":")) ?? user.endIndex
            username = PercentEncoding.userinfo.encode(user[..<colon])
            password = PercentEncoding.userinfo.encode(user[colon...].dropFirst())
        }
        guard readHostAndPort(authority) else { return false }
        readPathStart(rest[end...])
        return true
    }

    private mutating func readHostAndPort(_ authority: ArraySlice<UInt8>) -> Bool {
        let bracket = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
        let colon = authority[bracket...].firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
        let name = authority[..<colon]
        if name.isEmpty && (isSpecial || colon < authority.endIndex) { return false }
        guard let host = URLHost.parse(name, special: isSpecial) else { return false }
        self.host = host
        let digits = authority[colon...].dropFirst()
        if digits.isEmpty { return true }
        var number = 0
        for digit in digits {
            guard digit.isASCIIDigit else { return false }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
            if number > 65_535 { return false }
        }
        port = number == Self.defaultPort(scheme) ? nil : number
        return true
    }
}
