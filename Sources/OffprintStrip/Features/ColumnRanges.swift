/// The lowest and the highest number of some columns, gathered from eight rows at a time while they are being written.
struct ColumnRanges {
    private struct Lanes {
        var low = SIMD8<Float>(repeating: .infinity)
        var high = SIMD8<Float>(repeating: -.infinity)
    }

    private var columns: [Lanes]

    /// The ranges of no rows.
    init(count: Int) { columns = Array(repeating: Lanes(), count: count) }

    /// Takes eight rows: eight numbers for each column, column by column.
    @inline(__always)
    mutating func widen(by rows: RawSpan) {
        let count = columns.count
        precondition(rows.byteCount == 32 * count, "Eight rows have eight numbers for each column.")
        var columns = columns.mutableSpan
        for i in 0..<count {
            let numbers = rows.unsafeLoadUnaligned(fromUncheckedByteOffset: 32 &* i, as: SIMD8<Float>.self)
            var lanes = columns[unchecked: i]
            lanes.low.replace(with: numbers, where: numbers .< lanes.low)
            lanes.high.replace(with: numbers, where: numbers .> lanes.high)
            columns[unchecked: i] = lanes
        }
    }

    /// The lowest and the highest number of a column; 0 where there are no rows.
    func range(of column: Int) -> (low: Float, high: Float) {
        let lanes = columns[column]
        var (low, high) = (lanes.low[0], lanes.high[0])
        guard low <= high else { return (0, 0) }
        for lane in 1..<8 {
            low = min(low, lanes.low[lane])
            high = max(high, lanes.high[lane])
        }
        return (low, high)
    }
}
