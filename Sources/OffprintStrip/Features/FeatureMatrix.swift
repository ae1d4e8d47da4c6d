/// A row of numbers for each block of a page, and the names of the columns.
package struct FeatureMatrix {
    /// The numbers, row by row.
    package private(set) var values: [Float] = []
    /// The names of the columns; gathered from the first row on request.
    package private(set) var names: [String] = []
    /// The number of rows.
    package private(set) var rows = 0
    private var isNaming: Bool

    /// An empty matrix; names are for the trainer, and cost time.
    init(rows: Int, columns: Int, naming: Bool) {
        isNaming = naming
        values.reserveCapacity(rows * columns)
    }

    /// Puts the next number of the row.
    @inline(__always)
    mutating func put(_ name: StaticString, _ value: Float) {
        values.append(value)
        if isNaming { names.append(name.description) }
    }

    /// The same with a name that stands for several columns.
    @inline(__always)
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float) {
        values.append(value)
        if isNaming { names.append("\(name)\(number)") }
    }

    /// Ends a row.
    mutating func endRow() {
        isNaming = false
        rows += 1
    }

    /// The number of columns.
    package var columns: Int { rows == 0 ? 0 : values.count / rows }

    /// Puts numbers over the last columns of a row.
    mutating func replaceLast(_ count: Int, ofRow row: Int, with numbers: borrowing [Float]) {
        let start = (row + 1) * columns - count
        for i in 0..<count { values[start + i] = numbers[i] }
    }
}
