/// The columns that trees read, each number as one of 128 steps, thirty-two rows at a time.
///
/// A step is all that a tree's test needs, and sixteen of them are compared at once.
struct ByteRows {
    /// How many rows a group has.
    static let group = 32
    /// How many of them are written at once.
    private static let half = 16

    /// How the numbers of a column become steps.
    struct Column: Sendable {
        /// The column's place among all columns of a page.
        let place: Int
        /// The number that is step 0; what is lower is step 0 too.
        let low: Float
        /// Steps for each unit.
        let scale: Float
        /// The steps of the whole numbers up to 254, and of -1.
        fileprivate private(set) var wholes: [UInt8] = []

        init(place: Int, low: Float, scale: Float) {
            (self.place, self.low, self.scale) = (place, low, scale)
            wholes = (0...255).map { ByteRows.whole(ByteRows.step(of: $0 < 255 ? Float($0) : -1, self)) }
        }
    }

    /// The steps: group by group, in each column by column, in each the rows in the order of ``row(of:)``, in two halves.
    private(set) var steps: [SIMD16<UInt8>]
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
        let size = 2 * ((rows + ByteRows.group - 1) / ByteRows.group) * columns
        // Zeros would be written twice: every column is written before trees that ask for it are asked.
        steps = Array(room: size) { $1 = size }
    }

    /// Some of the rows of others.
    init(_ other: ByteRows, rows: [Int]) {
        self.init(rows: rows.count, columns: other.columns)
        for (row, source) in rows.enumerated() {
            for column in 0..<columns {
                let (step, lane) = place(of: row, column)
                steps[step][lane] = other.step(of: source, column)
            }
        }
    }

    /// The step of a row in a column.
    func step(of row: Int, _ column: Int) -> UInt8 {
        let (step, lane) = place(of: row, column)
        return steps[step][lane]
    }

    /// Where the step of a row stands.
    private func place(of row: Int, _ column: Int) -> (step: Int, lane: Int) {
        // The exchange of rows and lanes is the same both ways.
        let lane = ByteRows.row(of: row % ByteRows.group)
        return (2 * (row / ByteRows.group * columns + column) + lane / ByteRows.half, lane % ByteRows.half)
    }

    /// Which of a group's rows has its step in a lane: rows that are four apart are neighbours, as that is how they are packed.
    @inline(__always)
    static func row(of lane: Int) -> Int { lane & 16 | (lane & 3) << 2 | lane >> 2 & 3 }

    /// Writes a column, by what gives the number of a row.
    ///
    /// - Complexity: O(rows).
    @inline(__always)
    mutating func write(_ column: Column, at place: Int, _ number: (_ row: Int) -> Float) {
        write(column, at: place) { row, bits in
            let numbers = SIMD4(
                ByteRows.step(of: number(row), column), ByteRows.step(of: number(row &+ 1), column),
                ByteRows.step(of: number(row &+ 2), column), ByteRows.step(of: number(row &+ 3), column))
            // The nearest whole number is in the lowest bits; all others are shifted out.
            bits = bits &>> 8 | unsafeBitCast(numbers + ByteRows.rounding, to: SIMD4<UInt32>.self) &<< 24
        } single: { row in
            ByteRows.whole(ByteRows.step(of: number(row), column))
        }
    }

    /// Writes a column of whole numbers, -1...254, by what gives the number of a row.
    ///
    /// - Complexity: O(rows).
    @inline(__always)
    mutating func write(_ column: Column, at place: Int, whole number: (_ row: Int) -> Int) {
        let wholes = column.wholes.span
        @inline(__always)
        func step(_ row: Int) -> UInt8 { wholes[unchecked: Int(UInt8(truncatingIfNeeded: number(row)))] }
        write(column, at: place) { row, bits in
            let steps = SIMD4(
                UInt32(step(row)), UInt32(step(row &+ 1)), UInt32(step(row &+ 2)), UInt32(step(row &+ 3)))
            bits = bits &>> 8 | steps &<< 24
        } single: { row in
            step(row)
        }
    }

    /// Writes a column, sixteen rows at a time; of each of them four at a time, the last ones one by one.
    @inline(__always)
    private mutating func write(
        _ column: Column, at place: Int, four add: (_ row: Int, _ bits: inout SIMD4<UInt32>) -> Void,
        single step: (_ row: Int) -> UInt8
    ) {
        precondition(place >= 0 && place < columns, "A step belongs to one of \(columns) columns.")
        let (count, columns) = (count, columns)
        let full = count / ByteRows.half
        var steps = steps.mutableSpan
        for part in 0..<full {
            var bits = SIMD4<UInt32>()
            for four in 0..<4 { add(ByteRows.half &* part &+ 4 &* four, &bits) }
            steps[unchecked: 2 &* ((part &>> 1) &* columns &+ place) &+ part & 1] =
                unsafeBitCast(bits, to: SIMD16<UInt8>.self)
        }
        guard ByteRows.half * full < count else { return }
        var rest = SIMD16<UInt8>()
        for row in ByteRows.half &* full..<count { rest[ByteRows.row(of: row & (ByteRows.half - 1))] = step(row) }
        steps[2 * ((full >> 1) * columns + place) + full & 1] = rest
    }

    /// Writes the same number into a column of all rows.
    mutating func fill(_ number: Float, as column: Column, at place: Int) {
        let step = SIMD16(repeating: ByteRows.whole(ByteRows.step(of: number, column)))
        for target in stride(from: 2 * place, to: steps.count, by: 2 * columns) {
            steps[target] = step
            steps[target + 1] = step
        }
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

    /// A step, rounded.
    @inline(__always)
    private static func whole(_ step: Float) -> UInt8 { UInt8(truncatingIfNeeded: (step + rounding).bitPattern) }
}
