import OffprintCore

/// Elements that stand beside others of their kind, but no lines of a list: the posts of a thread, comments, teasers,
/// cards, rows.
struct Twins {
    /// What a group of twins is like.
    struct Group {
        var count: Float = 0
        var tally = Tally()
        var dates: Float = 0
        var prices: Float = 0
        /// The blocks from the first twin's first to the last one's last.
        var start: Int32 = 0
        var end: Int32 = 0
        /// What tells it from other groups.
        fileprivate var key: UInt64 = 0

        @inline(__always)
        fileprivate mutating func add(_ twin: Tally, dates: Float, prices: Float, end: Int32) {
            count += 1
            tally += twin
            self.dates += dates
            self.prices += prices
            self.end = end
        }

        /// Whether it is more than an element by itself, a pair, or a list of lines.
        fileprivate var isGroup: Bool { count >= 3 && (!isOfLines || tally.blocks >= 2 * count) }

        /// Whether its elements are lines of text mostly: items of a list.
        fileprivate var isOfLines = false
    }

    /// The groups.
    private(set) var groups: [Group] = []
    /// The group of each container; -1 for one that is no twin.
    private(set) var group: [Int32] = []
    /// How many twins stand before each container in its group.
    private(set) var order: [Float] = []
    /// The group with the most words in long paragraphs; nil where there is none.
    private(set) var largest: Int?
    /// The group with the most words; nil where there is none.
    private(set) var richest: Int?

    /// Groups the containers of a page.
    ///
    /// - Complexity: O(containers).
    init(_ survey: PageSurvey, _ dates: Datelines, _ prices: PriceLines) {
        let containers = survey.article.containers.span
        var group = [Int32](-1, times: containers.count)
        var order = [Float](0, times: containers.count)
        var size = 64
        while size < 2 * containers.count { size *= 2 }
        var slots = [Int32](.min, times: size)
        let groups = [Group](room: containers.count) { groups, count in
            var slots = slots.mutableSpan
            var group = group.mutableSpan
            var order = order.mutableSpan
            let held = survey.held.span
            let kinds = survey.hints.kinds.span
            for i in 0..<containers.count {
                let container = containers[unchecked: i]
                let range = container.blocks
                guard range.end > range.start, held[unchecked: i].words > 0, let parent = container.parent,
                    !container.tag.holdsOneText || container.tag.isListed
                else { continue }
                let own: UInt64 =
                    switch container.tag {
                    case .div, .section, .table: kinds[unchecked: i]
                    default: UInt64(container.tag.number)
                    }
                let key = ((UInt64(parent) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ own &* 0xC2B2_AE3D_27D4_EB4F) | 1
                // A slot is never beyond the last, as their number is a power of two.
                var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (size &- 1)
                while slots[unchecked: slot] >= 0, groups[Int(slots[unchecked: slot])].key != key {
                    slot = (slot &+ 1) & (size &- 1)
                }
                if slots[unchecked: slot] < 0 {
                    slots[unchecked: slot] = Int32(truncatingIfNeeded: count)
                    groups[count] = Group(
                        start: range.start, key: key, isOfLines: container.tag.isListed || container.tag == .tr)
                    count += 1
                }
                let place = Int(slots[unchecked: slot])
                group[unchecked: i] = slots[unchecked: slot]
                order[unchecked: i] = groups[place].count
                groups[place].add(
                    held[unchecked: i], dates: dates.lines.count(in: range), prices: prices.lines.count(in: range),
                    end: range.end)
            }
        }
        do {
            var group = group.mutableSpan
            let groups = groups.span
            for i in 0..<group.count where group[unchecked: i] >= 0 {
                if !groups[Int(group[unchecked: i])].isGroup { group[unchecked: i] = -1 }
            }
        }
        var (most, words): (Float, Float) = (0, 0)
        for i in groups.indices where groups[i].isGroup {
            if groups[i].tally.longWords > most { (most, largest) = (groups[i].tally.longWords, i) }
            if groups[i].tally.words > words { (words, richest) = (groups[i].tally.words, i) }
        }
        self.groups = groups
        self.group = group
        self.order = order
    }
}

extension Twins {
    /// The number of columns.
    static let columns = 23

    /// Puts the columns of the blocks: what the nearest twin around each is like, and the page's largest group.
    func put(_ nearest: Nearest, _ elements: ElementsAround, of survey: PageSurvey, into writer: inout ColumnWriter) {
        if writer.wants(next: 10) { put(nearest, around: elements, of: survey, into: &writer) } else { writer.skip(10) }
        if writer.wants(next: 7) { putRichest(of: survey, into: &writer) } else { writer.skip(7) }
        guard let largest else {
            for _ in 0..<6 { writer.fill("largest.none", with: -1) }
            return
        }
        let long = max(1, survey.total.longWords)
        let found = groups[largest]
        let (start, end) = (Int(found.start), Int(found.end))
        writer.fill("largest.count", with: min(60, found.count))
        writer.fill("largest.dates", with: min(3, found.dates / found.count))
        writer.fill("largest.long", with: found.tally.longWords / long)
        writer.fill("largest.longBefore", with: survey.sums[start].longWords / long)
        writer.put("largest.from") { max(-100, min(100, Float($0 - start))) }
        writer.put("largest.to") { max(-100, min(100, Float(end - $0))) }
    }

    /// Puts what the group with the most words is like.
    private func putRichest(of survey: PageSurvey, into writer: inout ColumnWriter) {
        guard let richest else {
            for _ in 0..<7 { writer.fill("richest.none", with: -1) }
            return
        }
        let found = groups[richest]
        let (start, end) = (Int(found.start), Int(found.end))
        writer.fill("richest.count", with: min(60, found.count))
        writer.fill("richest.share", with: found.tally.words / max(1, survey.total.words))
        writer.fill("richest.mean", with: min(300, found.tally.words / found.count))
        writer.fill("richest.links", with: found.tally.linkShare)
        writer.fill("richest.prices", with: min(3, found.prices / found.count))
        writer.put("richest.from") { max(-100, min(100, Float($0 - start))) }
        writer.put("richest.to") { max(-100, min(100, Float(end - $0))) }
    }

    /// For each container the nearest twin from it on; -1 where there is none.
    struct Nearest {
        /// The twin's group.
        private(set) var groups: [Int32]
        /// How many twins stand before it in its group.
        private(set) var order: [Float]
        /// How many containers up it is.
        private(set) var levels: [Float]

        fileprivate init(_ twins: Twins, _ elements: ElementsAround) {
            let count = twins.group.count
            var groups = [Int32](-1, times: count)
            var order = [Float](-1, times: count)
            var levels = order
            do {
                var groups = groups.mutableSpan
                var order = order.mutableSpan
                var levels = levels.mutableSpan
                let (group, own, parents) = (twins.group.span, twins.order.span, elements.parents.span)
                // Parents stand before their children.
                for i in 0..<count {
                    let parent = Int(parents[unchecked: i])
                    if group[unchecked: i] >= 0 {
                        groups[unchecked: i] = group[unchecked: i]
                        order[unchecked: i] = min(60, own[unchecked: i])
                        levels[unchecked: i] = 0
                    } else if parent < i, groups[unchecked: parent] >= 0 {
                        groups[unchecked: i] = groups[unchecked: parent]
                        order[unchecked: i] = order[unchecked: parent]
                        levels[unchecked: i] = min(10, levels[unchecked: parent] + 1)
                    }
                }
            }
            (self.groups, self.order, self.levels) = (groups, order, levels)
        }
    }

    /// The nearest twins of all containers.
    ///
    /// - Complexity: O(containers).
    func nearest(_ elements: ElementsAround) -> Nearest { Nearest(self, elements) }

    private func put(
        _ nearest: Nearest, around elements: ElementsAround, of survey: PageSurvey, into writer: inout ColumnWriter
    ) {
        let long = max(1, survey.total.longWords)
        let (groups, sums, own) = (groups.span, survey.sums.span, elements.own.span)
        let (places, order, levels) = (nearest.groups.span, nearest.order.span, nearest.levels.span)
        @inline(__always)
        func put(_ name: StaticString, _ number: (Group) -> Float) {
            writer.put(name) {
                let place = Int(places[unchecked: Int(own[unchecked: $0])])
                return place < 0 ? -1 : number(groups[unchecked: place])
            }
        }
        writer.put("twins.level") { levels[unchecked: Int(own[unchecked: $0])] }
        put("twins.count") { min(60, $0.count) }
        writer.put("twins.order") { order[unchecked: Int(own[unchecked: $0])] }
        put("twins.mean") { $0.tally.words / $0.count }
        put("twins.links") { $0.tally.linkShare }
        put("twins.dates") { min(3, $0.dates / $0.count) }
        put("twins.prices") { min(3, $0.prices / $0.count) }
        let words = max(1, survey.total.words)
        put("twins.share") { $0.tally.words / words }
        put("twins.long") { $0.tally.longWords / long }
        put("twins.longBefore") { sums[unchecked: Int($0.start)].longWords / long }
    }
}

extension Tag {
    /// Whether it is a line of a list, which may hold a card as well.
    fileprivate var isListed: Bool { self == .li || self == .dt || self == .dd }
}
