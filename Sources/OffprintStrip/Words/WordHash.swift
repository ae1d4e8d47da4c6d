/// A word's hash, grown byte by byte: FNV-1a over the word in ASCII lower case.
struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    var isEmpty: Bool { value == 0xcbf2_9ce4_8422_2325 }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Adds a whole word to the hash of a text.
    @inline(__always)
    mutating func add(word: UInt64) {
        value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
    }

    static func of(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in word { hash.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        return hash.value
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
        var slot = Int(truncatingIfNeeded: hash >> 17) & mask
        while true {
            let key = keys[slot]
            if key == hash { return values[slot] }
            if key == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool { count > 0 && value(of: hash) != nil }
}
