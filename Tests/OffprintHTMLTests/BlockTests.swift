import OffprintCore
import Testing

@testable import OffprintHTML

/// How a page is cut into blocks, on small pages of our own.
struct BlockTests {
    private func article(_ html: String, limits: HTMLLimits = HTMLLimits()) throws -> Article {
        var parser = HTMLParser(limits: limits)
        return try parser.parse([UInt8](html.utf8))
    }

    private func texts(_ html: String) throws -> [String] {
        let article = try article(html)
        return article.blocks.map { article.string(of: $0) }
    }

    @Test(arguments: [
        ("", []),
        ("   \n\t ", []),
        ("one", ["one"]),
        ("<p>one<p>two", ["one", "two"]),
        ("<p>  one \n  two\t</p>", ["one two"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>one<br> <br>two<br/><br/><br/>three</p>", ["one", "two", "three"]),
        ("<p><br>one<br></p>", ["one"]),
        ("<p>one<b>two</b> <i>three</i>four</p>", ["onetwo threefour"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<p>one<article>two</article>three", ["one", "two", "three"]),
        ("<div/>one</div><div>two</div>", ["one", "two"]),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", ["a", "b", "c", "d"]),
        ("<p>a<script>var b = '<p>'</script>c<style>p{}</style>d<template><p>e</template>f", ["acdf"]),
        ("<p>a<!-- b --!>c<!-->d<?e?>f", ["acdf"]),
        (
            "<p>&copy;&nbsp;2026 &notin; &NotEqualTilde; &#128; &#x1F600; &amp;lt; &unknown;",
            ["© 2026 ∉ ≂̸ € 😀 &lt; &unknown;"]
        ),
        ("<p title='a > b' @click=\"c\" data-x=<q>one</p>", ["one"]),
        ("<p>a\0b</p>", ["ab"]),
        ("<p>co\u{AD}op\u{200B}erate</p>", ["cooperate"]),
        ("<textarea><p>not a tag</textarea>", ["<p>not a tag"]),
        ("<title>T</title><p>a</p></body></html><p>b", ["a", "b"]),
        ("<svg><title>icon</title><path d='M0 0'/><g></svg><p>a", ["a"]),
        ("a < b & c <3", ["a < b & c <3"]),
        ("<pre>\n  a\n\n   b  \n</pre>", ["  a\n\n   b"]),
        ("<pre>a <span class='x NO-GUTTER2'>12 </span>b <i class=lineno>3</i></pre>", ["a b 3"]),
        (
            "<pre><span class='a l&#105;ne-Number'>1</span>b<span class=lin>2</span><span class=ln-num>3x</span>",
            ["b23x"]
        ),
        ("<p>a<iframe><p>b</iframe>c", ["ac"]),
        ("<a>one</a><a>two</a>", ["one two"]),
        ("<span>AI News</span><span>5 min</span>", ["AI News 5 min"]),
        ("<label>with 2 Ah</label><label>without</label>", ["with 2 Ah without"]),
        ("<span>Price</span><span>£18</span>", ["Price £18"]), ("<b>Price</b><span>€18</span>", ["Price€18"]),
        ("<span>re</span><span>act</span>", ["react"]),
        ("<p><ruby>港<rp>(<rt>みなと<rp>)</ruby>の<ruby>船<rt>ふね</ruby></p>", ["港の船"]),
        ("<h2>Use<span class='mw-editsection'>[<a href=/e>edit</a>]</span></h2>", ["Use"]),
        ("<p>unclosed <a href='x", ["unclosed"]),
    ])
    func cuts(html: String, blocks: [String]) throws {
        #expect(try texts(html) == blocks)
    }

    @Test func aHeadingThatLinksToItselfIsNoLink() throws {
        let article = try article("<h2><a href='#usage'>Usage</a></h2><h2><a href='/usage'>Usage</a></h2>")
        #expect(article.blocks.map(\.linkedBytes) == [0, 5])
    }

    @Test func tellsRoles() throws {
        let article = try article(
            """
            <h2>h</h2><ul><li>a<ul><li>b</ul></ul><blockquote><p>q</blockquote><pre>p</pre>
            <figure><figcaption>c</figcaption></figure><table><tr><th>x<td>y</table><dl><dt>t<dd>d</dl>
            <details><summary>s</summary>body</details><button>go</button><p>p
            """)
        let roles = article.blocks.map(\.role)
        #expect(
            roles == [
                .heading, .listItem, .listItem, .quotation, .preformatted, .caption, .headerCell, .cell, .term,
                .definition, .disclosure, .paragraph, .control, .paragraph,
            ])
        #expect(article.blocks.prefix(3).map(\.level) == [2, 1, 2])
    }

    @Test func joinsItemsByLinesAndCellsByTabs() throws {
        let article = try article(
            "<p>a</p><ul><li>b<li>c</ul><table><tr><td>d<td>e<tr><td>f<td>g</table><p>h")
        #expect(CleanText(article).string == "a\n\nb\nc\n\nd\te\nf\tg\n\nh")
    }

    @Test func takesTheCellsOfALayoutTableForParagraphs() throws {
        let article = try article("<table><tr><td><p>a<p>b<td>c</table>")
        #expect(article.blocks.map(\.role) == [.paragraph, .paragraph, .cell])
        #expect(CleanText(article).string == "a\n\nb\n\nc")
    }

    @Test(arguments: [
        ("<p hidden>a", Visibility.hidden),
        ("<div hidden id='S:1f'><p>a</div>", .shown),
        ("<div hidden id='S:nav'><p>a</div>", .hidden),
        ("<div hidden id='s:1'><p>a</div>", .hidden),
        ("<div style='color:red; DISPLAY : none'>a</div>", .hidden),
        ("<p style='visibility:hidden'>a", .hidden),
        ("<div aria-hidden=true><p>a</div>", .hidden),
        ("<dialog>a</dialog>", .hidden),
        ("<dialog open>a</dialog>", .shown),
        ("<details>a</details>", .shown),
        ("<noscript><p>a</noscript>", .noscript),
        ("<body style='display:none'><p>a", .shown),
    ])
    func tellsWhatABrowserWouldShow(html: String, visibility: Visibility) throws {
        #expect(try article(html).blocks.map(\.visibility) == [visibility])
    }

    @Test func setsHiddenTextInsideAParagraphApart() throws {
        let article = try article("<p>one <span hidden>two</span> three</p><p>four")
        #expect(article.blocks.map { article.string(of: $0) } == ["one three", "two", "four"])
        #expect(article.blocks.map(\.visibility) == [.shown, .hidden, .shown])
    }

    @Test func keepsLinksAcrossBlocks() throws {
        let article = try article("<a href='/x?a&amp;b'><h3>one</h3><p>two <b>three</b></p></a><p>four")
        #expect(article.blocks.map(\.linkedBytes) == [3, 9, 0])
        let spans = article.spans(of: article.blocks[1])
        #expect(spans.map(\.kind) == [.link, .strong])
        #expect(spans.map { article.string(in: $0.text) } == ["two three", "three"])
        #expect(article.string(ofString: spans[spans.startIndex].target) == "/x?a&b")
    }

    @Test func knowsImagesAndBreaks() throws {
        let article = try article("<p><img src=data:x data-src=a.png alt='A &amp; B'>one<br>two <img src=b.png>")
        let spans = article.spans(of: article.blocks[0])
        #expect(spans.map(\.kind) == [.image, .lineBreak, .image])
        #expect(spans.map { article.string(ofString: $0.target) } == ["a.png", "", "b.png"])
        #expect(article.string(ofString: spans[spans.startIndex].label) == "A & B")
    }

    @Test func keepsTheContainersThatHoldBlocks() throws {
        let article = try article(
            "<body class='home page'><div id=empty></div><main id=m><my-card data-testid=t><p class='x y'>a</p></my-card></main><p>b"
        )
        #expect(article.containers.map(\.tag) == [.body, .main, .other, .p, .p])
        #expect(article.containers.map { $0.parent ?? -1 } == [-1, 0, 1, 2, 0])
        #expect(article.containers.map(\.blocks.range) == [0..<2, 0..<1, 0..<1, 0..<1, 1..<2])
        let words = article.tokens.map { "\($0.kind) \(article.string(ofString: $0.text))" }
        #expect(words == ["class home", "class page", "id m", "name my-card", "dataTestID t", "class x", "class y"])
    }

    @Test(arguments: [
        ("<section id=a><div>x</section><section id=b>y", [OffprintCore.Tag.body, .section, .div, .section]),
        ("<ul><li><div>x<li>y</ul>", [.body, .ul, .li, .div, .li]),
        ("<table><tr><td><div>x<td>y</table>", [.body, .table, .tr, .td, .div, .td]),
        ("<p><b>x</p><p>y", [.body, .p, .p]),
        ("<h2><p>x</p>y</h2>", [.body, .h2, .p]),
        ("<div><form><div>x</form></div><p>y</div><p>z", [.body, .div, .form, .div, .p, .p]),
    ])
    func closesWhatBrowsersClose(html: String, tags: [OffprintCore.Tag]) throws {
        #expect(try article(html).containers.map(\.tag) == tags)
    }

    @Test func endsALinkThatBlocksStandIn() throws {
        let article = try article("<a href=x><div>one</a></div>two<p><a href=y>three<div>four</div>five")
        #expect(article.blocks.map { article.string(of: $0) } == ["one", "two", "three", "four", "five"])
        #expect(article.blocks.map(\.linkedBytes) == [3, 0, 5, 4, 4])
    }

    @Test func harvestsWhatThePageSaysOfItself() throws {
        let data = try article(
            """
            <html lang=en-GB><head><title> A &amp; B </title><base href=/b/><meta name=Author content='J &quot;X&quot;'>
            <meta property=og:title content=OG><link rel=canonical href=/c><link rel=stylesheet href=s.css>
            <script type='application/ld+json; charset=utf-8' id=ld>{"a": "</p>"}</script><script>code()</script>
            <body><article itemscope itemtype=http://schema.org/Article><h1 itemprop=headline>Head <b>line</b></h1>
            <time datetime=2026-03-07>7 March</time><a rel='author nofollow' href=/j>Jane Doe</a>
            <meta itemprop=datePublished content=2026-03-07></article>
            """
        ).structuredData
        #expect(data.title == "A & B")
        #expect(data.language == "en-GB")
        #expect(data.base == "/b/")
        #expect(data.meta("author") == "J \"X\"")
        #expect(data.meta("og:title") == "OG")
        #expect(data.links.map(\.relation) == ["canonical", "author nofollow"])
        #expect(data.links.last?.text == "Jane Doe")
        #expect(data.scripts.map(\.type) == ["application/ld+json"])
        #expect(data.scripts.map { String(decoding: $0.text, as: UTF8.self) } == ["{\"a\": \"</p>\"}"])
        #expect(data.properties.map(\.name) == ["headline", "time", "datePublished"])
        #expect(data.properties.map(\.value) == ["Head line", "2026-03-07", "2026-03-07"])
        #expect(data.properties[0].itemType == "http://schema.org/Article")
    }

    @Test func flattensWhatIsNestedTooDeeply() throws {
        let html = String(repeating: "<div><p>x</p>", count: 300) + "<b>end</b>"
        let deep = try article(html, limits: HTMLLimits(depth: 64))
        #expect(deep.marks.contains(.flattened))
        #expect(deep.blocks.count == 301)
        #expect(deep.containers.allSatisfy { $0.depth < 80 })
        #expect(try !article(html).marks.contains(.flattened))
    }

    @Test func stopsNestingThatEndTagsHide() throws {
        let html = String(repeating: "<em><td></em>x ", count: 20_000)
        let article = try article(html)
        #expect(article.text.count { $0 == UInt8(ascii: "x") } == 20_000)
    }

    @Test func refusesWhatIsTooLarge() {
        #expect(throws: StageError(.tooLarge, "the page has 12 bytes, and the limit is 11")) {
            try article("<p>one two x", limits: HTMLLimits(bytes: 11))
        }
        #expect(throws: StageError(.tooLarge, "the page has more than 3 elements")) {
            try article("<p>one<p>two<p>three<p>four", limits: HTMLLimits(elements: 3))
        }
    }

    @Test func stopsAtTheDeadline() {
        #expect(throws: StageError.self) {
            var parser = HTMLParser()
            _ = try parser.parse(Array("<p>one".utf8), deadline: .after(.zero))
        }
    }

    @Test func namesTheEncoding() throws {
        var parser = HTMLParser()
        let latin = try parser.parse(Array("<meta charset=latin1><p>caf".utf8) + [0xE9, 0x80])
        #expect(latin.encoding == "windows-1252")
        #expect(latin.string(of: latin.blocks[0]) == "café€")
        let broken = try parser.parse(Array("<meta charset=utf-8><p>caf".utf8) + [0xE9] + Array("<b>x".utf8))
        #expect(broken.marks.contains(.replaced))
        #expect(broken.string(of: broken.blocks[0]) == "caf\u{FFFD}x")
        let marked = try parser.parse([0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0, 0xE9, 0], charset: "utf-8")
        #expect(marked.encoding == "UTF-16LE")
        #expect(marked.string(of: marked.blocks[0]) == "é")
    }

    @Test func givesTheSameTwice() throws {
        var parser = HTMLParser()
        let page = Array("<h1>a</h1><ul><li class=x>b <a href=c>d</a></ul>".utf8)
        let first = try parser.parse(page)
        _ = try parser.parse(Array("<p>another".utf8))
        #expect(try parser.parse(page) == first)
    }
}
