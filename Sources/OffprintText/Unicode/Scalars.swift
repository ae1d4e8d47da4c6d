/// A Unicode scalar read from UTF-8 text.
public struct DecodedScalar: Sendable {
    /// Its value; U+FFFD for bytes that are no valid UTF-8.
    public var value: UInt32
    /// How many bytes it takes, 1 to 4.
    public var length: Int

    @inline(__always)
    init(_ value: UInt32, _ length: Int) {
        self.value = value
        self.length = length
    }

    /// The classes of the scalar.
    @inline(__always)
    public var classes: CharacterClass { CharacterClass.of(value) }
}

/// Reads Unicode scalars in UTF-8 text, forwards and backwards.
///
/// Bytes that are no valid UTF-8 are read one by one as U+FFFD, so no input can stop a loop.
public enum Scalars {
    /// The scalar that begins at a byte.
    ///
    /// - Parameter end: where the text ends; `index` must lie before it.
    @inline(__always)
    public static func read(_ text: Span<UInt8>, at index: Int, end: Int) -> DecodedScalar {
        let first = text[index]
        return first < 0x80 ? DecodedScalar(UInt32(first), 1) : readLong(text, at: index, end: end)
    }

    /// The scalar that ends just before a byte.
    ///
    /// - Parameter start: where the text begins; `index` must lie behind it.
    public static func read(_ text: Span<UInt8>, before index: Int, start: Int) -> DecodedScalar {
        var first = index - 1
        if text[first] < 0x80 { return DecodedScalar(UInt32(text[first]), 1) }
        while first > start, index - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
        let scalar = readLong(text, at: first, end: index)
        return scalar.length == index - first ? scalar : DecodedScalar(0xFFFD, 1)
    }

    private static func readLong(_ text: Span<UInt8>, at index: Int, end: Int) -> DecodedScalar {
        let first = UInt32(text[index])
        let bad = DecodedScalar(0xFFFD, 1)
        func following(_ offset: Int) -> UInt32? {
            let at = index + offset
            guard at < end, text[at] & 0xC0 == 0x80 else { return nil }
            return UInt32(text[at] & 0x3F)
        }
        switch first {
        case 0xC2...0xDF:
            guard let second = following(1) else { return bad }
            return DecodedScalar((first & 0x1F) << 6 | second, 2)
        case 0xE0...0xEF:
            guard let second = following(1), let third = following(2) else { return bad }
            let value = (first & 0x0F) << 12 | second << 6 | third
            return value < 0x800 || 0xD800...0xDFFF ~= value ? bad : DecodedScalar(value, 3)
        case 0xF0...0xF4:
            guard let second = following(1), let third = following(2), let fourth = following(3) else { return bad }
            let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
            return value < 0x10000 || value > 0x10FFFF ? bad : DecodedScalar(value, 4)
        default: return bad
        }
    }

    /// Appends a scalar as UTF-8.
    @inline(__always)
    public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        if value < 0x80 {
            bytes.append(UInt8(value))
        } else if value < 0x800 {
            bytes.append(UInt8(0xC0 | value >> 6))
            bytes.append(UInt8(0x80 | value & 0x3F))
        } else if value < 0x10000 {
            bytes.append(UInt8(0xE0 | value >> 12))
            bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | value & 0x3F))
        } else {
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | value & 0x3F))
        }
    }

    /// Appends part of a text in lower case; scalars whose lower case is more than one scalar stay as they are.
    ///
    /// - Complexity: linear in the bytes of `range`.
    public static func appendLowered(_ text: Span<UInt8>, in range: Range<Int>, to bytes: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            if byte < 0x80 {
                bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                index += 1
            } else {
                let scalar = read(text, at: index, end: range.upperBound)
                append(CharacterClass.lowered(scalar.value), to: &bytes)
                index += scalar.length
            }
        }
    }
}
