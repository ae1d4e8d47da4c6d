import OffprintCore
import Testing

@testable import OffprintStrip

/// What the trees are told of the place of a block: landmarks, groups of like elements, panels that are folded.
@Suite struct PlaceFeatureTests {
    /// The numbers of a column, one for each block of a page.
    private func column(_ name: String, of body: String, head: String = "") throws -> [Float] {
        let article = try PageMaker.article("<html><head>\(head)</head><body>\(body)</body></html>")
        let table = StripTraining.Page(article).table
        let place = try #require(table.names.firstIndex(of: name))
        return (0..<table.rows).map { table.numbers[$0 * table.names.count + place] }
    }

    @Test func knowTheFooterAtAnyDepth() throws {
        let deep =
            String(repeating: "<div>", count: 20) + "<p>Legal notes.</p>" + String(repeating: "</div>", count: 20)
        #expect(try column("in.footer", of: "<p>Text.</p><footer>\(deep)</footer>") == [0, 1])
        #expect(try column("in.footer", of: "<p>Text.</p><div role=contentinfo>\(deep)</div>") == [0, 1])
    }

    @Test func countFromWhatSpeaksOfCommentsBelowATextAlone() throws {
        let text = "<p>\(Prose.council)</p><p>\(Prose.engines)</p>"
        #expect(try column("sinceComments", of: "<p>Leave a comment</p>\(text)") == [300, 300, 300])
        #expect(try column("sinceComments", of: "\(text)<p>Leave a comment</p><p>Ada</p>") == [300, 300, 0, 1])
    }

    @Test func knowThatAnArticlesOwnFooterIsNotThePages() throws {
        let page = "<article><header><p>Lead.</p></header><footer><p>Notes.</p></footer></article>"
        #expect(try column("in.footer", of: page) == [0, 0])
        #expect(try column("in.header", of: page) == [0, 0])
        #expect(try column("in.content", of: page) == [1, 1])
    }

    @Test func knowCardsThatAreLinksAndWhatIsPressed() throws {
        let page = """
            <a href="/lamp"><div><h3>A lamp</h3><p>Of brass.</p></div></a><p>Read <a href="/more">more</a></p>
            <button><div><p>Buy</p></div></button>
            """
        #expect(try column("in.link", of: page) == [1, 1, 0, 0])
        #expect(try column("in.control", of: page) == [0, 0, 0, 1])
    }

    @Test func poolRareHintsOfWhatStandsBesideAnArticle() throws {
        let page = """
            <p>Text.</p><div class="breadcrumbs"><div><p>Home</p></div></div><div class="legal-notes"><p>Notes.</p></div>
            <div class="signature"><p>Yours, L.</p></div>
            """
        #expect(try column("hint.beside", of: page) == [15, 2, 1, 1])
    }

    @Test func readWhatAPageSaysThatItIs() throws {
        func fact(_ name: String, _ head: String, _ body: String = "<p>Text.</p>") throws -> Float? {
            try column(name, of: body, head: head).first
        }
        #expect(try fact("page.generator", "<meta name=generator content='Sphinx 8.1'>") == 1)
        #expect(try fact("page.generator", "<meta name=generator content='Own 2'>") == 4)
        #expect(try fact("page.generator", "") == 0)
        #expect(try fact("page.type", "<meta property='og:type' content='product.item'>") == 3)
        #expect(try fact("page.code", "", "<pre>let a = 1</pre><p>Text.</p>") == 0.5)
        let shop = try PageMaker.article("<body class='single-product archive'><p>A lamp.</p></body>")
        let told = SelfDescription(shop, HintDistances(shop)).numbers.filter { $0.value > 0 }
        #expect(told.map(\.name.description) == ["page.isProduct", "page.isList"])
    }

    @Test func takeNoListingOfCodeForTheLongestParagraph() throws {
        let code = "<pre>" + String(repeating: "let a = b\n", count: 80) + "</pre>"
        let text = "<p>A lamp of brass and glass, made by hand in the old foundry at the river since the year 1911.</p>"
        #expect(try column("ofLongest", of: text + text + code).prefix(2) == [1, 1])
        #expect(try column("ofLongest", of: code) == [1])
    }

    @Test func groupCardsByTheirFirstClass() throws {
        let cards = ["red", "sold-out", "blue"].map { "<div class=\"card \($0)\"><p>A lamp</p><p>$ 20</p></div>" }
        #expect(try column("twins.count", of: "<h1>Lamps</h1>" + cards.joined()) == [-1, 3, 3, 3, 3, 3, 3])
        #expect(try column("twins.order", of: "<h1>Lamps</h1>" + cards.joined()) == [-1, 0, 0, 1, 1, 2, 2])
        #expect(try column("twins.prices", of: cards.joined()) == [1, 1, 1, 1, 1, 1])
    }

    @Test func groupCardsOfOneBlockButNotTheLinesOfAList() throws {
        let cards = (1...3).map { "<div class=card><p>Lamp number \($0)</p></div>" }.joined()
        #expect(try column("twins.count", of: cards) == [3, 3, 3])
        let lines = (1...3).map { "<li>Lamp number \($0)</li>" }.joined()
        #expect(try column("twins.count", of: "<ul>\(lines)</ul>") == [-1, -1, -1])
    }

    @Test func tellHowFarAPriceIs() throws {
        let page = "<p>Our plans</p><p>$ 12</p><p>For one</p><p>For all</p>"
        #expect(try column("prices.since", of: page) == [60, 0, 1, 2])
        #expect(try column("prices.until", of: page) == [1, 0, 60, 60])
    }

    @Test func readTheTypesOfMicrodata() throws {
        let page = """
            <div itemscope itemtype="https://schema.org/Product"><p itemprop="name">A lamp</p></div>
            """
        #expect(try column("ld.product", of: page) == [1])
        #expect(try column("ld.forum", of: page) == [0])
        #expect(try column("ld.product", of: page.replacing("Product", with: "Person")) == [0])
    }

    @Test(arguments: [
        ("<div class=accordion><h2>Care</h2><div hidden><p>Wash it by hand.</p></div></div>", true),
        ("<h2>Care</h2><div role=region hidden><p>Wash it by hand.</p></div>", true),
        ("<h2>Care</h2><div hidden><p>Wash it by hand.</p></div>", false),
        ("<h2>Care</h2><div class=accordion hidden><p>Show more</p></div>", false),
        ("<h2>Wash it by hand.</h2><div class=accordion hidden><p>Wash it by hand.</p></div>", false),
        ("<h2>Care</h2><nav class=accordion><div hidden><p>Wash it by hand.</p></div></nav>", false),
        ("<h2>Care</h2><div role=dialog class=panel hidden><p>Wash it by hand.</p></div>", false),
    ])
    func countWhatAReaderMayUnfold(body: String, counts: Bool) throws {
        let long = "<p>A lamp of brass and glass, made by hand in the old foundry at the river since 1911.</p>"
        let article = try PageMaker.article(long + body)
        #expect(PageSurvey(article).counts == [true, true, counts])
    }
}
