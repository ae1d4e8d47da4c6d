/// Resolves `&amp;`, `&#8217;` and their like, as HTML's tokenizer does
/// (https://html.spec.whatwg.org/#character-reference-state).
enum CharacterReferences {
    /// The longest name that stands without a semicolon.
    private static let longestOpen = 6
    private static let longestName = 32

    /// Appends text or an attribute's value with its character references resolved.
    static func appendDecoded(_ bytes: Span<UInt8>, isAttribute: Bool, to output: inout Table<UInt8>) {
        var i = 0
        while i < bytes.count {
            let stop = bytes.index(of: UInt8(ascii: "&"), from: i)
            output.append(bytes.extracting(i..<stop))
            guard stop < bytes.count else { return }
            let used = decode(bytes, at: stop, isAttribute: isAttribute, to: &output)
            if used == 0 { output.append(UInt8(ascii: "&")) }
            i = stop + max(used, 1)
        }
    }

    /// Appends to an array.
    static func appendDecoded(_ bytes: Span<UInt8>, isAttribute: Bool, to output: inout [UInt8]) {
        var decoded = Table<UInt8>(room: bytes.count + 16)
        appendDecoded(bytes, isAttribute: isAttribute, to: &decoded)
        output += decoded.array()
    }

    /// Appends the character of the reference that begins at an ampersand.
    ///
    /// - Returns: the number of bytes that it takes; 0 where none begins there, and nothing was appended.
    static func decode(_ bytes: Span<UInt8>, at start: Int, isAttribute: Bool, to output: inout Table<UInt8>) -> Int {
        guard start + 1 < bytes.count else { return 0 }
        if bytes[start + 1] == UInt8(ascii: "#") { return decodeNumber(bytes, at: start, to: &output) }
        var end = start + 1
        while end < bytes.count, end - start <= longestName, isAlphanumeric(bytes[end]) { end += 1 }
        guard end > start + 1 else { return 0 }
        let table = ReferenceTable.shared
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
            let found = table.reference(hash(bytes, (start + 1)..<end))
        {
            append(found, to: &output)
            return end + 1 - start
        }
        var stop = min(end, start + 1 + longestOpen)
        while stop > start + 2 {
            if let found = table.reference(hash(bytes, (start + 1)..<stop)), found.isOpen {
                if isAttribute, stop < bytes.count, bytes[stop] == UInt8(ascii: "=") || isAlphanumeric(bytes[stop]) {
                    return 0
                }
                append(found, to: &output)
                return stop - start
            }
            stop -= 1
        }
        return 0
    }

    private static func decodeNumber(_ bytes: Span<UInt8>, at start: Int, to output: inout Table<UInt8>) -> Int {
        var i = start + 2
        var value: UInt32 = 0
        var digits = 0
        if i < bytes.count, bytes[i] | 0x20 == UInt8(ascii: "x") {
            i += 1
            while i < bytes.count, let digit = hexadecimal(bytes[i]) {
                value = min(value << 4 | digit, 0x11_0000)
                digits += 1
                i += 1
            }
        } else {
            while i < bytes.count, bytes[i] &- 0x30 < 10 {
                value = min(value * 10 + UInt32(bytes[i] - 0x30), 0x11_0000)
                digits += 1
                i += 1
            }
        }
        guard digits > 0 else { return 0 }
        if i < bytes.count, bytes[i] == UInt8(ascii: ";") { i += 1 }
        append(scalar(value), to: &output)
        return i - start
    }

    /// The character that a number stands for: browsers read 0x80 to 0x9F as windows-1252.
    private static func scalar(_ number: UInt32) -> UInt32 {
        switch number {
        case 0, 0xD800...0xDFFF, 0x11_0000...: 0xFFFD
        case 0x80...0x9F: UInt32(WebEncoding.windows1252.upperHalf?[Int(number) - 0x80] ?? 0xFFFD)
        default: number
        }
    }

    private static func append(_ reference: ReferenceTable.Reference, to output: inout Table<UInt8>) {
        append(reference.first, to: &output)
        if reference.second != 0 { append(reference.second, to: &output) }
    }

    private static func append(_ scalar: UInt32, to output: inout Table<UInt8>) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(unit) }
    }

    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for i in range { hash = (hash ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }
}
