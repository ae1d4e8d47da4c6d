import Foundation
import OffprintCore
import Testing

@testable import OffprintStrip

/// What `strip-promos` does with a text that stands on page after page of a site.
@Suite struct StripPromosCorpusTests {
    private static let topics = [
        "ferry", "harbour", "quarry", "orchard", "library", "bakery", "lighthouse", "railway", "hospital", "museum",
        "brewery", "theatre",
    ]
    private static let others = [
        "council", "keeper", "winter", "island", "engine", "price", "roof", "meeting", "school", "mail", "tide", "crew",
        "yard", "plan", "road", "choir", "storm", "paint", "letter", "market", "boat", "mill", "bridge", "garden",
    ]
    private static let things = topics + others
    private static let deeds = [
        "keeps", "moved", "sold", "saw", "built", "lost", "found", "paid", "closed", "opened", "left", "held", "drew",
    ]

    /// A paragraph that no other page has.
    private func prose(_ number: Int, _ place: Int) -> String {
        var state = UInt64(number * 31 + place + 1) &* 0x9E37_79B9_7F4A_7C15
        func next(_ list: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return list[Int((state >> 33) % UInt64(list.count))]
        }
        return (0..<7).map { _ in "the \(next(Self.things)) \(next(Self.deeds)) a \(next(Self.things))" }
            .joined(separator: ", and ") + "."
    }

    /// A page of a site about a topic, with a repeated text in the middle of it.
    private func document(
        _ number: Int, with repeated: String, site: String = "post.example", name: String = "The Lorne Post"
    ) throws -> Document {
        let topic = Self.topics[number % Self.topics.count]
        let html = """
            <html lang="en"><head><title>The old \(topic)</title><meta property="og:type" content="article">
            <meta property="og:site_name" content="\(name)"><meta property="og:title" content="The old \(topic)"></head>
            <body><article><p>In \(topic) town \(prose(number, 0))</p><p>On Monday \(prose(number, 1))</p>
            \(repeated)
            <p>In the end \(prose(number, 2))</p></article></body></html>
            """
        let url = "https://www.\(site)/\(number).html"
        return Document(
            source: Source(id: "\(number)", url: url, location: .address(url)), article: try PageMaker.article(html))
    }

    /// The stage, having seen pages that have the text.
    private func stage(
        after count: Int, of all: Int = 12, with repeated: (Int) -> String, options: StripPromos.Options = .init()
    ) throws -> StripPromos {
        let stage = StripPromos(options: options)
        var evidence = ArchiveFragments()
        for number in 0..<all {
            let page = try document(number, with: number < count ? repeated(number) : "")
            var one = ArchiveFragments()
            stage.observe(page, into: &one)
            evidence.merge(one)
        }
        return stage.informed(by: evidence, holdsDocuments: false)
    }

    private func fate(of text: String, in document: Document) -> Fate? {
        guard let article = document.article else { return nil }
        return article.blocks.first { article.string(of: $0).contains(text) }.map { article.fates[$0] }
    }

    private func judged(_ stage: StripPromos, _ document: Document) throws -> Document {
        var document = document
        document.article?.fates.decide(as: "strip-promos")
        _ = try stage.process(&document, within: .none)
        return document
    }

    /// Nothing in its words tells of an insert.
    private static let quiet = #"<p>The boats of the north are painted by hand: <a href="/boats">see them all</a></p>"#

    @Test func cutsWhatStandsOnPageAfterPageAndShowsASignOfAnInsert() throws {
        let stage = try stage(after: 12) { _ in Self.quiet }
        let page = try judged(stage, document(40, with: Self.quiet))
        #expect(fate(of: "boats of the north", in: page)?.removal != nil)
        let article = try #require(page.article)
        let block = try #require(article.blocks.first { article.string(of: $0).contains("boats of the north") })
        #expect(article.fates.reason(of: block)?.hasSuffix("stands on 12 of 12 other pages of the site") == true)
        #expect(article.keptBlocks.count == 3)
    }

    @Test func keepsItWhereItIsSeenForTheFirstTime() throws {
        let stage = try stage(after: 0) { _ in "" }
        #expect(try fate(of: "boats of the north", in: judged(stage, document(40, with: Self.quiet)))?.isKept == true)
    }

    @Test func countsVariantsTogether() throws {
        func variant(_ number: Int) -> String {
            #"<p>The \#(Self.topics[number].capitalized) of the north is one of \#(number * 3) that our readers have seen painted by hand this year, <a href="/b?utm_source=\#(number)">see them all</a> before they sail away again in the spring</p>"#
        }
        let stage = try stage(after: 8, of: 10, with: variant)
        let page = try judged(stage, document(40, with: variant(9)))
        #expect(fate(of: "that our readers have seen", in: page)?.removal != nil)
    }

    @Test func leavesAloneWhatStandsOnFewPages() throws {
        for (seen, all) in [(3, 3), (3, 12), (4, 13)] {
            let stage = try stage(after: seen, of: all) { _ in Self.quiet }
            #expect(try fate(of: "boats", in: judged(stage, document(40, with: Self.quiet)))?.isKept == true)
        }
        let stage = try stage(after: 4, of: 12) { _ in Self.quiet }
        #expect(try fate(of: "boats", in: judged(stage, document(40, with: Self.quiet)))?.isKept == false)
    }

    @Test func knowsNothingOfOtherSites() throws {
        let stage = try stage(after: 12) { _ in Self.quiet }
        let page = try judged(stage, document(40, with: Self.quiet, site: "other.example"))
        #expect(fate(of: "boats", in: page)?.isKept == true)
    }

    @Test(arguments: [
        "<h2>What we know</h2>",
        "<p>Lord, hear our prayer, and let our cry come unto thee.</p>",
        "<p>LORNE, Tuesday</p>",
        #"<p>This is not financial advice; <a href="/about">the author</a> owns no shares of any of the makers.</p>"#,
        #"<p>Some names have been changed. Write to <a href="/desk">the desk</a> if you know more.</p>"#,
        #"<p>If you need to talk, you can call the helpline of the <a href="/s">Samaritans</a> at any time.</p>"#,
        "<p>Correction: an earlier version gave another year for the opening.</p>",
        "<blockquote><p>The sea gives and the sea takes.</p></blockquote>",
        "<pre>let depth = readDepth()</pre>",
        "<table><tr><td>Tide</td><td>High at six</td></tr></table>",
    ]) func leavesAloneWhatIsRepeatedAndBelongs(text: String) throws {
        let stage = try stage(after: 12) { _ in text }
        let page = try judged(stage, document(40, with: text))
        let article = try #require(page.article)
        #expect(article.blocks.allSatisfy { article.fates[$0].isKept })
    }

    /// Nothing in its words or its form tells of an insert.
    private static let plain = "<p>Printed on the mainland since the year of the flood</p>"

    @Test func cutsWhatAnotherStageHasCutFromOtherPages() throws {
        let stage = StripPromos(options: .init())
        var evidence = ArchiveFragments()
        for number in 0..<12 {
            var page = try document(number, with: Self.plain)
            let article = try #require(page.article)
            let block = try #require(article.blocks.first { article.string(of: $0).contains("mainland") })
            page.article?.fates.remove(block, as: .footer, score: 1, because: "stands below the article")
            var one = ArchiveFragments()
            stage.observe(page, into: &one)
            evidence.merge(one)
        }
        let page = try document(40, with: Self.plain)
        let informed = stage.informed(by: evidence, holdsDocuments: false)
        #expect(try fate(of: "mainland", in: judged(informed, page))?.removal != nil)
        #expect(try fate(of: "mainland", in: judged(stage, page))?.isKept == true)
    }

    @Test(arguments: [
        "<p>Until next week, keep your feet dry. Anna</p>", "<h3>The tide this week</h3>",
        "<p>Take two eggs, a cup of flour and a pinch of salt, and stir.</p>",
        "<p>Let us pray for those at sea.</p>", "<p>The reporting for this series took a year.</p>",
    ]) func leavesAloneWhatColumnsRepeat(text: String) throws {
        let stage = try stage(after: 12) { _ in text }
        let article = try #require(try judged(stage, document(40, with: text)).article)
        #expect(article.blocks.allSatisfy { article.fates[$0].isKept })
    }

    @Test func leavesAloneAPageThatIsMadeOfRepeats() throws {
        let prayers = (0..<12).map {
            #"<p>Verse \#(Self.topics[$0]) of the long evening prayer, which is sung in turn with <a href="/psalm">the psalm</a> of the day.</p>"#
        }.joined()
        let stage = try stage(after: 12) { _ in prayers }
        let article = try #require(try judged(stage, document(40, with: prayers)).article)
        #expect(article.blocks.allSatisfy { article.fates[$0].isKept })
    }

    @Test func doesNotCountThePageItself() throws {
        let stage = StripPromos(options: .init())
        var evidence = ArchiveFragments()
        for number in 0..<4 { stage.observe(try document(number, with: Self.quiet), into: &evidence) }
        var sum = ArchiveFragments()
        sum.merge(evidence)
        let among = SiteKnowledge(fragments: sum, holdsDocuments: true)
        let page = try document(0, with: Self.quiet)
        let place = try #require(page.article?.blocks.first { page.article?.string(of: $0).contains("boats") == true })
        let repetition = among.repetition(in: page)[place.index]
        #expect(repetition.sitePages == 3)
        #expect(repetition.exactPages == 3)
        #expect(repetition.nearPages == 3)
        #expect(repetition.bodyPages == 3)
        let apart = SiteKnowledge(fragments: sum, holdsDocuments: false).repetition(in: page)[place.index]
        #expect(apart.sitePages == 4)
        #expect(apart.share == 1)
    }

    @Test func saysWhatItLearnsFrom() {
        var options = StripPromos.Options()
        #expect(StripPromos(options: options).learning == .onePass)
        options.profiles = "profiles"
        #expect(StripPromos(options: options).learning == .none)
        options.passes = .two
        #expect(StripPromos(options: options).learning == .twoPasses)
    }

    @Test func readsProfilesOfAFolder() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("offprint-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for part in try stage(after: 12, with: { _ in Self.quiet }).knowledge.parts {
            try Data(part.value.serialized(pretty: true)).write(to: folder.appendingPathComponent(part.name + ".json"))
        }
        var options = StripPromos.Options()
        options.profiles = folder.path
        var diagnostics: [Diagnostic] = []
        let stage = try #require(StripPromos(options: options).reading(from: "", into: &diagnostics))
        #expect(diagnostics.isEmpty)
        #expect(try fate(of: "boats", in: judged(stage, document(40, with: Self.quiet)))?.isKept == false)
        try Data("{}".utf8).write(to: folder.appendingPathComponent("a.json"))
        #expect(StripPromos(options: options).reading(from: "", into: &diagnostics) == nil)
        #expect(
            diagnostics.map(\.description) == [
                "\(folder.path)/a.json: error: 'a.json' is no site's profile: 'profile', its version, is missing"
            ])
    }

    @Test func saysThatAFolderOfProfilesIsNotThereOrEmpty() {
        var options = StripPromos.Options()
        options.profiles = "no/such"
        var diagnostics: [Diagnostic] = []
        #expect(StripPromos(options: options).reading(from: "p", into: &diagnostics) == nil)
        #expect(
            diagnostics.map(\.message) == [
                "'profiles' is 'p/no/such', and there is no such folder; 'offprint learn' makes one"
            ])
    }
}
