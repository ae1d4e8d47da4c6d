/// The first words of a block as hashes, gathered while its text is read; used again from block to block.
///
/// The hashes themselves are lent to it: an array's own would be asked at each run whether they are its alone.
struct BlockWords {
    /// How many words are kept: those of blocks that phrases are looked for in.
    private static let most = 32
    /// How many words an ``ASCIIRun`` has at most, for which there is always room.
    private static let ofARun = 32
    /// How many hashes there must be room for.
    static let room = most + ofARun

    /// How many are kept. Behind those is what was read last.
    private var count = 0
    /// A bit for each word that a phrase begins with.
    private var starts: UInt64 = 0
    /// Whether the block has no words but those that were added: letters beyond ASCII are read in another way.
    var isWhole = true

    /// Whether there is a word that a phrase begins with, or may be.
    var mayHavePhrase: Bool { starts != 0 || !isWhole }

    /// Where the words of a run go.
    var next: Int { count }

    /// Keeps the words of a run that were written from ``next`` on, as far as there is room.
    ///
    /// - Parameter starts: a bit for each that a phrase begins with.
    @inline(__always)
    mutating func keep(_ words: Int, starts: UInt64) {
        self.starts |= starts &<< UInt64(truncatingIfNeeded: count)
        count = min(BlockWords.most, count &+ words)
    }

    /// Gives the places of the words that a phrase may begin with to a closure, which gives the place to go on from.
    @inline(__always)
    func forEachStart(_ take: (_ place: Int, _ end: Int) -> Int) {
        var rest = starts & (1 &<< UInt64(truncatingIfNeeded: count) &- 1)
        while rest != 0 {
            let next = take(rest.trailingZeroBitCount, count)
            rest = next >= BlockWords.most ? 0 : rest & (.max &<< UInt64(truncatingIfNeeded: next))
        }
    }
}
