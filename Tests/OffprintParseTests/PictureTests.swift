import OffprintCore
import Testing

@testable import OffprintParse

/// Images as pages have them: with words, alone, late, in several sizes.
struct PictureTests {
    private func article(_ body: String, head: String = "") throws -> Article {
        let page = Page(
            bytes: Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8), mediaType: "text/html",
            url: WebURL("https://paper.example/a/b"))
        var document = Document(source: Source(id: "a", location: .address("https://paper.example/a/b")), page: page)
        _ = try Parse(options: Parse.Options()).process(&document, within: .none)
        return try #require(document.article)
    }

    private func targets(_ article: Article) -> [String] {
        article.pictures.map { article.string(ofString: $0.target) }
    }

    @Test(
        arguments: [
            (#"<img src="a.jpg">"#, "a.jpg"), (#"<img src="data:image/gif;base64,R0" data-src="a.jpg">"#, "a.jpg"),
            (#"<img src="blank.gif" data-src="a.jpg">"#, "a.jpg"), (#"<img data-lazy-src="a.jpg">"#, "a.jpg"),
            (#"<img src="s.jpg" srcset="s.jpg 320w, m.jpg 640w, l.jpg 1280w">"#, "l.jpg"),
            (#"<img src="s.jpg" data-srcset="a,b.jpg 1x, c.jpg 2.5x, d.jpg 2x">"#, "c.jpg"),
            (#"<img srcset="a.jpg, b.jpg">"#, "a.jpg"), (#"<img src="">"#, ""),
            (#"<img srcset="data:image/gif;base64,R0 1w" src="a.jpg">"#, "a.jpg"),
            (#"<picture><source srcset="a.webp 1x, b.webp 2x"><img src="data:x" alt="A"></picture>"#, "b.webp"),
            (#"<picture><source srcset="a.webp"><img src="a.jpg" alt="A"></picture>"#, "a.jpg"),
            (#"<img src="blank.gif" alt="A"><noscript><img src="a.jpg"></noscript>"#, "a.jpg"),
            (#"<img class="lazy"><noscript><p><img src="a.jpg"></p></noscript>"#, "a.jpg"),
            (#"<noscript><img src="a.jpg"></noscript>"#, "a.jpg"), (#"<img src="/i?a=1&amp;b=2">"#, "/i?a=1&b=2"),
        ])
    func knowsWhereAnImageIs(_ image: String, _ address: String) throws {
        let article = try article("<p>One.</p><figure>\(image)</figure><p>Two.</p>")
        #expect(targets(article) == [address])
        #expect(article.pictures.map(\.before) == [1])
        let inline = try self.article("<p>One \(image) two.</p>")
        if !image.contains("<p>") {
            let spans = inline.spans.filter { $0.kind == .image }.map { inline.string(ofString: $0.target) }
            #expect(spans == (image.hasPrefix("<noscript>") ? [] : [address]))
        }
    }

    @Test func tellsWhereAPictureStands() throws {
        let article = try article(
            """
            <main><p>One.</p><div><img src="a.jpg" alt="A &amp; B"></div><figure><img src="b.jpg"><figcaption>B, in \
            spring.</figcaption></figure><p><a href="/x"><img src="c.jpg"></a></p></main><img src="d.jpg">
            """)
        #expect(targets(article) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg"])
        #expect(article.pictures.map { article.containers[$0.container].tag } == [.main, .figure, .main, .body])
        #expect(article.pictures.map(\.before) == [1, 1, 2, 2])
        #expect(article.string(ofString: article.pictures[0].label) == "A & B")
    }

    @Test func keepsTheAlternativeTextOfAnImageWithACopy() throws {
        let article = try article(
            #"<figure><img class="lazy" alt="The ferry"><noscript><img src="a.jpg"></noscript></figure><p>One.</p>"#)
        #expect(targets(article) == ["a.jpg"])
        #expect(article.string(ofString: article.pictures[0].label) == "The ferry")
    }

    @Test func leavesOutHiddenImages() throws {
        let article = try article(
            #"<p>One.</p><noscript><img style="display:none" src="/track"></noscript><div hidden><img src="h.jpg"></div>"#
        )
        #expect(targets(article).isEmpty)
    }

    @Test func takesTheFirstImageBelowTheHeadingWhereThePageNamesNone() throws {
        let body = """
            <header><img src="/logo.png"></header><main><h1>The ferry</h1><figure><img data-src="/ferry.jpg" src="data:x">
            </figure><p>The council of Lorne voted on Tuesday to keep the old ferry.</p></main>
            """
        #expect(try article(body).metadata.image?.value.description == "https://paper.example/ferry.jpg")
        #expect(try article(body).metadata.image?.origin == .visible)
        let named = try article(body, head: #"<meta property="og:image" content="/og.jpg">"#)
        #expect(named.metadata.image?.value.description == "https://paper.example/og.jpg")
    }

    @Test func changesNoWordForAnImage() throws {
        let with = try article(
            #"<p>One <img src="a.jpg" alt="x"> two.</p><p><img src="b.jpg" alt="y"></p><p>Three.</p>"#)
        let without = try article("<p>One two.</p><p></p><p>Three.</p>")
        #expect(CleanText(with) == CleanText(without) || CleanText(with).string == CleanText(without).string)
    }
}
