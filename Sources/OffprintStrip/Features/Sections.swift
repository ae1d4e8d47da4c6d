import OffprintCore

/// The page cut at its headings: a heading, and what follows it up to the next.
struct Sections {
    private var section: [Int32] = []
    private var starts: [Int32] = []
    private var levels: [UInt8] = []
    private var tallies: [Tally] = []

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

    /// The sums over the section of a block.
    func tally(of block: Int) -> Tally { tallies[Int(section[block])] }
    /// How many blocks its section's heading is before it.
    func place(of block: Int) -> Int { block - Int(starts[Int(section[block])]) }
    /// The level of its section's heading; 0 before the first.
    func level(of block: Int) -> Int { Int(levels[Int(section[block])]) }
    /// The blocks of its section, the heading included.
    func range(of block: Int) -> Range<Int> {
        let own = Int(section[block])
        return Int(starts[own])..<(own + 1 < starts.count ? Int(starts[own + 1]) : section.count)
    }
    /// The heading of its section; nil before the first.
    func heading(of block: Int) -> Int? {
        levels[Int(section[block])] == 0 ? nil : Int(starts[Int(section[block])])
    }
}
