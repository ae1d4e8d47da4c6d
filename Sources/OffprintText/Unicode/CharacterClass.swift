/// What a Unicode scalar is, as far as splitting text into sentences and words needs to know.
public struct CharacterClass: OptionSet, Sendable {
    /// The bits, one for each class.
    public let rawValue: UInt8
    /// Classes from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A letter of any script.
    public static let letter = CharacterClass(rawValue: 1)
    /// A decimal digit of any script.
    public static let digit = CharacterClass(rawValue: 2)
    /// An upper-case or title-case letter.
    public static let upper = CharacterClass(rawValue: 4)
    /// A lower-case letter.
    public static let lower = CharacterClass(rawValue: 8)
    /// White space, line breaks and no-break spaces included.
    public static let space = CharacterClass(rawValue: 16)
    /// A combining mark or a joiner: it belongs to what stands before it.
    public static let mark = CharacterClass(rawValue: 32)
    /// A letter of a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
    public static let unspaced = CharacterClass(rawValue: 64)
    /// A mark of quotation of any language; apostrophes are among them.
    public static let quotation = CharacterClass(rawValue: 128)
}

extension CharacterClass {
    /// The classes of a scalar value.
    ///
    /// - Complexity: constant; a table below U+2000, ranges and the standard library's data above.
    @inline(__always)
    public static func of(_ scalar: UInt32) -> CharacterClass {
        scalar < 0x2000
            ? CharacterClass(rawValue: CharacterTables.classes[Int(scalar)]) : CharacterTables.computed(scalar)
    }

    /// The scalar in lower case, where that is one scalar; else the scalar itself.
    @inline(__always)
    public static func lowered(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
        return scalar < 0x2000 ? UInt32(CharacterTables.lower[Int(scalar)]) : CharacterTables.computedLower(scalar)
    }
}

/// The tables behind ``CharacterClass``, made once from the standard library's Unicode data.
enum CharacterTables {
    static let classes: [UInt8] = (0..<0x2000).map { computed(UInt32($0)).rawValue }
    static let lower: [UInt16] = (0..<0x2000).map { UInt16(truncatingIfNeeded: computedLower(UInt32($0))) }

    static func computed(_ value: UInt32) -> CharacterClass {
        if let known = common(value) { return known }
        guard let scalar = Unicode.Scalar(value) else { return [] }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return [.letter, .upper]
        case .lowercaseLetter: return [.letter, .lower]
        case .modifierLetter, .otherLetter: return isUnspaced(value) ? [.letter, .unspaced] : .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: return isUnspaced(value) ? [.mark, .unspaced] : .mark
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
        case .control: return properties.isWhitespace ? .space : []
        default: return isQuotation(value) ? .quotation : []
        }
    }

    /// The frequent ranges above the table, answered without a search.
    private static func common(_ value: UInt32) -> CharacterClass? {
        switch value {
        case 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F: .quotation
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: .mark
        case 0x2010...0x2017, 0x2020...0x2027, 0x2030...0x2038, 0x203B...0x205E, 0x20A0...0x20CF, 0x2190...0x23FF: []
        case 0x3041...0x3096, 0x30A1...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3005, 0x3007:
            [.letter, .unspaced]
        case 0xAC00...0xD7A3: .letter
        case 0x1F000...0x1FAFF: []
        case 0x20000...0x3FFFF: [.letter, .unspaced]
        default: nil
        }
    }

    private static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static func isQuotation(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0x60, 0xB4, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0x301D...0x301F,
            0xFF02, 0xFF07, 0xFF62, 0xFF63:
            true
        default: false
        }
    }

    /// Whether a scalar stands in a block of a script with two cases.
    private static func isCased(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x590, 0x10A0..<0x1100, 0x13A0..<0x1400, 0x1C80..<0x1CC0, 0x1E00..<0x2000, 0x2100..<0x2190,
            0x2460..<0x2500, 0x2C00..<0x2E00, 0xA640..<0xAC00, 0xFB00..<0xFB20, 0xFF21..<0xFF5B, 0x10400..<0x11000,
            0x118A0..<0x118E0, 0x16E40..<0x16E80, 0x1E900..<0x1E960:
            true
        default: false
        }
    }

    static func computedLower(_ value: UInt32) -> UInt32 {
        guard isCased(value), let scalar = Unicode.Scalar(value) else { return value }
        let properties = scalar.properties
        guard properties.changesWhenLowercased else { return value }
        let lowered = properties.lowercaseMapping.unicodeScalars
        return lowered.count == 1 ? lowered[lowered.startIndex].value : value
    }
}
