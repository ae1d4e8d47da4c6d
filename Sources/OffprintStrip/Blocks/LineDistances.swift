import OffprintCore

/// Where the lines of a kind stand among a page's blocks, and how far each block is from them.
struct LineDistances {
    /// How far away a line may be to be counted.
    static let reach: Int32 = 60

    /// How many stand before each block: one entry more than blocks.
    let sums: [Float]
    /// The last one up to each block, itself included; -100 where there is none.
    let last: [Int32]
    /// The next one from each block on, itself included; 100 beyond the last block where there is none.
    let next: [Int32]

    /// Looks for the lines among so many blocks.
    ///
    /// - Complexity: O(blocks).
    @inline(__always)
    init(of count: Int, _ isLine: (_ block: Int) -> Bool) {
        var last: Int32 = -100
        var lasts = [Int32](0, times: count)
        var nexts = lasts
        sums = [Float](room: count + 1) { sums, filled in
            var lasts = lasts.mutableSpan
            sums[0] = 0
            for i in 0..<count {
                let isLine = isLine(i)
                if isLine { last = Int32(truncatingIfNeeded: i) }
                sums[i &+ 1] = sums[i] + (isLine ? 1 : 0)
                lasts[unchecked: i] = last
            }
            filled = count + 1
        }
        do {
            var nexts = nexts.mutableSpan
            var next = Int32(truncatingIfNeeded: count) &+ 100
            for i in (0..<count).reversed() {
                // Where a line stands, the last one is it.
                if lasts[i] == Int32(truncatingIfNeeded: i) { next = lasts[i] }
                nexts[unchecked: i] = next
            }
        }
        (self.last, self.next) = (lasts, nexts)
    }

    /// How many stand in a range of blocks.
    func count(in range: IndexRange) -> Float { sums[Int(range.end)] - sums[Int(range.start)] }

    /// How many stand on the page.
    var total: Float { sums[sums.count - 1] }

    /// How many blocks ago the last one stood, at most ``reach``.
    @inline(__always)
    func since(_ block: Int) -> Float {
        Float(min(LineDistances.reach, Int32(truncatingIfNeeded: block) &- last.span[unchecked: block]))
    }

    /// How many blocks on the next one stands, at most ``reach``.
    @inline(__always)
    func until(_ block: Int) -> Float {
        Float(min(LineDistances.reach, next.span[unchecked: block] &- Int32(truncatingIfNeeded: block)))
    }
}
