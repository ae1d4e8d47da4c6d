import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct WholeTextTests {
    /// Whether the long one of two blocks is kept, of which the scores would keep the other.
    private func keepsLong(words: Int, beside others: Float = 20, score: Float = 0.2, isLink: Bool = false) throws
        -> Bool
    {
        let long = Array(repeating: "rain", count: words).joined(separator: " ")
        let article = try PageMaker.article(
            "<p>\(isLink ? "<a href=\"/rain\">\(long)</a>" : long)</p><p>The weather of the week, in short.</p>")
        try #require(article.blocks.count == 2)
        var keeps = [false, true]
        WholeText.keep(in: &keeps, of: article, words: [Float(words), others], scores: [score, 0.9])
        #expect(keeps[1])
        return keeps[0]
    }

    @Test func keepsABlockThatIsMostOfThePage() throws { #expect(try keepsLong(words: 300)) }

    @Test func leavesOthersToTheirScores() throws {
        #expect(try !keepsLong(words: 150), "It is too short.")
        #expect(try !keepsLong(words: 300, beside: 600), "There is more of others.")
        #expect(try !keepsLong(words: 300, score: 0.05), "It is no content beyond doubt.")
        #expect(try !keepsLong(words: 300, isLink: true), "It is made of links.")
    }

    @Test func standsPagesWithoutBlocks() {
        var keeps: [Bool] = []
        WholeText.keep(in: &keeps, of: Article(plainText: ""), words: [], scores: [])
        #expect(keeps.isEmpty)
    }
}
