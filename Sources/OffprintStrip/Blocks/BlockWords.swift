/// The first words of a block as hashes, gathered while its text is read; used again from block to block.
struct BlockWords {
    /// How many words are kept: those of blocks that phrases are looked for in.
    private static let most = 32

    private var hashes = [UInt64](repeating: 0, count: BlockWords.most)
    private var count = 0
    /// A bit for each word that a phrase begins with.
    private var starts: UInt32 = 0
    /// Whether the block has no words but those that were added: letters beyond ASCII are read in another way.
    var isWhole = true

    /// Forgets the block before.
    mutating func start() {
        count = 0
        starts = 0
        isWhole = true
    }

    /// Adds a word; those after the first few are left out.
    @inline(__always)
    mutating func add(_ hash: UInt64, startsPhrase: Bool) {
        guard count < BlockWords.most else { return }
        hashes[count] = hash
        if startsPhrase { starts |= 1 &<< UInt32(truncatingIfNeeded: count) }
        count &+= 1
    }

    /// Gives the places of the words that a phrase may begin with to a closure, which gives the place to go on from.
    @inline(__always)
    func forEachStart(_ take: (_ words: Span<UInt64>, _ place: Int, _ end: Int) -> Int) {
        var rest = starts
        while rest != 0 {
            let next = take(hashes.span, rest.trailingZeroBitCount, count)
            rest = next >= BlockWords.most ? 0 : rest & (.max &<< UInt32(truncatingIfNeeded: next))
        }
    }
}
