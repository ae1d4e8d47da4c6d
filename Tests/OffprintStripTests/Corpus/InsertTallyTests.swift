import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct InsertTallyTests {
    private func record(
        _ url: String, _ cuts: [(kind: String, text: String)], stage: String = "strip-promos"
    ) -> JSONValue {
        [
            "url": .string(url),
            "removed": .array(
                cuts.map { ["text": .string($0.text), "kind": .string($0.kind), "stage": .string(stage)] }),
        ]
    }

    @Test func countsAnInsertOncePerPageAndItsVariantsTogether() {
        var tally = InsertTally()
        for number in 0..<5 {
            let text = "Join \(number * 100) readers of our letter"
            tally.add(record("https://www.a.example/\(number)", [("newsletter", text), ("newsletter", text)]))
        }
        tally.add(record("https://a.example/6", [("promo", "Join 7 readers of our letter")]))
        tally.add(record("https://a.example/7", []))
        let sites = tally.sites(atLeast: 2)
        #expect(sites.map(\.name) == ["a.example"])
        #expect(sites.first?.pages == 7)
        #expect(sites.first?.inserts.count == 1)
        #expect(sites.first?.inserts.first?.pages == 6)
        #expect(sites.first?.inserts.first?.kind == "newsletter")
        #expect(sites.first?.inserts.first?.example == "Join 0 readers of our letter")
    }

    @Test func putsTheSitesWithMostPagesFirst() {
        var tally = InsertTally()
        for site in ["b", "a", "b", "c"] { tally.add(record("https://\(site).example/", [("promo", "Buy it")])) }
        #expect(tally.sites(atLeast: 1).map(\.name) == ["b.example", "a.example", "c.example"])
    }

    @Test func countsWhatOtherStagesCutWhereThatIsAskedFor() {
        let menu = record(
            "https://a.example/", [("navigation", "Home"), ("related", "More")], stage: "strip-boilerplate")
        var own = InsertTally()
        own.add(menu)
        #expect(own.sites(atLeast: 1).first?.inserts.isEmpty == true)
        var all = InsertTally(countsAllStages: true)
        all.add(menu)
        #expect(all.sites(atLeast: 1).first?.inserts.map(\.kind) == ["related"])
    }

    @Test func takesThePagesNameWhereThereIsNoAddress() {
        var tally = InsertTally()
        tally.add(["site": "The Post", "removed": []])
        tally.add(["removed": []])
        #expect(tally.sites(atLeast: 1).map(\.name) == ["(no address)", "The Post"])
    }
}
