/// The first words of a block as hashes, gathered while its text is read; used again from block to block.
///
/// The hashes themselves are lent to it: an array's own would be asked at each run whether they are its alone.
struct BlockWords {
    /// How many words are kept: those of blocks that phrases are looked for in.
    private static let most = 32
    /// How many words an ``ASCIIRun`` has at most, for which there is always room.
    private static let ofARun = 32
    /// How many words wait until what they are is looked up, all at once.
    private static let waiting = 256
    /// How many hashes there must be room for.
    static let room = waiting + ofARun

    /// How many there are, and how many of them were looked up.
    private(set) var count = 0
    private(set) var known = 0
    /// A bit for each of the first words that a phrase begins with.
    private var starts: UInt64 = 0
    /// Whether the block has no words but those that were added: letters beyond ASCII are read in another way.
    var isWhole = true

    /// Whether there is a word that a phrase begins with, or may be.
    var mayHavePhrase: Bool { starts != 0 || !isWhole }

    /// Adds the words of a run, which were written from ``count`` on.
    @inline(__always)
    mutating func add(_ words: Int) { count &+= words }

    /// Whether the words must be looked up before others are added.
    @inline(__always)
    var isFull: Bool { count > BlockWords.waiting }

    /// Tells which of the words that were not known begin phrases, a bit for each; those that are not kept make room.
    @inline(__always)
    mutating func tell(starts: UInt64) {
        self.starts |= starts &<< UInt64(truncatingIfNeeded: known)
        count = min(BlockWords.most, count)
        known = count
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
