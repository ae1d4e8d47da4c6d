/// Takes the best sentences that do not repeat one another (maximal marginal relevance, Carbonell and Goldstein 1998).
struct Selection {
    let sentences: Int
    let words: Int
    /// How much likeness to a sentence that is taken costs.
    let repetition: Float
    /// Sentences this alike to one that is taken are passed over.
    private let most: Float = 0.8

    /// The places of the sentences, the best first. At least one, at most ``sentences``.
    ///
    /// - Complexity: O(sentences of the article · their terms · sentences taken).
    func choose(from table: SentenceTable, _ scores: [Float]) -> [Int] {
        let vectors = UnitVectors(table)
        var likeness = [Float](repeating: 0, count: scores.count)
        var isOpen = [Bool](repeating: true, count: scores.count)
        var chosen: [Int] = []
        var room = words > 0 ? words : Int.max
        while chosen.count < sentences {
            var best: Int?
            var bestScore = -Float.infinity
            for index in scores.indices where isOpen[index] && likeness[index] < most {
                if !chosen.isEmpty, table.sentences[index].words > room { continue }
                let score = scores[index] - repetition * likeness[index]
                if score > bestScore { (best, bestScore) = (index, score) }
            }
            guard let best else { break }
            chosen.append(best)
            isOpen[best] = false
            room -= min(room, table.sentences[best].words)
            guard chosen.count < sentences else { break }
            let taken = vectors.spread(table, best)
            for index in scores.indices where isOpen[index] {
                likeness[index] = max(likeness[index], vectors.cosine(table, index, to: taken))
            }
        }
        return chosen
    }
}
