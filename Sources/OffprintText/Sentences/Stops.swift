/// The marks that end sentences or stand around them.
enum Stops {
    /// Ends a sentence in its script, with or without white space behind it.
    static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x0964, 0x0965, 0x06D4, 0x061F, 0x1362, 0x1367, 0x1368, 0x104B,
            0x0589,
            0x17D4, 0x17D5, 0x203C, 0x2047, 0x2048, 0x2049, 0x037E, 0xFE52, 0xFE56, 0xFE57:
            true
        default: false
        }
    }

    /// `.`, `!`, `?` or `…`.
    @inline(__always)
    static func isNarrow(_ value: UInt32) -> Bool {
        value == 0x2E || value == 0x21 || value == 0x3F || value == 0x2026
    }

    /// Closes a quotation or a bracket, and so may stand between the stop and the white space.
    static func isCloser(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0xAB, 0x2019, 0x201D, 0x201C, 0x203A, 0x2039, 0x300D, 0x300F, 0x3009,
            0x300B,
            0x3011, 0xFF09, 0xFF3D, 0x2018, 0xFF63:
            true
        default: false
        }
    }

    /// Opens a quotation, a bracket or a Spanish question.
    static func isOpener(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0xAB, 0xBB, 0xA1, 0xBF, 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F,
            0x2039,
            0x300C, 0x300E, 0x3008, 0x300A, 0x3010, 0xFF08, 0x201D:
            true
        default: false
        }
    }

    /// The bracket that closes an opened one, for brackets whose content is not split.
    static func closer(of value: UInt32) -> UInt32? {
        switch value {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        case 0x300A: 0x300B
        case 0xFF08: 0xFF09
        default: nil
        }
    }

    static func isDash(_ value: UInt32) -> Bool { value == 0x2D || 0x2012...0x2015 ~= value }

    static func isBullet(_ value: UInt32) -> Bool {
        value == 0x2022 || value == 0x2043 || value == 0x25CF || value == 0x25AA || value == 0x2023
    }
}
