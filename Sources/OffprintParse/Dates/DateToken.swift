/// A number, a word or a mark of a text in which a date is looked for.
struct DateToken {
    enum Kind: UInt8 { case number, word, mark }

    /// What a word means beside a date.
    enum Meaning: Equatable {
        case nothing
        case month(Int)
        case morning, afternoon
        /// 年, 月, 日 and their like, right after a number.
        case year, monthNumber, day, hour, minute, second
        /// The name of a zone: minutes ahead of UTC.
        case zone(Int)
        /// A word that joins the parts of a date: `de`, `of`, `at`.
        case joint
        case clock
    }

    var kind: Kind
    var meaning: Meaning = .nothing
    /// A number's value (up to nine digits); a mark's scalar.
    var value = 0
    /// How many digits or scalars it has.
    var length = 0
    /// Whether white space stands before it.
    var isApart: Bool
    var start: Int
    var end: Int

    func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && value == Int(mark.value) }
}

extension DateToken {
    /// Cuts a text into tokens; at most `limit` of them.
    static func tokens(of text: Span<UInt8>, language: LanguageCode?, limit: Int = 160) -> [DateToken] {
        var tokens: [DateToken] = []
        tokens.reserveCapacity(min(limit, text.count / 3 + 4))
        var at = 0
        var isApart = true
        let end = text.count
        while at < end, tokens.count < limit {
            let start = at
            let scalar = UTF8Text.scalar(text, &at, end)
            if scalar <= 0x20 || scalar == 0xA0 || scalar == 0x3000 || (0x2000...0x200F).contains(scalar)
                || scalar == 0x202F || scalar == 0xFEFF
            {
                isApart = true
                continue
            }
            if let digit = UTF8Text.digit(scalar) {
                tokens.append(number(text, from: start, &at, first: digit, isApart: isApart))
            } else if let last = tokens.last, last.kind == .number, let unit = DateWords.unit(scalar) {
                tokens.append(
                    DateToken(kind: .word, meaning: unit, length: 1, isApart: isApart, start: start, end: at))
            } else if UTF8Text.isLetter(scalar) {
                tokens.append(word(text, from: start, &at, language: language, isApart: isApart))
            } else {
                tokens.append(
                    DateToken(kind: .mark, value: Int(scalar), length: 1, isApart: isApart, start: start, end: at))
            }
            isApart = false
        }
        return tokens
    }

    private static func number(
        _ text: Span<UInt8>, from start: Int, _ at: inout Int, first: Int, isApart: Bool
    ) -> DateToken {
        var value = first
        var length = 1
        while at < text.count {
            var next = at
            guard let digit = UTF8Text.digit(UTF8Text.scalar(text, &next, text.count)) else { break }
            if length < 15 { value = value * 10 + digit }
            length += 1
            at = next
        }
        return DateToken(kind: .number, value: value, length: length, isApart: isApart, start: start, end: at)
    }

    /// A word; letters apart by full stops (`p.m.`, `ก.พ.`) are one word without them.
    private static func word(
        _ text: Span<UInt8>, from start: Int, _ at: inout Int, language: LanguageCode?, isApart: Bool
    ) -> DateToken {
        var length = 1
        var part = 1
        var hash = Folding.hash(text, from: start, to: at)
        while at < text.count {
            var next = at
            let scalar = UTF8Text.scalar(text, &next, text.count)
            if UTF8Text.isLetter(scalar) || (0x300...0x36F).contains(scalar) {
                hash = Folding.hash(hash, adding: Folding.fold(scalar))
                length += 1
                part += 1
                at = next
            } else if scalar == 0x2E, part <= 2, next < text.count {
                var after = next
                guard UTF8Text.isLetter(UTF8Text.scalar(text, &after, text.count)), length <= 4 else { break }
                part = 0
                at = next
            } else {
                break
            }
        }
        return DateToken(
            kind: .word, meaning: DateWords.meaning(of: hash, language: language), length: length, isApart: isApart,
            start: start, end: at)
    }
}
