/// The columns that trees read, each number as one of 128 steps, thirty-two rows at a time.
///
/// A step is all that a tree's test needs, and sixteen of them are compared at once.
struct ByteRows {
    /// How many rows a group has.
    static let group = 32

    /// How the numbers of a column become steps.
    struct Column: Sendable {
        /// The column's place among all columns of a page.
        var place: Int
        /// The number that is step 0; what is lower is step 0 too.
        var low: Float
        /// Steps for each unit.
        var scale: Float
    }

    /// The steps: group by group, in each column by column, in each the rows in the order of ``row(of:)``.
    private(set) var steps: [SIMD32<UInt8>]
    /// The number of rows.
    let count: Int
    /// The number of columns.
    let columns: Int

    /// Columns from their written form: base64 over their number (UInt16), and for each its place (UInt16), low and scale
    /// (Float32 both). They are in the order of their places.
    static func columns(written text: StaticString) -> [Column] {
        var reader = WeightReader(text)
        return (0..<reader.number()).map { _ in
            Column(place: Int(reader.number()), low: reader.float(), scale: reader.float())
        }
    }

    /// Rows whose columns are still to be written; until then they are any step.
    init(rows: Int, columns: Int) {
        count = rows
        self.columns = columns
        let size = (rows + ByteRows.group - 1) / ByteRows.group * columns
        // Zeros would be written twice: every column is written before trees that ask for it are asked.
        steps = Array(unsafeUninitializedCapacity: size) { $1 = size }
    }

    /// Some of the rows of others.
    init(_ other: ByteRows, rows: [Int]) {
        self.init(rows: rows.count, columns: other.columns)
        for (row, source) in rows.enumerated() {
            let (from, to) = (ByteRows.lane(of: source % ByteRows.group), ByteRows.lane(of: row % ByteRows.group))
            let (first, start) = (source / ByteRows.group * columns, row / ByteRows.group * columns)
            for column in 0..<columns { steps[start + column][to] = other.steps[first + column][from] }
        }
    }

    /// Which of a group's rows has its step in a lane: rows that are four apart are neighbours, as that is how they are packed.
    @inline(__always)
    static func row(of lane: Int) -> Int { lane & 16 | (lane & 3) << 2 | lane >> 2 & 3 }

    /// The lane of one of a group's rows: the same exchange, back.
    @inline(__always)
    private static func lane(of row: Int) -> Int { ByteRows.row(of: row) }

    /// Writes a column; the numbers are filled up to a multiple of a group's rows, and are changed.
    ///
    /// - Complexity: O(rows).
    mutating func write(_ numbers: inout [Float], as column: Column, at place: Int) {
        precondition(place >= 0 && place < columns, "A step belongs to one of \(columns) columns.")
        precondition(numbers.count * columns >= steps.count * ByteRows.group, "A column has a number for each row.")
        for i in numbers.indices { numbers[i] = ByteRows.step(of: numbers[i], column) }
        let numbers = numbers.span.bytes
        let (count, width) = (steps.count, columns)
        var steps = steps.mutableSpan
        var offset = 0
        var target = place
        while target < count {
            steps[unchecked: target] = SIMD32(
                lowHalf: ByteRows.packed(numbers, offset), highHalf: ByteRows.packed(numbers, offset &+ 64))
            offset &+= 128
            target &+= width
        }
    }

    /// Writes the same number into a column of all rows.
    mutating func fill(_ number: Float, as column: Column, at place: Int) {
        let step = SIMD32(repeating: UInt8(ByteRows.step(of: number, column).rounded(.toNearestOrEven)))
        for target in stride(from: place, to: steps.count, by: columns) { steps[target] = step }
    }

    /// Adding it leaves the nearest whole number in the lowest bits.
    private static let rounding: Float = 8_388_608

    /// A number's step before it is rounded.
    @inline(__always)
    private static func step(of number: Float, _ column: Column) -> Float {
        // Not by `min` and `max`, for which there is no one instruction.
        let scaled = (number - column.low) * column.scale
        let positive = scaled > 0 ? scaled : 0
        return positive < 127 ? positive : 127
    }

    /// The steps of sixteen numbers, a byte each.
    @inline(__always)
    private static func packed(_ numbers: RawSpan, _ offset: Int) -> SIMD16<UInt8> {
        @inline(__always)
        func steps(_ i: Int) -> SIMD4<UInt32> {
            let numbers = numbers.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset &+ 16 &* i, as: SIMD4<Float>.self)
            return unsafeBitCast(numbers + ByteRows.rounding, to: SIMD4<UInt32>.self)
        }
        // But for the first, the high bytes are shifted out.
        let first = steps(0) & SIMD4(repeating: 0xFF)
        return unsafeBitCast(first | steps(1) &<< 8 | steps(2) &<< 16 | steps(3) &<< 24, to: SIMD16<UInt8>.self)
    }
}
