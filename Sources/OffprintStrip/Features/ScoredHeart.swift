import OffprintCore

/// Where the first stage's scores say that the content is: the container with the highest expected F1, and the first and
/// last long block that is content beyond doubt.
struct ScoredHeart {
    /// The expected F1 of each container, taken as the whole content of the page.
    private var measures: [Float] = []
    /// The share of the expected words that each container holds.
    private var shares: [Float] = []
    private var best: (measure: Float, start: Int32, end: Int32, words: Float) = (0, 0, 0, 0)
    private var first: Int
    private var last: Int
    /// How undecided the scores are.
    private var doubt: Float = 0
    /// The mean score of the blocks of each role.
    private var roles = [Float](repeating: 0, count: 256)
    private let expected: Float

    /// Looks at the scores of a page.
    ///
    /// - Complexity: O(blocks + containers).
    init(_ survey: PageSurvey, scores: [Float], weighted: [Float], weights: [Float]) {
        let containers = survey.article.containers
        expected = weighted[scores.count]
        first = scores.count + 200
        last = -200
        measures.reserveCapacity(containers.count)
        shares.reserveCapacity(containers.count)
        for container in containers {
            let right = weighted[Int(container.blocks.end)] - weighted[Int(container.blocks.start)]
            let words = weights[Int(container.blocks.end)] - weights[Int(container.blocks.start)]
            let measure = 2 * right / max(0.001, words + expected)
            measures.append(measure)
            shares.append(right / max(0.001, expected))
            // Of an element and the only one in it, the inner one.
            if measure >= best.measure {
                best = (measure, container.blocks.start, container.blocks.end, words)
            }
        }
        var sums = [Float](repeating: 0, count: 256)
        for block in survey.article.blocks {
            let i = block.index
            let words = survey.tallies[i].words
            let role = Int(block.role.rawValue)
            roles[role] += scores[i] * words
            sums[role] += words
            doubt += scores[i] * (1 - scores[i]) * words
            if scores[i] > 0.6, words >= 15 {
                first = min(first, i)
                last = i
            }
        }
        doubt /= max(0.001, expected)
        for role in roles.indices where sums[role] > 0 { roles[role] /= sums[role] }
    }

    /// Puts the columns of a block.
    @inline(__always)
    func put(_ block: Block, of article: Article, _ sink: inout some FeatureSink) {
        @inline(__always)
        func put(_ value: Float) { sink.put("heart.score", value) }
        let i = Int32(truncatingIfNeeded: block.index)
        put(best.measure)
        put(Float(max(-100, min(100, i &- best.start))))
        put(Float(max(-100, min(100, best.end &- i))))
        put(best.words / max(1, expected))
        let element = article.containers[block.container]
        var place = element.tag.holdsOneText ? element.parent : block.container
        var highest: Float = 0
        for level in 0..<6 {
            if let here = place {
                highest = max(highest, measures[here])
                if level > 0, level < 5 { put(shares[here]) }
                place = article.containers[here].parent
            } else if level > 0, level < 5 {
                put(-1)
            }
        }
        put(highest / max(0.001, best.measure))
        put(Float(max(-200, min(200, block.index - first))))
        put(Float(max(-200, min(200, block.index - last))))
        put(doubt)
        put(roles[Int(block.role.rawValue)])
    }
}
