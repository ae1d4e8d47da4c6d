import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct KeepTests {
    private func options(
        keep: [KeptKind] = [], selectors: (keep: [String], drop: [String]) = ([], [])
    ) throws -> StripBoilerplate.Options {
        var options = StripBoilerplate.Options()
        options.keep = keep
        options.selectors.keep = try selectors.keep.map { try Selector($0) }
        options.selectors.drop = try selectors.drop.map { try Selector($0) }
        return options
    }

    /// A page whose article holds something of each kind, in ways that the scores take for furniture.
    private static let main = """
        <article><p>\(Prose.council)</p><p>\(Prose.engines)</p>
        <table class="ships"><tr><td><a href="/1">Ships</a></td><td><a href="/2">Yards</a></td></tr></table>
        <ul class="times"><li><a href="/a">Timetable</a></li><li><a href="/b">Fares</a></li></ul>
        <figure><img src="/f.jpg"><figcaption>The ferry in the yard at Holm.</figcaption></figure>
        <p>\(Prose.bridge)</p>
        <form action="/poll"><label>Should it stay?</label><select><option>Yes, by all means</option><option>No</option></select>
        <button>Vote now</button></form>
        <p>\(Prose.islands)</p></article>
        <section id="comments" class="comments"><h3>2 comments</h3><div class="comment"><p>What a waste of money, said my \
        neighbour, and for once I think that he may be right.</p></div>
        <div class="comment"><p>The ferry was here before us, and it will be here when we are gone.</p></div></section>
        """

    private func text(_ options: StripBoilerplate.Options) throws -> String {
        let article = try PageMaker.stripped(
            PageMaker.article(PageMaker.harbourPage(Self.main)), by: [StripBoilerplate(options: options)])
        return CleanText(article).string
    }

    @Test(
        arguments: [
            (.tables, ["Ships\tYards"]), (.lists, ["Timetable\nFares"]),
            (.captions, ["The ferry in the yard at Holm."]),
            (.comments, ["What a waste of money", "here before us"]), (.forms, ["Yes, by all means", "Vote now"]),
        ] as [(KeptKind, [String])])
    func keepsTheKindsThatAUserNames(_ kind: KeptKind, _ lines: [String]) throws {
        let (with, without) = (try text(options(keep: [kind])), try text(options()))
        for line in lines {
            #expect(with.contains(line))
        }
        #expect(!without.contains(lines[0]) || kind == .tables || kind == .lists)
        for furniture in ["Home", "News", "About us", "Privacy", "All rights reserved"] {
            #expect(!with.contains(furniture))
        }
        for paragraph in [Prose.council, Prose.engines, Prose.bridge, Prose.islands] {
            #expect(with.contains(paragraph))
        }
    }

    @Test func keepsAllKindsAtOnceAndNoMenu() throws {
        let kept = try text(options(keep: KeptKind.allCases))
        #expect(kept.contains("Ships\tYards") && kept.contains("here before us"))
        for furniture in ["Home", "Sport", "About us", "Privacy"] { #expect(!kept.contains(furniture)) }
    }

    @Test func putsTheTitleAndTheBylineBackIntoTheText() throws {
        var article = try PageMaker.article(
            PageMaker.harbourPage(
                """
                <article><p class="byline">By Ann Holm</p><p>\(Prose.council)</p>
                <p>\(Prose.engines)</p></article>
                """))
        let title = try #require(article.blocks.first { article.string(of: $0) == "The ferry that nobody wanted" })
        let byline = try #require(article.blocks.first { article.string(of: $0) == "By Ann Holm" })
        article.fates.claim(title, as: .title)
        article.fates.claim(byline, as: .byline)
        func text(_ keep: [KeptKind]) throws -> String {
            let stage = try StripBoilerplate(options: options(keep: keep))
            return CleanText(try PageMaker.stripped(article, by: [stage])).string
        }
        #expect(try text([]) == Prose.all([Prose.council, Prose.engines]))
        #expect(try text([.title]) == Prose.all(["The ferry that nobody wanted", Prose.council, Prose.engines]))
        #expect(try text([.byline]) == Prose.all(["By Ann Holm", Prose.council, Prose.engines]))
    }

    @Test func keepsATitleThatReadsLikeAnInsert() throws {
        let title = "Subscribe to our newsletter today"
        let article = try PageMaker.article(
            """
            <html lang="en"><head><title>\(title)</title></head><body><article><h1>\(title)</h1>
            <p>\(Prose.council)</p><p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article></body></html>
            """)
        let stages: [any BlockStripper] = [
            StripBoilerplate(options: try options(keep: [.title])), StripPromos(options: .init()),
        ]
        let text = CleanText(try PageMaker.stripped(article, by: stages)).string
        #expect(text == Prose.all([title, Prose.council, Prose.engines, Prose.bridge]))
    }

    @Test(arguments: [
        ("Ferry", "<p>Ferry news in your inbox: sign up for our newsletter.</p>"),
        ("Ferry", "<h3>Ferry newsletter: sign up for our newsletter now</h3>"),
        ("7 Likes that sank a ferry", "<p>7 Likes</p>"),
    ])
    func cutsAnInsertThatOpensAsTheTitleDoes(title: String, insert: String) throws {
        let article = try PageMaker.promos(insert, title: title)
        #expect(PageMaker.kept(article) == PageMaker.kept(try PageMaker.promos("", title: title)))
    }

    @Test(arguments: [
        (Field.title, true), (.byline, true), (.date, true), (.caption, false),
    ])
    func sparesTheFieldsThatTheUserWantsToRead(field: Field, isSpared: Bool) throws {
        let insert = "Sign up for our newsletter and get the best of the week in your inbox."
        var article = try PageMaker.article(
            "<article><p>\(Prose.council)</p><p>\(Prose.engines)</p><p>\(insert)</p><p>\(Prose.bridge)</p></article>")
        let block = try #require(article.blocks.first { article.string(of: $0) == insert })
        article.fates.claim(block, as: field)
        article.fates.restore(block, from: field)
        let stripped = try PageMaker.stripped(article, by: [StripPromos(options: .init())])
        #expect(stripped.fates.keeps(block) == isSpared)
    }

    @Test(arguments: [
        ("<h2>The ferry that nobody wanted</h2>", true), ("<h2>The Ferry, that nobody wanted!</h2>", true),
        ("<h2>The ferry that nobody wanted - The Harbour Post</h2>", true),
        ("<p>The ferry that nobody wanted</p>", false), ("<h2>The ferry</h2>", false),
        ("<h2>The ferry that nobody wanted: sign up</h2>", false),
    ])
    func tellsTheHeadingThatIsTheTitle(html: String, expected: Bool) throws {
        var article = try PageMaker.article("<article>\(html)</article>")
        article.metadata.title = Attributed("The ferry that nobody wanted", from: .titleElement)
        article.metadata.site = Attributed("The Harbour Post", from: .url)
        let block = try #require(article.blocks.first)
        #expect(TitleHeading.isTitle(block, of: article) == expected)
    }

    @Test func dropsWhatASelectorNamesAndSaysSo() throws {
        let article = try PageMaker.stripped(
            PageMaker.article(PageMaker.harbourPage(Self.main)),
            by: [StripBoilerplate(options: options(selectors: ([], ["article > p"])))])
        let block = try #require(article.blocks.first { article.string(of: $0) == Prose.council })
        #expect(article.fates[block].removal == .otherUI)
        #expect(article.fates.reason(of: block) == "dropped by your selector `article > p`")
        #expect(!CleanText(article).string.contains(Prose.bridge))
    }

    @Test func keepsWhatASelectorNamesWhateverTheScoresSay() throws {
        let kept = try text(options(selectors: (["footer p", ".comments"], [])))
        #expect(kept.contains("All rights reserved") && kept.contains("here before us") && kept.contains(Prose.council))
        #expect(!kept.contains("Privacy"))
    }

    @Test func dropsWhatBothSelectorsName() throws {
        let kept = try text(options(selectors: ([".comments"], [".comment"])))
        #expect(kept.contains("2 comments") && !kept.contains("here before us"))
    }

    @Test func keepsHiddenBlocksThatASelectorNames() throws {
        let html = PageMaker.harbourPage(
            "<p>\(Prose.council)</p><p>\(Prose.engines)</p><div class=\"rest modal\" hidden><p>\(Prose.bridge)</p></div>"
        )
        for (selectors, isKept) in [([], false), ([".rest"], true)] as [([String], Bool)] {
            let article = try PageMaker.stripped(
                PageMaker.article(html), by: [StripBoilerplate(options: options(selectors: (selectors, [])))])
            #expect(CleanText(article).string.contains(Prose.bridge) == isKept)
        }
    }

    @Test func tellsWhereASelectorIsWrong() {
        var diagnostics: [Diagnostic] = []
        let at = TextPosition(line: 4, column: 20)
        let list = ConfigNode(
            .list([ConfigNode(.scalar(".promo:hover", isQuoted: true), at: at)]), at: TextPosition(line: 4, column: 19))
        let start = TextPosition(line: 3, column: 1)
        let drop = ConfigNode(.map([.init(key: "drop", position: start, value: list)]), at: start)
        let node = ConfigNode(.map([.init(key: "selectors", position: start, value: drop)]), at: start)
        let options = StripBoilerplate.Options.decode(node, owner: "stage 'strip-boilerplate'", into: &diagnostics)
        #expect(options == nil)
        #expect(
            diagnostics.map(\.description) == [
                "4:27: error: 'drop' is '.promo:hover': only ':not(…)' is supported of the pseudo-classes"
            ])
    }

    @Test func tellsTheNamesOfComponentsApart() throws {
        let article = try PageMaker.article(
            "<div data-type='story'><p>a</p></div><div data-name='story'><p>b</p></div>")
        let found = try Selector("[data-name=story]").blocks(in: article).map { article.string(of: $0) }
        #expect(found == ["b"])
    }
}
