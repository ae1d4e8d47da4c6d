import OffprintCore

/// Short lines that tell a time: posts, comments and teasers have one each, an article has one.
struct Datelines {
    /// The most words of such a line.
    private static let longest: Float = 16

    /// Where they stand.
    let lines: LineDistances
    /// Words in long paragraphs between the last one and the block, and between the block and the next one.
    let longSince: [Float]
    let longUntil: [Float]

    /// Looks for the lines of a page.
    ///
    /// - Complexity: O(blocks).
    init(_ survey: PageSurvey) {
        let signs = survey.signs.span
        let (counts, blocks) = (survey.counts.span, survey.article.blocks.span)
        let text = survey.article.text.span
        let count = signs.count
        precondition(counts.count == count && blocks.count == count, "A block has signs.")
        let lines = LineDistances(of: count) {
            guard signs[unchecked: $0].numbers > 0, signs[unchecked: $0].words <= Datelines.longest,
                counts[unchecked: $0]
            else { return false }
            let range = blocks[unchecked: $0].text
            let (start, end) = (Int(range.start), Int(range.end))
            guard let digits = Datelines.withDigits(text, from: start, to: end) else {
                return Datelines.tellsTime(text, from: start, to: end)
            }
            return Datelines.tellsTime(digits.span, from: 0, to: digits.count)
        }
        // There is one sum more than blocks.
        let (sums, last, next) = (survey.sums.span, lines.last.span, lines.next.span)
        longSince = [Float](room: count) { words, filled in
            for i in 0..<count {
                let start = max(0, Int(last[unchecked: i]))
                words[i] = min(2000, sums[unchecked: i].longWords - sums[unchecked: start].longWords)
            }
            filled = count
        }
        longUntil = [Float](room: count) { words, filled in
            for i in 0..<count {
                let end = min(count, Int(next[unchecked: i]))
                words[i] = min(2000, sums[unchecked: end].longWords - sums[unchecked: i].longWords)
            }
            filled = count
        }
        self.lines = lines
    }

    /// A line with the digits of other scripts as ASCII has them; nil where it has none.
    private static func withDigits(_ text: Span<UInt8>, from start: Int, to end: Int) -> [UInt8]? {
        var line: [UInt8]?
        var i = start
        while i < end {
            let length = text[i] < 0xC0 ? 1 : text[i] < 0xE0 ? 2 : text[i] < 0xF0 ? 3 : 4
            let next = min(i + length, end)
            var scalar = UInt32(text[i]) & (length == 2 ? 0x1F : 0x0F)
            for j in i + 1..<max(i + 1, next) { scalar = scalar << 6 | UInt32(text[j] & 0x3F) }
            if length == 2 || length == 3, ByteClass.wide(scalar) == .digit {
                if line == nil { line = (start..<i).map { text[$0] } }
                line?.append(0x30 + UInt8(digit(scalar)))
            } else if line != nil {
                for j in i..<next { line?.append(text[j]) }
            }
            i = next
        }
        return line
    }

    /// The value of a digit of another script.
    private static func digit(_ scalar: UInt32) -> UInt32 {
        // Of Indian scripts' blocks the digits begin at six.
        scalar >= 0x0966 && scalar <= 0x09EF ? (scalar - 6) & 0xF : scalar & 0xF
    }

    /// Whether four digits are a year of our time: of the common era, of the Buddhist one (2540 to 2599), or of the
    /// Hijra (1440 to 1499; Persian years from 1390 on).
    @inline(__always)
    private static func isYear(_ text: Span<UInt8>, _ start: Int) -> Bool {
        switch (text[start], text[start &+ 1]) {
        case (0x31, 0x39), (0x32, 0x30): true
        case (0x32, 0x35), (0x31, 0x34): text[start &+ 2] >= 0x34 || text[start] == 0x31 && text[start &+ 2] == 0x30
        case (0x31, 0x33): text[start &+ 2] == 0x39
        default: false
        }
    }

    /// Whether the sign for "month" of Chinese and Japanese, or of Korean, stands at a place: "3月15日", "3월 15일".
    @inline(__always)
    private static func isBeforeMonth(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
        guard place &+ 2 < end, text[place] >= 0xE6 else { return false }
        return switch (text[place], text[place &+ 1], text[place &+ 2]) {
        case (0xE6, 0x9C, 0x88), (0xEC, 0x9B, 0x94): true
        default: false
        }
    }

    /// Whether a text has a time of the day in it, the day of a month in the signs of East Asia, or a year of our time beside another number.
    static func tellsTime(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        precondition(start >= 0 && end <= text.count, "A block is part of the article's text.")
        var runs = 0
        var hasYear = false
        var i = start
        while i < end {
            guard text[unchecked: i] &- 0x30 < 10 else {
                i &+= 1
                continue
            }
            let begin = i
            while i < end, text[unchecked: i] &- 0x30 < 10 { i &+= 1 }
            runs += 1
            if i - begin == 4 { hasYear = hasYear || isYear(text, begin) }
            if isBeforeMonth(text, i, end) { return true }
            if i - begin <= 2, i + 2 < end, text[unchecked: i] == 0x3A, text[unchecked: i &+ 1] &- 0x30 < 6,
                text[unchecked: i &+ 2] &- 0x30 < 10,
                i + 3 >= end || text[unchecked: i &+ 3] &- 0x30 >= 10
            {
                return true
            }
            if hasYear, runs >= 2 { return true }
        }
        return false
    }
}

extension Datelines {
    /// The number of columns.
    static let columns = 12

    /// Puts the columns of the blocks.
    func put(_ elements: ElementsAround, of article: Article, into writer: inout ColumnWriter) {
        let sums = lines.sums.span
        let (longSince, longUntil) = (longSince.span, longUntil.span)
        writer.fill("dates.page", with: min(60, lines.total))
        writer.put("dates.before") { min(60, sums[unchecked: $0]) }
        writer.put("dates.since") { lines.since($0) }
        writer.put("dates.until") { lines.until($0) }
        writer.put("dates.longSince") { longSince[unchecked: $0] }
        writer.put("dates.longUntil") { longUntil[unchecked: $0] }
        let containers = article.containers.span
        for level in 1...6 {
            let around = elements.levels[level - 1]
            let places = around.span
            @inline(__always)
            func lines(_ row: Int) -> Float {
                let place = Int(places[unchecked: row])
                guard place < containers.count else { return -1 }
                let range = containers[unchecked: place].blocks
                return min(60, sums[unchecked: Int(range.end)] - sums[unchecked: Int(range.start)])
            }
            writer.put("dates.up", level, lines)
        }
    }
}
