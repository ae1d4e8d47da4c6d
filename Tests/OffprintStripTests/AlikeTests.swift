import OffprintCore
import Testing

@testable import OffprintStrip

/// Of blocks at the same kind of place none goes alone.
@Suite struct AlikeTests {
    private static let cards = [
        ("Ferry stays", "The council keeps the old ferry, and its crew of eleven."),
        ("Read our guide", "What to see on the islands in a day, and where the bread is good."),
        ("Bridge is late", "Two more years, and twice the price, says the builder."),
        ("School boat", "It is too small for the pupils of the new houses."),
        ("Ice ahead", "The harbour master counts the days until the sound is shut."),
    ]

    @Test func noTitleOfAListOfTeasersIsCutAlone() throws {
        let cards = Self.cards.map {
            "<div class=card><h2 class=card-title><a href=\"/\($0.count)\">\($0)</a></h2><p class=teaser>\($1)</p></div>"
        }
        let article = try PageMaker.stripped(
            PageMaker.article("<html><body><main><h1>News</h1>\(cards.joined())</main></body></html>"),
            by: [StripPromos(options: .init())])
        for (title, teaser) in Self.cards {
            let fates = [title, teaser].map { text in
                article.blocks.first { article.string(of: $0) == text }.map { article.fates[$0].isKept }
            }
            #expect(fates == [true, true])
        }
    }

    @Test func paragraphsOfOneTextAreNotAlike() throws {
        let article = try PageMaker.promos(
            """
            <p>Sign up for our newsletter, and get the best of the harbour in your inbox every Friday.</p>
            <p>\(Prose.islands)</p><p>\(Prose.winter)</p>
            """)
        #expect(!CleanText(article).string.contains("newsletter"))
    }
}
