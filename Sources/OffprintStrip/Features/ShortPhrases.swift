import OffprintCore

/// What the blocks of a page say that furniture says, and how far away those stand that speak of comments.
struct ShortPhrases {
    /// The strongest phrase's kind for each block, as its place in ``PromoSigns/kinds`` plus one; 0 for none.
    private(set) var kinds: [UInt8] = []
    /// Its weight, with that of other phrases of the block.
    private(set) var weights: [Float] = []
    /// How many blocks before each block one of at most eight words stands that speaks of comments; 300 for none.
    private(set) var sinceComments: [Int16] = []

    /// Takes the phrases of the blocks that count.
    ///
    /// - Complexity: O(blocks).
    init(_ survey: PageSurvey) {
        kinds.reserveCapacity(survey.phrases.count)
        weights.reserveCapacity(survey.phrases.count)
        for (i, phrase) in survey.phrases.enumerated() {
            kinds.append(survey.counts[i] ? phrase.kind : 0)
            weights.append(survey.counts[i] ? phrase.weight : 0)
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
