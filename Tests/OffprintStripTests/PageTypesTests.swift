import OffprintCore
import Testing

@testable import OffprintStrip

/// Pages of different types are told apart.
@Suite struct PageTypesTests {
    private func likeliest(_ page: String) throws -> PageKind? {
        let stripped = try PageMaker.stripped(PageMaker.article(page), by: [StripBoilerplate(options: .init())])
        let verdict = stripped.fates.page
        #expect(verdict.map { (0...1).contains($0.score) } != false)
        return verdict?.kind
    }

    private static let prose = """
        <p>The ferry left the harbour at six, an hour late, and with half of its passengers asleep on the deck, while the \
        crew was still loading crates of lemons. Nobody minded, the captain said, because the sea was calm.</p>
        """

    @Test func anArticle() throws {
        let body = String(repeating: Self.prose, count: 8)
        let page = """
            <html><head><title>The late ferry</title><meta property="og:type" content="article"></head><body><header><nav>\
            <a href="/">Home</a> <a href="/news">News</a></nav></header><article><h1>The late ferry</h1>\
            <p class="byline">By Ada Lorne, 3 May 2026</p>\(body)</article><footer>© 2026 The Harbour Post</footer></body></html>
            """
        #expect(try likeliest(page) == .article)
    }

    @Test func aProduct() throws {
        let page = """
            <html><head><title>Brass lamp</title><meta property="og:type" content="product">\
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "Brass lamp"}\
            </script></head><body><nav><a href="/">Shop</a></nav><div class="product"><h1>Brass lamp</h1>\
            <span class="price">$ 120.00</span><button>Add to cart</button><div class="product-description"><p>Made by hand \
            of brass and glass.</p><ul><li>Height: 40 cm</li><li>Weight: 2 kg</li></ul></div></div><h2>You may also like</h2>\
            <div class="card"><a href="/a">Copper lamp</a> <span class="price">$ 90.00</span></div></body></html>
            """
        #expect(try likeliest(page) == .product)
    }

    @Test func aThreadOfAForum() throws {
        let posts = (1...8).map {
            "<div class=\"post message\"><div class=\"username\">reader\($0)</div><div class=\"post-content\">\(Self.prose)</div></div>"
        }
        let page = """
            <html><head><title>Late ferry? | Harbour forum</title></head><body class="forum"><div class="breadcrumb"><a \
            href="/">Forum</a></div><h1>Late ferry?</h1><div class="thread">\(posts.joined())</div></body></html>
            """
        #expect(try likeliest(page) == .forum)
    }

    @Test func nothingIsToldOfAPageWithoutBlocks() throws {
        #expect(try likeliest("<html><body></body></html>") == nil)
    }
}
