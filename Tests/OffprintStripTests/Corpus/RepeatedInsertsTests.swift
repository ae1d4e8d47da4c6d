import OffprintCore
import Testing

@testable import OffprintStrip

/// By what the archive multiplies the odds that a block is an insert.
@Suite struct RepeatedInsertsTests {
    private static let opening =
        "The council of Lorne voted on Tuesday to keep the old ferry, which has carried cars over the sound for forty years and was to be sold for scrap in spring."
    private static let middle =
        "Its engines will be overhauled in the yard at Holm, and the crew of eleven will stay, the harbour master said after the meeting, which lasted until midnight."
    private static let ending =
        "The new bridge, which was to take its place, is two years late, and the price of it has doubled since the plans were approved by all but one of them in May."

    private static func inserts(of article: Article, _ repetition: PageRepetition) -> RepeatedInserts {
        let reading = PromoReading(article, article.fates)
        let units = PromoUnits(reading)
        return RepeatedInserts(
            reading, units, PromoJudge(reading, units, fates: article.fates), repetition: repetition)
    }

    /// The odds of a block of a page of which nothing else is repeated.
    private func odds(of block: String, _ known: Repetition) throws -> Float {
        let html =
            "<title>The ferry</title><article><p>\(Self.opening)</p><p>\(Self.middle)</p>\(block)<p>\(Self.ending)</p></article>"
        let article = try PageMaker.article(html)
        let plain = try PageMaker.article("<article>\(block)</article>")
        let text = try #require(plain.blocks.first.map { plain.string(of: $0) })
        let place = try #require(article.blocks.first { article.string(of: $0) == text }).index
        let nothing = Repetition(sitePages: known.sitePages)
        let repetition = PageRepetition(article.blocks.map { $0.index == place ? known : nothing })
        let repeated = RepeatedInsertsTests.inserts(of: article, repetition)
        return try #require(repeated.odds(of: [place], besides: { _ in false }).first)
    }

    private static let line = "<p>Boats of the north, painted by hand in winter</p>"
    private static let links = #"<p><a href="/boats">Boats of the north, painted by hand</a></p>"#

    @Test func areEvenWhereNothingIsKnown() throws {
        #expect(try odds(of: Self.line, .unknown) == 1)
        #expect(try odds(of: Self.line, Repetition(sitePages: 20)) == 1)
        #expect(try odds(of: Self.links, Repetition(sitePages: 20)) == 1)
    }

    @Test func riseWithEachPageThatHadTheTextCut() throws {
        var known = Repetition(sitePages: 40, exactPages: 1, nearPages: 1, cutPages: 1)
        var last = Float(1)
        for pages in 1...5 {
            known.exactPages = Int32(pages)
            known.nearPages = Int32(pages)
            known.cutPages = Int32(pages)
            let odds = try odds(of: Self.line, known)
            #expect(odds > last)
            last = odds
        }
        known.exactPages = 30
        known.nearPages = 30
        known.cutPages = 30
        #expect(try odds(of: Self.line, known) == last)
    }

    @Test func areEvenWhereAsManyPagesHaveTheTextAsTheirOwn() throws {
        let known = Repetition(sitePages: 40, exactPages: 6, nearPages: 6, bodyPages: 3, cutPages: 3)
        #expect(try odds(of: Self.line, known) == 1)
    }

    @Test func areEvenForCopiesOfAPage() throws {
        let known = Repetition(sitePages: 40, exactPages: 3, nearPages: 3, bodyPages: 3)
        #expect(try odds(of: Self.line, known) == 1)
    }

    @Test func riseForALineOfLinksThatAnotherPageHasToo() throws {
        let one = try odds(of: Self.links, Repetition(sitePages: 40, exactPages: 1, nearPages: 1, tailPages: 1))
        let few = try odds(of: Self.links, Repetition(sitePages: 40, exactPages: 9, nearPages: 9, tailPages: 9))
        let most = try odds(of: Self.links, Repetition(sitePages: 40, exactPages: 20, nearPages: 20, tailPages: 20))
        #expect(1 < one && one < few && few < most)
    }

    @Test func areEvenForALineThatNamesASourceAsOtherPagesNameOthers() throws {
        let source = #"<p><a href="https://gazette.example/7">Read it at the Holm Gazette</a></p>"#
        #expect(try odds(of: source, Repetition(sitePages: 40, nearPages: 9)) == 1)
    }

    @Test func riseForWhatStandsAfterTheArticleOnMuchOfTheSite() throws {
        let known = Repetition(sitePages: 12, exactPages: 11, nearPages: 11, tailPages: 11)
        #expect(try odds(of: Self.line, known) > 1)
        let rare = Repetition(sitePages: 40, exactPages: 11, nearPages: 11, tailPages: 11)
        #expect(try odds(of: Self.line, rare) == 1)
    }

    @Test(arguments: [
        "<h2>What we know</h2>", "<blockquote><p>The sea gives and the sea takes.</p></blockquote>",
        "<pre>let depth = readDepth()</pre>", "<p>Correction: an earlier version gave another year.</p>",
        "<p>Some names have been changed.</p>", "<p>“We will keep it,” she said, “for as long as it floats.”</p>",
    ]) func areEvenForWhatBelongsThoughSomePagesHadItCut(block: String) throws {
        let known = Repetition(sitePages: 12, exactPages: 11, nearPages: 11, bodyPages: 5, cutPages: 6)
        #expect(try odds(of: block, known) == 1)
    }

    @Test func areEvenForTheTitleAndTheFirstLinesThatOtherPagesTeaseAPageWith() throws {
        let known = Repetition(sitePages: 12, exactPages: 12, nearPages: 12, cutPages: 12)
        for first in ["", "<h1>The ferry</h1>", "<p>The council of Lorne keeps the ferry that nobody wanted.</p>"] {
            let html = "<article>\(first)<p>\(Self.opening)</p><p>\(Self.ending)</p></article>"
            let article = try PageMaker.article(html)
            let repetition = PageRepetition(
                article.blocks.map { $0.index == 0 ? known : Repetition(sitePages: 12) })
            let repeated = RepeatedInsertsTests.inserts(of: article, repetition)
            #expect(repeated.odds(of: [0], besides: { _ in false }) == [1])
        }
    }

    @Test func areEvenForTheTitleWhereverItStands() throws {
        let html = """
            <title>Ferry stays | The Lorne Post</title><article><p>\(Self.opening)</p><p>\(Self.middle)</p>
            <p>Ferry stays</p><p>\(Self.ending)</p></article>
            """
        let article = try PageMaker.article(html)
        let place = try #require(article.blocks.first { article.string(of: $0) == "Ferry stays" }).index
        let known = Repetition(sitePages: 12, exactPages: 12, nearPages: 12, cutPages: 12)
        let repeated = RepeatedInsertsTests.inserts(of: article, PageRepetition(article.blocks.map { _ in known }))
        #expect(repeated.odds(of: [place], besides: { _ in false }) == [1])
    }

    @Test func riseForAHeadingOfFurnitureThatIsCutNearlyEverywhere() throws {
        let cut = Repetition(sitePages: 12, exactPages: 11, nearPages: 11, cutPages: 11)
        #expect(try odds(of: "<h2>In the harbour</h2>", cut) > 1)
        #expect(try odds(of: "<p>Some names have been changed.</p>", cut) == 1)
    }
}
