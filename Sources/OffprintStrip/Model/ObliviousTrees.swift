/// Boosted oblivious decision trees over rows of steps, thirty-two rows at a time.
///
/// All nodes of one level of an oblivious tree ask the same question (Prokhorenkova et al., "CatBoost", 2018), so a row's
/// answers, one bit each, are the number of its leaf: no branch is taken, and all rows of a group are asked at once.
///
/// The written form is base64 over little-endian bytes: the number of trees and their levels (UInt16 both), what the sum
/// of leaves starts from and how much one unit of a leaf is (Float32 both); then each tree: for each level its column
/// and the step that a row must be above (UInt16 both), and two to the power of the levels leaves (Int16).
struct ObliviousTrees: Sendable {
    /// The levels of every tree; of a tree that is written with fewer, the rest asks what no row is above.
    private static let levels = 6
    private static let leavesOfATree = 1 << levels
    /// How many trees are asked before their leaves are added up.
    private static let batch = 8

    /// For each level of each tree the column, and the step in sixteen copies.
    private var columns: [Int32] = []
    private var steps: [SIMD16<UInt8>] = []
    private var leaves: [Int16] = []
    private var start: Float = 0
    private var unit: Float = 0
    /// One more than the highest column that is asked for.
    private var width = 0

    /// Trees from their written form; a form that is damaged gives none.
    init(written text: StaticString) {
        var reader = WeightReader(text)
        let trees = Int(reader.number())
        let levels = Int(reader.number())
        start = reader.float()
        unit = reader.float()
        guard levels > 0, levels <= ObliviousTrees.levels else { return }
        for tree in 0..<(trees + ObliviousTrees.batch - 1) / ObliviousTrees.batch * ObliviousTrees.batch {
            // The last batch is filled up with trees of no weight.
            let levels = tree < trees ? levels : 0
            for level in 0..<ObliviousTrees.levels {
                let column = level < levels ? Int(reader.number()) : 0
                let step = level < levels ? min(127, reader.number()) : 127
                columns.append(Int32(column))
                steps.append(SIMD16(repeating: UInt8(truncatingIfNeeded: step)))
                width = max(width, column + 1)
            }
            for leaf in 0..<ObliviousTrees.leavesOfATree {
                leaves.append(levels > 0 && leaf < 1 << levels ? Int16(bitPattern: reader.number()) : 0)
            }
        }
        if !reader.hasReadAll { (columns, steps, leaves) = ([], [], []) }
    }

    /// Whether there is anything to decide with.
    var isEmpty: Bool { columns.isEmpty }

    /// The probability that the trees give each row.
    ///
    /// - Parameters:
    ///   - known: what is known of the rows already; none, or one for each.
    ///   - sure: a group of rows that are all known to be below it is not asked about, and keeps what is known.
    /// - Complexity: O(rows × trees).
    func probabilities(_ rows: borrowing ByteRows, known: [Float] = [], sure: Float = 0) -> [Float] {
        // Checked once, so that the loops need not check each number: no test's column is beyond the row.
        guard width <= rows.columns else { return Array(repeating: 0, count: rows.count) }
        let groups = (rows.count + ByteRows.group - 1) / ByteRows.group
        var result = [Float](repeating: 0, count: groups * ByteRows.group)
        var sums = [Int32](repeating: 0, count: ByteRows.group)
        var numbers = [SIMD32<UInt8>](repeating: SIMD32(), count: ObliviousTrees.batch)
        for group in 0..<groups {
            let first = group * ByteRows.group
            let ofGroup = known[min(first, known.count)..<min(first + ByteRows.group, known.count)]
            if !ofGroup.isEmpty, ofGroup.allSatisfy({ $0 < sure }) {
                for (row, score) in zip(first..., ofGroup) { result[row] = score }
                continue
            }
            for lane in sums.indices { sums[lane] = 0 }
            for tree in stride(from: 0, to: columns.count / ObliviousTrees.levels, by: ObliviousTrees.batch) {
                ask(from: tree, rows.steps.span, group * rows.columns, &numbers)
                add(from: tree, numbers.span.bytes, to: &sums)
            }
            for lane in sums.indices {
                result[group * ByteRows.group + ByteRows.row(of: lane)] = Logistic.of(start + unit * Float(sums[lane]))
            }
        }
        result.removeLast(result.count - rows.count)
        return result
    }

    /// The numbers of the leaves of a batch of trees for a group of rows.
    @inline(__always)
    private func ask(
        from tree: Int, _ rows: Span<SIMD32<UInt8>>, _ first: Int, _ numbers: inout [SIMD32<UInt8>]
    ) {
        let (columns, steps) = (columns.span, steps.span)
        var numbers = numbers.mutableSpan
        var test = tree &* ObliviousTrees.levels
        for i in 0..<ObliviousTrees.batch {
            var low = SIMD8<UInt16>()
            var high = SIMD8<UInt16>()
            @inline(__always)
            func ask() {
                let row = rows[unchecked: first &+ Int(columns[unchecked: test])]
                let step = steps[unchecked: test]
                // Of two numbers below 128, the difference has its highest bit set if the second is larger.
                let highest = SIMD16<UInt8>(repeating: 0x80)
                low = low &>> 1 | unsafeBitCast((step &- row.lowHalf) & highest, to: SIMD8<UInt16>.self)
                high = high &>> 1 | unsafeBitCast((step &- row.highHalf) & highest, to: SIMD8<UInt16>.self)
                test &+= 1
            }
            // Not in a loop, which would cost a third more.
            ask()
            ask()
            ask()
            ask()
            ask()
            ask()
            numbers[unchecked: i] = SIMD32(
                lowHalf: unsafeBitCast(low &>> 2, to: SIMD16<UInt8>.self),
                highHalf: unsafeBitCast(high &>> 2, to: SIMD16<UInt8>.self))
        }
    }

    /// Adds the leaves of a batch of trees to each row's sum.
    @inline(__always)
    private func add(from tree: Int, _ numbers: RawSpan, to sums: inout [Int32]) {
        let leaves = leaves.span
        var sums = sums.mutableSpan
        let base = tree &* ObliviousTrees.leavesOfATree
        for lane in 0..<ByteRows.group {
            @inline(__always)
            func leaf(_ i: Int) -> Int32 {
                let number = numbers.unsafeLoad(
                    fromUncheckedByteOffset: i &* ByteRows.group &+ lane, as: UInt8.self)
                return Int32(leaves[unchecked: base &+ i &* ObliviousTrees.leavesOfATree &+ Int(number)])
            }
            var sum = sums[unchecked: lane]
            for i in 0..<ObliviousTrees.batch { sum &+= leaf(i) }
            sums[unchecked: lane] = sum
        }
    }
}
