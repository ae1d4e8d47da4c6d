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
    /// The names of the columns; gathered from the first row on request.
    package private(set) var names: [String] = []
    /// The numbers: group by group, in each column by column, in each the eight rows.
    private(set) var values: [Float]
    private var isNaming: Bool
    private var row = 0
    private var next = 0

    /// A matrix of zeros; names are for the trainer, and cost time.
    init(rows: Int, columns: Int, naming: Bool) {
        self.rows = rows
        self.columns = columns
        isNaming = naming
        let groups = (rows + FeatureMatrix.group - 1) / FeatureMatrix.group
        values = Array(repeating: 0, count: groups * FeatureMatrix.group * columns)
    }

    /// Puts the next number of the row.
    @inline(__always)
    mutating func put(_ name: StaticString, _ value: Float) {
        values[next] = value
        next += FeatureMatrix.group
        if isNaming { names.append(name.description) }
    }

    /// The same with a name that stands for several columns.
    @inline(__always)
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float) {
        values[next] = value
        next += FeatureMatrix.group
        if isNaming { names.append("\(name)\(number)") }
    }

    /// Ends a row, and begins the next. A row that is not full, or too full, is a mistake of ours.
    mutating func endRow() {
        precondition(
            next == start(of: row) + columns * FeatureMatrix.group, "A row of features has \(columns) columns.")
        isNaming = false
        row += 1
        next = start(of: row)
    }

    /// Goes to a column of a row, so that numbers are put over those that stand there.
    mutating func move(toRow row: Int, column: Int) {
        self.row = row
        next = start(of: row) + column * FeatureMatrix.group
    }

    private func start(of row: Int) -> Int {
        row / FeatureMatrix.group * FeatureMatrix.group * columns + row % FeatureMatrix.group
    }

    /// The numbers of one row.
    package func row(_ row: Int) -> [Float] {
        (0..<columns).map { values[start(of: row) + $0 * FeatureMatrix.group] }
    }
}
