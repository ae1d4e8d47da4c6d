extension DateTime {
    /// The date that ISO 8601 or RFC 3339 text says; nil where it says none.
    ///
    /// Read are years, months, days, week dates (`2020-W01`) and ordinal dates (`2016-366`), with or without hyphens;
    /// times with or without colons, to the hour, minute, second or a part of it (comma or point); `T`, `t` or one
    /// space before the time; `Z` and offsets of the forms `+01`, `+0100`, `+01:00`, a space before them allowed.
    /// White space around the text is skipped. Two-digit years and months such as `201204` are refused.
    public init?(iso8601 text: String) {
        var text = text
        let read: DateTime? = text.withUTF8 { DateTime(iso8601: $0.span) }
        guard let read else { return nil }
        self = read
    }

    /// The date that ISO 8601 or RFC 3339 text in ASCII bytes says; nil where it says none.
    public init?(iso8601 text: Span<UInt8>) {
        var end = text.count
        var at = 0
        while at < end, text[at] <= 0x20 { at += 1 }
        while end > at, text[end - 1] <= 0x20 { end -= 1 }
        guard let date = ISO8601.date(text, &at, end) else { return nil }
        guard at < end else {
            self = date
            return
        }
        guard let day = date.day, text[at] == UInt8(ascii: "T") || text[at] == UInt8(ascii: "t") || text[at] == 0x20
        else { return nil }
        at += 1
        guard let time = ISO8601.time(text, &at, end) else { return nil }
        if at + 1 < end, text[at] == 0x20 { at += 1 }
        var offset: Int?
        if at < end {
            offset = ISO8601.offset(text, &at, end)
            guard offset != nil, at == end else { return nil }
        }
        self.init(
            year: date.year, month: date.month, day: day, hour: time.hour, minute: time.minute, second: time.second,
            nanosecond: time.nanosecond, offsetMinutes: offset)
    }
}

/// The parts of ISO 8601 text; each reads from `at` on and moves it past what was read.
private enum ISO8601 {
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")

    static func date(_ text: Span<UInt8>, _ at: inout Int, _ end: Int) -> DateTime? {
        guard let year = number(text, &at, end, digits: 4) else { return nil }
        guard at < end else { return DateTime(year: year) }
        let hyphenated = text[at] == hyphen
        if hyphenated { at += 1 }
        if at < end, text[at] == UInt8(ascii: "W") {
            at += 1
            return week(of: year, text, &at, end, hyphenated: hyphenated)
        }
        switch digits(text, at, end) {
        case 2 where hyphenated:
            guard let month = number(text, &at, end, digits: 2) else { return nil }
            guard at < end, text[at] == hyphen else { return DateTime(year: year, month: month) }
            at += 1
            guard digits(text, at, end) == 2, let day = number(text, &at, end, digits: 2) else { return nil }
            return DateTime(year: year, month: month, day: day)
        case 3:
            guard let ordinal = number(text, &at, end, digits: 3), ordinal > 0 else { return nil }
            return DateTime.day(ordinal, of: year)
        case 4 where !hyphenated:
            guard let month = number(text, &at, end, digits: 2), let day = number(text, &at, end, digits: 2) else {
                return nil
            }
            return DateTime(year: year, month: month, day: day)
        default:
            return nil
        }
    }

    static func week(
        of year: Int, _ text: Span<UInt8>, _ at: inout Int, _ end: Int, hyphenated: Bool
    ) -> DateTime? {
        guard let week = number(text, &at, end, digits: 2), (1...53).contains(week) else { return nil }
        var weekday = 1
        if at < end, hyphenated == (text[at] == hyphen), hyphenated || digits(text, at, end) > 0 {
            if hyphenated { at += 1 }
            guard let day = number(text, &at, end, digits: 1), (1...7).contains(day) else { return nil }
            weekday = day
        }
        // Week 1 is the one with January 4th in it; 1970-01-01 was a Thursday.
        let fourth = DateTime.days(year: year, month: 1, day: 4)
        let monday = fourth - DateTime.floorDivide(fourth + 3, 7).remainder
        let date = DateTime.civil(days: monday + (week - 1) * 7 + weekday - 1)
        return DateTime(year: date.year, month: date.month, day: date.day)
    }

    static func time(
        _ text: Span<UInt8>, _ at: inout Int, _ end: Int
    ) -> (hour: Int, minute: Int, second: Int?, nanosecond: Int)? {
        guard let hour = number(text, &at, end, digits: 2) else { return nil }
        guard at < end, text[at] == colon || isDigit(text[at]) else { return (hour, 0, nil, 0) }
        let colons = text[at] == colon
        if colons { at += 1 }
        guard let minute = number(text, &at, end, digits: 2) else { return nil }
        guard at < end, colons ? text[at] == colon : isDigit(text[at]) else { return (hour, minute, nil, 0) }
        if colons { at += 1 }
        guard let second = number(text, &at, end, digits: 2) else { return nil }
        guard at < end, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") else {
            return (hour, minute, second, 0)
        }
        at += 1
        guard at < end, isDigit(text[at]) else { return nil }
        var fraction = 0
        var scale = 100_000_000
        while at < end, isDigit(text[at]) {
            fraction += Int(text[at] & 15) * scale
            scale /= 10
            at += 1
        }
        return (hour, minute, second, fraction)
    }

    static func offset(_ text: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int? {
        let sign = text[at]
        at += 1
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
        guard sign == UInt8(ascii: "+") || sign == hyphen, let hours = number(text, &at, end, digits: 2) else {
            return nil
        }
        var minutes = 0
        if at < end {
            if text[at] == colon { at += 1 }
            guard let read = number(text, &at, end, digits: 2) else { return nil }
            minutes = read
        }
        guard hours < 24, minutes < 60 else { return nil }
        return (sign == hyphen ? -1 : 1) * (hours * 60 + minutes)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// How many digits stand in a row from `at` on.
    static func digits(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int {
        var next = at
        while next < end, isDigit(text[next]) { next += 1 }
        return next - at
    }

    static func number(_ text: Span<UInt8>, _ at: inout Int, _ end: Int, digits: Int) -> Int? {
        guard end - at >= digits else { return nil }
        var value = 0
        for index in at..<(at + digits) {
            guard isDigit(text[index]) else { return nil }
            value = value * 10 + Int(text[index] & 15)
        }
        at += digits
        return value
    }
}

extension DateTime {
    /// The day with this number in its year (1 is January 1st); nil past the year's end.
    fileprivate static func day(_ ordinal: Int, of year: Int) -> DateTime? {
        let date = civil(days: days(year: year, month: 1, day: 1) + ordinal - 1)
        guard date.year == year else { return nil }
        return DateTime(year: date.year, month: date.month, day: date.day)
    }
}
