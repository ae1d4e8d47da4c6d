import OffprintCore

/// Short lines with a price: cards of products have one each, and so have the plans of a service.
struct PriceLines {
    /// The most words of such a line.
    private static let longest: Float = 16
    /// The number of columns.
    static let columns = 3

    /// Where they stand.
    let lines: LineDistances

    /// Looks for the lines of a page.
    ///
    /// - Complexity: O(blocks).
    init(_ survey: PageSurvey) {
        let (signs, counts) = (survey.signs.span, survey.counts.span)
        precondition(signs.count == counts.count, "A block that counts has signs.")
        lines = LineDistances(of: signs.count) {
            signs[unchecked: $0].marks.contains(.price) && signs[unchecked: $0].words <= PriceLines.longest
                && counts[unchecked: $0]
        }
    }

    /// Puts the columns of the blocks.
    func put(into writer: inout ColumnWriter) {
        writer.fill("prices.page", with: min(60, lines.total))
        writer.put("prices.since") { lines.since($0) }
        writer.put("prices.until") { lines.until($0) }
    }
}
