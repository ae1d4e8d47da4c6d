import OffprintCore

/// Puts back small tables that stand between paragraphs which are kept beyond doubt.
///
/// The words of a table are few and bare: names, years, links. By themselves they look like a menu; rows of several
/// cells in the middle of a story do not.
struct TableRescue {
    private let survey: PageSurvey
    private let scores: [Float]
    private var article: Article { survey.article }

    /// The mean score of the cells from which on a table is put back.
    private static let leastScore: Float = 0.25
    /// The score from which on a block beside it is kept beyond doubt.
    private static let sure: Float = 0.8

    /// Looks at a page with its scores.
    init(_ survey: PageSurvey, scores: [Float]) { (self.survey, self.scores) = (survey, scores) }

    /// Keeps the cells of such tables.
    ///
    /// - Complexity: O(containers + cells).
    func keep(in keeps: inout [Bool]) {
        for container in article.containers where container.tag == .table {
            let cells = container.blocks.range
            guard (3...120).contains(cells.count), cells.contains(where: { !keeps[$0] }), isTabular(cells) else {
                continue
            }
            let mean = cells.reduce(Float(0)) { $0 + scores[$1] } / Float(cells.count)
            guard mean >= TableRescue.leastScore, isSure((0..<cells.lowerBound).reversed(), keeps),
                isSure(cells.upperBound..<keeps.count, keeps)
            else { continue }
            for cell in cells where survey.counts[cell] && article.fates[cell].isKept { keeps[cell] = true }
        }
    }

    /// Whether there are rows of several cells, and next to nothing but cells.
    private func isTabular(_ cells: Range<Int>) -> Bool {
        var neighbours = 0
        for index in cells {
            let block = article.blocks[index]
            guard block.role == .cell || block.role == .headerCell else { return false }
            if block.joint == .cell { neighbours += 1 }
        }
        return neighbours * 3 >= cells.count
    }

    /// Whether the nearest block that is no caption is kept beyond doubt.
    private func isSure(_ places: some Sequence<Int>, _ keeps: [Bool]) -> Bool {
        for place in places.prefix(3) where article.blocks[place].role != .caption {
            return keeps[place] && scores[place] >= TableRescue.sure
        }
        return false
    }
}
