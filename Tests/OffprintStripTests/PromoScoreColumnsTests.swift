import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct PromoScoreColumnsTests {
    /// Five rows: a heading and a text, a heading and two texts.
    private static let body = """
        <title>The ferry stays</title><article><h2>The vote</h2>
        <p>The council of Lorne voted on Tuesday to keep the old ferry, which has carried cars over the sound for forty \
        years and was to be sold for scrap in spring, when the bridge opens.</p>
        <h2>Why Harbour Tours</h2><p>We have sailed guests along the coast since 1981, in boats of our own.</p>
        <p>Book a seat today.</p></article>
        """

    private func columns(_ html: String, _ scores: [Float]) throws -> [[Float]] {
        let article = try PageMaker.article(html)
        let training = PromoTraining(article)
        try #require(training.rows.count == scores.count)
        let table = training.table(scores: scores)
        let width = table.names.count
        return (0..<table.rows).map { Array(table.numbers[$0 * width..<($0 + 1) * width]) }
    }

    @Test func haveANumberForEachRowAndColumn() throws {
        let rows = try columns(PromoScoreColumnsTests.body, [0, 0, 1, 1, 1])
        #expect(rows.count == 5 && rows.allSatisfy { $0.count == PromoScoreColumns.count })
        #expect(rows.joined().allSatisfy { $0.isFinite })
    }

    @Test func beginWithTheScoreAndThoseOfItsNeighbours() throws {
        let rows = try columns(PromoScoreColumnsTests.body, [0.125, 0.25, 0.5, 0.75, 1])
        #expect(Array(rows[0].prefix(7)) == [0.125, -1, -1, -1, 0.25, 0.5, 0.75])
        #expect(Array(rows[3].prefix(7)) == [0.75, 0.125, 0.25, 0.5, 1, -1, -1])
    }

    @Test func tellOfTheSectionThatABlockStandsIn() throws {
        // The columns of sections: mean, heading, all but the heading, whether it is the last, the next one's, the one's before.
        let rows = try columns(PromoScoreColumnsTests.body, [0, 0, 1, 1, 1]).map { Array($0[13..<19]) }
        #expect(rows[0] == [0, 0, 0, 0, 1, -1] && rows[1] == rows[0])
        #expect(rows[2] == [1, 1, 1, 1, -1, 0] && rows[3] == rows[2] && rows[4] == rows[2])
    }

    @Test func countTheRowsToTheNextTextThatIsSurelyTheArticle() throws {
        let rows = try columns(PromoScoreColumnsTests.body, [0, 0, 1, 1, 1]).map { Array($0[19..<21]) }
        #expect(rows == [[50, 1], [50, 50], [1, 50], [2, 50], [3, 50]])
    }

    @Test func takeAPageOfOneBlock() throws {
        let rows = try columns("<title>A</title><p>The ferry stays, the council said.</p>", [0.5])
        #expect(rows.count == 1 && rows[0][0] == 0.5 && rows[0][1] == -1)
    }
}
