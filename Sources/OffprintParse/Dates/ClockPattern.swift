/// The shapes of times of day, and of what is ahead of UTC, over the tokens of a text.
struct ClockPattern {
    struct Time {
        var hour: Int
        var minute: Int
        var second: Int?
        var nanosecond = 0
        var offset: Int?
        /// The token after it.
        var end: Int
    }

    let tokens: [DateToken]
    let isWhole: Bool

    /// The time that follows a date: up to three marks or words stand between.
    func time(after end: Int) -> Time? {
        var index = end
        while index < min(end + 4, tokens.count) {
            if let time = time(at: index) { return time }
            if tokens[index].kind == .number { return nil }
            index += 1
        }
        return nil
    }

    /// The time that stands before a date: no number between, and at most three tokens.
    func time(before start: Int) -> (time: Time, range: Range<Int>)? {
        for first in stride(from: max(0, start - 12), to: start, by: 1) where tokens[first].kind == .number {
            if first > 0, !tokens[first].isApart, tokens[first - 1].kind != .word, first > 1 { continue }
            guard let time = time(at: first), time.end <= start, start - time.end <= 3 else { continue }
            if tokens[time.end..<start].contains(where: { $0.kind == .number }) { continue }
            return (time, first..<time.end)
        }
        return nil
    }

    /// The time that begins at a token.
    func time(at start: Int) -> Time? {
        var index = start
        var half: DateToken.Meaning?
        if index < tokens.count, isHalf(tokens[index].meaning) {
            half = tokens[index].meaning
            index += 1
        }
        guard var time = plain(index) else { return nil }
        if time.end < tokens.count, isHalf(tokens[time.end].meaning) {
            half = tokens[time.end].meaning
            time.end += 1
            if time.end < tokens.count, tokens[time.end].isMark(".") { time.end += 1 }
        } else if half == nil, time.hour < 0 {
            return nil
        }
        if time.hour < 0 { time.hour = -1 - time.hour }
        if let half {
            guard (0...12).contains(time.hour) || half == .afternoon else { return nil }
            if half == .afternoon, time.hour < 12 { time.hour += 12 }
            if half == .morning, time.hour == 12 { time.hour = 0 }
        }
        guard time.hour <= 24, time.minute < 60, (time.second ?? 0) <= 60 else { return nil }
        zone(&time)
        return time
    }

    private func isHalf(_ meaning: DateToken.Meaning) -> Bool { meaning == .morning || meaning == .afternoon }

    /// The digits of a time; an hour alone is given as `-1 - hour`, and stands only with its half of the day.
    private func plain(_ start: Int) -> Time? {
        guard isNumber(start, 1...2) else { return nil }
        let hour = tokens[start].value
        guard start + 1 < tokens.count else { return nil }
        let next = tokens[start + 1]
        if next.isMark(":"), isNumber(start + 2, 2...2) {
            var time = Time(hour: hour, minute: tokens[start + 2].value, end: start + 3)
            if time.end + 1 < tokens.count, tokens[time.end].isMark(":"), isNumber(time.end + 1, 2...2) {
                time.second = tokens[time.end + 1].value
                time.end += 2
                fraction(&time)
            }
            if time.end < tokens.count, tokens[time.end].isMark(":") { return nil }
            return time
        }
        if next.meaning == .hour {
            var time = Time(hour: hour, minute: 0, end: start + 2)
            guard isNumber(start + 2, 1...2) else { return time }
            let unit = start + 3 < tokens.count ? tokens[start + 3].meaning : .nothing
            guard unit == .minute || !tokens[start + 2].isApart || tokens[start + 2].length == 2 else { return time }
            time.minute = tokens[start + 2].value
            time.end = unit == .minute ? start + 4 : start + 3
            if isNumber(time.end, 1...2), time.end + 1 < tokens.count, tokens[time.end + 1].meaning == .second {
                time.second = tokens[time.end].value
                time.end += 2
            }
            return time
        }
        if next.isMark("."), isNumber(start + 2, 2...2), !tokens[start + 2].isApart {
            let after = start + 3 < tokens.count ? tokens[start + 3] : nil
            let named = after.map { isHalf($0.meaning) || $0.meaning == .hour || $0.meaning == .clock } ?? false
            if after?.isMark(".") == true || (!named && !(isWhole && tokens[start].isApart)) { return nil }
            return Time(hour: hour, minute: tokens[start + 2].value, end: start + 3)
        }
        return isHalf(next.meaning) ? Time(hour: -1 - hour, minute: 0, end: start + 1) : nil
    }

    private func fraction(_ time: inout Time) {
        guard time.end + 1 < tokens.count, tokens[time.end].isMark(".") || tokens[time.end].isMark(","),
            !tokens[time.end].isApart, isNumber(time.end + 1, 1...9), !tokens[time.end + 1].isApart
        else { return }
        var value = tokens[time.end + 1].value
        for _ in tokens[time.end + 1].length..<9 { value *= 10 }
        time.nanosecond = value
        time.end += 2
    }

    /// `Z`, `EST`, `GMT-01:01`, `+0100`, `-03:30`, in parentheses or not.
    private func zone(_ time: inout Time) {
        var index = time.end
        if index < tokens.count, tokens[index].meaning == .clock { index += 1 }
        if index < tokens.count, tokens[index].isMark("(") { index += 1 }
        if index < tokens.count, case .zone(let minutes) = tokens[index].meaning {
            time.offset = minutes
            index += 1
            time.end = index
        }
        guard index + 1 < tokens.count, tokens[index].isMark("+") || tokens[index].isMark("-"),
            isNumber(index + 1, 2...4), !tokens[index + 1].isApart
        else { return }
        let sign = tokens[index].isMark("-") ? -1 : 1
        let number = tokens[index + 1]
        var hours = number.value
        var minutes = 0
        var end = index + 2
        if number.length == 4 {
            minutes = hours % 100
            hours /= 100
        } else if number.length == 2, end + 1 < tokens.count, tokens[end].isMark(":"), isNumber(end + 1, 2...2) {
            minutes = tokens[end + 1].value
            end += 2
        } else {
            return
        }
        guard hours < 24, minutes < 60 else { return }
        time.offset = sign * (hours * 60 + minutes)
        time.end = end
    }

    private func isNumber(_ index: Int, _ digits: ClosedRange<Int>) -> Bool {
        index < tokens.count && tokens[index].kind == .number && digits.contains(tokens[index].length)
    }
}
