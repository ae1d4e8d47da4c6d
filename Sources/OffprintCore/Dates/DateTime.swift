/// A date, as exact as its source gave it: a year alone, a month, a day, or a time with or without its zone.
///
/// The calendar is the Gregorian one, also before 1582. A time without a zone is read as UTC where an instant is asked.
///
///     DateTime(iso8601: "2026-03-07T10:00:00+01:00")?.unixSeconds   // 1772874000
///     DateTime(year: 2026, month: 3)?.description                   // "2026-03"
public struct DateTime: Sendable, Hashable {
    /// How much of a date was given.
    public enum Precision: UInt8, Sendable, Hashable, Comparable {
        case year, month, day, minute, second

        /// Whether `a` says less than `b`.
        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// The last part that was given.
    public let precision: Precision
    private let storedMonth: Int8
    private let storedDay: Int8
    private let storedHour: Int8
    private let storedMinute: Int8
    private let storedSecond: Int8
    private let storedYear: Int16
    private let storedOffset: Int16
    /// The part of a second, in 0..<1,000,000,000; 0 where none was given.
    public let nanosecond: Int32

    private static let noOffset = Int16.min

    /// The year, in 1...9999.
    public var year: Int { Int(storedYear) }
    /// The month, in 1...12.
    public var month: Int? { precision >= .month ? Int(storedMonth) : nil }
    /// The day of the month, from 1 on.
    public var day: Int? { precision >= .day ? Int(storedDay) : nil }
    /// The hour, in 0...23.
    public var hour: Int? { precision >= .minute ? Int(storedHour) : nil }
    /// The minute, in 0...59.
    public var minute: Int? { precision >= .minute ? Int(storedMinute) : nil }
    /// The second, in 0...59 (a leap second is read as the second before it).
    public var second: Int? { precision == .second ? Int(storedSecond) : nil }
    /// How far the clock is ahead of UTC, in minutes; nil where no zone was given.
    public var offsetMinutes: Int? { storedOffset == Self.noOffset ? nil : Int(storedOffset) }

    /// A date of these parts, or nil where there is no such date.
    ///
    /// A part may only be given together with all greater ones; an hour without its minute is the full hour, and
    /// 24:00 is midnight of the next day.
    public init?(
        year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
        nanosecond: Int = 0, offsetMinutes: Int? = nil
    ) {
        guard (1...9999).contains(year) else { return nil }
        if month == nil, day != nil { return nil }
        if day == nil, hour != nil { return nil }
        if hour == nil, minute != nil || second != nil || offsetMinutes != nil || nanosecond != 0 { return nil }
        if minute == nil, second != nil { return nil }
        if second == nil, nanosecond != 0 { return nil }
        guard (1...12).contains(month ?? 1) else { return nil }
        guard (1...Self.days(inMonth: month ?? 1, of: year)).contains(day ?? 1) else { return nil }
        guard (0...24).contains(hour ?? 0), (0...59).contains(minute ?? 0), (0...60).contains(second ?? 0) else {
            return nil
        }
        guard (0..<1_000_000_000).contains(nanosecond) else { return nil }
        if let offsetMinutes, abs(offsetMinutes) >= 24 * 60 { return nil }

        var date = (year: year, month: month ?? 1, day: day ?? 1)
        var hour = hour
        if hour == 24 {
            guard (minute ?? 0) == 0, (second ?? 0) == 0, nanosecond == 0 else { return nil }
            hour = 0
            date = Self.civil(days: Self.days(year: date.year, month: date.month, day: date.day) + 1)
            guard date.year <= 9999 else { return nil }
        }
        precision = second != nil ? .second : hour != nil ? .minute : day != nil ? .day : month != nil ? .month : .year
        storedYear = Int16(date.year)
        storedMonth = Int8(date.month)
        storedDay = Int8(date.day)
        storedHour = Int8(hour ?? 0)
        storedMinute = Int8(minute ?? 0)
        storedSecond = Int8(min(second ?? 0, 59))
        storedOffset = offsetMinutes.map { Int16($0) } ?? Self.noOffset
        self.nanosecond = Int32(nanosecond)
    }

    /// The instant that is so many seconds after 1970 began, in UTC; nil outside the years 1...9999.
    public init?(unixSeconds: Int) {
        guard (-62_135_596_800..<253_402_300_800).contains(unixSeconds) else { return nil }
        let (days, rest) = Self.floorDivide(unixSeconds, 86_400)
        let date = Self.civil(days: days)
        self.init(
            year: date.year, month: date.month, day: date.day, hour: rest / 3600, minute: rest / 60 % 60,
            second: rest % 60, offsetMinutes: 0)
    }

    /// Whole seconds since 1970 began in UTC; missing parts count as the lowest, a missing zone as UTC.
    public var unixSeconds: Int {
        let days = Self.days(year: year, month: Int(storedMonth), day: Int(storedDay))
        let time = Int(storedHour) * 3600 + Int(storedMinute) * 60 + Int(storedSecond)
        return days * 86_400 + time - (offsetMinutes ?? 0) * 60
    }

    /// The same date without its time of day; a date that has none is given back as it is.
    public var dateOnly: DateTime {
        guard precision > .day else { return self }
        return DateTime(year: year, month: month, day: day) ?? self
    }
}

extension DateTime: Comparable {
    /// Whether one instant is before the other; of the same instant, the less exact date goes first.
    public static func < (a: DateTime, b: DateTime) -> Bool {
        (a.unixSeconds, a.nanosecond, a.precision.rawValue, a.storedOffset)
            < (b.unixSeconds, b.nanosecond, b.precision.rawValue, b.storedOffset)
    }
}
