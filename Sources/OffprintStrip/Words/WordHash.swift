/// A word's hash: eight bytes at a time, of letters in ASCII lower case.
struct WordHash {
    private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var state = WordHash.seed
    /// The bytes since the last eight.
    private var rest: UInt64 = 0
    private var bits: UInt64 = 0

    /// The hash of what was added.
    @inline(__always)
    var value: UInt64 { bits == 0 ? state : WordHash.mixed(state, rest) }

    @inline(__always)
    var isEmpty: Bool { bits == 0 && state == WordHash.seed }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        rest |= UInt64(byte) &<< bits
        bits &+= 8
        if bits == 64 {
            state = WordHash.mixed(state, rest)
            rest = 0
            bits = 0
        }
    }

    /// Up to eight ASCII letters in lower case, of at least one; eight bytes can be read.
    @inline(__always)
    static func letters(_ bytes: RawSpan, _ start: Int, _ count: Int) -> UInt64 {
        let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
        return (word | 0x2020_2020_2020_2020) & (.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
    }

    /// The hash of a word of up to eight letters.
    @inline(__always)
    static func of(letters: UInt64) -> UInt64 { mixed(seed, letters) }

    /// Adds up to eight letters, of at least one, as they were added one by one.
    @inline(__always)
    mutating func add(letters: UInt64, _ count: Int) {
        let added = UInt64(truncatingIfNeeded: 8 &* count)
        rest |= letters &<< bits
        if bits &+ added >= 64 {
            state = WordHash.mixed(state, rest)
            rest = bits == 0 ? 0 : letters &>> (64 &- bits)
        }
        bits = (bits &+ added) & 63
    }

    /// Adds letters in lower case, as they were added one by one.
    @inline(never)
    mutating func add(letters bytes: RawSpan, _ start: Int, _ end: Int) {
        guard end &+ 8 <= bytes.byteCount else {
            // No eight bytes can be read.
            for place in start..<end { add(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self) | 0x20) }
            return
        }
        var place = start
        while place < end {
            let count = min(8, end &- place)
            add(letters: WordHash.letters(bytes, place, count), count)
            place &+= 8
        }
    }

    /// Adds a whole word to the hash of a text.
    @inline(__always)
    mutating func add(word: UInt64) {
        state = WordHash.mixed(state, word)
    }

    /// Adds a hash that is mixed already.
    @inline(__always)
    mutating func add(hash: UInt64) {
        state = state &* WordHash.seed &+ hash
    }

    /// The same hash as byte by byte, of ASCII letters and digits.
    @inline(__always)
    static func of(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
        guard start < end, end &+ 8 <= bytes.byteCount else { return slowly(bytes, start, end) }
        return of(padded: bytes, start, end)
    }

    /// The same where eight bytes can be read from the end on, of at least one byte.
    @inline(__always)
    static func of(padded bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
        // Most words are short.
        end &- start > 8 ? ofMany(bytes, start, end) : last(bytes, start, end, after: seed)
    }

    @inline(__always)
    private static func last(_ bytes: RawSpan, _ start: Int, _ end: Int, after state: UInt64) -> UInt64 {
        let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
        let unused = UInt64(truncatingIfNeeded: (start &- end) &* 8)
        return mixed(state, ((word | 0x2020_2020_2020_2020) &<< unused) &>> unused)
    }

    @inline(never)
    private static func ofMany(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
        var state = seed
        var place = start
        while end &- place > 8 {
            let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
            state = mixed(state, word | 0x2020_2020_2020_2020)
            place &+= 8
        }
        return last(bytes, place, end, after: state)
    }

    /// The same at the end of a buffer, where no eight bytes can be read.
    private static func slowly(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
        var place = start
        var hash = WordHash()
        while place < end {
            hash.add(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self) | 0x20)
            place += 1
        }
        return hash.value
    }

    static func of(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in word { hash.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        return hash.value
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
        return product ^ product &>> 32
    }
}

/// A small table from word hashes to small numbers, for look-ups by the thousand: open addressing, at most half full.
struct WordTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt16]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int) {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The words in it.
    var words: [UInt64] { keys.filter { $0 != 0 } }

    /// Puts a word in; the first value of a word stays.
    mutating func insert(_ hash: UInt64, _ value: UInt16 = 0) {
        guard 2 * (count + 1) <= keys.count else { return }
        var slot = Int(truncatingIfNeeded: hash >> 17) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        values[slot] = value
        count += 1
    }

    /// Puts a word in, or changes the value of a word that is there.
    mutating func update(_ hash: UInt64, _ change: (UInt16?) -> UInt16) {
        var slot = Int(truncatingIfNeeded: hash >> 17) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash {
                values[slot] = change(values[slot])
                return
            }
            slot = (slot + 1) & mask
        }
        guard 2 * (count + 1) <= keys.count else { return }
        keys[slot] = hash
        values[slot] = change(nil)
        count += 1
    }

    @inline(__always)
    func value(of hash: UInt64) -> UInt16? {
        // A slot is never beyond the mask, which is the last place of the tables.
        let keys = keys.span
        var slot = Int(truncatingIfNeeded: hash >> 17) & mask
        while true {
            let key = keys[unchecked: slot]
            if key == hash { return values.span[unchecked: slot] }
            if key == 0 { return nil }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { count > 0 && value(of: hash) != nil }
}
