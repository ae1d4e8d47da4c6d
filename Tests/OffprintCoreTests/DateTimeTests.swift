import OffprintCore
import OffprintTestSupport
import Testing

struct DateTimeTests {
    @Test(arguments: [
        "2026", "2026-03", "2026-03-07", "2026-03-07T10:00", "2026-03-07T10:00+01:00", "2026-03-07T09:00:00Z",
        "2026-03-07T09:00:00", "2026-03-07T09:00:00.5-03:30", "2024-02-29", "0001-01-01", "9999-12-31T23:59:59Z",
    ])
    func writesWhatItRead(_ text: String) {
        #expect(DateTime(iso8601: text)?.description == text)
    }

    @Test(arguments: [
        "", " ", "26", "2026-13", "2026-02-29", "2026-03-07T", "2026-03-07T25:00", "2026-03-07T10:61", "0000-01-01",
        "2026-03-07T10:00:00+24:00", "2026-03-07T10:00:00.", "2026-03-07X10:00", "2026-3-7", "２０２６-03-07", "-2026",
        "2026-03-07T10:00:00Zz", "2026-W54", "2026-03-07T10:00:00+1",
    ])
    func refuses(_ text: String) {
        #expect(DateTime(iso8601: text) == nil)
    }

    @Test func knowsInstants() {
        #expect(DateTime(iso8601: "1970-01-01T00:00:00Z")?.unixSeconds == 0)
        #expect(DateTime(iso8601: "2026-03-07T10:00:00+01:00")?.unixSeconds == 1_772_874_000)
        #expect(DateTime(iso8601: "1969-12-31T23:59:59Z")?.unixSeconds == -1)
        #expect(DateTime(iso8601: "2000-03-01")?.unixSeconds == 951_868_800)
        #expect(DateTime(unixSeconds: 951_868_799)?.description == "2000-02-29T23:59:59Z")
        #expect(DateTime(unixSeconds: -1)?.description == "1969-12-31T23:59:59Z")
        #expect(DateTime(unixSeconds: .max) == nil)
    }

    @Test func everyDayComesBack() throws {
        for days in stride(from: -700_000, through: 2_900_000, by: 97) {
            let date = try #require(DateTime(unixSeconds: days * 86_400))
            #expect(date.unixSeconds == days * 86_400)
            #expect(DateTime(iso8601: date.description) == date)
        }
    }

    @Test func ordersByInstantThenExactness() {
        let day = DateTime(iso8601: "2026-03-07")
        let midnight = DateTime(iso8601: "2026-03-07T00:00:00Z")
        let before = DateTime(iso8601: "2026-03-07T00:30:00+01:00")
        let dates = [midnight, day, before].compactMap(\.self).sorted()
        #expect(dates == [before, day, midnight].compactMap(\.self))
    }

    @Test func saysHowExactItIs() {
        #expect(DateTime(iso8601: "2026")?.precision == .year)
        #expect(DateTime(iso8601: "2026-03-07T10:00")?.second == nil)
        #expect(DateTime(iso8601: "2026-03-07T10:00")?.precision == .minute)
        #expect(DateTime(iso8601: "2026-03-07")?.hour == nil)
        #expect(DateTime(iso8601: "2026-03-07T10:00:00Z")?.dateOnly == DateTime(iso8601: "2026-03-07"))
        #expect(DateTime(year: 2026, day: 7) == nil)
    }

    @Test func readsALeapSecondAsTheOneBefore() {
        #expect(DateTime(iso8601: "2016-12-31T23:59:60Z")?.description == "2016-12-31T23:59:59Z")
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func readsWhatDateutilReads() throws {
        let tally = try Conformance.check("dates-iso8601") { item in
            let input = item["input"]?.string ?? ""
            let read = DateTime(iso8601: input)
            guard let expected = item["expected"]?.string else {
                return read == nil ? .passed : .failed("read \(input) as \(read?.description ?? "")")
            }
            guard let wanted = DateTime(iso8601: expected) else { return .failed("expected value \(expected)") }
            let same =
                read?.unixSeconds == wanted.unixSeconds && (read?.offsetMinutes == nil) == (wanted.offsetMinutes == nil)
                && (read?.nanosecond ?? 0) / 1000 == wanted.nanosecond / 1000
            return same ? .passed : .failed("\(input) gave \(read?.description ?? "none"), not \(expected)")
        }
        #expect(tally.unexpected == [])
        #expect(tally.stale == [])
    }
}
