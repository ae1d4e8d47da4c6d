import OffprintCore

/// What a short text says that furniture says: "Read more", "Leave a comment", "All rights reserved".
struct SaidPhrase {
    /// The strongest phrase's kind, as its place in ``PromoSigns/kinds`` plus one; 0 for none.
    private(set) var kind: UInt8 = 0
    /// Its weight, with that of the other phrases.
    private(set) var weight: Float = 0
    private var strongest: Float = 0

    /// Nothing of the kind.
    init() {}

    /// Looks for phrases in a text of at most 30 words, of which some were gathered when it was read.
    ///
    /// - Complexity: O(words that phrases begin with); O(bytes) of texts that are not ASCII alone.
    init(
        _ text: Span<UInt8>, _ bits: Span<UInt64>, _ range: ByteRange, _ block: borrowing BlockWords,
        _ words: Span<UInt64>, _ table: borrowing PhraseTable, _ scratch: inout [UInt64]
    ) {
        guard !block.isWhole else {
            block.forEachStart { place, end in add(table.match(words, at: place, end: end), at: place) }
            return
        }
        scratch.removeAll(keepingCapacity: true)
        WordStream.append(text, bits, from: Int(range.start), to: Int(range.end), to: &scratch)
        var place = 0
        while place < scratch.count {
            place = add(table.match(scratch.span, at: place, end: scratch.count), at: place)
        }
    }

    /// Counts a phrase at a place; gives the place to go on from.
    private mutating func add(_ phrase: PhraseTable.Phrase?, at place: Int) -> Int {
        guard let phrase else { return place + 1 }
        weight += phrase.weight
        if phrase.weight > strongest {
            strongest = phrase.weight
            kind = UInt8(phrase.kind + 1)
        }
        return place + max(1, phrase.count)
    }
}
