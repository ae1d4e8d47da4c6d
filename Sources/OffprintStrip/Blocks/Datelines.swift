import OffprintCore

/// Short lines that tell a time: posts, comments and teasers have one each, an article has one.
struct Datelines {
    /// The most words of such a line.
    private static let longest: Float = 16
    /// How far away the next one may be to be counted.
    private static let reach: Int32 = 60

    /// How many stand before each block: one entry more than blocks.
    private(set) var sums: [Float] = []
    /// How many blocks ago the last one stood, and how far the next one is, the block itself included.
    private(set) var since: [Float] = []
    private(set) var until: [Float] = []
    /// Words in long paragraphs between the last one and the block, and between the block and the next one.
    private(set) var longSince: [Float] = []
    private(set) var longUntil: [Float] = []

    /// Looks for the lines of a page.
    ///
    /// - Complexity: O(blocks).
    init(_ survey: PageSurvey) {
        let count = survey.signs.count
        var isLine = [Bool](false, times: count)
        var sums = [Float](0, times: count + 1)
        var since = [Float](0, times: count)
        var longSince = since
        var until = since
        var longUntil = since
        do {
            var isLine = isLine.mutableSpan
            var sums = sums.mutableSpan
            var since = since.mutableSpan
            var longSince = longSince.mutableSpan
            let signs = survey.signs.span
            let counts = survey.counts.span
            let tallies = survey.sums.span
            let text = survey.article.text.span
            let blocks = survey.article.blocks.span
            var last: Int32 = -100
            for i in 0..<count {
                if signs[unchecked: i].numbers > 0, signs[unchecked: i].words <= Datelines.longest, counts[unchecked: i]
                {
                    let range = blocks[unchecked: i].text
                    isLine[unchecked: i] = Datelines.tellsTime(text, from: Int(range.start), to: Int(range.end))
                }
                if isLine[unchecked: i] { last = Int32(truncatingIfNeeded: i) }
                sums[unchecked: i &+ 1] = sums[unchecked: i] + (isLine[unchecked: i] ? 1 : 0)
                since[unchecked: i] = Float(min(Datelines.reach, Int32(truncatingIfNeeded: i) &- last))
                let long = tallies[unchecked: i].longWords - tallies[unchecked: max(0, Int(last))].longWords
                longSince[unchecked: i] = min(2000, long)
            }
            var until = until.mutableSpan
            var longUntil = longUntil.mutableSpan
            var next = Int32(count) + 100
            for i in (0..<count).reversed() {
                if isLine[unchecked: i] { next = Int32(truncatingIfNeeded: i) }
                until[unchecked: i] = Float(min(Datelines.reach, next &- Int32(truncatingIfNeeded: i)))
                let long = tallies[unchecked: min(count, Int(next))].longWords - tallies[unchecked: i].longWords
                longUntil[unchecked: i] = min(2000, long)
            }
        }
        (self.sums, self.since, self.until) = (sums, since, until)
        (self.longSince, self.longUntil) = (longSince, longUntil)
    }

    /// How many stand in a range of blocks.
    func count(in range: IndexRange) -> Float { sums[Int(range.end)] - sums[Int(range.start)] }

    /// Whether a text has a time of the day in it, or a year of our time beside another number.
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
            if i - begin == 4 {
                let century = (text[unchecked: begin], text[unchecked: begin &+ 1])
                hasYear = hasYear || century == (0x31, 0x39) || century == (0x32, 0x30)
            }
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
        let sums = sums.span
        let (since, until) = (since.span, until.span)
        let (longSince, longUntil) = (longSince.span, longUntil.span)
        writer.fill("dates.page", with: min(60, sums[sums.count - 1]))
        writer.put("dates.before") { min(60, sums[unchecked: $0]) }
        writer.put("dates.since") { since[unchecked: $0] }
        writer.put("dates.until") { until[unchecked: $0] }
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
