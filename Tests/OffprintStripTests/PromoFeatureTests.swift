import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct PromoFeatureTests {
    private static let body = """
        <title>The ferry stays</title><article><h1>The ferry stays</h1>
        <p>The council of Lorne voted on Tuesday to keep the old ferry, which has carried cars over the sound for forty \
        years and was to be sold for scrap in spring, when the bridge opens.</p>
        <div class=promo><h3>Tired of waiting?</h3><p>Plan your trips with us.</p><a class=btn href="/demo">Try it</a></div>
        <p>Its engines will be overhauled in the yard at Holm.</p><aside><p>Read also: <a href="/a">The bridge</a></p></aside>
        </article>
        """

    static func features(_ html: String) throws -> PromoFeatures {
        let article = try PageMaker.article(html)
        let reading = PromoReading(article, article.fates)
        let units = PromoUnits(reading)
        let judge = PromoJudge(reading, units, fates: article.fates)
        var rules = PromoCuts(reading, units, judge)
        rules.decide()
        return PromoFeatures(
            reading, units, judge, fates: article.fates, rules: rules.verdicts, repetition: .unknown)
    }

    @Test func giveTheTreesTheNumbersThatTheTrainerSees() throws {
        let features = try Self.features(PromoFeatureTests.body)
        var all = ColumnWriter(keepingAllOf: features.rows.count)
        features.put(into: &all)
        #expect(all.names.count == PromoFeatures.count && features.rows.count > 4)
        // Every third column, at a scale that keeps most numbers apart.
        let wanted = stride(from: 1, to: PromoFeatures.count, by: 3).map {
            ByteRows.Column(place: $0, low: -1, scale: 9)
        }
        var asked = ColumnWriter(rows: features.rows.count, wanted: wanted)
        features.put(into: &asked)
        var expected = ColumnWriter(rows: features.rows.count, wanted: wanted)
        for place in 0..<PromoFeatures.count {
            guard place % 3 == 1 else {
                expected.skip(1)
                continue
            }
            expected.put("") { all.numbers[place * features.rows.count + $0] }
        }
        let columns = wanted.indices
        for row in features.rows.indices {
            let told = columns.map { asked.steps.step(of: row, $0) }
            #expect(told == columns.map { expected.steps.step(of: row, $0) }, "row \(row)")
        }
    }

    @Test func nameEachColumnOnce() throws {
        let features = try Self.features(PromoFeatureTests.body)
        var writer = ColumnWriter(keepingAllOf: features.rows.count)
        features.put(into: &writer)
        #expect(Set(writer.names).count == PromoFeatures.count)
    }

    @Test func areNoneWhereNothingIsKept() throws {
        let training = PromoTraining(try PageMaker.article(""))
        #expect(training.rows.isEmpty && training.table.names.isEmpty && training.table.numbers.isEmpty)
    }

    @Test func knowThePlaceOfEachKind() {
        for kind in RemovalKind.allCases {
            #expect(PromoSigns.place(of: kind) == PromoSigns.kinds.firstIndex(of: kind))
        }
    }
}
