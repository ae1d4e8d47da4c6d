/// The columns that trees read, each number as one of 128 steps, sixteen rows at a time.
///
/// A step is all that a tree's test needs, and sixteen of them are compared at once.
struct ByteRows {
    /// How many rows a group has.
    static let group = 16

    /// How the numbers of a column become steps.
    struct Column: Sendable {
        /// The column's place in the matrix.
        var place: Int
        /// The number that is step 0; what is lower is step 0 too.
        var low: Float
        /// Steps for each unit.
        var scale: Float
    }

    /// Adding it leaves a number's nearest whole number in the lowest bits.
    private static let rounding = SIMD8<Float>(repeating: 12_582_912)

    /// The steps: group by group, in each column by column, in each the sixteen rows.
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

    /// Reads columns of a matrix.
    ///
    /// - Complexity: O(rows × columns).
    init(_ matrix: borrowing FeatureMatrix, _ columns: [Column]) {
        count = matrix.rows
        self.columns = columns.count
        let groups = (count + ByteRows.group - 1) / ByteRows.group
        steps = Array(repeating: SIMD16(), count: groups * columns.count)
        let numbers = matrix.values.span.bytes
        let size = 4 * FeatureMatrix.group * matrix.columns
        var place = 0
        for group in 0..<groups {
            // The last group of sixteen may have one of eight only: then its second half repeats the first.
            let first = 2 * group * size
            let second = min(first + size, numbers.byteCount - size)
            for column in columns {
                let offset = 4 * FeatureMatrix.group * column.place
                let low = SIMD8<Float>(repeating: column.low)
                let scale = SIMD8<Float>(repeating: column.scale)
                var result = SIMD16<UInt8>()
                result.lowHalf = ByteRows.steps(
                    numbers.unsafeLoadUnaligned(fromByteOffset: first + offset, as: SIMD8<Float>.self), low, scale)
                result.highHalf = ByteRows.steps(
                    numbers.unsafeLoadUnaligned(fromByteOffset: second + offset, as: SIMD8<Float>.self), low, scale)
                steps[place] = result
                place += 1
            }
        }
    }

    @inline(__always)
    private static func steps(_ numbers: SIMD8<Float>, _ low: SIMD8<Float>, _ scale: SIMD8<Float>) -> SIMD8<UInt8> {
        var scaled = (numbers - low) * scale
        scaled.replace(with: 0, where: scaled .< 0)
        scaled.replace(with: 127, where: scaled .> 127)
        return SIMD8(truncatingIfNeeded: unsafeBitCast(scaled + rounding, to: SIMD8<UInt32>.self))
    }
}
