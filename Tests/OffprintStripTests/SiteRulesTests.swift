import Foundation
import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct SiteRulesTests {
    /// A document of a page at an address, after `strip-boilerplate` with the rules of one file.
    private func document(
        _ main: String, rules text: String, file: String = "harbour.example.txt",
        url: String = "https://www.harbour.example/ferry", head: String = ""
    ) throws -> Document {
        var rules = SiteRules()
        var diagnostics: [Diagnostic] = []
        rules.add(text, file: file, path: "rules/" + file, into: &diagnostics)
        #expect(diagnostics.isEmpty)
        var document = Document(
            source: Source(id: "a", url: url, location: .address(url)),
            article: try PageMaker.article(PageMaker.harbourPage(main, head: head)))
        document.article?.fates.decide(as: "strip-boilerplate")
        _ = try StripBySite(options: .init(), rules: rules).process(&document, within: .none)
        return document
    }

    private func text(_ document: Document) throws -> String { CleanText(try #require(document.article)).string }

    private static let main = """
        <div class="intro"><p>\(Prose.council)</p></div><div class="story"><p>\(Prose.engines)</p>
        <p class="hint">Print this page.</p><div class="more-box big"><p>\(Prose.islands)</p></div>
        <table><tr><td>1986</td><td>Lorne</td></tr></table></div><p>\(Prose.bridge)</p>
        """

    @Test func takesTheBodyThatARuleNames() throws {
        let document = try document(Self.main, rules: "body: //div[@class='story']\nprune: no\n")
        #expect(
            try text(document) == Prose.all([Prose.engines, "Print this page.", Prose.islands, "1986\tLorne"]))
        let article = try #require(document.article)
        let block = try #require(article.blocks.first { article.string(of: $0) == Prose.council })
        #expect(article.fates.reason(of: block) == "outside of the body that harbour.example.txt:1 names")
        #expect(article.fates.stage(of: block) == "strip-boilerplate")
    }

    @Test func leavesFoldedPanelsInTheBodyToTheScores() throws {
        let main = """
            <div class="story"><p>\(Prose.engines)</p><p>\(Prose.council)</p><div class="accordion"><div class="panel" hidden>\
            <p>\(Prose.islands)</p></div></div><p>\(Prose.bridge)</p></div>
            """
        for rules in ["strip: //table\n", "body: //div[@class='story']\nprune: no\n"] {
            #expect(
                try text(document(main, rules: rules))
                    == Prose.all([Prose.engines, Prose.council, Prose.islands, Prose.bridge]))
        }
    }

    @Test func triesRulesInTheirOrder() throws {
        let document = try document(
            Self.main, rules: "body: //div[@id='gone']\nbody: //div[@class='intro'] | //div[@class='story']/p[1]\n")
        #expect(try text(document) == Prose.all([Prose.council, Prose.engines]))
    }

    @Test func leavesPagesToTheScoresWhereNoRuleFindsTheBody() throws {
        let document = try document(Self.main, rules: "body: //div[@id='gone']\n")
        #expect(try text(document).hasPrefix(Prose.council))
        let none = try self.document(Self.main, rules: "body: //div[@id='gone']\nautodetect_on_failure: no\n")
        #expect(try text(none).isEmpty)
    }

    @Test func stripsWhatRulesName() throws {
        let document = try document(
            Self.main, rules: "# notes\nstrip: //p[@class='hint']\nstrip_id_or_class: more-bo\nstrip: //table\n")
        let text = try text(document)
        #expect(text == Prose.all([Prose.council, Prose.engines, Prose.bridge]))
        let article = try #require(document.article)
        let block = try #require(article.blocks.first { article.string(of: $0) == Prose.islands })
        #expect(article.fates[block].removal == .otherUI)
        #expect(article.fates.reason(of: block) == "stripped by harbour.example.txt:3")
    }

    @Test func takesTitleAuthorsAndDateFromRules() throws {
        let document = try document(
            """
            <h2 class="headline">A ship comes home</h2><p class="who">By <span class="name">Ada Brook</span> and \
            <span class="name">Tom Reed</span></p><p class="when">Filed on March 7, 2026</p>\(Self.main)
            """,
            rules: """
                title: //h2[@class='headline']
                author: //span[@class='name']
                date: substring-after(//p[@class='when'], 'on ')
                """, head: #"<meta name="author" content="Staff"><meta name="date" content="2020-01-01">"#)
        let metadata = try #require(document.article?.metadata)
        #expect(metadata.title == Attributed("A ship comes home", from: .siteRule))
        #expect(
            metadata.authors == [Attributed("Ada Brook", from: .siteRule), Attributed("Tom Reed", from: .siteRule)])
        #expect(metadata.published?.value.description == "2026-03-07")
        #expect(metadata.published?.origin == .siteRule)
        #expect(try !text(document).contains("A ship comes home"))
    }

    @Test(arguments: [
        ("2026-03-07T10:00:00Z", "2026-03-07T10:00:00Z"), ("7 March 2026", "2026-03-07"),
        ("Mar. 7th, 2026", "2026-03-07"),
        ("March 2026", "2026-03"), ("2026/3/7", "2026-03-07"), ("07.03.2026", "2026-03-07"), ("yesterday", ""),
        ("Updated 12:30, Sept 3, 2025", "2025-09-03"),
    ])
    func readsDatesAsSitesWriteThem(_ text: String, _ date: String) {
        #expect((SiteDates.date(text)?.description ?? "") == date)
    }

    @Test(arguments: [
        ("By Ada Brook", ["Ada Brook"]), ("Ada Brook and Tom Reed", ["Ada Brook", "Tom Reed"]),
        ("Ada Brook, Tom Reed & Li Wei", ["Ada Brook", "Tom Reed", "Li Wei"]), ("Ada Brook, MD", ["Ada Brook, MD"]),
    ])
    func readsNamesAsSitesWriteThem(_ text: String, _ names: [String]) {
        #expect(SiteNames.people(text) == names)
    }

    @Test(arguments: [
        ("a.example.txt", "a.example", true), ("a.example.txt", "www.a.example", true),
        ("a.example.txt", "news.a.example", false), (".a.example.txt", "news.a.example", true),
        (".a.example.txt", "old.news.a.example", true), (".a.example.txt", "ba.example", false),
        ("www.a.example.txt", "a.example", true), ("global.txt", "b.example", true),
        ("A.Example.txt", "a.example", true),
    ])
    func findsTheFileForAHost(_ file: String, _ host: String, _ isFound: Bool) {
        var rules = SiteRules()
        var diagnostics: [Diagnostic] = []
        rules.add("prune: no", file: file, path: file, into: &diagnostics)
        #expect((rules.config(for: host) != nil) == isFound)
        #expect(diagnostics.isEmpty)
    }

    @Test func prefersTheSiteToTheDomain() {
        var rules = SiteRules()
        var diagnostics: [Diagnostic] = []
        for file in ["global.txt", ".a.example.txt", ".news.a.example.txt", "x.news.a.example.txt"] {
            rules.add("", file: file, path: file, into: &diagnostics)
        }
        let names = ["x.news.a.example", "y.news.a.example", "z.a.example", "b.example"].map {
            rules.config(for: $0)?.name
        }
        #expect(names == ["x.news.a.example.txt", ".news.a.example.txt", ".a.example.txt", "global.txt"])
    }

    @Test func saysWhichLinesItLeavesOut() {
        var diagnostics: [Diagnostic] = []
        let config = SiteConfig(
            """
            # A site of our own.
            title: //h1[@class='x']
            body: //div[@style='x']
              strip: //div[
            http_header(user-agent): x
            replace_string(<b>): <i>
            titel: //h1
            tidy: no
            prune: maybe
            no colon here
            test_url: https://a.example/1
            """, name: "a.example.txt", path: "rules/a.example.txt", into: &diagnostics)
        #expect(config.titles.count == 1 && config.bodies.isEmpty && config.strips.isEmpty)
        #expect(config.testPages == ["https://a.example/1"])
        let told = diagnostics.map(\.description)
        #expect(told.count == 7)
        #expect(
            told[0].hasPrefix(
                "rules/a.example.txt:3:14: warning: 'body' is '//div[@style='x']': the attribute 'style' is not kept"))
        #expect(
            told[1]
                == "rules/a.example.txt:4:16: warning: 'strip' is '//div[': something is missing; the line is left out")
        #expect(
            told[2]
                == "rules/a.example.txt:5:1: warning: 'http_header' has no effect: pages are fetched before rules are read; set headers where you fetch"
        )
        #expect(told[3] == "rules/a.example.txt:6:1: warning: 'replace_string' has no effect: mark-up is not rewritten")
        #expect(
            told[4] == "rules/a.example.txt:7:1: warning: 'titel' is not known, and is left out; did you mean 'title'?")
        #expect(told[5] == "rules/a.example.txt:9:8: warning: 'prune' is 'maybe', and it must be 'yes' or 'no'")
        #expect(told[6] == "rules/a.example.txt:10:1: warning: this line is no 'command: value', and is left out")
    }

    @Test func readsAFolderBesideThePipeline() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-rules-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("rules"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "body: //div[@class='story']/p[1]\n".write(
            to: folder.appendingPathComponent("rules/harbour.example.txt"), atomically: true, encoding: .utf8)
        var options = StripBoilerplate.Options()
        options.siteRules = "rules"
        let stage = try #require(try StripBoilerplate.stage(for: options) as? any FileReadingStage)
        var diagnostics: [Diagnostic] = []
        let ready = try #require(stage.reading(from: folder.path, into: &diagnostics) as? StripBySite)
        #expect(diagnostics.isEmpty)
        let url = "https://harbour.example/"
        var document = Document(
            source: Source(id: "a", url: url, location: .address(url)),
            article: try PageMaker.article(PageMaker.harbourPage(Self.main)))
        _ = try ready.process(&document, within: .none)
        #expect(try text(document) == Prose.engines)
        options.siteRules = "nowhere"
        let other = try #require(try StripBoilerplate.stage(for: options) as? any FileReadingStage)
        #expect(other.reading(from: folder.path, into: &diagnostics) == nil)
        #expect(diagnostics.map(\.description) == ["error: 'site-rules' is 'nowhere': there is no such folder"])
    }

    @Test func cutsPagesOfOtherSitesAsEver() throws {
        let document = try document(Self.main, rules: "body: //table\n", url: "https://else.example/")
        #expect(try text(document).hasPrefix(Prose.council))
    }
}
