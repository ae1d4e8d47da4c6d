/// Reading scalars out of UTF-8 bytes.
enum UTF8Text {
    /// The scalar at a place, which moves past it; U+FFFD for a byte that begins none.
    static func scalar(_ text: Span<UInt8>, _ at: inout Int, _ end: Int) -> UInt32 {
        let first = text[at]
        at += 1
        if first < 0x80 { return UInt32(first) }
        let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
        guard first >= 0xC2, at + length <= end else { return 0xFFFD }
        var value = UInt32(first) & (length == 3 ? 0x07 : length == 2 ? 0x0F : 0x1F)
        for _ in 0..<length {
            guard text[at] & 0xC0 == 0x80 else { return 0xFFFD }
            value = value << 6 | UInt32(text[at] & 0x3F)
            at += 1
        }
        return value
    }

    /// The value of a decimal digit of any script that dates are written in; nil for all else.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        case 0x660...0x669: Int(scalar - 0x660)
        case 0x6F0...0x6F9: Int(scalar - 0x6F0)
        case 0x966...0x96F: Int(scalar - 0x966)
        case 0x9E6...0x9EF: Int(scalar - 0x9E6)
        case 0xE50...0xE59: Int(scalar - 0xE50)
        case 0xFF10...0xFF19: Int(scalar - 0xFF10)
        default: nil
        }
    }

    /// Whether a scalar is part of a word: letters and marks, no digits, no punctuation.
    static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: true
        case ..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE30...0xFE4F, 0xFF00...0xFF20: false
        case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965, 0x30FB, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
        case 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0x1F000...0x1FBFF: false
        default: digit(scalar) == nil
        }
    }
}
