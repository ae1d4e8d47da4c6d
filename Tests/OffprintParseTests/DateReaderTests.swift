import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintParse

struct DateReaderTests {
    @Test(arguments: [
        ("en", "Published on March 7, 2026 at 6:11 p.m.", "2026-03-07T18:11"),
        ("de", "7. März 2026, 18:05 Uhr", "2026-03-07T18:05"),
        ("fr", "Publié le 1er août 2025 à 14h40", "2025-08-01T14:40"), ("es", "7 de marzo de 2026", "2026-03-07"),
        ("it", "7 marzo 2026", "2026-03-07"), ("pt", "7 de março de 2026 às 10h", "2026-03-07T10:00"),
        ("nl", "7 maart 2026", "2026-03-07"),
        ("pl", "7 marca 2026", "2026-03-07"), ("cs", "7. března 2026", "2026-03-07"),
        ("sv", "den 7 mars 2026", "2026-03-07"),
        ("da", "7. marts 2026 kl. 12.30", "2026-03-07T12:30"), ("no", "7. mars 2026", "2026-03-07"),
        ("fi", "7. maaliskuuta 2026", "2026-03-07"),
        ("tr", "7 Mart 2026", "2026-03-07"), ("ru", "7 марта 2026 г. в 13:34", "2026-03-07T13:34"),
        ("uk", "7 березня 2026", "2026-03-07"),
        ("el", "7 Μαρτίου 2026", "2026-03-07"), ("zh", "2026年3月7日 14:05", "2026-03-07T14:05"),
        ("ja", "2026年3月7日(土) 21時40分", "2026-03-07T21:40"),
        ("ko", "2026년 3월 7일", "2026-03-07"), ("hu", "2026. március 7.", "2026-03-07"),
        ("vi", "7 tháng 3 năm 2026", "2026-03-07"),
        ("en", "March 2026", "2026-03"),
    ])
    func readsDatesOfManyLanguages(_ language: String, _ text: String, _ date: String) {
        #expect(DateReader(language: language).date(text)?.description == date)
    }

    @Test func tellsDayFromMonthByLanguageAndHost() {
        #expect(DateReader(language: "en").date("03/07/2026")?.description == "2026-03-07")
        #expect(DateReader(language: "en-GB").date("03/07/2026")?.description == "2026-07-03")
        #expect(DateReader(language: "en", host: "paper.example.co.uk").date("03/07/2026")?.description == "2026-07-03")
        #expect(DateReader(language: "fr").date("03/07/2026")?.description == "2026-07-03")
        #expect(DateReader(language: nil).date("03/07/2026") == nil)
        #expect(DateReader(language: nil).date("13/07/2026")?.description == "2026-07-13")
    }

    @Test(arguments: [
        "", "12", "version 1.2.2026.4", "30 February 2026", "call 10-11-2026-12", "32. Januar 2020",
        "May the 4th be with you",
        "192.168.10.2026", "2026-13-01", "In 2026 there were 12 of them", "\u{0}\u{1}", "٣", "Mar, 7",
    ])
    func readsNoDateWhereThereIsNone(_ text: String) {
        #expect(DateReader(language: "en").date(text) == nil)
    }

    @Test func findsTheFirstDateInALine() throws {
        let line = Array("By Ada Brook · 7 March 2026 · 5 min read".utf8)
        let first = DateReader(language: "en").first(in: line.span)
        let found = try #require(first)
        #expect(found.date.description == "2026-03-07")
        #expect(String(decoding: line[found.range], as: UTF8.self) == "7 March 2026")
    }

    @Test func standsBytesThatAreNoText() {
        for bytes in [[0xFF, 0xFE, 0x31], [0xE5, 0xB9], Array(repeating: UInt8(0x31), count: 5000)] as [[UInt8]] {
            let date = DateReader(language: "en").date(bytes.span)
            #expect(date == nil)
        }
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func readsWhatFeedsWrite() throws {
        let odd = "years of two digits in front and months of three are no dates that we read"
        let tally = try Conformance.check(
            "dates-feed",
            knownMisses: ["feedparser/iso8601/*": odd]
        ) { item in
            let input = Array((item["input"]?.string ?? "").utf8)
            let read = DateReader.feedDate(input.span)
            let wanted = item["expected"]?.string.flatMap { DateTime(iso8601: $0) }
            return read?.unixSeconds == wanted?.unixSeconds
                ? .passed : .failed("\(item["input"]?.string ?? ""): \(read?.description ?? "none")")
        }
        #expect(tally.unexpected == [])
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func readsWhatPagesWrite() throws {
        let tally = try Conformance.check("dates-text", knownMisses: DateReaderTests.knownMisses) { item in
            if item["relative"] != nil || item["delta"] != nil || item["optional"] != nil { return .leftOut }
            let input = item["input"]?.string ?? ""
            let language = item["language"]?.string ?? ""
            let read = DateReader(language: language.isEmpty ? nil : language).date(input)
            guard let expected = item["expected"]?.string else {
                return read == nil ? .passed : .failed("\(input): \(read?.description ?? "")")
            }
            guard let wanted = DateTime(iso8601: expected) else { return .failed("expected value") }
            if item["ambiguous"] != nil, read != nil || input.contains(" ") { return .leftOut }
            let same =
                item["precision"]?.string == "day"
                ? read?.dateOnly == wanted.dateOnly : read?.unixSeconds == wanted.unixSeconds
            return same ? .passed : .failed("\(input): \(read?.description ?? "none"), not \(expected)")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }

    private static let knownMisses = [
        "dateparser/79a5e9c4b2": "months of Vietnamese are read as numbers, not as number words",
        "dateparser/036e5d46c3": "Belarusian words for hours and minutes are not known",
        "dateparser/9308c0ddd9": "with full stops the day comes first",
        "dateparser/3f7a0068be": "a cut name of a month in an unknown language",
        "dateutil/df678ca455": "three numbers of two digits without marks are no date",
        "dateutil/bb8ea6537a": "a year of two digits before the day",
        "dateutil/c4b9207434": "a year of two digits before the day",
        "dateutil/34753d3fb4": "a year of two digits before the month",
        "dateutil/742c587007": "no page is that old",
        "dateutil/3797170b40": "no page is that old",
        "dateutil/c2a5a091cc": "no page is that old",
        "dateutil/a80543194b": "fractions of hours are not read",
    ]
}
