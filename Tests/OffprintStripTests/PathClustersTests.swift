import OffprintCore
import Testing

@testable import OffprintStrip

/// Blocks at the same kind of place are content together.
@Suite struct PathClustersTests {
    private func evened(_ body: String, _ scores: [Float], without out: Int? = nil) throws -> [Float] {
        let survey = PageSurvey(try PageMaker.article(body))
        var scores = scores
        let candidates = scores.indices.map { $0 != out }
        PathClusters(survey, withClasses: true).even(&scores, of: candidates, in: survey.article)
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

    @Test func tellColumnsOfAGridApartByTheirNumbers() throws {
        let columns = "<div class=col-md-8><p>Main.</p></div><div class=col-md-4><p>Beside.</p></div>"
        let clusters = PathClusters(PageSurvey(try PageMaker.article(columns)), withClasses: true).cluster
        #expect(Set(clusters).count == 2)
        let posts = "<div class=post-17><p>One.</p></div><div class=post-18><p>Two.</p></div>"
        #expect(Set(PathClusters(PageSurvey(try PageMaker.article(posts)), withClasses: true).cluster).count == 1)
    }

    @Test func raiseNothingThatIsFarBelow() throws {
        let table = "<h1>Rows</h1><table>\(rows)</table>"
        #expect(
            try evened(table, [0.9, 0.05, 0.2, 0.8, 0.7, 0.3, 0.1]) == [0.9, 0.05, 0.7, 0.7, 0.7, 0.7, 0.7])
    }

    @Test func judgeLinesOfOneElementByThemselves() throws {
        func lines(_ names: ClosedRange<Int>) -> String { names.map { "Line \($0)" }.joined(separator: "<br><br>") }
        let table = "<table><tr><td>\(lines(1...4))</td><td>\(lines(5...8))</td></tr></table>"
        #expect(
            try evened(table, [0.1, 0.2, 0.1, 0.1, 0.9, 0.8, 0.2, 0.9]) == [0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9])
    }

    @Test func leaveAloneAFewAndWhatStandsElsewhere() throws {
        let few = "<ul><li>One</li><li>Two</li><li>Three</li></ul>"
        #expect(try evened(few, [0.9, 0.1, 0.2]) == [0.9, 0.1, 0.2])
        let classes = (1...4).map { "<div class=kind\($0 % 2 == 0 ? "-a" : "-b")><p>Text \($0)</p></div>" }.joined()
        #expect(try evened(classes, [0.9, 0.1, 0.8, 0.2]) == [0.9, 0.1, 0.8, 0.2])
    }
}
