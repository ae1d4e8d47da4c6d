extension JSONReader {
    /// Passes over white space and, when lenient, comments and the wrappers that pages put around scripts.
    mutating func skipSpace(_ bytes: Span<UInt8>) throws(JSONError) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            case 0x00..<0x20 where leniently: offset += 1
            case UInt8(ascii: "/") where leniently: try skipComment(bytes)
            case 0xEF where leniently && stands("\u{FEFF}", bytes): offset += 3
            case 0xC2 where leniently && stands("\u{A0}", bytes): offset += 2
            case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "]"):
                guard leniently, let length = wrapper(bytes) else { return }
                offset += length
            default: return
            }
        }
    }

    private mutating func skipComment(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = offset
        if stands("//", bytes) {
            while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
        } else if stands("/*", bytes) {
            offset += 2
            while offset < bytes.count, !stands("*/", bytes) { offset += 1 }
            guard offset < bytes.count else { throw JSONError(offset: start, reason: "the comment has no end") }
            offset += 2
        } else {
            throw unexpected(bytes, wanted: "a value")
        }
    }

    /// The length of the start or end of an HTML comment or CDATA section that stands here.
    private func wrapper(_ bytes: Span<UInt8>) -> Int? {
        if stands("<!--", bytes) { return 4 }
        if stands("-->", bytes) { return 3 }
        if stands("<![CDATA[", bytes) { return 9 }
        if stands("]]>", bytes) { return 3 }
        return nil
    }

    private func stands(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
        guard bytes.count - offset >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { letters in letters.indices.allSatisfy { letters[$0] == bytes[offset + $0] } }
    }
}
