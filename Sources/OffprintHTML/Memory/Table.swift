/// A table of plain values that grows at its end and keeps its memory from page to page.
///
/// Arrays ask at each write whether somebody else holds them too, and at each read of a copy count a reference: in the
/// loops that read pages that costs more than the work. A table has one owner, and its values nothing to free. Places
/// are checked as an array's are.
@safe
struct Table<Value>: ~Copyable {
    private var base: UnsafeMutablePointer<Value>
    private var room: Int
    /// The number of values.
    private(set) var count = 0

    /// An empty table with room for some values.
    init(room: Int = 64) {
        precondition(_isPOD(Value.self), "A table holds plain values.")
        self.room = max(room, 16)
        unsafe base = .allocate(capacity: self.room)
    }

    deinit { unsafe base.deallocate() }

    /// Whether there is no value.
    var isEmpty: Bool { count == 0 }
    /// The places of the values.
    var indices: Range<Int> { 0..<count }

    /// The value at a place.
    @inline(__always)
    subscript(_ place: Int) -> Value {
        get {
            precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
            return unsafe base[place]
        }
        _modify {
            precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
            yield unsafe &base[place]
        }
    }

    /// The last value; nil where there is none.
    @inline(__always)
    var last: Value? { count == 0 ? nil : unsafe base[count - 1] }

    /// Appends a value.
    @inline(__always)
    mutating func append(_ value: Value) {
        if count == room { grow(1) }
        unsafe (base + count).initialize(to: value)
        count += 1
    }

    /// Appends a value if that is wished, without a branch.
    @inline(__always)
    mutating func append(_ value: Value, if isWished: Bool) {
        if count == room { grow(1) }
        unsafe (base + count).initialize(to: value)
        count &+= isWished ? 1 : 0
    }

    /// Appends the last value once more.
    @inline(__always)
    mutating func repeatLast() {
        precondition(count > 0)
        if count == room { grow(1) }
        unsafe (base + count).initialize(from: base + count - 1, count: 1)
        count += 1
    }

    /// Removes the last value and gives it; nil where there is none.
    @inline(__always)
    mutating func popLast() -> Value? {
        guard count > 0 else { return nil }
        count -= 1
        return unsafe base[count]
    }

    /// Removes values from the end.
    @inline(__always)
    mutating func removeLast(_ number: Int = 1) {
        precondition(number >= 0 && number <= count)
        count -= number
    }

    /// Empties the table, and keeps its memory unless that has grown beyond a number of values.
    mutating func removeAll(keepingAtMost most: Int = 1_000_000) {
        count = 0
        guard room > most, most >= 16 else { return }
        unsafe base.deallocate()
        room = 16
        unsafe base = .allocate(capacity: room)
    }

    /// Makes room for more values.
    @inline(__always)
    mutating func reserve(_ more: Int) { if room - count < more { grow(more) } }

    @inline(never)
    private mutating func grow(_ more: Int) {
        room = max(room * 2, count + more)
        let wider = UnsafeMutablePointer<Value>.allocate(capacity: room)
        unsafe wider.moveInitialize(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = wider
    }

    /// The values as an array.
    func array() -> [Value] { unsafe [Value](UnsafeBufferPointer(start: base, count: count)) }

    /// Lends the values.
    @inline(__always)
    func withView<Result, Failure: Error>(
        _ body: (TableView<Value>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(unsafe TableView(UnsafeBufferPointer(start: base, count: count)))
    }

    /// Lends the place behind the last value, where there is room for some more, and takes as many as were written.
    @inline(__always)
    mutating func appendUnchecked(_ write: (UnsafeMutablePointer<Value>) -> Int) {
        let written = unsafe write(base + count)
        count += written
    }
}

extension Table {
    /// Puts a value in front of a place.
    mutating func insert(_ value: Value, at place: Int) {
        precondition(place >= 0 && place <= count)
        if count == room { grow(1) }
        unsafe (base + place + 1).moveInitialize(from: base + place, count: count - place)
        unsafe (base + place).initialize(to: value)
        count += 1
    }

    /// Removes the value at a place and gives it.
    @discardableResult
    mutating func remove(at place: Int) -> Value {
        let value = self[place]
        removeSubrange(place..<(place + 1))
        return value
    }

    /// Removes the values of a range.
    mutating func removeSubrange(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        unsafe (base + range.lowerBound).moveInitialize(from: base + range.upperBound, count: count - range.upperBound)
        count -= range.count
    }

    /// The last place whose value is as asked for.
    @inline(__always)
    func lastIndex(where isFound: (Value) -> Bool) -> Int? {
        var place = count - 1
        while place >= 0 {
            if isFound(self[place]) { return place }
            place -= 1
        }
        return nil
    }
}

/// The values of a table, lent: they are there as long as the table is neither changed nor freed.
@safe
struct TableView<Value> {
    fileprivate let buffer: UnsafeBufferPointer<Value>

    @unsafe
    init(_ buffer: UnsafeBufferPointer<Value>) { unsafe self.buffer = buffer }

    /// The number of values.
    var count: Int { unsafe buffer.count }

    /// The value at a place.
    @inline(__always)
    subscript(_ place: Int) -> Value {
        precondition(UInt(bitPattern: place) < UInt(bitPattern: count))
        return unsafe buffer.baseAddress.unsafelyUnwrapped[place]
    }
}

extension Table<UInt8> {
    /// Appends bytes.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>) {
        let added = bytes.count
        guard added > 0 else { return }
        reserve(added)
        unsafe appendUnchecked { place in
            unsafe bytes.withUnsafeBufferPointer { source in
                if let start = source.baseAddress { unsafe place.initialize(from: start, count: added) }
            }
            return added
        }
    }

    /// Appends a range of bytes, mostly a short one.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= 16, bytes.hasChunk(at: range.lowerBound) else {
            append(bytes.extracting(range))
            return
        }
        append(bytes.chunk(at: range.lowerBound), range.count)
    }

    /// Appends the first bytes of a chunk.
    @inline(__always)
    mutating func append(_ chunk: Chunk, _ number: Int) {
        reserve(16)
        unsafe appendUnchecked { place in
            unsafe UnsafeMutableRawPointer(place).storeBytes(of: chunk, as: Chunk.self)
            return Swift.min(number, 16)
        }
    }

    /// The bytes from a place on as a string.
    func string(from start: Int = 0) -> String {
        withView { view in view.withSpan { PageTokens.string($0, start..<$0.count) } }
    }

    /// Lends the bytes.
    @inline(__always)
    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result { withView { $0.withSpan(body) } }
}

extension TableView<UInt8> {
    /// Lends the bytes.
    @inline(__always)
    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let span = unsafe buffer.span
        return body(span)
    }
}
