/// Takes the numbers of a page's blocks, column by column, and makes steps of those columns that the trees ask for.
///
/// Each column is put, or skipped, in its turn. What the trees do not ask for costs one comparison a page. For the trainer
/// it keeps the numbers of all columns as they are, and their names.
struct ColumnWriter {
    /// The number of rows, one for each block.
    let rows: Int
    /// The steps of the columns that the trees ask for.
    private(set) var steps: ByteRows
    /// For the trainer: all numbers, column by column.
    private(set) var numbers: [Float] = []
    /// For the trainer: the names of the columns.
    private(set) var names: [String] = []
    private let wanted: [ByteRows.Column]
    private let keepsAll: Bool
    private var place = 0
    private var nextWanted = 0
    private var placeOfWanted: Int

    /// A writer for columns that trees ask for, which are in the order of their places.
    init(rows: Int, wanted: [ByteRows.Column]) {
        self.rows = rows
        self.wanted = wanted
        keepsAll = false
        steps = ByteRows(rows: rows, columns: wanted.count)
        placeOfWanted = wanted.first?.place ?? .max
    }

    /// A writer that keeps all columns, for the trainer.
    init(keepingAllOf rows: Int) {
        self.rows = rows
        wanted = []
        keepsAll = true
        steps = ByteRows(rows: 0, columns: 0)
        placeOfWanted = 0
    }

    /// Puts the next column, by what gives the number of a row.
    @inline(__always)
    mutating func put(_ name: StaticString, _ number: (_ row: Int) -> Float) {
        guard isWanted() else { return }
        write(name, nil, number)
    }

    /// The same with a name that stands for several columns.
    @inline(__always)
    mutating func put(_ name: StaticString, _ part: Int, _ number: (_ row: Int) -> Float) {
        guard isWanted() else { return }
        write(name, part, number)
    }

    /// Puts the next column, of whole numbers, -1...254: they cost less.
    @inline(__always)
    mutating func put(_ name: StaticString, _ part: Int? = nil, whole number: (_ row: Int) -> Int) {
        guard isWanted() else { return }
        guard !keepsAll else { return keep(name, part) { Float(number($0)) } }
        steps.write(wanted[nextWanted], at: nextWanted, whole: number)
        advance()
    }

    /// Puts the next column, which has the same number in each row.
    mutating func fill(_ name: StaticString, _ part: Int? = nil, with number: Float) {
        guard isWanted() else { return }
        guard !keepsAll else { return keep(name, part) { _ in number } }
        steps.fill(number, as: wanted[nextWanted], at: nextWanted)
        advance()
    }

    /// Whether any of the next few columns is asked for.
    func wants(next count: Int) -> Bool { placeOfWanted < place + count }

    /// Passes over columns that nobody asks for.
    mutating func skip(_ count: Int) {
        precondition(!wants(next: count), "A column that trees ask for must be put.")
        place += count
    }

    /// Checks that as many columns were put or skipped as there are.
    func check(hasPut count: Int) { precondition(place == count, "\(count) columns are put, not \(place).") }

    @inline(__always)
    private mutating func isWanted() -> Bool {
        place &+= 1
        return place &- 1 == placeOfWanted
    }

    @inline(__always)
    private mutating func write(_ name: StaticString, _ part: Int?, _ number: (_ row: Int) -> Float) {
        guard !keepsAll else { return keep(name, part, number) }
        steps.write(wanted[nextWanted], at: nextWanted, number)
        advance()
    }

    @inline(never)
    private mutating func keep(_ name: StaticString, _ part: Int?, _ number: (_ row: Int) -> Float) {
        for row in 0..<rows { numbers.append(number(row)) }
        names.append(part.map { "\(name)\($0)" } ?? name.description)
        advance()
    }

    private mutating func advance() {
        nextWanted += 1
        placeOfWanted = keepsAll ? place : nextWanted < wanted.count ? wanted[nextWanted].place : .max
    }
}
