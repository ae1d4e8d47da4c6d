import OffprintCore
import Testing

@testable import OffprintStrip

/// What the trainer asks of the stage.
@Suite struct StripTrainingTests {
    @Test func cutsByTheScoresOfOtherTrees() throws {
        var article = try PageMaker.article("<p>\(Prose.council)</p><p>\(Prose.engines)</p><p>\(Prose.islands)</p>")
        let scores = StripTraining.strip(&article, by: [0.9, 0.02, 0.9])
        #expect(scores == [0.9, 0.02, 0.9])
        #expect(CleanText(article).string == Prose.all([Prose.council, Prose.islands]))
        let cut = try #require(article.blocks.dropFirst().first)
        #expect(article.fates[cut].removal != nil && article.fates.stage(of: cut) == "strip-boilerplate")
    }

    @Test func dumpsARowForEachBlockAndACandidateForEachThatMayBeKept() throws {
        let article = try PageMaker.article(
            "<p>\(Prose.council)</p><div class=modal hidden><p>\(Prose.engines)</p></div>")
        let dump = StripTraining.Page(article)
        #expect(dump.table.names.count == BlockFeatures.count && dump.table.rows == 2)
        #expect(dump.candidates == [true, false])
    }
}
