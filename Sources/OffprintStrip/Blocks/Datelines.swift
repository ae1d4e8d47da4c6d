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
        sums.reserveCapacity(count + 1)
        sums.append(0)
        since.reserveCapacity(count)
        longSince.reserveCapacity(count)
        var isLine = [Bool](repeating: false, count: count)
        let text = survey.article.text.span
        var last: Int32 = -100
        for i in 0..<count {
            let sign = survey.signs[i]
            if sign.numbers > 0, sign.words <= Datelines.longest, survey.counts[i] {
                let range = survey.article.blocks[i].text
                isLine[i] = Datelines.tellsTime(text, from: Int(range.start), to: Int(range.end))
            }
            if isLine[i] { last = Int32(i) }
            sums.append(sums[i] + (isLine[i] ? 1 : 0))
            since.append(Float(min(Datelines.reach, Int32(i) - last)))
            longSince.append(
                min(2000, survey.sums[i].longWords - survey.sums[max(0, Int(last))].longWords))
        }
        until = Array(repeating: 0, count: count)
        longUntil = until
        var next = Int32(count) + 100
        for i in (0..<count).reversed() {
            if isLine[i] { next = Int32(i) }
            until[i] = Float(min(Datelines.reach, next - Int32(i)))
            longUntil[i] = min(
                2000, survey.sums[min(count, Int(next))].longWords - survey.sums[i].longWords)
        }
    }

    /// How many stand in a range of blocks.
    func count(in range: IndexRange) -> Float { sums[Int(range.end)] - sums[Int(range.start)] }

    /// Whether a text has a time of the day in it, or a year of our time beside another number.
    static func tellsTime(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        var runs = 0
        var hasYear = false
        var i = start
        while i < end {
            guard text[i] &- 0x30 < 10 else {
                i += 1
                continue
            }
            let begin = i
            while i < end, text[i] &- 0x30 < 10 { i += 1 }
            runs += 1
            if i - begin == 4 {
                let century = (text[begin], text[begin + 1])
                hasYear = hasYear || century == (0x31, 0x39) || century == (0x32, 0x30)
            }
            if i - begin <= 2, i + 2 < end, text[i] == 0x3A, text[i + 1] &- 0x30 < 6,
                text[i + 2] &- 0x30 < 10,
                i + 3 >= end || text[i + 3] &- 0x30 >= 10
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
            writer.put("dates.up", level) {
                let place = Int(places[unchecked: $0])
                guard place < containers.count else { return -1 }
                let range = containers[unchecked: place].blocks
                return min(60, sums[unchecked: Int(range.end)] - sums[unchecked: Int(range.start)])
            }
        }
    }
}
