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
        let containers = survey.article.containers
        var groups: [Group] = []
        var group = [Int32](repeating: -1, count: containers.count)
        var order = [Float](repeating: 0, count: containers.count)
        groups.reserveCapacity(containers.count)
        var size = 64
        while size < 2 * containers.count { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var places = [Int32](repeating: -1, count: size)
        for i in containers.indices {
            let container = containers[i]
            guard let parent = container.parent, !container.tag.holdsOneText || container.tag == .li
            else { continue }
            let range = container.blocks
            guard range.end > range.start else { continue }
            let tally = survey.tally(Int(range.start), Int(range.end))
            guard tally.words > 0 else { continue }
            let own: UInt64 =
                switch container.tag {
                case .div, .section, .td, .table: survey.hints.signatures[i]
                default: UInt64(container.tag.number)
                }
            let key = ((UInt64(parent) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ own &* 0xC2B2_AE3D_27D4_EB4F) | 1
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            if keys[slot] == 0 {
                keys[slot] = key
                places[slot] = Int32(groups.count)
                groups.append(Group(start: range.start))
            }
            let place = Int(places[slot])
            group[i] = places[slot]
            order[i] = groups[place].count
            var grown = groups[place]
            grown.count += 1
            grown.tally += tally
            grown.dates += dates.count(in: range)
            grown.end = range.end
            groups[place] = grown
        }
        for i in group.indices where group[i] >= 0 {
            let found = groups[Int(group[i])]
            if found.count < 3 || found.tally.blocks < 2 * found.count { group[i] = -1 }
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
    /// Puts the columns of a block: what the nearest twin around it is like, and the page's largest group.
    @inline(__always)
    func put(_ block: Block, of survey: PageSurvey, _ sink: inout some FeatureSink) {
        let long = max(1, survey.total.longWords)
        var place: Int? = block.container
        var level: Float = 0
        while let here = place, group[here] < 0 {
            place = survey.article.containers[here].parent
            level += 1
        }
        if let place {
            let found = groups[Int(group[place])]
            sink.put("twins.level", min(10, level))
            sink.put("twins.count", min(60, found.count))
            sink.put("twins.order", min(60, order[place]))
            sink.put("twins.mean", found.tally.words / found.count)
            sink.put("twins.links", found.tally.linkShare)
            sink.put("twins.dates", min(3, found.dates / found.count))
            sink.put("twins.long", found.tally.longWords / long)
            sink.put("twins.longBefore", survey.sums[Int(found.start)].longWords / long)
        } else {
            for _ in 0..<8 { sink.put("twins.none", -1) }
        }
        if let largest {
            let found = groups[largest]
            sink.put("largest.count", min(60, found.count))
            sink.put("largest.dates", min(3, found.dates / found.count))
            sink.put("largest.long", found.tally.longWords / long)
            sink.put("largest.longBefore", survey.sums[Int(found.start)].longWords / long)
            sink.put("largest.from", max(-100, min(100, Float(block.index - Int(found.start)))))
            sink.put("largest.to", max(-100, min(100, Float(Int(found.end) - block.index))))
        } else {
            for _ in 0..<6 { sink.put("largest.none", -1) }
        }
    }
}
