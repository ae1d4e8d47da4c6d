import OffprintCore
import Testing

@testable import OffprintStrip

/// Blocks at the same kind of place are content together.
@Suite struct PathClustersTests {
    private func evened(_ body: String, _ scores: [Float], without out: Int? = nil) throws -> [Float] {
        let survey = PageSurvey(try PageMaker.article(body))
        var scores = scores
        let candidates = scores.indices.map { $0 != out }
        PathClusters(survey, withClasses: true).even(&scores, of: candidates)
        return scores
    }

    private let rows = (1...6).map { "<tr><td>Row \($0)</td></tr>" }.joined()

    @Test func giveAllOfAKindTheScoreThatAFifthReach() throws {
        let table = "<h1>Rows</h1><table>\(rows)</table>"
        #expect(
            try evened(table, [0.9, 0.1, 0.2, 0.8, 0.7, 0.3, 0.1]) == [0.9, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7])
    }

    @Test func leaveAloneWhatIsNoCandidate() throws {
        let table = "<h1>Rows</h1><table>\(rows)</table>"
        #expect(
            try evened(table, [0.9, 0.1, 0.2, 0.8, 0.7, 0.3, 0.1], without: 3)
                == [0.9, 0.3, 0.3, 0.8, 0.3, 0.3, 0.3])
    }

    @Test func leaveAloneAFewAndWhatStandsElsewhere() throws {
        let few = "<ul><li>One</li><li>Two</li><li>Three</li></ul>"
        #expect(try evened(few, [0.9, 0.1, 0.2]) == [0.9, 0.1, 0.2])
        let classes = (1...4).map { "<div class=kind\($0 % 2 == 0 ? "-a" : "-b")><p>Text \($0)</p></div>" }.joined()
        #expect(try evened(classes, [0.9, 0.1, 0.8, 0.2]) == [0.9, 0.1, 0.8, 0.2])
    }
}
