/// Values by the hash of a folded word (``Folding/hash(_:from:to:)``), in a table that is filled once and then read.
///
/// The hash is the key: two words of one hash are one word, which no list of ours has.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value]
    private let mask: Int

    /// A table of these words; of two equal keys the first wins.
    ///
    /// - Parameter nothing: what stands in unused places.
    init(_ entries: some Collection<(key: UInt64, value: Value)>, nothing: Value) {
        var size = 16
        while size < entries.count * 4 { size *= 2 }
        mask = size - 1
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nothing, count: size)
        for (key, value) in entries where key != 0 {
            var place = Self.place(of: key) & mask
            while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
            if keys[place] == 0 { (keys[place], values[place]) = (key, value) }
        }
    }

    /// The value of a word's hash; nil where it has none.
    subscript(_ key: UInt64) -> Value? {
        var place = Self.place(of: key) & mask
        while keys[place] != 0 {
            if keys[place] == key { return values[place] }
            place = (place + 1) & mask
        }
        return nil
    }

    private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 29) }
}
