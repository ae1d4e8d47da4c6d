/// Writes JSON, one piece after another, to the end of its bytes; the commas are its own business.
///
/// ```swift
/// var line = JSONWriter()
/// line.beginObject()
/// line.key("title")
/// line.string("Rain is due")
/// line.endObject()
/// ```
///
/// Clear ``bytes`` with ``reset()`` and use it again: the memory stays.
public struct JSONWriter: Sendable {
    /// What has been written.
    public var bytes: [UInt8] = []
    /// Whether each member and element gets a line of its own, two spaces further in for each level.
    public let isPretty: Bool

    private var needsComma = false
    private var followsKey = false
    private var depth = 0

    /// A writer with nothing written.
    public init(pretty: Bool = false) {
        isPretty = pretty
    }

    /// Forgets what was written and keeps the memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
        followsKey = false
        depth = 0
    }

    /// Ends a line of JSON Lines: the next value begins anew.
    public mutating func newline() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// Opens an object.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    /// Closes the innermost object.
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Opens an array.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    /// Closes the innermost array.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes the key of the member whose value comes next.
    public mutating func key(_ key: StaticString) {
        separate()
        key.withUTF8Buffer { appendQuoted($0) }
        appendColon()
    }

    /// Writes the key of the member whose value comes next.
    public mutating func key(_ key: String) {
        separate()
        var key = key
        key.withUTF8 { appendQuoted($0) }
        appendColon()
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { appendQuoted($0) }
        needsComma = true
    }

    /// Writes a string from UTF-8; bytes that are no UTF-8 become U+FFFD.
    public mutating func string(utf8 text: Span<UInt8>) {
        separate()
        text.withUnsafeBufferPointer { appendQuoted($0) }
        needsComma = true
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        appendDecimal(value)
        needsComma = true
    }

    /// Writes a number as briefly as it can be read back exactly; what is not finite as `null`.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: value.description.utf8)
        needsComma = true
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }
    /// Writes `null`.
    public mutating func null() { word("null") }

    /// Writes a whole value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let value): string(value)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for (key, member) in members {
                self.key(key)
                self.value(member)
            }
            endObject()
        }
    }

    private mutating func word(_ word: StaticString) {
        separate()
        word.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func begin(_ mark: UInt8) {
        separate()
        bytes.append(mark)
        needsComma = false
        depth += 1
    }

    private mutating func end(_ mark: UInt8) {
        depth -= 1
        if isPretty, needsComma { appendLineBreak() }
        bytes.append(mark)
        needsComma = true
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if isPretty, depth > 0 { appendLineBreak() }
    }

    private mutating func appendColon() {
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(0x20) }
        followsKey = true
    }

    private mutating func appendLineBreak() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func appendDecimal(_ value: Int) {
        var rest = value.magnitude
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var count = 0
        repeat {
            digits[count] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
            rest /= 10
            count += 1
        } while rest > 0
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        for place in (0..<count).reversed() { bytes.append(digits[place]) }
    }
}
