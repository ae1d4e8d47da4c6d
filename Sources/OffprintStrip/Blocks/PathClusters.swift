import OffprintCore

/// Blocks that stand at the same kind of place: the same element names from the root down, and the same with classes.
struct PathClusters {
    /// The cluster of each block.
    private(set) var cluster: [Int32] = []
    /// Sums over each cluster.
    private(set) var tallies: [Tally] = []

    /// Groups the blocks of a page; with classes, the two innermost elements' classes must agree too.
    ///
    /// - Complexity: O(blocks + containers).
    init(_ survey: PageSurvey, withClasses: Bool) {
        let containers = survey.article.containers
        var paths: [UInt64] = []
        paths.reserveCapacity(containers.count)
        for i in containers.indices {
            let container = containers[i]
            let above = container.parent.map { paths[$0] } ?? 0
            let own = withClasses ? survey.hints.signatures[i] : UInt64(container.tag.number) &+ 1
            paths.append((above &* 0x9E37_79B9_7F4A_7C15) ^ (own &* 0xC2B2_AE3D_27D4_EB4F) ^ (above >> 29))
        }
        var size = 64
        while size < 2 * survey.signs.count { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var keys: [UInt64] = []
        var cluster: [Int32] = []
        var tallies: [Tally] = []
        cluster.reserveCapacity(survey.signs.count)
        tallies.reserveCapacity(64)
        keys.reserveCapacity(64)
        for block in survey.article.blocks {
            let key = paths[block.container] | 1
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
            while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (size - 1) }
            if slots[slot] < 0 {
                slots[slot] = Int32(tallies.count)
                keys.append(key)
                tallies.append(Tally())
            }
            cluster.append(slots[slot])
            tallies[Int(slots[slot])] += survey.tallies[block.index]
        }
        self.cluster = cluster
        self.tallies = tallies
    }

    /// The sums over the blocks that stand at the same kind of place as a block.
    func tally(of block: Int) -> Tally { tallies[Int(cluster[block])] }
}

extension Tag {
    /// A number of its own for each name: its place among all cases.
    @inline(__always)
    var number: UInt8 {
        // An enumeration without payloads is stored as the place of its case; a test compares all of them.
        unsafeBitCast(self, to: UInt8.self)
    }
}
