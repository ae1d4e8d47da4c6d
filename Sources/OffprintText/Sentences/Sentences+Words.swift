/// The words on both sides of a stop.
extension Sentences {
    /// The word that ends before a stop, inner dots included, without the brackets and quotes before it.
    func wordBefore(_ text: Span<UInt8>, _ stop: Int, _ scan: Scan) -> Range<Int> {
        var index = stop
        while index > scan.start, stop - index < 48 {
            let scalar = Scalars.read(text, before: index, start: scan.start)
            let classes = scalar.classes
            if scalar.value == 0x27 || scalar.value == 0x2019 || classes.isDisjoint(with: .quotation),
                !classes.contains(.space), scalar.value != 0x28, scalar.value != 0x5B, scalar.value != 0x2F,
                scalar.value != 0x2014, scalar.value != 0x29, scalar.value != 0x5D
            {
                index -= scalar.length
            } else {
                break
            }
        }
        while index < stop, text[index] == 0x27 || text[index] == 0x2C || text[index] == 0x2D { index += 1 }
        // The article in "l'Ing." is no part of the abbreviation.
        var at = index
        while at < stop {
            let scalar = Scalars.read(text, at: at, end: stop)
            at += scalar.length
            if scalar.value == 0x27 || scalar.value == 0x2019, at < stop { index = at }
        }
        return index..<stop
    }

    func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = WordHash()
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = Scalars.read(text, at: index, end: range.upperBound)
            hash.add(scalar: CharacterClass.lowered(scalar.value))
            index += scalar.length
        }
        return hash.value
    }

    func isNumber(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where !(text[index] &- 0x30 < 10 || text[index] == 0x2E || text[index] == 0x2C) {
            return false
        }
        return true
    }

    func isRoman(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where !"IVXLC".utf8.contains(text[index]) { return false }
        return true
    }

    func hasInnerDot(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where text[index] == 0x2E { return true }
        return false
    }

    /// Whether the parts between the dots are short, as in `U.S`, `Ph.D`, `z.B`; not `example.com`.
    func isShortSegments(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var letters = 0
        for index in range {
            if text[index] == 0x2E {
                letters = 0
            } else if text[index] & 0xC0 != 0x80 {
                letters += 1
                if letters > 3 { return false }
            }
        }
        return true
    }

    /// The word that follows a stop.
    struct NextWord {
        var hash: UInt64 = 0
        var isUpper = false
        var isRoman = false
        /// All capitals: a time zone behind "p.m.".
        var isShout = false
        var isFollowedBySpace = false
        /// A Spanish mark opens it, which nothing but a sentence has.
        var isQuestion = false
        /// A line ends before it.
        var isEnd = false

        init(_ text: Span<UInt8>, behind offset: Int, end: Int) {
            var index = offset
            while index < end {
                let scalar = Scalars.read(text, at: index, end: end)
                if scalar.value == 0x0A || scalar.value == 0x0D {
                    isEnd = true
                    return
                }
                if scalar.classes.contains(.letter) || scalar.classes.contains(.digit) { break }
                if scalar.value == 0xBF || scalar.value == 0xA1 {
                    isQuestion = true
                    return
                }
                // Brackets and dashes behind an abbreviation go on with the sentence.
                guard scalar.classes.contains(.space) || scalar.classes.contains(.quotation) else { return }
                index += scalar.length
            }
            var word = WordHash()
            var length = 0
            var uppers = 0
            var romans = 0
            while index < end {
                let scalar = Scalars.read(text, at: index, end: end)
                guard scalar.classes.contains(.letter) || scalar.value == 0x27 || scalar.value == 0x2019, length < 40
                else { break }
                let upper = scalar.classes.contains(.upper)
                if length == 0 { isUpper = upper || scalar.classes.isDisjoint(with: [.upper, .lower]) }
                if upper { uppers += 1 }
                if scalar.value < 0x80, "IVXLC".utf8.contains(UInt8(scalar.value)) { romans += 1 }
                word.add(scalar: scalar.value == 0x2019 ? 0x27 : CharacterClass.lowered(scalar.value))
                length += 1
                index += scalar.length
            }
            isFollowedBySpace = index < end && text[index] == 0x20
            hash = word.value
            isShout = length > 1 && uppers == length
            isRoman = length > 1 && romans == length
            if length == 0 { isUpper = false }
        }

        var isCalendarWord: Bool { Self.calendar.contains(hash) }

        private static let calendar = WordSet(
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december eastern pacific central mountain local london gmt
            """)
    }
}
