import OffprintCore

/// Finds dates in text as people and feeds write them, with names of months in many languages.
///
/// A date is told only with its year, and where day and month could be taken for each other only if ``order`` says
/// which comes first: a wrong date is worse than none.
struct DateReader: Sendable {
    /// A date with where it stands.
    struct Finding {
        var date: DateTime
        /// The bytes of the date and its time.
        var range: Range<Int>
    }

    /// How much of the text must belong to the date.
    enum Extent { case part, whole, strict }

    /// The language, where it is known: for names of months that languages share.
    var language: LanguageCode?
    /// What `10/09/2003` means; nil: nothing can be told.
    var order: DayOrder?
    /// The years that are believed.
    var years = 1700...2100

    /// Reads dates of a language.
    ///
    /// - Parameters:
    ///   - language: a BCP 47 tag.
    ///   - host: the site's host, which tells British from American dates.
    init(language: String? = nil, host: String? = nil) {
        self.language = language.flatMap { LanguageCode($0) }
        self.order = DayOrder(language: language, host: host)
    }

    /// The first date in a text.
    func first(in text: Span<UInt8>) -> Finding? {
        find(in: text, extent: .part)
    }

    /// The date that a text is, with words around it or none; nil where other numbers stand beside it.
    func date(_ text: Span<UInt8>) -> DateTime? {
        if let date = DateTime(iso8601: text), years.contains(date.year), text.count >= 6 { return date }
        return find(in: text, extent: .whole)?.date
    }

    /// The date that a string is, with words around it or none.
    func date(_ text: String) -> DateTime? {
        let bytes = [UInt8](text.utf8)
        return date(bytes.span)
    }

    /// The date of a feed: RFC 822 as RFC 1123 and RFC 5322 amend it, `asctime`, or W3C-DTF.
    static func feedDate(_ text: Span<UInt8>) -> DateTime? {
        if let date = DateTime(iso8601: text) { return date }
        var reader = DateReader()
        reader.years = 1...9999
        return reader.find(in: text, extent: .strict)?.date
    }

    /// Whether a text may hold a date with its year: four digits in a row, three numbers, a year of two digits after an
    /// apostrophe or a hyphen, or any letters that may be digits of another script.
    static func mayHoldDate(_ text: Span<UInt8>) -> Bool {
        var run = 0
        var numbers = 0
        var last: UInt8 = 0
        for index in text.indices {
            let byte = text[index]
            if byte &- 0x30 < 10 {
                if run == 0 {
                    numbers += 1
                    if numbers == 3 || last == UInt8(ascii: "-") || last == UInt8(ascii: "'") || last == 0x99 {
                        return true
                    }
                }
                run += 1
                if run == 4 { return true }
            } else {
                if byte >= 0xD9, byte != 0xE2 { return true }
                run = 0
            }
            last = byte
        }
        return false
    }

    private func find(in text: Span<UInt8>, extent: Extent) -> Finding? {
        if extent == .part, !Self.mayHoldDate(text) { return nil }
        let tokens = DateToken.tokens(of: text, language: language)
        guard tokens.contains(where: { $0.kind == .number }) else { return nil }
        let pattern = DatePattern(
            tokens: tokens, order: order, years: years, isWhole: extent != .part, language: language)
        for start in tokens.indices {
            guard let match = pattern.match(at: start) else { continue }
            guard extent == .part || pattern.coversAll(match, strictly: extent == .strict) else { return nil }
            let first = tokens[match.tokens.lowerBound].start
            return Finding(date: match.date, range: first..<tokens[match.tokens.upperBound - 1].end)
        }
        return nil
    }
}
