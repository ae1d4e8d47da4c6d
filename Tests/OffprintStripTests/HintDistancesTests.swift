import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct HintDistancesTests {
    private static let page = """
        <div class="site-footer"><section><p>One.</p></section></div>
        <div id="leftSidebar_navigationContainer"><p>Two.</p></div><p>Three.</p>
        """

    private func distances(_ body: String) throws -> [[UInt8]] {
        let article = try PageMaker.article(body)
        let hints = HintDistances(article)
        return article.blocks.map { block in Hint.allCases.map { hints.distance($0, block.container) } }
    }

    @Test func tellHowFarUpTheNearestElementWithAHintStands() throws {
        let found = try distances(HintDistancesTests.page)
        #expect(found.count == 3)
        let (footer, sidebar) = (Int(Hint.footer.rawValue), Int(Hint.sidebar.rawValue))
        #expect(found.map { $0[footer] } == [2, HintDistances.none, HintDistances.none])
        #expect(found.map { $0[sidebar] } == [HintDistances.none, 1, HintDistances.none])
        #expect(found[1][Int(Hint.navigation.rawValue)] == 1)
    }

    @Test func resultsOfASearchAreAListAndNoFormToSearchWith() throws {
        let found = try distances(
            "<div class=search-result><p>One.</p></div><div class=search-box><p>Two.</p></div>")
        let (search, list) = (Int(Hint.search.rawValue), Int(Hint.list.rawValue))
        #expect(found.map { $0[search] } == [HintDistances.none, 1] && found[0][list] == 1)
    }

    @Test func areTheSameAfterOtherPages() throws {
        let first = try distances(HintDistancesTests.page)
        for i in 0..<40 {
            let tokens = (0..<100).map { "<div class=\"c\($0) comment-\($0 * i) nav\(i)\"><p>\($0)</p></div>" }
            _ = try distances(tokens.joined())
        }
        #expect(try distances(HintDistancesTests.page) == first)
    }

    @Test func growNoFartherThanNone() throws {
        let nested = String(repeating: "<div>", count: 20) + "<p>Deep.</p>" + String(repeating: "</div>", count: 20)
        let found = try distances("<nav>\(nested)</nav>")
        #expect(found.first?[Int(Hint.navigation.rawValue)] == HintDistances.none)
    }
}
