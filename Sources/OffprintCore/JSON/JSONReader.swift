/// Reads JSON values from bytes; one reader can read many texts and keeps its working memory.
///
/// Open arrays and objects stand on stacks of its own, so that nesting costs no call stack.
public struct JSONReader: Sendable {
    /// The number of levels beyond which a text is refused.
    public static let deepest = 512

    /// Whether to read what stands in pages as well; see ``JSONValue/init(parsing:leniently:)-(Span<UInt8>,_)``.
    public var leniently: Bool

    var offset = 0
    var scratch: [UInt8] = []
    private var values: [JSONValue] = []
    private var keys: [String] = []
    private var open: [Level] = []

    /// An array or object whose end has not come yet, and where its parts begin on the stacks.
    private struct Level {
        var isObject: Bool
        var firstValue: Int
        var firstKey: Int
    }

    /// A reader with empty stacks.
    public init(leniently: Bool = false) {
        self.leniently = leniently
    }

    /// Reads the one value that `bytes` hold.
    ///
    /// - Throws: ``JSONError`` with the place of the first byte that cannot stand there.
    /// - Complexity: O(*n*) for *n* bytes.
    public mutating func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        offset = 0
        values.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
        try readValue(bytes)
        try skipSpace(bytes)
        if offset < bytes.count, !leniently { throw unexpected(bytes, wanted: "the end of the text") }
        return values.removeLast()
    }

    private mutating func readValue(_ bytes: Span<UInt8>) throws(JSONError) {
        while true {
            try skipSpace(bytes)
            guard offset < bytes.count else { throw unexpected(bytes, wanted: "a value") }
            switch bytes[offset] {
            case UInt8(ascii: "{"):
                try begin(isObject: true)
                if try !closes(bytes) {
                    try readKey(bytes)
                    continue
                }
            case UInt8(ascii: "["):
                try begin(isObject: false)
                if try !closes(bytes) { continue }
            default:
                values.append(try readScalar(bytes))
            }
            if try !goOn(bytes) { return }
        }
    }

    /// After a value: closes what ends here, and says whether another value follows.
    private mutating func goOn(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        while let level = open.last {
            if try closes(bytes) { continue }
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: ",") else {
                throw unexpected(bytes, wanted: level.isObject ? "',' or '}'" : "',' or ']'")
            }
            offset += 1
            if leniently, try passesCommasAndCloses(bytes) { continue }
            if level.isObject { try readKey(bytes) }
            return true
        }
        return false
    }

    private mutating func passesCommasAndCloses(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        try skipSpace(bytes)
        while offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
            offset += 1
            try skipSpace(bytes)
        }
        return try closes(bytes)
    }

    private mutating func begin(isObject: Bool) throws(JSONError) {
        guard open.count < Self.deepest else {
            throw JSONError(offset: offset, reason: "nested deeper than \(Self.deepest) levels")
        }
        open.append(Level(isObject: isObject, firstValue: values.count, firstKey: keys.count))
        offset += 1
    }

    /// Takes the end of the innermost level off the text, if it stands here.
    private mutating func closes(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        try skipSpace(bytes)
        guard let level = open.last, offset < bytes.count,
            bytes[offset] == (level.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        else { return false }
        offset += 1
        open.removeLast()
        if level.isObject {
            var object = JSONObject()
            object.reserveCapacity(keys.count - level.firstKey)
            for place in 0..<(keys.count - level.firstKey) {
                object[keys[level.firstKey + place]] = values[level.firstValue + place]
            }
            keys.removeLast(keys.count - level.firstKey)
            values.removeLast(values.count - level.firstValue)
            values.append(.object(object))
        } else {
            let elements = Array(values[level.firstValue...])
            values.removeLast(elements.count)
            values.append(.array(elements))
        }
        return true
    }

    private mutating func readKey(_ bytes: Span<UInt8>) throws(JSONError) {
        try skipSpace(bytes)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
            throw unexpected(bytes, wanted: "a key in quotation marks")
        }
        keys.append(try readString(bytes))
        try skipSpace(bytes)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { throw unexpected(bytes, wanted: "':'") }
        offset += 1
    }

    private mutating func readScalar(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        switch bytes[offset] {
        case UInt8(ascii: "\""): return .string(try readString(bytes))
        case UInt8(ascii: "t"): return try readWord("true", .bool(true), bytes)
        case UInt8(ascii: "f"): return try readWord("false", .bool(false), bytes)
        case UInt8(ascii: "n"): return try readWord("null", .null, bytes)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber(bytes)
        default: throw unexpected(bytes, wanted: "a value")
        }
    }

    private mutating func readWord(
        _ word: StaticString, _ value: JSONValue, _ bytes: Span<UInt8>
    ) throws(JSONError) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let matches =
            bytes.count - offset >= length
            && word.withUTF8Buffer { letters in letters.indices.allSatisfy { letters[$0] == bytes[offset + $0] } }
        guard matches else { throw unexpected(bytes, wanted: "a value") }
        offset += length
        return value
    }

    func unexpected(_ bytes: Span<UInt8>, wanted: String) -> JSONError {
        guard offset < bytes.count else {
            return JSONError(offset: offset, reason: "the text ends where \(wanted) is wanted")
        }
        let byte = bytes[offset]
        let found = byte > 0x20 && byte < 0x7F ? "'\(Unicode.Scalar(byte))'" : "the byte \(byte)"
        return JSONError(offset: offset, reason: "found \(found) where \(wanted) is wanted")
    }
}
