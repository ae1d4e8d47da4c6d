import OffprintCore

/// Blocks that stand at the same kind of place: the same element names from the root down, and the same with classes.
struct PathClusters {
    /// The cluster of each block.
    private(set) var cluster: [Int32] = []
    /// Sums over each cluster.
    private(set) var tallies: [Tally] = []

    /// Groups the blocks of a page; with classes, the first classes must agree too.
    ///
    /// - Complexity: O(blocks + containers).
    init(_ survey: PageSurvey, withClasses: Bool) {
        let containers = survey.article.containers.span
        let kinds = survey.hints.kinds.span
        let paths = [UInt64](room: containers.count) { paths, count in
            for i in 0..<containers.count {
                let container = containers[unchecked: i]
                // A parent stands before its children.
                let above = container.parent.map { paths[$0] } ?? 0
                let own = withClasses ? kinds[unchecked: i] : UInt64(container.tag.number) &+ 1
                paths[i] =
                    (above &* 0x9E37_79B9_7F4A_7C15) ^ (own &* 0xC2B2_AE3D_27D4_EB4F) ^ (above &>> 29)
            }
            count = containers.count
        }
        let blocks = survey.article.blocks.span
        var size = 64
        while size < 2 * blocks.count { size *= 2 }
        // Empty is any number below 0.
        var slots = [Int32](.min, times: size)
        // Of a cluster that is not there yet, anything.
        var keys = [UInt64](room: blocks.count) { $1 = blocks.count }
        var cluster = [Int32](room: blocks.count) { $1 = blocks.count }
        tallies = [Tally](room: blocks.count) { tallies, count in
            var slots = slots.mutableSpan
            var keys = keys.mutableSpan
            var cluster = cluster.mutableSpan
            let own = survey.tallies.span
            let paths = paths.span
            var (last, place): (UInt64, Int32) = (0, 0)
            for i in 0..<blocks.count {
                let key = paths[blocks[unchecked: i].container] | 1
                // Many neighbours stand at the same kind of place.
                if key != last {
                    last = key
                    // A slot is never beyond the last, as their number is a power of two.
                    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (size &- 1)
                    while slots[unchecked: slot] >= 0, keys[unchecked: Int(slots[unchecked: slot])] != key {
                        slot = (slot &+ 1) & (size &- 1)
                    }
                    if slots[unchecked: slot] < 0 {
                        slots[unchecked: slot] = Int32(truncatingIfNeeded: count)
                        keys[unchecked: count] = key
                        tallies[count] = Tally()
                        count += 1
                    }
                    place = slots[unchecked: slot]
                }
                tallies[Int(place)] += own[unchecked: i]
                cluster[unchecked: i] = place
            }
        }
        self.cluster = cluster
    }

    /// How many candidates a cluster must have to be scored as one.
    private static let fewest = 4

    /// Gives all candidates of a cluster the score that a fifth of them reach: the rows of a table, the cards of a list and
    /// the posts of a thread are content together, or not at all.
    ///
    /// - Complexity: O(blocks × log blocks).
    func even(_ scores: inout [Float], of candidates: [Bool]) {
        precondition(scores.count == cluster.count && candidates.count == cluster.count, "A block has a score.")
        // The scores by cluster: where those of each begin, and how many of them stand there so far.
        var starts = [Int](repeating: 0, count: tallies.count + 1)
        for i in cluster.indices where candidates[i] { starts[Int(cluster[i]) + 1] += 1 }
        for place in tallies.indices { starts[place + 1] += starts[place] }
        var filled = starts
        var ranked = [Float](repeating: 0, count: starts[tallies.count])
        for i in cluster.indices where candidates[i] {
            ranked[filled[Int(cluster[i])]] = scores[i]
            filled[Int(cluster[i])] += 1
        }
        // For a cluster that is scored as one, the score stands where its own begin.
        for place in tallies.indices {
            let (start, end) = (starts[place], starts[place + 1])
            guard end - start >= PathClusters.fewest else { continue }
            ranked[start..<end].sort(by: >)
            ranked[start] = ranked[start + (end - start + 3) / 5]
        }
        for i in cluster.indices where candidates[i] {
            let place = Int(cluster[i])
            if starts[place + 1] - starts[place] >= PathClusters.fewest { scores[i] = ranked[starts[place]] }
        }
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
