/// The short way for references that are already written as they should be, as nearly all links on pages are: one look at
/// each byte instead of taking the URL apart and putting it together again.
extension WebURL {
    /// A reference put behind what it takes from its base, byte by byte; nil where that needs more thought.
    static func joined(_ reference: [UInt8], to base: WebURL?) -> [UInt8]? {
        guard let base else { return reference }
        let kept: Int32
        switch reference.first {
        case UInt8(ascii: "/"):
            guard reference.count > 1, reference[1] != UInt8(ascii: "/"), reference[1] != UInt8(ascii: "\\") else {
                return nil
            }
            kept = base.pathStart
        case UInt8(ascii: "#"): kept = base.queryEnd
        case UInt8(ascii: "?"): kept = base.pathEnd
        default: return reference.starts(with: "http".utf8) ? reference : nil
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(kept) + reference.count)
        bytes.append(contentsOf: base.string.utf8.prefix(Int(kept)))
        bytes.append(contentsOf: reference)
        return bytes
    }

    /// An absolute `http` or `https` URL with a plain host name and a path, in which nothing is to be changed.
    ///
    /// Nil means only that the long way has to be taken.
    init?(clean bytes: [UInt8]) {
        let hostStart: Int
        if bytes.starts(with: "https://".utf8) {
            hostStart = 8
        } else if bytes.starts(with: "http://".utf8) {
            hostStart = 7
        } else {
            return nil
        }
        guard bytes.count < 1 << 24, let pathStart = Self.endOfPlainName(bytes, from: hostStart) else { return nil }
        var index = pathStart
        while index < bytes.count, bytes[index] != UInt8(ascii: "?"), bytes[index] != UInt8(ascii: "#") {
            let byte = bytes[index]
            if PercentEncoding.path.encodes(byte) || byte == UInt8(ascii: "\\") { return nil }
            if byte == UInt8(ascii: "/"), index + 1 < bytes.count {
                // Perhaps a dot segment, in one of its spellings.
                if bytes[index + 1] == UInt8(ascii: ".") || bytes[index + 1] == UInt8(ascii: "%") { return nil }
            }
            index += 1
        }
        let pathEnd = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "?") {
            index += 1
            while index < bytes.count, bytes[index] != UInt8(ascii: "#") {
                if PercentEncoding.specialQuery.encodes(bytes[index]) { return nil }
                index += 1
            }
        }
        let queryEnd = index
        for byte in bytes[index...].dropFirst() where PercentEncoding.fragment.encodes(byte) { return nil }
        self.init(
            string: String(decoding: bytes, as: UTF8.self), schemeEnd: hostStart - 3, hostStart: hostStart,
            pathStart: pathStart, pathEnd: pathEnd, queryEnd: queryEnd)
    }

    /// Where the path begins after a host of lower-case letters, digits, dots and hyphens that is no number; nil for any
    /// other host, a port, or where there is no path.
    private static func endOfPlainName(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        var label = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): break
            case UInt8(ascii: "."): label = index + 1
            case UInt8(ascii: "/"): return label < index && bytes[label] >= UInt8(ascii: "a") ? index : nil
            default: return nil
            }
            index += 1
        }
        return nil
    }
}
