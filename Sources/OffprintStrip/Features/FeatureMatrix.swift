/// A row of numbers for each block, all of one length.
package struct FeatureMatrix {
    /// The number of rows.
    package let rows: Int
    /// The number of columns.
    package let columns: Int
    /// The numbers, row by row.
    private var values: [Float]

    /// A matrix from what writes each row. A row that is not full, or too full, is a mistake of ours.
    init(rows: Int, columns: Int, _ write: (_ row: Int, _ sink: inout FeatureRow) -> Void) {
        self.rows = rows
        self.columns = columns
        var sink = FeatureRow()
        sink.numbers.reserveCapacity(rows * columns)
        for row in 0..<rows {
            write(row, &sink)
            precondition(sink.numbers.count == (row + 1) * columns, "A row has a number for each column.")
        }
        values = sink.numbers
    }

    /// Some of a matrix's rows.
    init(_ matrix: FeatureMatrix, rows chosen: [Int]) {
        rows = chosen.count
        columns = matrix.columns
        values = []
        values.reserveCapacity(rows * columns)
        for row in chosen { values += matrix.row(row) }
    }

    /// The numbers of one row.
    package func row(_ row: Int) -> ArraySlice<Float> { values[row * columns..<(row + 1) * columns] }

    /// The steps of those columns that trees ask for.
    ///
    /// - Complexity: O(rows × columns asked for).
    func steps(_ wanted: [ByteRows.Column]) -> ByteRows {
        var writer = ColumnWriter(rows: rows, wanted: wanted)
        var next = 0
        for column in wanted where column.place >= next && column.place < columns {
            writer.skip(column.place - next)
            writer.put("") { values[$0 * columns + column.place] }
            next = column.place + 1
        }
        return writer.steps
    }
}
