/// Where the numbers of a row go, or the names of its columns.
protocol FeatureSink {
    /// Takes the next number of the row.
    mutating func put(_ name: StaticString, _ value: Float)
    /// The same with a name that stands for several columns.
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float)
}

/// Gathers the numbers of rows, one after another.
struct FeatureRow: FeatureSink {
    var numbers: [Float] = []

    @inline(__always)
    mutating func put(_ name: StaticString, _ value: Float) { numbers.append(value) }

    @inline(__always)
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float) { numbers.append(value) }
}

/// Gathers the names of the columns, for the trainer.
struct FeatureNames: FeatureSink {
    private(set) var names: [String] = []

    mutating func put(_ name: StaticString, _ value: Float) { names.append(name.description) }
    mutating func put(_ name: StaticString, _ number: Int, _ value: Float) { names.append("\(name)\(number)") }
}
