extension DatePattern {
    /// The day, or the month, that begins at a token.
    func day(at start: Int) -> Day? {
        switch tokens[start].kind {
        case .number:
            return compact(start) ?? counted(start) ?? yearFirst(start) ?? numeric(start) ?? dayThenName(start)
        case .word:
            return nameFirst(start)
        case .mark:
            return nil
        }
    }

    /// `20170901`, `201709011234`, `20170901123456`.
    private func compact(_ start: Int) -> Day? {
        let token = tokens[start]
        guard [8, 12, 14].contains(token.length) else { return nil }
        var date = token.value
        var time: ClockPattern.Time?
        if token.length > 8 {
            var rest = date
            let second = token.length == 14 ? rest % 100 : 0
            if token.length == 14 { rest /= 100 }
            let minute = rest % 100
            let hour = rest / 100 % 100
            date = rest / 10_000
            guard hour < 24, minute < 60, second < 60 else { return nil }
            time = ClockPattern.Time(
                hour: hour, minute: minute, second: token.length == 14 ? second : nil, end: start + 1)
        }
        let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100)
        guard years.contains(year), (1970...2100).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return Day(year: year, month: month, day: day, end: start + 1, time: time)
    }

    /// `2016年3月20日`, `5 tháng 3 năm 2020`.
    private func counted(_ start: Int) -> Day? {
        guard start + 1 < tokens.count else { return nil }
        if tokens[start + 1].meaning == .year, let year = year(start)?.value, isNumber(start + 2, digits: 1...2),
            start + 3 < tokens.count, tokens[start + 3].meaning == .monthNumber
        {
            let month = tokens[start + 2].value
            guard (1...12).contains(month) else { return nil }
            guard isNumber(start + 4, digits: 1...2) else {
                return Day(year: year, month: month, day: nil, end: start + 4)
            }
            let named = start + 5 < tokens.count && tokens[start + 5].meaning == .day
            return Day(year: year, month: month, day: tokens[start + 4].value, end: start + (named ? 6 : 5))
        }
        if tokens[start + 1].meaning == .monthNumber, tokens[start].length <= 2, isNumber(start + 2, digits: 1...2) {
            let month = tokens[start + 2].value
            let next = skipJoints(start + 3)
            guard (1...12).contains(month), let year = year(next) else { return nil }
            return Day(year: year.value, month: month, day: tokens[start].value, end: year.end)
        }
        return nil
    }

    /// `2012-06-30`, `2012/6/30`, `1996.July.10`, `2020. március 5.`, `2011 წლის 17 მარტი`.
    private func yearFirst(_ start: Int) -> Day? {
        guard tokens[start].length == 4, let year = year(start)?.value else { return nil }
        if let mark = separator(start + 1), separator(start + 3) == mark, isNumber(start + 4, digits: 1...2) {
            let named = month(start + 2)
            guard named != nil || isNumber(start + 2, digits: 1...2) else { return nil }
            let month = named ?? tokens[start + 2].value
            guard (1...12).contains(month) else { return nil }
            return Day(year: year, month: month, day: tokens[start + 4].value, end: start + 5)
        }
        if mark(" ", from: start, count: 3), isNumber(start + 1, digits: 2...2), isNumber(start + 2, digits: 2...2) {
            let month = tokens[start + 1].value
            guard isWhole, (1...12).contains(month) else { return nil }
            return Day(year: year, month: month, day: tokens[start + 2].value, end: start + 3)
        }
        let next = skipJoints(start + 1)
        if let month = month(next) {
            let day = skipJoints(next + 1)
            guard isNumber(day, digits: 1...2), tokens[day].value <= 31 else { return nil }
            return Day(year: year, month: month, day: tokens[day].value, end: day + 1)
        }
        if isNumber(next, digits: 1...2), next > start + 1, let month = month(skipJoints(next + 1)) {
            return Day(year: year, month: month, day: tokens[next].value, end: skipJoints(next + 1) + 1)
        }
        return nil
    }

    /// `25.09.2003`, `10/09/03`, `5. 5. 2020`.
    private func numeric(_ start: Int) -> Day? {
        guard isNumber(start, digits: 1...2), let mark = separator(start + 1), isNumber(start + 2, digits: 1...2),
            separator(start + 3) == mark, isNumber(start + 4, digits: 2...4),
            let year = year(start + 4, shortAllowed: true)
        else { return nil }
        let (first, second) = (tokens[start].value, tokens[start + 2].value)
        let dayFirst: Bool
        if first > 12 || first == second {
            dayFirst = true
        } else if second > 12 {
            dayFirst = false
        } else if mark == "." {
            dayFirst = true
        } else if let order {
            dayFirst = order == .dayFirst
        } else {
            return nil
        }
        let (day, month) = dayFirst ? (first, second) : (second, first)
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return Day(year: year.value, month: month, day: day, end: year.end)
    }

    /// `3rd of May 2001`, `14-Aralık-2012`, `Mon 13 Feb, 2012`.
    private func dayThenName(_ start: Int) -> Day? {
        guard isNumber(start, digits: 1...2), (1...31).contains(tokens[start].value) else { return nil }
        var next = start + 1
        if start > 1, tokens[start - 1].isMark(":"), tokens[start - 2].kind == .number { return nil }
        if next < tokens.count, tokens[next].kind == .word, !tokens[next].isApart, tokens[next].length <= 4,
            tokens[next].meaning == .nothing || tokens[next].meaning == .joint
        {
            next += 1
        }
        next = skipJoints(next)
        guard let month = month(next) else { return nil }
        let after = skipJoints(next + 1)
        guard let year = year(after, shortAllowed: isWhole || (after == next + 2 && tokens[next + 1].isMark("-")))
        else { return nil }
        return Day(year: year.value, month: month, day: tokens[start].value, end: year.end)
    }

    /// `May 5, 2001`, `Sep 25 10:36:28 2003`, `May 2001`.
    private func nameFirst(_ start: Int) -> Day? {
        guard let month = month(start) else { return nil }
        let next = skipJoints(start + 1)
        guard next < tokens.count else { return nil }
        if isNumber(next, digits: 1...2), (1...31).contains(tokens[next].value) {
            let day = tokens[next].value
            var after = next + 1
            if after < tokens.count, tokens[after].kind == .word, !tokens[after].isApart, tokens[after].length <= 4 {
                after += 1
            }
            let comma = skipJoints(after)
            if let year = year(comma, shortAllowed: false) {
                return Day(year: year.value, month: month, day: day, end: year.end)
            }
            let clock = ClockPattern(tokens: tokens, isWhole: isWhole)
            if let time = clock.time(at: after), let year = year(time.end) {
                return Day(year: year.value, month: month, day: day, end: year.end, time: time)
            }
            return nil
        }
        // A month alone: not where a number before it is a day that does not exist.
        if start > 0, tokens[start - 1].kind == .number { return nil }
        if start > 1, tokens[start - 2].kind == .number { return nil }
        guard tokens[next].length == 4, let year = year(next) else { return nil }
        return Day(year: year.value, month: month, day: nil, end: year.end)
    }

    /// Past marks and words that join the parts of a date: at most three.
    private func skipJoints(_ start: Int) -> Int {
        var index = start
        while index < min(start + 3, tokens.count) {
            let token = tokens[index]
            let joins =
                token.meaning == .joint || token.isMark(".") || token.isMark(",") || token.isMark("-")
                || token.isMark("/") || token.isMark("]") || token.isMark("،") || token.isMark("·")
            if !joins { break }
            index += 1
        }
        return index
    }

    private func separator(_ index: Int) -> Unicode.Scalar? {
        guard index < tokens.count, tokens[index].kind == .mark, let mark = Unicode.Scalar(UInt32(tokens[index].value))
        else { return nil }
        return mark == "-" || mark == "/" || mark == "." ? mark : mark == "‐" || mark == "–" ? "-" : nil
    }

    private func mark(_ mark: Character, from start: Int, count: Int) -> Bool {
        start + count <= tokens.count && tokens[start..<(start + count)].allSatisfy { $0.kind == .number }
    }
}
