import OffprintCore
import OffprintHTML
import Testing

@testable import OffprintParse

/// Which of the things that a page says of itself is believed.
struct MetadataChoiceTests {
    private func read(_ html: String, url: String = "https://www.paper.example/rain") throws -> Metadata {
        var parser = HTMLParser()
        let article = try parser.parse(Array(html.utf8))
        return MetadataReader.read(article, url: WebURL(url)).metadata
    }

    @Test func takesTheHeadingThatTheTitleBeginsWithOverTheNameOfTheWhole() throws {
        let found = try read(
            """
            <title>Rivers and lakes - The Book of Rain</title><h1>The Book of Rain</h1><h2>Keys</h2>
            <h2>Rivers and Lakes</h2><p>It rained.</p>
            """, url: "https://docs.example/book/rivers")
        #expect(found.title == Attributed("Rivers and Lakes", from: .visible))
    }

    @Test(arguments: [
        ("Nine ways to stay dry | Outdoors | Weather and more for all", "Nine ways to stay dry"),
        ("Rain | Wind", "Rain | Wind"), ("View topic - Is rain due?", "Is rain due?"),
    ])
    func cutsWhatStandsBehindBars(_ element: String, _ title: String) throws {
        #expect(try read("<title>\(element)</title><p>It rained.</p>").title?.value == title)
    }

    @Test func keepsTheWordsOfAHeadingThatSpeaksOfATag() throws {
        let found = try read("<title>x</title><h1>&lt;b>: what bold is for</h1><p>It is bold.</p>")
        #expect(found.title?.value == "<b>: what bold is for")
    }

    @Test func namesWhoBeganAThread() throws {
        let found = try read(
            """
            <title>Is rain due?</title><h1>Is rain due?</h1>
            <div class=post><a href="/members/wet_feet.7/" class=username>wet_feet</a><p>Joined: 3 May 2011</p>
            <time datetime="2026-03-07T10:00:00Z">Saturday</time><p>Is it?</p></div>
            <div class=post><a href="/members/ada.1/" class=username>Ada Brook</a><p>It is.</p></div>
            """, url: "https://forum.example/threads/rain.12/")
        #expect(found.authors.map(\.value) == ["wet_feet"])
        #expect(found.published?.value.description == "2026-03-07T10:00:00Z")
    }

    @Test func readsTheFieldBelowItsLabel() throws {
        let found = try read(
            """
            <h1>Rain</h1><p>Written by</p><p>Ada Brook</p><div class=sidebar><h4>Published</h4><div>7 March 2026</div></div>
            """)
        #expect(found.authors.map(\.value) == ["Ada Brook"])
        #expect(found.published?.value.description == "2026-03-07")
    }

    @Test func cutsNothingOffAnOrganization() throws {
        let found = try read(
            """
            <script type="application/ld+json">{"@type":"Article","headline":"Rain","author":
            {"@type":"Organization","name":"Office for Rain and Rivers"}}</script><h1>Rain</h1>
            """)
        #expect(found.authors.map(\.value) == ["Office for Rain and Rivers"])
    }

    @Test(arguments: [
        ("By Ada Brook, Senior Weather Expert", ["Ada Brook"]),
        ("By Ada Brook and Tom Reed", ["Ada Brook", "Tom Reed"]),
        ("By NB and Nicole Brook", ["Nicole Brook"]),
    ])
    func leavesOutPostsAndInitials(_ line: String, _ names: [String]) {
        #expect(PersonNames.names(in: line, care: .byline) == names)
    }

    @Test(arguments: [
        ("7 March 2026", true), ("07/03/26", true), ("7 March '26", true), ("14-Dec-12", true), ("2026年3月7日", true),
        ("Room 12", false), ("", false), ("1 of 20 pages", false),
    ])
    func seesWhetherALineMayHoldADate(_ line: String, _ mayHold: Bool) {
        let bytes = Array(line.utf8)
        #expect(DateReader.mayHoldDate(bytes.span) == mayHold)
    }

    @Test func handsOnTheProseOfLinkedData() throws {
        let body = String(repeating: "The river rose over night. ", count: 4)
        let page = Page(
            bytes: Array(
                """
                <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","articleBody":"\(body)"},
                {"@type":"Product","name":"Umbrella","description":"It keeps the rain off two people and a dog."}]}</script>
                <h1>Rain</h1><p>It rained.</p>
                """.utf8), mediaType: "text/html")
        var document = Document(source: Source(id: "a", location: .file(path: "a")), page: page)
        _ = try Parse(options: Parse.Options()).process(&document, within: .none)
        let prose = try #require(document.article).structuredData.prose
        #expect(prose.map(\.property) == ["articleBody", "description"])
        #expect(prose.map(\.type) == ["NewsArticle", "Product"])
        #expect(prose.first?.text == body)
    }
}
