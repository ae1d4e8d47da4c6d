import OffprintCore

/// Where the first stage's scores say that the content is: the container with the highest expected F1, and the first and
/// last long block that is content beyond doubt.
struct ScoredHeart {
    /// The expected F1 of each container, taken as the whole content of the page; and 0 for one that is not there.
    private let measures: [Float]
    /// The share of the expected words that each container holds, and -1 for one that is not there.
    private let shares: [Float]
    private var best: (measure: Float, start: Int32, end: Int32, words: Float) = (0, 0, 0, 0)
    private var first: Int
    private var last: Int
    /// More than there are roles, and a power of two.
    private static let roles = 32
    /// How undecided the scores are.
    private var doubt: Float = 0
    /// The mean score of the blocks of each role.
    private var roles = [Float](0, times: ScoredHeart.roles)
    private let expected: Float

    /// Looks at the scores of a page.
    ///
    /// - Parameters:
    ///   - expected: the sum of score times words of all blocks.
    ///   - right: the same of each container's blocks.
    ///   - words: the words of each container.
    /// - Complexity: O(blocks + containers).
    init(_ survey: PageSurvey, scores: [Float], expected: Float, right: [Float], words: [Float]) {
        let count = right.count
        precondition(words.count == count, "Each container has words.")
        self.expected = expected
        first = scores.count + 200
        last = -200
        let whole = max(0.001, expected)
        measures = [Float](room: count + 1) { measures, filled in
            let (right, words) = (right.span, words.span)
            for i in 0..<count {
                let all = words[unchecked: i] + expected
                measures[i] = 2 * right[unchecked: i] / (all > 0.001 ? all : 0.001)
            }
            measures[count] = 0
            filled = count + 1
        }
        shares = [Float](room: count + 1) { shares, filled in
            let right = right.span
            for i in 0..<count { shares[i] = right[unchecked: i] / whole }
            shares[count] = -1
            filled = count + 1
        }
        // Of an element and the only one in it, the inner one.
        var (most, place) = (Float(0), -1)
        do {
            let measures = measures.span
            for i in 0..<count where measures[unchecked: i] >= most { (most, place) = (measures[unchecked: i], i) }
        }
        if place >= 0 {
            let range = survey.article.containers[place].blocks
            best = (most, range.start, range.end, words[place])
        }
        var words = [Float](0, times: ScoredHeart.roles)
        var roles = words
        var doubt: Float = 0
        var (first, last) = (first, last)
        do {
            var all = words.mutableSpan
            var roles = roles.mutableSpan
            let scores = scores.span
            let (blocks, tallies) = (survey.article.blocks.span, survey.tallies.span)
            for i in 0..<blocks.count {
                let (score, words) = (scores[i], tallies[i].words)
                let role = Int(blocks[unchecked: i].role.rawValue) & (ScoredHeart.roles - 1)
                roles[unchecked: role] += score * words
                all[unchecked: role] += words
                doubt += score * (1 - score) * words
                if score > 0.6, words >= 15 {
                    first = min(first, i)
                    last = i
                }
            }
        }
        for role in roles.indices where words[role] > 0 { roles[role] /= words[role] }
        (self.first, self.last, self.roles) = (first, last, roles)
        self.doubt = doubt / max(0.001, expected)
    }

    /// Puts the columns of the blocks.
    func put(_ elements: ElementsAround, of article: Article, into writer: inout ColumnWriter) {
        let name: StaticString = "heart.score"
        let (start, end) = (Int(best.start), Int(best.end))
        writer.fill(name, with: best.measure)
        writer.put(name) { Float(max(-100, min(100, $0 &- start))) }
        writer.put(name) { Float(max(-100, min(100, end &- $0))) }
        writer.fill(name, with: best.words / max(1, expected))
        let shares = shares.span
        for level in elements.levels[1...4] {
            let places = level.span
            writer.put(name) { shares[unchecked: Int(places[unchecked: $0])] }
        }
        let highest = highest(elements)
        let (measures, top) = (highest.span, max(0.001, best.measure))
        writer.put(name) { measures[unchecked: $0] / top }
        let (first, last) = (first, last)
        writer.put(name) { Float(max(-200, min(200, $0 &- first))) }
        writer.put(name) { Float(max(-200, min(200, $0 &- last))) }
        writer.fill(name, with: doubt)
        let (roles, blocks) = (roles.span, article.blocks.span)
        writer.put(name) { roles[unchecked: Int(blocks[unchecked: $0].role.rawValue) & (ScoredHeart.roles - 1)] }
    }

    /// The highest expected F1 of the elements around each block.
    private func highest(_ elements: ElementsAround) -> [Float] {
        var result = [Float](0, times: elements.own.count)
        var highest = result.mutableSpan
        let measures = measures.span
        for level in elements.levels {
            let places = level.span
            for row in 0..<highest.count {
                let measure = measures[unchecked: Int(places[unchecked: row])]
                if measure > highest[unchecked: row] { highest[unchecked: row] = measure }
            }
        }
        return result
    }
}
