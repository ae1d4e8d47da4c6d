internal import OffprintCore

/// Finds the tag for a name.
@safe
struct TagNames {
    private let names: NameTable
    private let tags: UnsafePointer<Tag>

    private static let shared = NameTable(
        Tag.allCases.filter { $0 != .other }.map { ($0.rawValue, UInt8(TagTraits.number($0))) }, slots: 2_048)

    /// What gives a tag, whichever its number is: as many as a number of one byte can be.
    private static let byNumber: TagNumbers = TagNumbers()

    init() {
        names = TagNames.shared
        unsafe tags = TagNames.byNumber.tags
    }

    /// The tag whose name stands in a range of the bytes, in either case.
    @inline(__always)
    func tag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Tag { unsafe tags[Int(names.value(bytes, range))] }

    /// The tag whose name are the first bytes of a chunk, at most 16, in either case.
    @inline(__always)
    func tag(_ chunk: Chunk, _ count: Int) -> Tag {
        let (key, tail) = NameTable.pack(chunk, count)
        return unsafe tags[Int(names.value(key, tail))]
    }
}

/// The tags by number.
///
/// `@unchecked Sendable`: nobody writes into it once it is made.
@safe
private struct TagNumbers: @unchecked Sendable {
    let tags: UnsafePointer<Tag>

    init() {
        let all = UnsafeMutablePointer<Tag>.allocate(capacity: 256)
        unsafe all.initialize(repeating: .other, count: 256)
        for tag in Tag.allCases { unsafe all[TagTraits.number(tag)] = tag }
        unsafe tags = UnsafePointer(all)
    }
}
