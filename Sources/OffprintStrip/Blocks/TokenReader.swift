/// Reads ids, classes and other tokens of elements; what it read on a page it remembers, as few pages have many.
struct TokenReader {
    /// What a token tells.
    struct Told {
        /// The hints of its words, as bits.
        var hints: UInt64 = 0
        /// A hash of its letters.
        var letters: UInt64 = 0
    }

    private var keys: [UInt64]
    private var values: [Told]
    private let table = Hint.words

    /// Nothing read yet.
    init() {
        keys = Array(repeating: 0, count: 2048)
        values = Array(repeating: Told(), count: 2048)
    }

    /// What a token tells; nothing where it is longer than 64 bytes.
    @inline(__always)
    mutating func read(_ strings: Span<UInt8>, _ start: Int, _ end: Int) -> Told {
        guard end - start <= 64, start < end else { return Told() }
        let key = ByteHash.of(strings, start, end)
        let slot = Int(truncatingIfNeeded: key >> 53)
        if keys[slot] == key { return values[slot] }
        let told = cut(strings, start, end)
        keys[slot] = key
        values[slot] = told
        return told
    }

    /// Cuts a token into words at hyphens, underscores, digits and humps, and looks up each, and all together.
    private func cut(_ strings: Span<UInt8>, _ start: Int, _ end: Int) -> Told {
        var told = Told()
        var whole = WordHash()
        var words = 0
        var begin = start
        let bytes = strings.bytes

        @inline(__always)
        func close(_ place: Int) {
            guard place > begin else { return }
            words += 1
            if let hint = table.value(of: WordHash.of(bytes, begin, place)) { told.hints |= 1 << UInt64(hint) }
        }

        for i in start..<end {
            let byte = strings[i]
            switch byte {
            case 0x61...0x7A:
                whole.add(byte)
            case 0x41...0x5A:
                if i > begin, strings[i - 1] >= 0x61 {
                    close(i)
                    begin = i
                }
                whole.add(byte | 0x20)
            default:
                close(i)
                begin = i + 1
            }
        }
        close(end)
        if words > 1, let hint = table.value(of: whole.value) { told.hints |= 1 << UInt64(hint) }
        told.letters = whole.value
        return told
    }
}

/// A hash of a stretch of bytes, eight at a time.
enum ByteHash {
    /// Never 0.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let count = end - start
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        let raw = bytes.bytes
        var place = start
        while place + 8 <= end {
            hash = mixed(hash, raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        if place < end {
            var rest: UInt64 = 0
            while place < end {
                rest = rest << 8 | UInt64(raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt8.self))
                place += 1
            }
            hash = mixed(hash, rest)
        }
        return hash | 1
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
        return product ^ product >> 32
    }
}
