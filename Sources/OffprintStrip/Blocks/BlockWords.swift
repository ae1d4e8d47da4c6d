/// The first words of a block as hashes, gathered while its text is read; used again from block to block.
struct BlockWords {
    /// How many words are kept: those of blocks that phrases are looked for in.
    private static let most = 32
    /// How many words an ``ASCIIRun`` has at most, for which there is always room.
    private static let ofARun = 32

    /// The words. Behind those that are kept is what was read last.
    private var hashes = [UInt64](repeating: 0, count: BlockWords.most + BlockWords.ofARun)
    /// How many are kept.
    private var count = 0
    /// A bit for each word that a phrase begins with.
    private var starts: UInt64 = 0
    /// Whether the block has no words but those that were added: letters beyond ASCII are read in another way.
    var isWhole = true

    /// Forgets the block before.
    mutating func start() {
        count = 0
        starts = 0
        isWhole = true
    }

    /// Whether there is a word that a phrase begins with, or may be.
    var mayHavePhrase: Bool { starts != 0 || !isWhole }

    /// Adds the words of a run to those that are kept, as far as there is room.
    ///
    /// - Parameter read: writes the words to their places from `first` on; gives how many there are, and a bit for each
    ///   that a phrase begins with.
    @inline(__always)
    mutating func addRun(
        _ read: (_ hashes: inout MutableSpan<UInt64>, _ first: Int) -> (count: Int, starts: UInt64)
    ) {
        let first = count
        var hashes = hashes.mutableSpan
        let added = read(&hashes, first)
        starts |= added.starts &<< UInt64(truncatingIfNeeded: first)
        count = min(BlockWords.most, first &+ added.count)
    }

    /// Gives the places of the words that a phrase may begin with to a closure, which gives the place to go on from.
    @inline(__always)
    func forEachStart(_ take: (_ words: Span<UInt64>, _ place: Int, _ end: Int) -> Int) {
        var rest = starts & (1 &<< UInt64(truncatingIfNeeded: count) &- 1)
        while rest != 0 {
            let next = take(hashes.span, rest.trailingZeroBitCount, count)
            rest = next >= BlockWords.most ? 0 : rest & (.max &<< UInt64(truncatingIfNeeded: next))
        }
    }
}
