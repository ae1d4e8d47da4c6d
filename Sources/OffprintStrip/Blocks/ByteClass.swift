/// What a byte of UTF-8 text is, for counting words.
enum ByteClass {
    static let other: UInt8 = 0
    static let lower: UInt8 = 1
    static let upper: UInt8 = 2
    static let digit: UInt8 = 3
    static let space: UInt8 = 4
    static let comma: UInt8 = 5
    static let stop: UInt8 = 6
    static let lead: UInt8 = 7
    static let inner: UInt8 = 8
    static let apostrophe: UInt8 = 9

    static let table: [UInt8] = (0..<256).map { byte in
        switch byte {
        case 0x61...0x7A: lower
        case 0x41...0x5A: upper
        case 0x30...0x39: digit
        case 0x20, 0x09, 0x0A, 0x0D: space
        case 0x2C, 0x3B: comma
        case 0x2E, 0x21, 0x3F: stop
        case 0x27: apostrophe
        case 0x80...0xBF: inner
        case 0xC0...0xFF: lead
        default: other
        }
    }

    /// What a character beyond ASCII is.
    enum Wide {
        case letter
        /// A digit of another script: Arabic, Indian, Thai, or as wide as a Chinese character.
        case digit
        /// A letter of a script that puts no spaces between words.
        case spaceless
        /// The same of an alphabet: several of them make a word.
        case narrow
        /// A sign above or below such a letter.
        case accent
        case space
        case comma
        case stop
        case mark
        case copyright
        case arrow
        case symbol
    }

    static func wide(_ scalar: UInt32) -> Wide {
        switch scalar {
        case 0xA9: .copyright
        case 0xAB, 0xBB, 0x203A: .arrow
        case 0xA0, 0x2000...0x200B, 0x3000: .space
        case 0x80...0xBF where scalar != 0xAA && scalar != 0xB5 && scalar != 0xBA: .mark
        case 0x060C, 0x061B, 0x3001, 0xFF0C, 0xFF1B: .comma
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x0964, 0x0965, 0x06D4, 0x061F, 0x2026: .stop
        case 0x2190...0x21FF, 0x2794...0x27BF, 0x25B6, 0x25BA, 0x1F449, 0x1F447: .arrow
        case 0x2010...0x206F, 0x3003...0x3004, 0x3008...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20: .mark
        case 0x0660...0x0669, 0x06F0...0x06F9, 0x0966...0x096F, 0x09E6...0x09EF, 0x0E50...0x0E59, 0xFF10...0xFF19:
            .digit
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x0EB1, 0x0EB4...0x0EBC, 0x0EC8...0x0ECE, 0x102B...0x103E,
            0x17B4...0x17D3:
            .accent
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: .narrow
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: .spaceless
        case 0x20A0...0x20CF: .mark
        case 0x2100...0x2BFF, 0x1F000...0x1FAFF: .symbol
        default: .letter
        }
    }
}
