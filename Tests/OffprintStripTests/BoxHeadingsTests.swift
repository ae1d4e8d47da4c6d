import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct BoxHeadingsTests {
    /// What is kept of a page's blocks after the rule, of those whose texts begin with one of the words.
    private func kept(_ body: String, words: [String], candidates: [String]? = nil) throws -> [String] {
        let article = try PageMaker.article("<title>The ferry</title><body>\(body)</body>")
        func begins(_ block: Block, _ words: [String]) -> Bool {
            words.contains { article.string(of: block).hasPrefix($0) }
        }
        var keeps = article.blocks.map { begins($0, words) }
        let able = article.blocks.map { block in candidates.map { begins(block, $0) } ?? true }
        BoxHeadings.drop(from: &keeps, of: PageSurvey(article), candidates: able)
        return article.blocks.filter { keeps[$0.index] }.map { article.string(of: $0) }
    }

    private static let box =
        "<p>Rain is due.</p><div><h3>Our letter</h3><p>Once a month we write of what we build and where we ride.</p></div>"

    @Test func aHeadingGoesWithItsBox() throws {
        #expect(try kept(Self.box, words: ["Rain", "Our"]) == ["Rain is due."])
    }

    @Test func aHeadingStaysWhereTextOfItsBoxIsKept() throws {
        #expect(try kept(Self.box, words: ["Our", "Once"]).first == "Our letter")
    }

    @Test func aHeadingStaysWithALinkBesideIt() throws {
        let body = "<div><h2>History</h2><p><a href='/edit'>edit this section</a></p></div><p>The ferry was built.</p>"
        #expect(try kept(body, words: ["History", "The"]) == ["History", "The ferry was built."])
    }

    @Test func whatIsNoCandidateWasNotCut() throws {
        #expect(try kept(Self.box, words: ["Our"], candidates: ["Our"]) == ["Our letter"])
    }

    @Test func thePagesFirstHeadingStays() throws {
        let body = Self.box.replacing("h3", with: "h1")
        #expect(try kept(body, words: ["Our"]) == ["Our letter"])
    }
}
