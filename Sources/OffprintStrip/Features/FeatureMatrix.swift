/// A row of numbers for each block of a page, and the names of the columns.
///
/// Rows are kept in groups of eight, column by column within a group, so that trees look at eight rows at once.
package struct FeatureMatrix {
    /// How many rows a group has.
    static let group = 8

    /// The number of rows.
    package let rows: Int
    /// The number of columns.
    package let columns: Int
    /// The names of the columns; empty unless they were asked for.
    package internal(set) var names: [String] = []
    /// The numbers: group by group, in each column by column, in each the eight rows.
    private(set) var values: [Float]
    /// The lowest and the highest number of each column.
    private(set) var lows: [Float]
    private(set) var highs: [Float]

    /// A matrix whose columns are still to be written.
    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        let groups = (rows + FeatureMatrix.group - 1) / FeatureMatrix.group
        let size = groups * FeatureMatrix.group * columns
        // Zeros would be written twice: every column is written before it is read.
        values = Array(unsafeUninitializedCapacity: size) { $1 = size }
        lows = Array(repeating: 0, count: columns)
        highs = lows
    }

    /// Writes some neighbouring columns of every row. A row that is not full, or too full, is a mistake of ours.
    @inline(__always)
    mutating func write(from column: Int, count: Int, _ write: (_ row: Int, _ sink: inout FeatureRow) -> Void) {
        precondition(column >= 0 && count >= 0 && column + count <= columns, "A matrix has \(columns) columns.")
        let starts = (rows: rows, columns: columns)
        var ranges = ColumnRanges(count: count)
        values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let group = FeatureMatrix.group
            // The last group is filled up with copies of the last row, so that they change no column's range.
            for first in stride(from: 0, to: starts.rows, by: group) {
                let start = base + first * starts.columns + column * group
                for lane in 0..<group {
                    var sink = FeatureRow(next: start + lane)
                    write(min(first + lane, starts.rows - 1), &sink)
                    precondition(sink.next == start + lane + count * group, "A row has a number for each column.")
                }
                ranges.widen(by: UnsafeRawBufferPointer(start: start, count: 4 * count * group).bytes)
            }
        }
        for i in 0..<count { (lows[column + i], highs[column + i]) = ranges.range(of: i) }
    }

    /// Writes the same number into a column of every row.
    mutating func fill(_ column: Int, with value: Float) {
        precondition(column >= 0 && column < columns, "A matrix has \(columns) columns.")
        let size = columns * FeatureMatrix.group
        for start in stride(from: column * FeatureMatrix.group, to: values.count, by: max(1, size)) {
            for lane in 0..<FeatureMatrix.group { values[start + lane] = value }
        }
        lows[column] = value
        highs[column] = value
    }

    private static func start(of row: Int, columns: Int) -> Int {
        row / group * group * columns + row % group
    }

    /// The numbers of one row.
    package func row(_ row: Int) -> [Float] {
        (0..<columns).map {
            values[FeatureMatrix.start(of: row, columns: columns) + $0 * FeatureMatrix.group]
        }
    }
}
