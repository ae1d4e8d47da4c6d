import OffprintCore

/// An `Allow` or `Disallow` of a robots.txt: a pattern over paths in which `*` stands for anything and `$` at the end for
/// the end of the path.
struct RobotsRule: Sendable {
    let allows: Bool
    /// In bytes of the normalised pattern: the longest match decides.
    let length: Int
    /// What has to come in this order; between two parts anything may stand.
    private let parts: [[UInt8]]
    private let isAnchored: Bool

    /// Nil for an empty pattern, which matches nothing.
    init?(pattern: ArraySlice<UInt8>, allows: Bool) {
        guard !pattern.isEmpty else { return nil }
        self.allows = allows
        isAnchored = pattern.last == UInt8(ascii: "$")
        let body = isAnchored ? pattern.dropLast() : pattern
        parts = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(RobotsPath.normalised)
        length = parts.reduce(parts.count - 1 + (isAnchored ? 1 : 0)) { $0 + $1.count }
    }

    /// Whether the rule is about a normalised path.
    ///
    /// - Complexity: at most the length of the path times the length of the pattern.
    func matches(_ path: [UInt8]) -> Bool {
        // Taking each part where it first comes is right: what an earlier place leaves over, a later one leaves too.
        guard let first = parts.first, path.starts(with: first) else { return false }
        var position = first.count
        if parts.count == 1 { return !isAnchored || position == path.count }
        for part in parts[1..<(parts.count - 1)] {
            guard let found = Self.find(part, in: path, from: position) else { return false }
            position = found + part.count
        }
        let last = parts[parts.count - 1]
        if isAnchored {
            return path.count - last.count >= position && path.suffix(last.count).elementsEqual(last)
        }
        return Self.find(last, in: path, from: position) != nil
    }

    private static func find(_ part: [UInt8], in path: [UInt8], from start: Int) -> Int? {
        guard let first = part.first else { return start }
        var index = start
        while index + part.count <= path.count {
            if path[index] == first, path[index..<(index + part.count)].elementsEqual(part) { return index }
            index += 1
        }
        return nil
    }
}

/// Paths in the one spelling in which robots.txt compares them.
enum RobotsPath {
    /// What may not stand in a URL is percent-encoded, and so are the two characters that patterns give a meaning;
    /// encoded letters, digits and `-._~` are decoded; hexadecimal digits are upper case (RFC 9309, section 2.2.2).
    static func normalised(_ path: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var index = path.startIndex
        while index < path.endIndex {
            let byte = path[index]
            if byte == UInt8(ascii: "%"), index + 2 < path.endIndex, let high = value(path[index + 1]),
                let low = value(path[index + 2])
            {
                append(high << 4 | low, wasEncoded: true, to: &result)
                index += 3
            } else {
                append(byte, wasEncoded: false, to: &result)
                index += 1
            }
        }
        return result
    }

    private static func append(_ byte: UInt8, wasEncoded: Bool, to result: inout [UInt8]) {
        let encodes = wasEncoded ? !isUnreserved(byte) : isEncodedAlways(byte)
        if encodes {
            result.append(UInt8(ascii: "%"))
            result.append(digit(byte >> 4))
            result.append(digit(byte & 15))
        } else {
            result.append(byte)
        }
    }

    private static func isEncodedAlways(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7F || "*$\"'<>^`{|}\\".utf8.contains(byte)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }
}
