import OffprintCore

/// One line of a robots.txt.
enum RobotsLine {
    case userAgent([UInt8])
    /// A rule; nil for an empty `Disallow:`, which rules nothing and still ends a list of user agents.
    case rule(RobotsRule?)
    /// Seconds, finite and not negative.
    case crawlDelay(Double)
    case sitemap(String)
    case other

    init(_ line: ArraySlice<UInt8>) {
        let content = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else {
            self = .other
            return
        }
        let key = Self.trimmed(content[..<colon]).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let value = Self.trimmed(content[(colon + 1)...])
        switch String(decoding: key, as: UTF8.self) {
        case "user-agent": self = .userAgent(Self.agentToken(value))
        case "allow": self = .rule(RobotsRule(pattern: value, allows: true))
        case "disallow": self = .rule(RobotsRule(pattern: value, allows: false))
        case "crawl-delay": self = Self.delay(value)
        case "sitemap": self = .sitemap(String(decoding: Self.trimmed(line[(colon + 1)...]), as: UTF8.self))
        default: self = .other
        }
    }

    /// The name of a robot in a User-Agent header or line, lower-cased: what comes before its version.
    static func productToken(_ value: ArraySlice<UInt8>) -> [UInt8] {
        value.prefix { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    private static func agentToken(_ value: ArraySlice<UInt8>) -> [UInt8] {
        value.first == UInt8(ascii: "*") ? [UInt8(ascii: "*")] : productToken(value)
    }

    private static func delay(_ value: ArraySlice<UInt8>) -> RobotsLine {
        guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds.isFinite, seconds >= 0 else {
            return .other
        }
        return .crawlDelay(seconds)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes
    }
}
