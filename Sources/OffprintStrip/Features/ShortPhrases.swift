import OffprintCore

/// What short blocks say that furniture says: "Read more", "Leave a comment", "All rights reserved".
struct ShortPhrases {
    /// The strongest phrase's kind for each block, as its place in ``PromoSigns/kinds`` plus one; 0 for none.
    private(set) var kinds: [UInt8] = []
    /// Its weight, with that of other phrases of the block.
    private(set) var weights: [Float] = []
    /// How many blocks before each block one of at most eight words stands that speaks of comments; 300 for none.
    private(set) var sinceComments: [Int16] = []

    /// Looks for phrases in the blocks of at most 30 words.
    ///
    /// - Complexity: O(bytes of short blocks).
    init(_ survey: PageSurvey) {
        let article = survey.article
        kinds = Array(repeating: 0, count: article.blocks.count)
        weights = Array(repeating: 0, count: article.blocks.count)
        let text = article.text.span
        var words: [UInt64] = []
        let table = PhraseTable.inserts
        for block in article.blocks where survey.signs[block.index].words <= 30 && survey.counts[block.index] {
            guard survey.signs[block.index].marks.contains(.maySayPhrase) else { continue }
            words.removeAll(keepingCapacity: true)
            WordStream.append(text, from: Int(block.text.start), to: Int(block.text.end), to: &words)
            var place = 0
            var strongest: Float = 0
            while place < words.count {
                guard let phrase = table.match(words.span, at: place, end: words.count) else {
                    place += 1
                    continue
                }
                weights[block.index] += phrase.weight
                if phrase.weight > strongest {
                    strongest = phrase.weight
                    kinds[block.index] = UInt8(phrase.kind + 1)
                }
                place += max(1, phrase.count)
            }
        }
        let comments = UInt8((PromoSigns.place(of: .commentsUI) ?? -1) + 1)
        var since: Int16 = 300
        sinceComments.reserveCapacity(kinds.count)
        for i in kinds.indices {
            if kinds[i] == comments, survey.signs[i].words <= 8 { since = 0 }
            sinceComments.append(since)
            since = min(300, since + 1)
        }
    }

    /// The kind that a block's phrases speak for beyond doubt.
    func kind(of block: Int) -> RemovalKind? {
        weights[block] >= 4 && kinds[block] > 0 ? PromoSigns.kinds[Int(kinds[block]) - 1] : nil
    }
}
