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
        let paths = PathClusters.paths(of: survey.article, survey.hints, withClasses: withClasses)
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

    /// A hash of what stands from the root down to each element.
    ///
    /// - Complexity: O(containers).
    static func paths(of article: Article, _ hints: HintDistances, withClasses: Bool) -> [UInt64] {
        let containers = article.containers.span
        let kinds = hints.kinds.span
        return [UInt64](room: containers.count) { paths, count in
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
    }

    /// How many candidates are scored as one at least, and in how many elements of their own they must stand.
    private static let fewest = 4
    /// What has less than the one and would be raised by more than the other is of another kind, whatever its classes say.
    private static let doubt: (least: Float, most: Float) = (0.1, 0.5)

    /// Gives all candidates of a cluster the score that a fifth of them reach: the rows of a table, the cards of a list and
    /// the posts of a thread are content together, or not at all. So are the lines of one element that breaks part; those of
    /// a few elements are not (the cells of a table for the layout).
    ///
    /// - Complexity: O(blocks × log blocks + containers).
    func even(_ scores: inout [Float], of candidates: [Bool], in article: Article) {
        precondition(scores.count == cluster.count && candidates.count == cluster.count, "A block has a score.")
        precondition(article.blocks.count == cluster.count, "A block has a cluster.")
        let groups = groups(of: candidates, in: article)
        // The scores by group: where those of each begin, and how many of them stand there so far.
        var starts = [Int](repeating: 0, count: tallies.count + article.containers.count + 1)
        for i in cluster.indices where candidates[i] { starts[groups[i] + 1] += 1 }
        for place in starts.indices.dropLast() { starts[place + 1] += starts[place] }
        var filled = starts
        var ranked = [Float](repeating: 0, count: starts[starts.count - 1])
        for i in cluster.indices where candidates[i] {
            ranked[filled[groups[i]]] = scores[i]
            filled[groups[i]] += 1
        }
        // For a group that is scored as one, the score stands where its own begin.
        for place in starts.indices.dropLast() {
            let (start, end) = (starts[place], starts[place + 1])
            guard end - start >= PathClusters.fewest else { continue }
            ranked[start..<end].sort(by: >)
            ranked[start] = ranked[start + (end - start + 3) / 5]
        }
        for i in cluster.indices where candidates[i] {
            let place = groups[i]
            guard starts[place + 1] - starts[place] >= PathClusters.fewest else { continue }
            let score = ranked[starts[place]]
            let (least, most) = PathClusters.doubt
            if scores[i] >= least || score - scores[i] <= most { scores[i] = score }
        }
    }

    /// The group of each candidate: its cluster, where that stands in several elements, else its element, which has a number
    /// beyond those of the clusters.
    private func groups(of candidates: [Bool], in article: Article) -> [Int] {
        var elements = [Int32](0, times: tallies.count)
        var last = [Int32](-1, times: tallies.count)
        let (cluster, blocks) = (cluster.span, article.blocks.span)
        do {
            var elements = elements.mutableSpan
            var last = last.mutableSpan
            for i in 0..<cluster.count where candidates[i] {
                let (place, container) = (Int(cluster[i]), Int32(truncatingIfNeeded: blocks[i].container))
                if last[place] != container { elements[place] += 1 }
                last[place] = container
            }
        }
        return [Int](room: cluster.count) { groups, count in
            for i in 0..<cluster.count {
                let place = Int(cluster[i])
                let isOne = Int(elements[place]) >= PathClusters.fewest
                groups[i] = isOne ? place : tallies.count + blocks[i].container
            }
            count = cluster.count
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
