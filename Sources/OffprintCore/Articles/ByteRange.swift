/// A half-open range of UTF-8 byte offsets into a buffer, at most 2 GiB long.
///
/// Blocks, quotes, links and summary sentences are byte ranges into their article's text, so that none of them
/// owns a string.
public struct ByteRange: Sendable, Hashable, Comparable {
    /// The offset of the first byte.
    public var start: Int32
    /// The offset after the last byte.
    public var end: Int32

    /// A range from two offsets; `end` must not be before `start`.
    public init(start: Int32, end: Int32) {
        precondition(start <= end, "A byte range cannot end before it starts.")
        self.start = start
        self.end = end
    }

    /// A range from Swift's own.
    public init(_ range: Range<Int>) {
        self.init(start: Int32(range.lowerBound), end: Int32(range.upperBound))
    }

    /// The empty range at offset 0.
    public static let empty = ByteRange(start: 0, end: 0)

    /// The number of bytes.
    public var count: Int { Int(end - start) }
    /// Whether the range holds no byte.
    public var isEmpty: Bool { start == end }
    /// The same as a range of array indices.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// Whether every byte of the other range is in this one.
    public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
    /// Whether the two share a byte.
    public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

    /// Orders by start, then by end.
    public static func < (a: ByteRange, b: ByteRange) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

/// A half-open range of places in one of an article's tables.
public struct IndexRange: Sendable, Hashable {
    /// The first place.
    public var start: Int32
    /// The place after the last.
    public var end: Int32

    /// A range from two places.
    public init(start: Int32, end: Int32) {
        self.start = start
        self.end = end
    }

    /// The empty range at place 0.
    public static let empty = IndexRange(start: 0, end: 0)

    /// The number of entries.
    public var count: Int { Int(end - start) }
    /// Whether the range holds no entry.
    public var isEmpty: Bool { start >= end }
    /// The same as a range of array indices.
    public var range: Range<Int> { Int(start)..<Int(end) }
}
