import OffprintCore

/// The page cut at its headings: a heading, and what follows it up to the next.
struct Sections {
    /// The section of each block.
    private(set) var section: [Int32] = []
    /// The first block of each section: its heading, but of what stands before the first heading.
    private(set) var starts: [Int32] = []
    /// The level of each section's heading; 0 for what stands before the first.
    private(set) var levels: [UInt8] = []
    /// The sums over each section.
    private(set) var tallies: [Tally] = []

    /// Cuts a page at its headings.
    ///
    /// - Complexity: O(blocks).
    init(_ survey: PageSurvey) {
        let (blocks, counts, own) = (survey.article.blocks.span, survey.counts.span, survey.tallies.span)
        var section = [Int32](0, times: blocks.count)
        do {
            var section = section.mutableSpan
            var sum = Tally()
            starts.append(0)
            levels.append(0)
            for i in 0..<blocks.count {
                if blocks[unchecked: i].role == .heading, counts[unchecked: i] {
                    tallies.append(sum)
                    sum = Tally()
                    starts.append(Int32(truncatingIfNeeded: i))
                    levels.append(blocks[unchecked: i].level)
                }
                section[unchecked: i] = Int32(truncatingIfNeeded: starts.count &- 1)
                sum += own[unchecked: i]
            }
            tallies.append(sum)
        }
        self.section = section
    }

    /// The blocks of a block's section, the heading included.
    func range(of block: Int) -> Range<Int> {
        let own = Int(section[block])
        return Int(starts[own])..<(own + 1 < starts.count ? Int(starts[own + 1]) : section.count)
    }
}
