/// Boosted oblivious decision trees over rows of steps, sixteen rows at a time.
///
/// All nodes of one level of an oblivious tree ask the same question (Prokhorenkova et al., "CatBoost", 2018), so a row's
/// answers, one bit each, are the number of its leaf: no branch is taken, and sixteen rows are asked at once.
///
/// The written form is base64 over little-endian bytes: the number of trees and their levels (UInt16 both), what the sum
/// of leaves starts from and how much one unit of a leaf is (Float32 both); then each tree: for each level its column
/// and the step that a row must be above (UInt16 both), and two to the power of the levels leaves (Int16).
struct ObliviousTrees: Sendable {
    private struct Test: Sendable {
        var column: Int32
        var step: UInt8
    }

    private var tests: [Test] = []
    private var leaves: [Int16] = []
    private var levels = 0
    private var start: Float = 0
    private var unit: Float = 0
    /// One more than the highest column that is asked for.
    private var width = 0

    /// The most levels that a tree may have, so that the answers for two rows have room in an UInt16.
    private static let most = 7

    /// Trees from their written form; a form that is damaged gives none.
    init(written text: StaticString) {
        var reader = WeightReader(text)
        let trees = Int(reader.number())
        levels = Int(reader.number())
        start = reader.float()
        unit = reader.float()
        guard levels > 0, levels <= ObliviousTrees.most else { return }
        for _ in 0..<trees {
            for _ in 0..<levels {
                let column = Int(reader.number())
                tests.append(Test(column: Int32(column), step: UInt8(truncatingIfNeeded: min(127, reader.number()))))
                width = max(width, column + 1)
            }
            for _ in 0..<1 << levels { leaves.append(Int16(bitPattern: reader.number())) }
        }
        if !reader.hasReadAll {
            tests = []
            leaves = []
        }
    }

    /// Whether there is anything to decide with.
    var isEmpty: Bool { tests.isEmpty }

    /// The probability that the trees give each row.
    ///
    /// - Complexity: O(rows × trees).
    func probabilities(_ rows: borrowing ByteRows) -> [Float] {
        // Checked once, so that the loops need not check each number: no test's column is beyond the row.
        guard width <= rows.columns else { return Array(repeating: 0, count: rows.count) }
        var result: [Float] = []
        result.reserveCapacity(rows.count + ByteRows.group)
        var first = 0
        while result.count < rows.count {
            let sums = sums(rows.steps.span, first)
            for lane in 0..<16 { result.append(Logistic.of(start + unit * Float(sums[lane]))) }
            first += rows.columns
        }
        result.removeLast(result.count - rows.count)
        return result
    }

    /// The sums of the leaves of a group's sixteen rows. The trainer sees to it that no sum is beyond an Int16.
    @inline(__always)
    private func sums(_ steps: Span<SIMD16<UInt8>>, _ first: Int) -> SIMD16<Int16> {
        var sums = SIMD16<Int16>()
        var test = 0
        var base = 0
        let tests = tests.span
        let leaves = leaves.span
        let highest = SIMD16<UInt8>(repeating: 0x80)
        let rest = SIMD8<UInt16>(repeating: UInt16(8 - levels))
        while test < tests.count {
            var answers = SIMD8<UInt16>()
            for _ in 0..<levels {
                let asked = tests[unchecked: test]
                // Of two numbers below 128, the difference has its highest bit set if the second is larger.
                let above = (SIMD16(repeating: asked.step) &- steps[unchecked: first &+ Int(asked.column)]) & highest
                answers = answers &>> 1 | unsafeBitCast(above, to: SIMD8<UInt16>.self)
                test &+= 1
            }
            let numbers = unsafeBitCast(answers &>> rest, to: SIMD16<UInt8>.self)
            var values = SIMD16<Int16>()
            for lane in 0..<16 { values[lane] = leaves[unchecked: base &+ Int(numbers[lane])] }
            sums &+= values
            base &+= 1 &<< levels
        }
        return sums
    }
}
