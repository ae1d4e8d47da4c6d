import OffprintCore

/// Sums over a run of blocks, or over a container.
struct Tally {
    var blocks: Float = 0
    var words: Float = 0
    /// Words outside of links.
    var plainWords: Float = 0
    var functionWords: Float = 0
    /// Plain words in blocks that have at least twenty of them.
    var longWords: Float = 0

    /// The share of words that are inside links.
    var linkShare: Float { words > 0 ? 1 - plainWords / words : 0 }
    /// The share of words that are function words.
    var functionShare: Float { words > 0 ? functionWords / words : 0 }

    static func - (a: Tally, b: Tally) -> Tally {
        Tally(
            blocks: a.blocks - b.blocks, words: a.words - b.words, plainWords: a.plainWords - b.plainWords,
            functionWords: a.functionWords - b.functionWords, longWords: a.longWords - b.longWords)
    }

    static func += (a: inout Tally, b: Tally) {
        a.blocks += b.blocks
        a.words += b.words
        a.plainWords += b.plainWords
        a.functionWords += b.functionWords
        a.longWords += b.longWords
    }
}

extension Tally {
    /// Of a block that counts.
    @inline(__always)
    init(_ block: Block, _ signs: TextSigns) {
        let text = block.text
        let share = text.isEmpty ? 0 : Float(block.linkedBytes) / Float(text.end - text.start)
        blocks = 1
        words = signs.words
        plainWords = signs.words * max(0, 1 - share)
        functionWords = signs.functionWords
        longWords = plainWords >= 20 ? plainWords : 0
    }
}
