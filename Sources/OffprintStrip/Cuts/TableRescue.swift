import OffprintCore

/// Puts back small tables that stand between paragraphs which are kept beyond doubt, what tables lack of which most is
/// kept, and lists of facts (`dl`) before or after such paragraphs.
///
/// The words of a table are few and bare: names, years, links. By themselves they look like a menu; rows of several
/// cells in the middle of a story do not.
struct TableRescue {
    private let survey: PageSurvey
    private let scores: [Float]
    private var article: Article { survey.article }

    /// The mean score of the cells from which on a table is put back.
    private static let leastScore: Float = 0.25
    /// The same of a list of facts, and how many lists a page of one thing has at most.
    private static let leastFacts: Float = 0.2
    private static let mostLists = 3
    /// The score from which on a block beside it is kept beyond doubt.
    private static let sure: Float = 0.8

    /// Looks at a page with its scores.
    init(_ survey: PageSurvey, scores: [Float]) { (self.survey, self.scores) = (survey, scores) }

    /// Keeps the cells of such tables.
    ///
    /// - Complexity: O(containers + cells).
    func keep(in keeps: inout [Bool]) {
        // Where a page has many lists of facts, they are of its users or its goods.
        let lists = article.containers.filter { $0.tag == .dl }
        if lists.count <= TableRescue.mostLists {
            for list in lists { keepFacts(list.blocks.range, in: &keeps) }
        }
        for container in article.containers where container.tag == .table {
            let cells = container.blocks.range
            guard cells.contains(where: { !keeps[$0] }), article.isTabular(cells) else { continue }
            if isMostlyKept(cells, keeps) {
                keepAll(cells, in: &keeps)
                continue
            }
            let mean = cells.reduce(Float(0)) { $0 + scores[$1] } / Float(cells.count)
            guard mean >= TableRescue.leastScore, isSure((0..<cells.lowerBound).reversed(), keeps),
                isSure(cells.upperBound..<keeps.count, keeps)
            else { continue }
            keepAll(cells, in: &keeps)
        }
    }

    /// Keeps a list of at least three facts, each told in a few words, beside a paragraph that is kept beyond doubt.
    private func keepFacts(_ facts: Range<Int>, in keeps: inout [Bool]) {
        guard (6...40).contains(facts.count), facts.contains(where: { !keeps[$0] }) else { return }
        let terms = facts.count { article.blocks[$0].role == .term }
        let definitions = facts.count { article.blocks[$0].role == .definition }
        guard terms >= 3, terms == definitions, terms + definitions == facts.count else { return }
        let linked = facts.reduce(0) { $0 + Int(article.blocks[$1].linkedBytes) }
        let bytes = facts.reduce(0) { $0 + article.blocks[$1].text.count }
        let mean = facts.reduce(Float(0)) { $0 + scores[$1] } / Float(facts.count)
        guard 10 * linked < 3 * bytes, mean >= TableRescue.leastFacts,
            isSure((0..<facts.lowerBound).reversed(), keeps) || isSure(facts.upperBound..<keeps.count, keeps)
        else { return }
        keepAll(facts, in: &keeps)
    }

    private func keepAll(_ cells: Range<Int>, in keeps: inout [Bool]) {
        for cell in cells where survey.counts[cell] && article.fates[cell].isKept { keeps[cell] = true }
    }

    /// Whether two of three cells are kept.
    private func isMostlyKept(_ cells: Range<Int>, _ keeps: [Bool]) -> Bool {
        3 * cells.count { keeps[$0] } >= 2 * cells.count
    }

    /// Whether the nearest block that is no caption is kept beyond doubt.
    private func isSure(_ places: some Sequence<Int>, _ keeps: [Bool]) -> Bool {
        for place in places.prefix(3) where article.blocks[place].role != .caption {
            return keeps[place] && scores[place] >= TableRescue.sure
        }
        return false
    }
}

extension Article {
    /// Whether blocks are a table of data: rows of several cells, and nothing but cells.
    func isTabular(_ range: Range<Int>) -> Bool {
        guard (3...120).contains(range.count) else { return false }
        var neighbours = 0
        for block in blocks[range] {
            guard block.role == .cell || block.role == .headerCell else { return false }
            if block.joint == .cell { neighbours += 1 }
        }
        return neighbours * 3 >= range.count
    }
}
