import OffprintCore

/// When a server wants to be asked again (RFC 9110, section 10.2.3).
enum RetryAfter: Sendable, Hashable {
    case seconds(Int)
    /// Seconds since 1970.
    case date(Int)

    /// Nil for what is neither a number of seconds nor an HTTP date.
    init?(parsing text: String) {
        let words = text.split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
        if words.count == 1, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .seconds(words[0].utf8.count > 9 ? 999_999_999 : Int(words[0]) ?? 0)
        } else if let date = Self.date(words.flatMap { $0.split(separator: "-").map(String.init) }) {
            self = .date(date)
        } else {
            return nil
        }
    }

    /// How long to wait from a moment on.
    ///
    /// - Parameter now: seconds since 1970.
    func pause(at now: Int) -> Duration {
        switch self {
        case .seconds(let count): .seconds(count)
        case .date(let date): .seconds(max(0, date - now))
        }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// The three spellings of RFC 9110, section 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`,
    /// `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
    private static func date(_ words: [String]) -> Int? {
        guard words.count >= 5 else { return nil }
        let isAsctime = words[1].utf8.first.map { $0 >= 0x41 } ?? false
        let (day, month, year, time) =
            isAsctime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
        let clock = time.split(separator: ":").map { Int($0) }
        guard let dayNumber = Int(day), var yearNumber = Int(year), clock.count == 3,
            let monthIndex = months.firstIndex(of: month.lowercased()), let hour = clock[0], let minute = clock[1],
            let second = clock[2]
        else { return nil }
        if year.utf8.count == 2 { yearNumber += yearNumber < 70 ? 2000 : 1900 }
        return DateTime(
            year: yearNumber, month: monthIndex + 1, day: dayNumber, hour: hour, minute: minute, second: second,
            offsetMinutes: 0)?.unixSeconds
    }
}
