/// Any JSON value, with integers kept apart from other numbers.
public enum JSONValue: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number written without fraction or exponent that fits an `Int`.
    case integer(Int)
    /// Any other number. What no `Double` can hold (`1e999`) becomes infinite, and is written as `null`.
    case number(Double)
    /// A string; what was no valid UTF-8, or half a surrogate pair, has become U+FFFD.
    case string(String)
    /// The elements in their order.
    case array([JSONValue])
    /// The members in their order.
    case object(JSONObject)
}

extension JSONValue {
    /// The text, if this is a string.
    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The whole number, if this is one, also when it is written as `3.0`.
    public var integer: Int? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The number, if this is one.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The truth value, if this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The elements, if this is an array.
    public var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, if this is an object.
    public var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// Whether this is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The member with this key, if this is an object that has one.
    public subscript(key: String) -> JSONValue? {
        object?[key]
    }

    /// The element at this place, if this is an array that reaches so far.
    public subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }
}

extension JSONValue {
    /// Reads the one JSON value that `bytes` hold (RFC 8259; a byte order mark is passed over).
    ///
    /// - Parameter leniently: Reads what stands in pages as well: comments, raw control characters in strings, trailing
    ///   commas, unknown escapes, `<!-- -->` and `<![CDATA[ ]]>` around it, and anything after the value.
    /// - Throws: ``JSONError`` with the place of the first byte that cannot stand there.
    /// - Complexity: O(*n*) for *n* bytes; no recursion, and at most ``JSONReader/deepest`` levels.
    public init(parsing bytes: Span<UInt8>, leniently: Bool = false) throws(JSONError) {
        var reader = JSONReader(leniently: leniently)
        self = try reader.read(bytes)
    }

    /// Reads the one JSON value that `bytes` hold; see ``init(parsing:leniently:)-(Span<UInt8>,_)``.
    public init(parsing bytes: [UInt8], leniently: Bool = false) throws(JSONError) {
        try self.init(parsing: bytes.span, leniently: leniently)
    }

    /// Reads the one JSON value that `bytes` hold; offsets in errors count from the start of the slice.
    public init(parsing bytes: ArraySlice<UInt8>, leniently: Bool = false) throws(JSONError) {
        try self.init(parsing: bytes.span, leniently: leniently)
    }

    /// The value as UTF-8 JSON: compact, or with two spaces for each level.
    public func serialized(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.value(self)
        return writer.bytes
    }
}

extension JSONValue: CustomStringConvertible {
    /// Compact JSON.
    public var description: String {
        String(decoding: serialized(), as: UTF8.self)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// A number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object with the members in this order; of two equal keys the last wins.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements))
    }
}
