import OffprintCore
import Testing

@testable import OffprintStrip

/// Lists of facts (`dl`) beside sure text.
@Suite struct FactListTests {
    private static let facts = """
        <dl><dt>When</dt><dd>3 May, 18:00</dd><dt>Where</dt><dd>Town hall</dd><dt>Price</dt><dd>Free</dd></dl>
        """

    /// Which blocks of a page are kept, of which the paragraphs are kept and sure already.
    private func kept(_ body: String, facts score: Float) throws -> [Bool] {
        let survey = PageSurvey(try PageMaker.article(body))
        let isFact = survey.article.blocks.map { $0.role == .term || $0.role == .definition }
        var keeps = isFact.map { !$0 }
        TableRescue(survey, scores: isFact.map { $0 ? score : 0.95 }).keep(in: &keeps)
        return keeps
    }

    @Test func areKeptWhereTheyAreInDoubt() throws {
        #expect(try kept("<p>\(Prose.council)</p>\(Self.facts)", facts: 0.3).allSatisfy { $0 })
        #expect(try kept("\(Self.facts)<p>\(Prose.council)</p>", facts: 0.3).allSatisfy { $0 })
    }

    @Test func areNotWhereTheyAreNoContent() throws {
        #expect(try kept("<p>\(Prose.council)</p>\(Self.facts)", facts: 0.1).count { $0 } == 1)
    }

    @Test func areNotWhereEveryPostHasOne() throws {
        let posts = String(repeating: "<p>\(Prose.council)</p>\(Self.facts)", count: 4)
        #expect(try kept(posts, facts: 0.3).count { $0 } == 4)
    }
}
