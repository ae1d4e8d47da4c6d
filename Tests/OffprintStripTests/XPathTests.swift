import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct XPathTests {
    private static let page = """
        <html><head><title>Ferry</title><meta name="Author" content="Ada Brook"><meta property="og:title" content="The ferry">
        <link rel="canonical" href="https://a.example/ferry"></head><body>
        <div id="top" class="bar dark"><p>Top</p></div>
        <div id="main" class="story wide" data-type="body"><h2 class="kicker">Lorne</h2><p>One <a class="more" href="/x">link</a></p>
        <p class="note">Two <span class="by">Tom Reed</span></p><ul><li>a</li><li>b</li><li>c</li></ul>
        <div class="story-related"><h3>Related</h3><p>Three</p></div><p>Four</p></div>
        <my-card class="story"><p>Five</p></my-card></body></html>
        """

    /// The texts of the nodes that an expression finds.
    private func found(_ text: String) throws -> [String] {
        let article = try PageMaker.article(Self.page)
        var evaluation = XPathEvaluation(PageTree(article), within: .none)
        let value = try evaluation.value(of: try XPath(text))
        guard case .nodes(let nodes) = value else {
            return [String(decoding: value.text(in: evaluation.tree), as: UTF8.self)]
        }
        return nodes.map { String(decoding: evaluation.tree.text(of: $0), as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("//h3", ["Related"]), ("//div[@id='top']", ["Top"]), ("//div[@id=\"top\"]/p", ["Top"]),
            ("//*[contains(@class, 'story-rel')]", ["Related Three"]),
            ("//div[contains(concat(' ', normalize-space(@class), ' '), ' dark ')]", ["Top"]),
            ("//div[contains(concat(' ',normalize-space(@class),' '),' stor ')]", []),
            ("//li[1]", ["a"]), ("//li[last()]", ["c"]), ("//li[position() < 3]", ["a", "b"]),
            ("(//p)[2]", ["One link"]),
            ("//li[2] | //h2", ["Lorne", "b"]), ("//p[@class='note' and contains(., 'Two')]", ["Two Tom Reed"]),
            ("//h2[@class='x' or text()='Lorne']", ["Lorne"]), ("//div[starts-with(@id, 'ma')]/h2", ["Lorne"]),
            ("//h3[.='Related']/..", ["Related Three"]), ("//h3/following-sibling::p", ["Three"]),
            ("//h3/ancestor::div[@id='main']/h2", ["Lorne"]), ("//p[a]", ["One link"]),
            ("//p[not(@class)][1]", ["Top", "One link", "Three", "Five"]),
            ("//a[@class='more']/@href", ["/x"]), ("//a[contains(@href, '/x')]", ["link"]),
            ("//span[@class='by']", ["Tom Reed"]), ("//meta[@name='Author']/@content", ["Ada Brook"]),
            ("//meta[@property='og:title']/@content", ["The ferry"]), ("/html/head/title", ["Ferry"]),
            ("//link[@rel='canonical']/@href", ["https://a.example/ferry"]), ("/html/body/div[2]/h2", ["Lorne"]),
            ("//my-card", ["Five"]), ("//div[@data-type='body']/h2", ["Lorne"]), ("//div[@data-type='other']", []),
            ("string(//h2)", ["Lorne"]), ("substring-after(//span[@class='by'], 'Tom ')", ["Reed"]),
            ("concat(//h2, ': ', //h3)", ["Lorne: Related"]), ("count(//li)", ["3"]),
            ("//ul/li[count(preceding-sibling::li) = 1]", ["b"]), ("//div[h3]//p", ["Three"]),
            ("translate(//h2, 'Loe', 'lOE')", ["lOrnE"]), ("//DIV[@id='top']", ["Top"]),
            ("descendant::li[contains(text(), 'b')]", ["b"]),
        ] as [(String, [String])])
    func findsWhatXPathSays(_ path: String, _ texts: [String]) throws {
        #expect(try found(path) == texts)
    }

    @Test(
        arguments: [
            ("", 0, "something is missing"), ("//", 2, "the name of an element is missing"),
            ("//div[@id='a'", 13, "']' is missing"), ("//div[@id='a]", 10, "the closing ' is missing"),
            ("//svg:path", 2, "names with a prefix, such as 'svg:path', are not supported"),
            ("//comment()", 2, "'comment()' is not supported"),
            ("//a[matches(@id, 'x')]", 4, "the function 'matches' is not supported"),
            ("//div and", 9, "something is missing"), ("//a[contains(@id)]", 4, "'contains' is given 1 values"),
            ("//a)", 3, "this is not understood here"), ("//a[1 * 2]", 6, "'*' is not supported"),
            ("//a[position() mod 2]", 15, "'mod' is not supported"),
        ] as [(String, Int, String)])
    func saysWhatItDoesNotUnderstand(_ path: String, _ offset: Int, _ message: String) {
        let error = #expect(throws: XPathError.self) { try XPath(path) }
        #expect(error == XPathError(offset: offset, description: message))
    }

    @Test func tellsWhichAttributesThereAre() {
        let error = #expect(throws: XPathError.self) { try XPath("//div[@style]") }
        #expect(error?.offset == 7)
        #expect(error?.description.hasPrefix("the attribute 'style' is not kept; there is alt") == true)
    }

    @Test func endsWithTheTimeForADocument() throws {
        let article = try PageMaker.article("<div>" + String(repeating: "<p>a</p>", count: 3000) + "</div>")
        var evaluation = XPathEvaluation(PageTree(article), within: .after(.milliseconds(20)))
        let path = try XPath("//p[count(//p[count(//p) > 1]) > 1]")
        #expect(throws: StageError.self) { _ = try evaluation.value(of: path) }
    }
}
