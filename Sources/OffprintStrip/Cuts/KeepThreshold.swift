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
    /// - Complexity: O(blocks log blocks).
    init(scores: [Float], words: [Float], favor: Favor) {
        var sure: Float = 0
        for i in scores.indices where scores[i] > 0.85 { sure += words[i] }
        let lowest = sure >= 60 ? favor.lowestWhereSure : 0.15
        self.init(scores: scores, words: words, beta: favor.beta, within: lowest...max(0.6, lowest))
    }

    /// The threshold with the highest expected measure, within bounds; scores are 0...1.
    init(scores: [Float], words: [Float], beta: Float, within bounds: ClosedRange<Float>) {
        var expected: Float = 0
        // A score of 0...1 and the place as one number, for sorting: the highest first, then in reading order.
        var order: [UInt64] = []
        var below: UInt64 = 0
        for i in scores.indices where words[i] > 0 {
            expected += scores[i] * words[i]
            let key = UInt64(scores[i].bitPattern) << 32 | UInt64(~UInt32(truncatingIfNeeded: i))
            if scores[i] >= bounds.lowerBound { order.append(key) } else { below = max(below, key) }
        }
        order.sort(by: >)
        // Once a block makes the measure smaller, so does each after it. So of those that are below the bounds the
        // highest says whether the threshold would be among them.
        if below > 0 { order.append(below) }
        var right: Float = 0
        var chosen: Float = 0
        var best: Float = 0
        var value = bounds.upperBound
        for key in order {
            let i = Int(~UInt32(truncatingIfNeeded: key))
            right += scores[i] * words[i]
            chosen += words[i]
            let measure = (1 + beta * beta) * right / (beta * beta * expected + chosen)
            if measure > best {
                best = measure
                value = scores[i]
            }
        }
        self.value = max(bounds.lowerBound, min(bounds.upperBound, value))
    }
}
