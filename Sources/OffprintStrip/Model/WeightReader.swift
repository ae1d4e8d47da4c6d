/// Reads little-endian numbers out of base64.
struct WeightReader {
    private var bytes: [UInt8] = []
    private var position = 0

    /// Decodes a text; what is no base64 character is skipped.
    init(_ text: StaticString) {
        text.withUTF8Buffer { buffer in
            bytes.reserveCapacity(buffer.count * 3 / 4)
            var bits: UInt32 = 0
            var held = 0
            for byte in buffer {
                let six: UInt32
                switch byte {
                case 0x41...0x5A: six = UInt32(byte - 0x41)
                case 0x61...0x7A: six = UInt32(byte - 0x61) + 26
                case 0x30...0x39: six = UInt32(byte - 0x30) + 52
                case 0x2B: six = 62
                case 0x2F: six = 63
                default: continue
                }
                bits = bits << 6 | six
                held += 6
                if held >= 8 {
                    held -= 8
                    bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
                }
            }
        }
    }

    /// Whether as much has been read as there is, and no more.
    var hasReadAll: Bool { position == bytes.count && !isBeyond }
    private var isBeyond = false

    /// Whether all has been read.
    var isAtEnd: Bool { position >= bytes.count }

    /// The next two bytes as a number; 0 at the end.
    mutating func number() -> UInt16 {
        UInt16(byte()) | UInt16(byte()) << 8
    }

    /// The next four bytes as a floating-point number.
    mutating func float() -> Float {
        Float(bitPattern: UInt32(number()) | UInt32(number()) << 16)
    }

    private mutating func byte() -> UInt8 {
        guard position < bytes.count else {
            isBeyond = true
            return 0
        }
        position += 1
        return bytes[position - 1]
    }
}
