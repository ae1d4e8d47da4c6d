import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintParse

struct ParseTests {
    private func parse(
        _ html: String, mediaType: String? = "text/html", status: Int? = 200, url: String = "https://paper.example/a"
    ) throws -> (document: Document, verdict: Verdict) {
        let page = Page(bytes: Array(html.utf8), mediaType: mediaType, status: status, url: WebURL(url))
        var document = Document(source: Source(id: "a", location: .address(url)), page: page)
        let verdict = try Parse(options: Parse.Options()).process(&document, within: .none)
        return (document, verdict)
    }

    @Test func makesFieldsOfTitleBylineDateAndCaption() throws {
        let (document, verdict) = try parse(
            """
            <html lang=en><head><title>Rain is due | The Paper</title></head><body><article>
            <h1>Rain is due</h1><p class=byline>By Ada Brook and Tom Reed</p><p>March 7, 2026</p>
            <figure><img src=rain.jpg><figcaption>Clouds over the bay.</figcaption></figure>
            <p>Rain is due on Monday, and by all accounts it will stay for the whole week.</p></article></body></html>
            """)
        #expect(verdict == .keep)
        let article = try #require(document.article)
        #expect(article.metadata.title == Attributed("Rain is due", from: .visible))
        #expect(article.metadata.authors.map(\.value) == ["Ada Brook", "Tom Reed"])
        #expect(article.metadata.published?.value.description == "2026-03-07")
        #expect(article.metadata.language == Attributed("en", from: .attribute))
        #expect(article.metadata.site?.value == "The Paper")
        let fields = article.blocks.map { article.fates[$0].decision }
        #expect(fields == [.field(.title), .field(.byline), .field(.date), .field(.caption), .kept])
        #expect(article.blocks.allSatisfy { article.fates[$0].isKept || article.fates.stage(of: $0) == "parse" })
    }

    @Test func neverTakesAFirstParagraphForAByline() throws {
        let (document, _) = try parse(
            """
            <title>The walk</title><meta name=author content="Ada Brook"><h1>The walk</h1>
            <p>By the time Ada Brook had reached the river on March 7, 2026, the bridge was gone.</p>
            <p>By Monday morning the council had met twice about it.</p><p>Ada Brook walked on.</p>
            """)
        let article = try #require(document.article)
        #expect(article.keptBlocks.count == 3)
    }

    @Test(arguments: [
        (404, "text/html", "<p>gone", "http-404"), (301, "text/html", "<p>moved", "http-301"),
        (200, "application/pdf", "%PDF-1.4", "not-html"), (200, "image/png", "x", "not-html"),
        (200, "text/plain", "Just a text.", "not-html"), (200, "text/html", "%PDF-1.7", "not-html"),
        (200, "application/json", "{}", "not-html"),
    ])
    func dropsWhatIsNoArticlesPage(_ status: Int, _ type: String, _ body: String, _ reason: String) throws {
        #expect(try parse(body, mediaType: type, status: status).verdict == .drop(because: reason))
    }

    @Test(arguments: [
        "<!DOCTYPE html><p>a", "  <html><p>a", "<!-- x --><body>a", "\u{FEFF}<p>a",
        "<?xml version='1.0'?><html><p>a</html>",
    ])
    func seesHTMLWithoutAMediaType(_ html: String) throws {
        #expect(try parse(html, mediaType: nil, status: nil).verdict == .keep)
    }

    @Test func refusesAPageOverTheLimit() throws {
        var options = Parse.Options()
        options.html = ByteSize(bytes: 100)
        let page = Page(bytes: Array(repeating: 0x61, count: 101), mediaType: "text/html")
        var document = Document(source: Source(id: "a", location: .file(path: "a")), page: page)
        let error = #expect(throws: StageError.self) {
            _ = try Parse(options: options).process(&document, within: .none)
        }
        #expect(error?.kind == .tooLarge)
    }

    @Test func takesTheRunsLimitsWhereItsOwnAreNotSet() {
        var limits = Limits()
        limits.html = ByteSize(bytes: 5000)
        limits.depth = 64
        let stage = Parse(options: Parse.Options()).limited(to: limits)
        #expect(stage.options.html.bytes == 5000)
        #expect(stage.options.depth == 64)
        var own = Parse.Options()
        own.html = ByteSize(bytes: 70)
        #expect(Parse(options: own).limited(to: limits).options.html.bytes == 70)
    }

    @Test func repairsTextThatWasEncodedTwice() throws {
        let (document, _) = try parse(
            """
            <meta charset=utf-8><title>It itâ€™s</title><p>Itâ€™s the cafÃ© <a href=/b>theyâ€™ve</a> opened.</p><p>â€œYes,â€\u{9d} she said.</p>
            """)
        let article = try #require(document.article)
        #expect(article.marks.contains(.repaired))
        #expect(CleanText(article).string.hasPrefix("It’s the café they’ve opened."))
        let link = try #require(article.spans.first { $0.kind == .link })
        #expect(article.string(in: link.text) == "they’ve")
        #expect(article.metadata.title?.value == "It it’s")
    }

    @Test func leavesSoundTextAlone() throws {
        let (document, _) = try parse("<meta charset=utf-8><p>Le café “Ã” où l’été naît — ça va. €5</p>")
        #expect(document.article?.marks.contains(.repaired) == false)
    }

    @Test func readsTextOutOfDataWhereThePageShowsNone() throws {
        let body = String(repeating: "The river rose over night and took the old bridge with it. ", count: 8)
        let (document, _) = try parse(
            """
            <title>The river</title><div id=root></div><script type="application/ld+json">
            {"@type":"NewsArticle","headline":"The river","articleBody":"\(body)\\n\\nNobody was hurt."}</script>
            """)
        let article = try #require(document.article)
        #expect(article.marks.contains(.fromStructuredData))
        #expect(CleanText(article).string.hasSuffix("Nobody was hurt."))
        #expect(article.metadata.language?.value == "en")
    }

    @Test func readsNoTextOutOfDataBesideAListOfHeadlines() throws {
        let state = String(repeating: "You are watching a film of the flood of last summer. ", count: 20)
        let links = (1...12).map {
            "<li><a href=/\($0)>The river rose over night and took bridge number \($0)</a></li>"
        }
        let (document, _) = try parse(
            """
            <title>News</title><ul>\(links.joined())</ul>
            <script type="application/json">{"related":{"body":"\(state)"}}</script>
            """)
        #expect(document.article?.marks.contains(.fromStructuredData) == false)
    }

    @Test func saysWhenThereIsNothingToParse() {
        var document = Document(source: Source(id: "a", location: .file(path: "a")))
        #expect(throws: StageError.self) { try Parse(options: Parse.Options()).process(&document, within: .none) }
        document.article = Article(
            plainText: "Der Fluss war über die Ufer getreten, und die Brücke war nicht mehr da. Das ist alles.")
        #expect(throws: Never.self) { try Parse(options: Parse.Options()).process(&document, within: .none) }
        #expect(document.article?.metadata.language == Attributed("de", from: .detected))
    }

    @Test(arguments: [
        "", "<", "<html>", "<title></title>", "<script type='application/ld+json'>{{{</script>", "\0\0\0",
        "<p>\u{FFFD}",
    ])
    func standsOddPages(_ html: String) throws {
        _ = try parse(html)
    }
}
