/// The words of ``WordKinds/table`` in a quarter of the space, so that it stays in the nearest cache while a page is read.
///
/// An entry is 28 bits of the hash and 4 of kinds; another 12 or so are the slot's. Of a thousand million unknown words
/// some ten are taken for known ones.
struct KnownWords: Sendable {
    private static let kindBits: UInt32 = 0xF
    private var entries: [UInt32]
    private let mask: Int

    /// The same words and kinds as another table; kinds are numbers of four bits, not 0.
    init(_ table: WordTable) {
        var size = 16
        while size < 2 * table.count { size *= 2 }
        entries = Array(repeating: 0, count: size)
        mask = size - 1
        for word in table.words {
            guard let kinds = table.value(of: word) else { continue }
            var slot = Int(truncatingIfNeeded: word >> 17) & mask
            while entries[slot] != 0 { slot = (slot + 1) & mask }
            entries[slot] = KnownWords.tag(word) | UInt32(kinds) & KnownWords.kindBits
        }
    }

    /// What a word is; nothing where it is not known.
    @inline(__always)
    func kinds(of hash: UInt64) -> WordKinds {
        let tag = KnownWords.tag(hash)
        // A slot is never beyond the mask, which is the last place of the table.
        let entries = entries.span
        var slot = Int(truncatingIfNeeded: hash >> 17) & mask
        while true {
            let entry = entries[unchecked: slot]
            if entry == 0 { return [] }
            if entry & ~KnownWords.kindBits == tag { return WordKinds(rawValue: UInt16(entry & KnownWords.kindBits)) }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) & ~kindBits }
}
