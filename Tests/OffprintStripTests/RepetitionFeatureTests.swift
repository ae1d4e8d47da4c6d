import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct RepetitionFeatureTests {
    @Test(arguments: [
        ("March 4, 2009 10:22 AM", true), ("2009-03-04", true), ("2012年2月8日", true), ("at 9:15", true),
        ("15 มีนาคม 2567", true), ("๑๕ มีนาคม ๒๕๖๗", true), ("١٥ مارس ٢٠٢٤", true), ("۱۴۰۳/۰۱/۱۵", true), ("3月15日", true),
        ("３月１５日", true), ("3월 15일", true), ("१५ मार्च २०२४", true), ("10个月", false), ("2534 of 9", false),
        ("Founded in 1998", false), ("Reply", false), ("12:3", false), ("a ratio of 16:90:1", false),
        ("", false),
        ("4 of 5", false), ("7:60", false),
    ])
    func tellsATimeFromOtherNumbers(text: String, expected: Bool) {
        let article = Article(plainText: text)
        #expect((Datelines(PageSurvey(article)).lines.total > 0) == expected)
    }

    @Test func countsBlocksFromOneDatelineToTheNext() throws {
        let article = try PageMaker.article(
            "<p>4 March 2009 10:22</p><p>One.</p><p>Two.</p><p>5 March 2009 11:30</p><p>Three.</p>")
        let dates = Datelines(PageSurvey(article))
        #expect(dates.lines.sums == [0, 1, 1, 1, 2, 2])
        #expect((0..<5).map { dates.lines.since($0) } == [0, 1, 2, 0, 1])
        #expect((0..<5).map { dates.lines.until($0) } == [0, 2, 1, 0, 60])
    }

    @Test func groupsElementsOfAKindThatStandSideBySide() throws {
        let items = (1...4).map { "<div class=item><h3>Entry \($0)</h3><p>Some words of it.</p></div>" }
            .joined()
        let article = try PageMaker.article(
            "<div class=head><p>One.</p><p>Two.</p></div><div>\(items)</div>")
        let survey = PageSurvey(article)
        let twins = Twins(survey, Datelines(survey), PriceLines(survey))
        let grouped = twins.group.filter { $0 >= 0 }
        #expect(grouped.count == 4 && Set(grouped).count == 1)
        #expect(twins.order.filter { $0 > 0 } == [1, 2, 3])
    }

    @Test(arguments: ["", "<p>One.</p>", "<div><div><div>2009 10:22</div></div></div>"])
    func survivesPagesWithoutRepetition(html: String) throws {
        let survey = PageSurvey(try PageMaker.article(html))
        let dates = Datelines(survey)
        #expect(dates.lines.sums.count == survey.article.blocks.count + 1)
        #expect(Twins(survey, dates, PriceLines(survey)).group.allSatisfy { $0 < 0 })
    }
}
