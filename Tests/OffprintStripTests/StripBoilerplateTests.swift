import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct StripBoilerplateTests {
    private static let page = """
        <html lang="en"><head><title>The ferry that nobody wanted</title></head><body>
        <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <div class="cookie-banner"><p>We use cookies to make this site better for you. Accept all?</p></div>
        <main><article><h1>The ferry that nobody wanted</h1>
        <p>The council of Lorne voted on Tuesday to keep the old ferry, which has carried cars over the sound for forty \
        years and was to be sold for scrap in spring.</p>
        <h2>What happens now</h2>
        <p>Its engines will be overhauled in the yard at Holm, and the crew of eleven will stay, the harbour master said \
        after the meeting, which lasted until midnight.</p>
        <p>The new bridge, which was to take the place of the ferry, is two years late, and its price has doubled since the \
        council approved the plans for the sound.</p></article></main>
        <section id="comments"><h3>2 comments</h3><p>What a waste of money, said my neighbour, and he is right.</p></section>
        <aside class="related"><h3>Related</h3><ul><li><a href="/x">Bridge delayed again, and nobody knows why</a></li></ul></aside>
        <noscript><p>Please switch on scripts to see this page as it was meant to be.</p></noscript>
        <footer><p>© 2026 The Harbour Post. All rights reserved.</p></footer></body></html>
        """

    @Test func keepsTheArticleAlone() throws {
        let article = try PageMaker.stripped(PageMaker.article(Self.page), by: [StripBoilerplate(options: .init())])
        let kept = PageMaker.kept(article)
        #expect(kept.hasPrefix("ThecouncilofLorne"))
        #expect(kept.contains("Whathappensnow"))
        #expect(kept.hasSuffix("plansforthesound."))
    }

    @Test(
        arguments: [
            ("Home", RemovalKind.navigation), ("We use cookies", .cookie), ("What a waste", .comments),
            ("Bridge delayed", .related), ("All rights", .footer), ("Please switch", .hidden),
        ])
    func saysWhatItCutAndWhy(text: String, kind: RemovalKind) throws {
        let article = try PageMaker.stripped(PageMaker.article(Self.page), by: [StripBoilerplate(options: .init())])
        #expect(PageMaker.kind(of: text, in: article) == kind)
        let block = try #require(article.blocks.first { article.string(of: $0).contains(text) })
        #expect(article.fates.reason(of: block)?.isEmpty == false)
    }

    @Test func scoresWhatItKeeps() throws {
        let article = try PageMaker.stripped(PageMaker.article(Self.page), by: [StripBoilerplate(options: .init())])
        #expect(article.keptBlocks.allSatisfy { (article.fates[$0].score ?? 0) > 0 })
    }

    @Test func takesWhatIsHiddenWhereNothingElseIsShown() throws {
        let text = (1...12).map {
            "<p>Sentence \($0) of a thread that the site shows to crawlers alone, and to nobody else here.</p>"
        }
        let html = """
            <html><body><div id="app"><p>Loading</p></div><noscript><div>\(text.joined())</div></noscript></body></html>
            """
        let article = try PageMaker.stripped(PageMaker.article(html), by: [StripBoilerplate(options: .init())])
        #expect(PageMaker.kept(article).contains("Sentence7"))
    }

    @Test func givesTheSameAnswerTwice() throws {
        let article = try PageMaker.article(Self.page)
        let stage = StripBoilerplate(options: .init())
        #expect(try PageMaker.stripped(article, by: [stage]) == PageMaker.stripped(article, by: [stage]))
    }

    @Test(arguments: ["", "<p>", "<html><body></body></html>", "<p>\u{0}</p>", "<div><div><div>x</div></div></div>"])
    func survivesPagesWithNextToNothing(html: String) throws {
        guard let article = try? PageMaker.article(html) else { return }
        _ = try PageMaker.stripped(article, by: PageMaker.both)
    }

    @Test func countsScriptsWithoutSpacesByCharacters() throws {
        let paragraph = "市議会は火曜日、四十年にわたって海峡を渡ってきた古いフェリーを残すことを決めた。橋の完成は二年遅れている。"
        let html = """
            <html lang="ja"><body><ul class="menu"><li><a href="/">ホーム</a></li><li><a href="/n">ニュース</a></li></ul>
            <div class="article-body"><p>\(paragraph)</p><p>港の責任者は、\(paragraph)</p><p>乗組員は、\(paragraph)</p></div>
            <div class="footer"><a href="/a">会社概要</a></div></body></html>
            """
        let article = try PageMaker.stripped(PageMaker.article(html), by: [StripBoilerplate(options: .init())])
        let kept = PageMaker.kept(article)
        #expect(kept.contains("市議会") && kept.contains("乗組員") && !kept.contains("ホーム") && !kept.contains("会社概要"))
    }
}
