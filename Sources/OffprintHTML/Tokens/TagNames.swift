internal import OffprintCore

/// Finds the tag for a name, without an allocation: a table hashed by the name's first sixteen bytes.
struct TagNames {
    private var keys: [UInt64]
    private var rest: [UInt64]
    private var tags: [Tag]
    private static let mask = 1023

    /// The one table.
    static let table = TagNames()

    private init() {
        keys = Array(repeating: 0, count: TagNames.mask + 1)
        rest = keys
        tags = Array(repeating: .other, count: TagNames.mask + 1)
        for tag in Tag.allCases where tag != .other {
            let name = [UInt8](tag.rawValue.utf8)
            let (key, tail) = TagNames.pack(name.span, 0..<name.count)
            var slot = TagNames.slot(key, tail)
            while keys[slot] != 0 { slot = (slot + 1) & TagNames.mask }
            keys[slot] = key
            rest[slot] = tail
            tags[slot] = tag
        }
    }

    /// The tag whose name stands in a range of the bytes, in either case.
    @inline(__always)
    func tag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Tag {
        guard range.count <= 16 else { return .other }
        let (key, tail) = TagNames.pack(bytes, range)
        var slot = TagNames.slot(key, tail)
        while keys[slot] != 0 {
            if keys[slot] == key, rest[slot] == tail { return tags[slot] }
            slot = (slot + 1) & TagNames.mask
        }
        return .other
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ tail: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key ^ tail &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 50) & mask
    }

    /// A name of at most 16 bytes as two words, in lower case.
    @inline(__always)
    static func pack(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
        if range.lowerBound + 16 <= bytes.count, range.count <= 16 {
            // Sixteen bytes can be read at once, and what is behind the name masked out.
            let first = word(bytes, range.lowerBound)
            let count = UInt64(range.count)
            guard count > 8 else { return (first & (count == 0 ? 0 : ~0 >> (64 - 8 * count)), 0) }
            return (first, word(bytes, range.lowerBound + 8) & (~0 >> (128 - 8 * count)))
        }
        var key: UInt64 = 0
        var tail: UInt64 = 0
        var shift: UInt64 = 0
        for i in range {
            let byte = bytes[i]
            let lower = UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            if shift < 64 { key |= lower << shift } else { tail |= lower << (shift - 64) }
            shift += 8
        }
        return (key, tail)
    }

    /// Eight bytes as one word, in lower case; a control character stays what it is.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, _ start: Int) -> UInt64 {
        let word = UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
        // Only from 0x40 on a byte has the bit that makes a letter.
        return word | (word & 0x4040_4040_4040_4040) >> 1
    }
}
