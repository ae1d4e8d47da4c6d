import OffprintCore

/// What the blocks of a page say that furniture says, and how far away those stand that speak of comments.
struct ShortPhrases {
    /// The strongest phrase's kind for each block, as its place in ``PromoSigns/kinds`` plus one; 0 for none.
    private(set) var kinds: [UInt8] = []
    /// Its weight, with that of other phrases of the block.
    private(set) var weights: [Float] = []
    /// How many blocks before each block one of at most eight words stands that speaks of comments, below a text; 300 for
    /// none. What stands above it ("3 comments" beside the date, a menu's "Comments") begins no comments.
    private(set) var sinceComments: [Int16] = []
    /// The fewest words in long paragraphs of a text.
    private static let fewest: Float = 15

    /// Takes the phrases of the blocks that count.
    ///
    /// - Complexity: O(blocks).
    init(_ survey: PageSurvey) {
        let count = survey.phrases.count
        var kinds = [UInt8](0, times: count)
        var weights = [Float](0, times: count)
        var sinceComments = [Int16](0, times: count)
        do {
            var kinds = kinds.mutableSpan
            var weights = weights.mutableSpan
            var sinceComments = sinceComments.mutableSpan
            let (phrases, counts, signs) = (survey.phrases.span, survey.counts.span, survey.signs.span)
            let sums = survey.sums.span
            let comments = UInt8((PromoSigns.place(of: .commentsUI) ?? -1) + 1)
            var since: Int16 = 300
            for i in 0..<count {
                if counts[unchecked: i] {
                    kinds[unchecked: i] = phrases[unchecked: i].kind
                    weights[unchecked: i] = phrases[unchecked: i].weight
                }
                if kinds[unchecked: i] == comments, signs[unchecked: i].words <= 8,
                    sums[i].longWords >= ShortPhrases.fewest
                {
                    since = 0
                }
                sinceComments[unchecked: i] = since
                since = min(300, since &+ 1)
            }
        }
        (self.kinds, self.weights, self.sinceComments) = (kinds, weights, sinceComments)
    }

    /// The kind that a block's phrases speak for beyond doubt.
    func kind(of block: Int) -> RemovalKind? {
        weights[block] >= 4 && kinds[block] > 0 ? PromoSigns.kinds[Int(kinds[block]) - 1] : nil
    }
}
