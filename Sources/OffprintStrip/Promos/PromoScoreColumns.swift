import OffprintCore

/// What the second stage of trees sees beside the block itself: the first stage's scores of its neighbours, of the section
/// that it stands in, and of the elements around it. Inserts of several blocks are told as one by them.
struct PromoScoreColumns {
    /// The number of columns.
    static let count = 27

    private let features: PromoFeatures
    private let scores: [Float]
    /// A row's weight: its words, and one for each row.
    private let weights: [Float]
    /// Sums of score times weight, and of weights, up to each row.
    private var weighted: [Float] = [0]
    private var total: [Float] = [0]
    /// The rows that each section, from heading to heading, begins with; and the number of rows at the end.
    private var sections: [Int] = [0]
    private var sectionOfRow: [Int] = []
    /// Rows from the last row of the article that there is little doubt about, and to the next.
    private var sinceSure: [Float] = []
    private var untilSure: [Float] = []
    /// The words of such rows behind each row.
    private var sureWordsBehind: [Float] = []

    /// What is surely the article: a text of some length with a low score.
    private static let sureScore: Float = 0.15
    private static let sureWords: Float = 15

    /// Prepares the sums over a page's scores, one for each row.
    init(_ features: PromoFeatures, scores: [Float]) {
        self.features = features
        self.scores = scores
        let signs = features.reading.signs
        weights = features.rows.map { 1 + signs[$0].words }
        for row in scores.indices {
            weighted.append(weighted[row] + scores[row] * weights[row])
            total.append(total[row] + weights[row])
            if row > 0, features.headingOfRow[row] == row { sections.append(row) }
            sectionOfRow.append(sections.count - 1)
        }
        sections.append(scores.count)
        findSureRows()
    }

    private mutating func findSureRows() {
        let sure = scores.indices.map {
            scores[$0] < PromoScoreColumns.sureScore && weights[$0] > PromoScoreColumns.sureWords
        }
        var last = -50
        for row in scores.indices {
            sinceSure.append(Float(min(50, row - last)))
            if sure[row] { last = row }
        }
        untilSure = Array(repeating: 50, count: scores.count)
        sureWordsBehind = Array(repeating: 0, count: scores.count)
        var next = scores.count + 50
        var words: Float = 0
        for row in scores.indices.reversed() {
            untilSure[row] = Float(min(50, next - row))
            sureWordsBehind[row] = words
            if sure[row] {
                next = row
                words += weights[row]
            }
        }
    }

    /// The mean score of the rows from one to before another, by words; -1 where there is none.
    private func mean(_ start: Int, _ end: Int) -> Float {
        let low = max(0, min(start, scores.count))
        let high = max(low, min(end, scores.count))
        let weight = total[high] - total[low]
        return weight > 0 ? (weighted[high] - weighted[low]) / weight : -1
    }

    /// The mean score of all rows with the same key, and their share of the words.
    private func shared(_ key: (_ row: Int) -> Int, keys: Int) -> (means: [Float], shares: [Float]) {
        var sums = [Float](repeating: 0, count: keys)
        var words = [Float](repeating: 0, count: keys)
        for row in scores.indices {
            sums[key(row)] += scores[row] * weights[row]
            words[key(row)] += weights[row]
        }
        let all = max(1, total[scores.count])
        return (scores.indices.map { sums[key($0)] / words[key($0)] }, scores.indices.map { words[key($0)] / all })
    }

    /// Puts the columns of the rows.
    ///
    /// - Complexity: O(rows × columns).
    func put(into writer: inout ColumnWriter) {
        guard !scores.isEmpty else { return }
        @inline(__always)
        func put(_ number: (_ row: Int) -> Float) { writer.put("score", number) }
        put { scores[$0] }
        for step in -3...3 where step != 0 {
            put { scores.indices.contains($0 + step) ? scores[$0 + step] : -1 }
        }
        put { mean($0 - 5, $0) }
        put { mean($0 + 1, $0 + 6) }
        put { mean($0 - 12, $0 + 13) }
        put { mean(0, $0) }
        put { mean($0 + 1, scores.count) }
        writer.fill("score", with: mean(0, scores.count))
        putSections(into: &writer)
        put { sinceSure[$0] }
        put { untilSure[$0] }
        put { PageFacts.log(sureWordsBehind[$0]) }
        let units = shared({ features.unitOfRow[$0] }, keys: features.units.units.count)
        put { units.means[$0] }
        let article = features.article
        let containers = features.rows.map { article.blocks[$0].container }
        let own = shared({ containers[$0] }, keys: article.containers.count)
        put { own.means[$0] }
        let parents = containers.map { article.containers[$0].parent ?? $0 }
        let around = shared({ parents[$0] }, keys: article.containers.count)
        put { around.means[$0] }
        put { around.shares[$0] }
        writer.fill("score", with: scores.max() ?? 0)
    }

    private func putSections(into writer: inout ColumnWriter) {
        func put(_ number: (_ section: Int, _ start: Int, _ end: Int) -> Float) {
            writer.put("score") {
                let section = sectionOfRow[$0]
                return number(section, sections[section], sections[section + 1])
            }
        }
        let last = sections.count - 2
        put { _, start, end in mean(start, end) }
        put { _, start, _ in scores[start] }
        put { _, start, end in mean(start + 1, end) }
        put { section, _, _ in section == last ? 1 : 0 }
        put { section, _, end in section < last ? mean(end, sections[section + 2]) : -1 }
        put { section, start, _ in section > 0 ? mean(sections[section - 1], start) : -1 }
    }
}
