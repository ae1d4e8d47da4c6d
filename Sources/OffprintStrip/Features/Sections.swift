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
        starts.append(0)
        levels.append(0)
        tallies.append(Tally())
        section.reserveCapacity(survey.signs.count)
        for block in survey.article.blocks {
            if block.role == .heading, survey.counts[block.index] {
                starts.append(Int32(block.index))
                levels.append(block.level)
                tallies.append(Tally())
            }
            section.append(Int32(starts.count - 1))
            tallies[starts.count - 1] += survey.tallies[block.index]
        }
    }

    /// The blocks of a block's section, the heading included.
    func range(of block: Int) -> Range<Int> {
        let own = Int(section[block])
        return Int(starts[own])..<(own + 1 < starts.count ? Int(starts[own + 1]) : section.count)
    }
}
