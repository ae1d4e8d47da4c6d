/// From which score on a block is kept, chosen for each page.
///
/// The scores are probabilities, so a choice of blocks has an expected F measure: the words that it is expected to get
/// right against the words that the page is expected to hold. The threshold with the highest one is taken (after
/// Ye et al., "Optimizing F-measure: a tale of two approaches", 2012).
struct KeepThreshold {
    /// The lowest score that is kept.
    let value: Float

    /// Chooses the threshold for a page.
    ///
    /// - Complexity: O(blocks) some three times.
    init(scores: [Float], words: [Float], favor: Favor) {
        var sure: Float = 0
        for i in scores.indices where scores[i] > 0.85 { sure += words[i] }
        let lowest = sure >= 60 ? favor.lowestWhereSure : 0.15
        self.init(scores: scores, words: words, beta: favor.beta, within: lowest...max(0.6, lowest))
    }

    /// The threshold with the highest expected measure, within bounds; scores are 0...1.
    init(scores: [Float], words: [Float], beta: Float, within bounds: ClosedRange<Float>) {
        precondition(scores.count == words.count, "A block with a score has words.")
        let (scores, words) = (scores.span, words.span)
        var expected: Float = 0
        for i in 0..<scores.count { expected += scores[unchecked: i] * words[unchecked: i] }
        // A block makes the measure greater if its score is above what the measure is now, over 1 + beta². So the blocks
        // that are above it are taken, and again, until none is left out any more (after Dinkelbach, 1967).
        var taken = Array(count: scores.count) { Int32(truncatingIfNeeded: $0) }
        var left = taken.mutableSpan
        var least: Float = 0
        var lowest: Float
        var count = left.count
        var isFirst = true
        repeat {
            let before = count
            var right: Float = 0
            var chosen: Float = 0
            lowest = .infinity
            count = 0
            // What is left out once is so for good, as the measure only grows.
            for place in 0..<before {
                let i = Int(left[unchecked: place])
                let (score, weight) = (scores[unchecked: i], words[unchecked: i])
                guard score > least, weight > 0 else { continue }
                right += score * weight
                chosen += weight
                if score < lowest { lowest = score }
                left[unchecked: count] = Int32(truncatingIfNeeded: i)
                count &+= 1
            }
            least = max(least, right / (beta * beta * expected + max(chosen, .leastNormalMagnitude)))
            if count == before, !isFirst { break }
            isFirst = false
        } while count > 0
        value = count > 0 ? max(bounds.lowerBound, min(bounds.upperBound, lowest)) : bounds.upperBound
    }
}
