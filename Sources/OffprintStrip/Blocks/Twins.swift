import OffprintCore

/// Elements that stand beside others of their kind, each with several blocks: the posts of a thread, comments, teasers,
/// cards, rows.
struct Twins {
    /// What a group of twins is like.
    struct Group {
        var count: Float = 0
        var tally = Tally()
        var dates: Float = 0
        /// The blocks from the first twin's first to the last one's last.
        var start: Int32 = 0
        var end: Int32 = 0
        /// What tells it from other groups.
        fileprivate var key: UInt64 = 0

        @inline(__always)
        fileprivate mutating func add(_ twin: Tally, dates: Float, end: Int32) {
            count += 1
            tally += twin
            self.dates += dates
            self.end = end
        }
    }

    /// The groups.
    private(set) var groups: [Group] = []
    /// The group of each container; -1 for one that is no twin.
    private(set) var group: [Int32] = []
    /// How many twins stand before each container in its group.
    private(set) var order: [Float] = []
    /// The group with the most words in long paragraphs; nil where there is none.
    private(set) var largest: Int?

    /// Groups the containers of a page.
    ///
    /// - Complexity: O(containers).
    init(_ survey: PageSurvey, _ dates: Datelines) {
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
            let signatures = survey.hints.signatures.span
            for i in 0..<containers.count {
                let container = containers[unchecked: i]
                let range = container.blocks
                guard range.end > range.start, held[unchecked: i].words > 0, let parent = container.parent,
                    !container.tag.holdsOneText || container.tag == .li
                else { continue }
                let own: UInt64 =
                    switch container.tag {
                    case .div, .section, .td, .table: signatures[unchecked: i]
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
                    groups[count] = Group(start: range.start, key: key)
                    count += 1
                }
                let place = Int(slots[unchecked: slot])
                group[unchecked: i] = slots[unchecked: slot]
                order[unchecked: i] = groups[place].count
                groups[place].add(held[unchecked: i], dates: dates.count(in: range), end: range.end)
            }
        }
        do {
            var group = group.mutableSpan
            let groups = groups.span
            for i in 0..<group.count where group[unchecked: i] >= 0 {
                let found = groups[Int(group[unchecked: i])]
                if found.count < 3 || found.tally.blocks < 2 * found.count { group[unchecked: i] = -1 }
            }
        }
        var most: Float = 0
        for i in groups.indices
        where groups[i].count >= 3 && groups[i].tally.blocks >= 2 * groups[i].count {
            if groups[i].tally.longWords > most {
                most = groups[i].tally.longWords
                largest = i
            }
        }
        self.groups = groups
        self.group = group
        self.order = order
    }
}

extension Twins {
    /// The number of columns.
    static let columns = 14

    /// Puts the columns of the blocks: what the nearest twin around each is like, and the page's largest group.
    func put(_ elements: ElementsAround, of survey: PageSurvey, into writer: inout ColumnWriter) {
        if writer.wants(next: 8) { putNearest(elements, of: survey, into: &writer) } else { writer.skip(8) }
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

    private func putNearest(_ elements: ElementsAround, of survey: PageSurvey, into writer: inout ColumnWriter) {
        let long = max(1, survey.total.longWords)
        // For each container, parents first: the nearest twin from it on, and how many containers up that one is.
        var twins = [Int32](-1, times: group.count + 1)
        var levels = [Float](-1, times: group.count + 1)
        do {
            var twins = twins.mutableSpan
            var levels = levels.mutableSpan
            let (group, parents) = (group.span, elements.parents.span)
            for i in 0..<group.count {
                let parent = Int(parents[unchecked: i])
                if group[unchecked: i] >= 0 {
                    twins[unchecked: i] = Int32(truncatingIfNeeded: i)
                    levels[unchecked: i] = 0
                } else if parent < i, twins[unchecked: parent] >= 0 {
                    twins[unchecked: i] = twins[unchecked: parent]
                    levels[unchecked: i] = levels[unchecked: parent] + 1
                }
            }
        }
        let (group, groups, order, sums) = (group.span, groups.span, order.span, survey.sums.span)
        let (own, places, steps) = (elements.own.span, twins.span, levels.span)
        @inline(__always)
        func put(_ name: StaticString, _ number: (Group) -> Float) {
            writer.put(name) {
                let place = Int(places[unchecked: Int(own[unchecked: $0])])
                return place < 0 ? -1 : number(groups[unchecked: Int(group[unchecked: place])])
            }
        }
        writer.put("twins.level") { min(10, steps[unchecked: Int(own[unchecked: $0])]) }
        put("twins.count") { min(60, $0.count) }
        writer.put("twins.order") {
            let place = Int(places[unchecked: Int(own[unchecked: $0])])
            return place < 0 ? -1 : min(60, order[unchecked: place])
        }
        put("twins.mean") { $0.tally.words / $0.count }
        put("twins.links") { $0.tally.linkShare }
        put("twins.dates") { min(3, $0.dates / $0.count) }
        put("twins.long") { $0.tally.longWords / long }
        put("twins.longBefore") { sums[unchecked: Int($0.start)].longWords / long }
    }
}
