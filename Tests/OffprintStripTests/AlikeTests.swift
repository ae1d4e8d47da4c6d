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

    /// For each kept block of a page whether it stands with others of which most stay, where the given ones are to be cut.
    private func mostlyStay(_ body: String, cutting rows: Set<Int>) throws -> [Bool] {
        let features = try PromoFeatureTests.features("<html><body><main>\(body)</main></body></html>")
        let alike = AlikeRows(features) { !rows.contains($0) }
        return features.rows.indices.map { alike.mostlyStay($0) }
    }

    private static let cardList = cards.map {
        "<div class=card><h2 class=card-title><a href=\"/\($0.count)\">\($0)</a></h2><p class=teaser>\($1)</p></div>"
    }.joined()

    @Test func cardsOfWhichMostStay() throws {
        #expect(try mostlyStay(Self.cardList, cutting: [2]).allSatisfy { $0 })
    }

    @Test func titlesOfWhichMostGoAreNone() throws {
        // The titles are every other block.
        let stay = try mostlyStay(Self.cardList, cutting: [0, 2, 4])
        #expect(stay.count >= 8 && stay == stay.indices.map { $0 % 2 == 1 })
    }

    @Test(arguments: ["<p>", "<div class=text-block><p>"])
    func paragraphsOfOneTextAreNone(wrapper: String) throws {
        let end = wrapper == "<p>" ? "</p>" : "</p></div>"
        let text = [Prose.council, "Sign up for our newsletter.", Prose.engines, Prose.bridge, Prose.islands]
            .map { wrapper + $0 + end }.joined()
        #expect(try mostlyStay(text, cutting: [1]).allSatisfy { !$0 })
    }
}
