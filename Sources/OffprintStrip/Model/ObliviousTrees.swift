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
    private static let batch = 25
    /// How many tests are asked before a group of rows may be given up.
    private static let first = 100 * levels

    /// For each level of each tree where its column stands in a group of rows, and the step in sixteen copies.
    private var offsets: [Int32] = []
    private var steps: [SIMD16<Int8>] = []
    private var leaves: [Int32] = []
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
                offsets.append(Int32(column * ByteRows.group))
                steps.append(SIMD16(repeating: Int8(step)))
                width = max(width, column + 1)
            }
            for leaf in 0..<ObliviousTrees.leavesOfATree {
                let isThere = levels > 0 && leaf < 1 << levels
                leaves.append(isThere ? Int32(Int16(bitPattern: reader.number())) : 0)
            }
        }
        if !reader.hasReadAll { (offsets, steps, leaves) = ([], [], []) }
    }

    /// Whether there is anything to decide with.
    var isEmpty: Bool { offsets.isEmpty }

    /// The probability that the trees give each row.
    ///
    /// - Parameters:
    ///   - known: what is known of the rows already; none, or one for each.
    ///   - sure: a group of rows that are all known to be below it is not asked about, and keeps what is known.
    ///   - hopeless: a group whose rows all have sums of leaves below it after the first hundred trees, or later, is not
    ///     asked about any more. nil asks all trees.
    /// - Complexity: O(rows × trees).
    func probabilities(
        _ rows: borrowing ByteRows, known: [Float] = [], sure: Float = 0, hopeless: Float? = nil
    ) -> [Float] {
        // Checked once, so that the loops need not check each number: no test's column is beyond the row.
        guard width <= rows.columns else { return Array(repeating: 0, count: rows.count) }
        precondition(known.isEmpty || known.count == rows.count, "All rows are known, or none.")
        return [Float](room: rows.count) { result, count in
            count = rows.count
            let bytes = rows.steps.span.bytes
            // What no sum can be below where there is no unit.
            let least = hopeless.map { unit > 0 ? Int32(max(-1e9, min(1e9, ($0 - start) / unit))) : .min } ?? .min
            for first in stride(from: 0, to: count, by: ByteRows.group) {
                let end = min(count, first + ByteRows.group)
                if !known.isEmpty, known[first..<end].allSatisfy({ $0 < sure }) {
                    for row in first..<end { result[row] = known[row] }
                    continue
                }
                let scores = scores(
                    of: leaves(of: bytes, from: first &* rows.columns, rows: end &- first, until: least))
                let told = scores.span.bytes
                for lane in 0..<ByteRows.group {
                    let row = first &+ ByteRows.row(of: lane)
                    guard row < end else { continue }
                    result[row] = told.unsafeLoad(fromUncheckedByteOffset: 4 &* lane, as: Float.self)
                }
            }
        }
    }

    /// The probabilities that sums of leaves stand for.
    @inline(never)
    private func scores(of leaves: InlineArray<32, Int32>) -> InlineArray<8, SIMD4<Float>> {
        let sums = leaves.span.bytes
        var scores = InlineArray<8, SIMD4<Float>>(repeating: SIMD4())
        for i in 0..<8 {
            let sum = sums.unsafeLoadUnaligned(fromUncheckedByteOffset: 16 &* i, as: SIMD4<Int32>.self)
            let number = SIMD4(Float(sum[0]), Float(sum[1]), Float(sum[2]), Float(sum[3]))
            scores[unchecked: i] = Logistic.of(start + unit * number)
        }
        return scores
    }

    /// The sum of all trees' leaves for each row of a group; of the first ones alone, where all sums are below a least.
    private func leaves(
        of bytes: RawSpan, from place: Int, rows: Int, until least: Int32
    ) -> InlineArray<32, Int32> {
        var sums = InlineArray<32, Int32>(repeating: 0)
        var numbers = InlineArray<25, SIMD32<Int8>>(repeating: SIMD32())
        let (offsets, steps, leaves) = (offsets.span, steps.span, leaves.span)
        var test = 0
        for base in stride(from: 0, to: leaves.count, by: ObliviousTrees.batch &* ObliviousTrees.leavesOfATree) {
            for i in 0..<ObliviousTrees.batch {
                numbers[unchecked: i] = ObliviousTrees.number(of: bytes, place, offsets, steps, test)
                test &+= ObliviousTrees.levels
            }
            let found = numbers.span.bytes
            for lane in 0..<ByteRows.group {
                @inline(__always)
                func five(_ first: Int) -> Int32 {
                    var sum: Int32 = 0
                    for i in first..<first &+ 5 {
                        let number = found.unsafeLoad(
                            fromUncheckedByteOffset: i &* ByteRows.group &+ lane, as: UInt8.self)
                        sum &+= leaves[unchecked: base &+ i &* ObliviousTrees.leavesOfATree &+ Int(number)]
                    }
                    return sum
                }
                // Not in a loop, which would cost a half more.
                sums[unchecked: lane] &+= five(0) &+ five(5) &+ five(10) &+ five(15) &+ five(20)
            }
            guard least > .min, test >= ObliviousTrees.first else { continue }
            var most = Int32.min
            // Beyond the last row stands anything.
            for lane in 0..<ByteRows.group where ByteRows.row(of: lane) < rows {
                most = max(most, sums[unchecked: lane])
            }
            if most < least { break }
        }
        return sums
    }

    /// The numbers of a tree's leaves for a group of rows: a bit for the answer of each level.
    @inline(__always)
    private static func number(
        of rows: RawSpan, _ place: Int, _ offsets: Span<Int32>, _ steps: Span<SIMD16<Int8>>, _ test: Int
    ) -> SIMD32<Int8> {
        var (low, high) = (SIMD16<Int8>(), SIMD16<Int8>())
        @inline(__always)
        func ask(_ level: Int) {
            let place = place &+ Int(offsets[unchecked: test &+ level])
            let step = steps[unchecked: test &+ level]
            @inline(__always)
            func above(_ place: Int) -> SIMD16<Int8> {
                let row = rows.unsafeLoad(fromUncheckedByteOffset: place, as: SIMD16<Int8>.self)
                // True is a byte of ones.
                return unsafeBitCast(row .> step, to: SIMD16<Int8>.self) & SIMD16(repeating: 1 << Int8(level))
            }
            low |= above(place)
            high |= above(place &+ 16)
        }
        // Not in a loop, which would cost a third more.
        ask(0)
        ask(1)
        ask(2)
        ask(3)
        ask(4)
        ask(5)
        return SIMD32(lowHalf: low, highHalf: high)
    }
}
