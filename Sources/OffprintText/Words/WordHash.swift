/// The 64-bit hash of a word's case-folded UTF-8 form, by which words are counted and looked up without Strings.
///
/// FNV-1a, with a finishing mix so that the low bits can index a table. The same in every process and run.
public struct WordHash: Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// A hash of nothing yet.
    @inline(__always)
    public init() {}

    /// Takes one byte of the case-folded word.
    @inline(__always)
    public mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Takes one scalar of the case-folded word, as its UTF-8 bytes.
    @inline(__always)
    public mutating func add(scalar value: UInt32) {
        if value < 0x80 {
            add(UInt8(value))
        } else if value < 0x800 {
            add(UInt8(0xC0 | value >> 6))
            add(UInt8(0x80 | value & 0x3F))
        } else if value < 0x10000 {
            add(UInt8(0xE0 | value >> 12))
            add(UInt8(0x80 | value >> 6 & 0x3F))
            add(UInt8(0x80 | value & 0x3F))
        } else {
            add(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            add(UInt8(0x80 | value >> 12 & 0x3F))
            add(UInt8(0x80 | value >> 6 & 0x3F))
            add(UInt8(0x80 | value & 0x3F))
        }
    }

    /// The hash of the bytes taken so far; never 0.
    @inline(__always)
    public var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed | 1 << 63
    }

    /// The hash of a whole word, as the tokenizer would give it: in lower case, `’` read as `'`.
    public static func of(_ word: String) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars {
            hash.add(scalar: scalar.value == 0x2019 ? 0x27 : CharacterClass.lowered(scalar.value))
        }
        return hash.value
    }
}

/// A fixed set of words, looked up by their hashes.
///
/// The hashes are mixed already, so they index an open-addressed table directly: a look-up is one or two loads.
public struct WordSet: Sendable {
    private var table: [UInt64]
    private let mask: Int
    /// How many words are in the set.
    public let count: Int

    /// A set of the words of a text, parted by white space; `_` in a word stands for a space.
    public init(_ words: String) {
        var hashes: [UInt64] = []
        var hash = WordHash()
        var isInside = false
        for scalar in words.unicodeScalars {
            if scalar.value == 0x20 || scalar.value == 0x0A {
                if isInside { hashes.append(hash.value) }
                hash = WordHash()
                isInside = false
            } else {
                isInside = true
                switch scalar.value {
                case 0x5F: hash.add(0x20)
                case 0x2019: hash.add(0x27)
                default: hash.add(scalar: CharacterClass.lowered(scalar.value))
                }
            }
        }
        if isInside { hashes.append(hash.value) }
        self.init(hashes)
    }

    /// A set of hashes.
    public init(_ hashes: [UInt64]) {
        var size = 8
        while size < hashes.count * 2 { size *= 2 }
        mask = size - 1
        table = [UInt64](repeating: 0, count: size)
        var count = 0
        for hash in hashes where hash != 0 {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & mask }
            if table[slot] == 0 { count += 1 }
            table[slot] = hash
        }
        self.count = count
    }

    /// Whether a word is in the set.
    @inline(__always)
    public func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while table[slot] != 0 {
            if table[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}
