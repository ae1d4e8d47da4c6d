internal import OffprintCore

/// A value for each tag.
///
/// `@unchecked Sendable`: nobody writes into it once it is made, and it lives as long as the program.
@safe
struct TagTable<Value>: @unchecked Sendable {
    private let values: UnsafeMutablePointer<Value>

    /// A table of what a function gives for each tag.
    init(_ value: (Tag) -> Value) {
        unsafe values = .allocate(capacity: 256)
        unsafe values.initialize(repeating: value(.other), count: 256)
        for tag in Tag.allCases { unsafe values[TagTraits.number(tag)] = value(tag) }
    }

    /// The value for a tag.
    @inline(__always)
    subscript(_ tag: Tag) -> Value { unsafe values[TagTraits.number(tag)] }
}
