/// The numbers of all columns of a page's blocks, for the trainer.
package struct FeatureTable {
    /// The number of rows, one for each block.
    package let rows: Int
    /// The names of the columns.
    package let names: [String]
    /// The numbers, row by row.
    package let numbers: [Float]

    /// What a writer kept.
    init(_ writer: ColumnWriter) {
        rows = writer.rows
        names = writer.names
        let (rows, columns) = (rows, names.count)
        numbers = (0..<rows * columns).map { writer.numbers[$0 % columns * rows + $0 / columns] }
    }
}
