import OffprintCore

/// The shapes of dates over the tokens of a text.
struct DatePattern {
    /// A date with the tokens that say it.
    struct Match {
        var date: DateTime
        var tokens: Range<Int>
        /// Tokens of a time that stands before the date.
        var time: Range<Int>?
    }

    let tokens: [DateToken]
    let order: DayOrder?
    let years: ClosedRange<Int>
    /// Whether the text is meant to be a date: years of two digits are believed then.
    let isWhole: Bool
    let language: LanguageCode?

    struct Day {
        var year: Int
        var month: Int
        var day: Int?
        var end: Int
        /// A time that stood between day and year.
        var time: ClockPattern.Time?
    }

    /// The date that begins at a token, with its time.
    func match(at start: Int) -> Match? {
        guard let day = day(at: start), isFree(from: start, to: day.end) else { return nil }
        let clock = ClockPattern(tokens: tokens, isWhole: isWhole)
        var time = day.time
        var end = day.end
        var range = start..<end
        var before: Range<Int>?
        if day.day != nil, time == nil {
            if let after = clock.time(after: end) {
                time = after
                end = after.end
                range = start..<end
            } else if let earlier = clock.time(before: start) {
                time = earlier.time
                before = earlier.range
            }
        }
        if let time, let dayOfMonth = day.day,
            let date = DateTime(
                year: day.year, month: day.month, day: dayOfMonth, hour: time.hour, minute: time.minute,
                second: time.second, nanosecond: time.nanosecond, offsetMinutes: time.offset)
        {
            return Match(date: date, tokens: range, time: before)
        }
        guard let date = DateTime(year: day.year, month: day.month, day: day.day) else { return nil }
        return Match(date: date, tokens: start..<day.end)
    }

    /// Whether no number is left over, and, strictly, no word but one before the date (the day of the week) and what
    /// stands in parentheses.
    func coversAll(_ match: Match, strictly: Bool) -> Bool {
        var depth = 0
        for (index, token) in tokens.enumerated() {
            if token.isMark("(") { depth += 1 }
            if token.isMark(")") { depth -= 1 }
            if match.tokens.contains(index) || match.time?.contains(index) == true { continue }
            if token.kind == .number { return false }
            if strictly, token.kind == .word, depth == 0, index > 0 { return false }
        }
        return true
    }

    /// Whether the numbers at both ends are not parts of something longer, such as a version or an address.
    private func isFree(from start: Int, to end: Int) -> Bool {
        if start > 1, tokens[start].kind == .number, !tokens[start].isApart, isInnerMark(tokens[start - 1]),
            tokens[start - 2].kind == .number, !tokens[start - 1].isApart
        {
            return false
        }
        if end + 1 < tokens.count, tokens[end - 1].kind == .number, !tokens[end].isApart, isInnerMark(tokens[end]),
            tokens[end + 1].kind == .number, !tokens[end + 1].isApart
        {
            return false
        }
        return true
    }

    private func isInnerMark(_ token: DateToken) -> Bool {
        token.isMark(".") || token.isMark("-") || token.isMark("/") || token.isMark(",") || token.isMark("+")
    }

    func isNumber(_ index: Int, digits: ClosedRange<Int>) -> Bool {
        index < tokens.count && tokens[index].kind == .number && digits.contains(tokens[index].length)
    }

    func month(_ index: Int) -> Int? {
        guard index < tokens.count, case .month(let month) = tokens[index].meaning else { return nil }
        return month
    }

    /// A year of four digits, or of two after an apostrophe or where the text is a date anyway.
    func year(_ index: Int, shortAllowed: Bool = false) -> (value: Int, end: Int)? {
        var index = index
        var shortAllowed = shortAllowed
        if index < tokens.count, tokens[index].isMark("'") || tokens[index].isMark("’") {
            index += 1
            shortAllowed = true
        }
        guard isNumber(index, digits: 2...4) else { return nil }
        let token = tokens[index]
        if token.length == 4 {
            var value = token.value
            if language == LanguageCode("th"), (2400...2600).contains(value) { value -= 543 }
            return years.contains(value) ? (value, index + 1) : nil
        }
        guard token.length == 2, shortAllowed else { return nil }
        if index + 1 < tokens.count, tokens[index + 1].isMark(":") { return nil }
        return (token.value < 70 ? 2000 + token.value : 1900 + token.value, index + 1)
    }
}
