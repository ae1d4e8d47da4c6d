/// Collects decoded characters as UTF-8, and remembers whether any of them is a replacement.
struct UTF8Writer {
    private(set) var bytes: [UInt8] = []
    /// Whether something that could not be decoded became U+FFFD.
    private(set) var replaced = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(ascii byte: UInt8) { bytes.append(byte) }

    mutating func appendReplacement() {
        replaced = true
        append(0xFFFD)
    }

    /// Appends a scalar value; what is none becomes U+FFFD.
    mutating func append(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(scalar >> 6))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        case 0xD800...0xDFFF, 0x11_0000...:
            appendReplacement()
        case 0x800..<0x1_0000:
            bytes.append(0xE0 | UInt8(scalar >> 12))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        default:
            bytes.append(0xF0 | UInt8(scalar >> 18))
            bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        }
    }
}
