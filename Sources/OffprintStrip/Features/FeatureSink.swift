/// Where the numbers of a row go, or the names of its columns.
protocol FeatureSink {
    /// Takes the next number of the row.
    mutating func put(_ name: StaticString, _ value: Float)
    /// The same with a name that stands for several columns.
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float)
}

/// Writes the numbers of a row, a column further each time. Made by ``FeatureMatrix/write(from:count:_:)`` alone, which
/// counts the columns after each row.
struct FeatureRow: FeatureSink {
    var next: UnsafeMutablePointer<Float>

    @inline(__always)
    mutating func put(_ name: StaticString, _ value: Float) {
        next.pointee = value
        next += FeatureMatrix.group
    }

    @inline(__always)
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float) { put(name, value) }
}

/// Gathers the names of the columns, for the trainer.
struct FeatureNames: FeatureSink {
    private(set) var names: [String] = []

    mutating func put(_ name: StaticString, _ value: Float) { names.append(name.description) }
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float) { names.append("\(name)\(number)") }
}
