/// Reads ids, classes and other tokens of elements; what it read on a page it remembers, as few pages have many.
struct TokenReader {
    /// What a token tells.
    struct Told {
        /// The hints of its words, as bits.
        var hints: UInt64 = 0
        /// A hash of its letters.
        var letters: UInt64 = 0
    }

    private static let size = 1024
    /// Which token each entry is of; 0 for none.
    private var keys = [UInt64](repeating: 0, count: TokenReader.size)
    /// What each entry tells; of one without a key, anything.
    private var told = [Told](unsafeUninitializedCapacity: TokenReader.size) { $1 = TokenReader.size }
    private let table = Hint.words

    /// What a token tells; nothing where it is longer than 64 bytes.
    @inline(__always)
    mutating func read(_ strings: Span<UInt8>, _ start: Int, _ end: Int) -> Told {
        guard end - start <= 64, start < end, end <= strings.count else { return Told() }
        let key = ByteHash.of(strings, start, end)
        let slot = Int(truncatingIfNeeded: key >> 54)
        if let told = known(key, slot) { return told }
        let new = cut(strings, start, end)
        keys[slot] = key
        told[slot] = new
        return new
    }

    @inline(__always)
    private func known(_ key: UInt64, _ slot: Int) -> Told? {
        // A slot has ten bits, as many as number all entries.
        keys.span[unchecked: slot] == key ? told.span[unchecked: slot] : nil
    }

    /// Cuts a token into words at hyphens, underscores, digits and humps, and looks up each, and all together.
    private func cut(_ strings: Span<UInt8>, _ start: Int, _ end: Int) -> Told {
        let letters = LetterBits(strings.bytes, from: start, to: end)
        var told = Told(hints: 0, letters: WordHash().value)
        var words = 0
        var rest = letters.all
        while rest != 0 {
            let begin = rest.trailingZeroBitCount
            let ends = letters.ends & (.max &<< UInt64(truncatingIfNeeded: begin))
            let last = ends.trailingZeroBitCount
            rest = last >= 63 ? 0 : rest & (.max &<< UInt64(truncatingIfNeeded: last + 1))
            words += 1
            told.letters = WordHash.of(strings.bytes, start + begin, start + last + 1)
            if let hint = table.value(of: told.letters) { told.hints |= 1 << UInt64(hint) }
        }
        guard words > 1 else { return told }
        var whole = WordHash()
        rest = letters.all
        while rest != 0 {
            whole.add(strings[start + rest.trailingZeroBitCount] | 0x20)
            rest &= rest &- 1
        }
        told.letters = whole.value
        if let hint = table.value(of: told.letters) { told.hints |= 1 << UInt64(hint) }
        return told
    }
}

/// A hash of a stretch of bytes, eight at a time; of bytes that are there, which the caller checks.
enum ByteHash {
    /// Never 0.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let count = end &- start
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        let raw = bytes.bytes
        var place = start
        while place &+ 8 <= end {
            let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
            hash = mixed(hash, UInt64(littleEndian: word))
            place &+= 8
        }
        if place < end {
            hash = mixed(hash, last(raw, place, end))
        }
        return hash | 1
    }

    /// The bytes after the last eight.
    @inline(__always)
    private static func last(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
        if start &+ 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
            return UInt64(littleEndian: word) & (.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* (end &- start)))
        }
        var rest: UInt64 = 0
        for place in (start..<end).reversed() {
            rest = rest << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
        }
        return rest
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
        return product ^ product >> 32
    }
}
