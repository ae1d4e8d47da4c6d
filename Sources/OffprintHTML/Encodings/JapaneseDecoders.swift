/// Decodes Shift_JIS with the additions of Windows (https://encoding.spec.whatwg.org/#shift_jis-decoder).
enum ShiftJISDecoder {
    static func decode(_ bytes: Span<UInt8>, into writer: inout UTF8Writer) {
        let index = LegacyIndexes.jis0208
        var i = 0
        while i < bytes.count {
            let first = bytes[i]
            i += 1
            switch first {
            case 0...0x80: writer.append(UInt32(first))
            case 0xA1...0xDF: writer.append(0xFF61 - 0xA1 + UInt32(first))
            case 0x81...0x9F, 0xE0...0xFC:
                guard i < bytes.count else {
                    writer.appendReplacement()
                    return
                }
                let second = bytes[i]
                let isTrail = (0x40...0x7E).contains(second) || (0x80...0xFC).contains(second)
                let row = Int(first) - (first < 0xA0 ? 0x81 : 0xC1)
                let pointer = row * 188 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
                var scalar: UInt32 = 0
                if isTrail, pointer >= 8836, pointer <= 10_715 {
                    scalar = 0xE000 + UInt32(pointer - 8836)
                } else if isTrail {
                    scalar = index[pointer]
                }
                if scalar != 0 {
                    writer.append(scalar)
                    i += 1
                } else {
                    writer.appendReplacement()
                    if second >= 0x80 { i += 1 }
                }
            default: writer.appendReplacement()
            }
        }
    }
}

/// Decodes EUC-JP (https://encoding.spec.whatwg.org/#euc-jp-decoder).
enum EUCJPDecoder {
    static func decode(_ bytes: Span<UInt8>, into writer: inout UTF8Writer) {
        var i = 0
        while i < bytes.count {
            let first = bytes[i]
            i += 1
            if first < 0x80 {
                writer.append(ascii: first)
                continue
            }
            guard first == 0x8E || first == 0x8F || (0xA1...0xFE).contains(first) else {
                writer.appendReplacement()
                continue
            }
            guard i < bytes.count else {
                writer.appendReplacement()
                return
            }
            var lead = first
            var isExtended = false
            if first == 0x8E, (0xA1...0xDF).contains(bytes[i]) {
                writer.append(0xFF61 - 0xA1 + UInt32(bytes[i]))
                i += 1
                continue
            }
            if first == 0x8F, (0xA1...0xFE).contains(bytes[i]) {
                isExtended = true
                lead = bytes[i]
                i += 1
                guard i < bytes.count else {
                    writer.appendReplacement()
                    return
                }
            }
            let trail = bytes[i]
            var scalar: UInt32 = 0
            if (0xA1...0xFE).contains(lead), (0xA1...0xFE).contains(trail) {
                let pointer = (Int(lead) - 0xA1) * 94 + Int(trail) - 0xA1
                scalar = isExtended ? LegacyIndexes.jis0212[pointer] : LegacyIndexes.jis0208[pointer]
            }
            if scalar != 0 {
                writer.append(scalar)
                i += 1
            } else {
                writer.appendReplacement()
                if trail >= 0x80 { i += 1 }
            }
        }
    }
}

/// Decodes ISO-2022-JP (https://encoding.spec.whatwg.org/#iso-2022-jp-decoder).
enum ISO2022JPDecoder {
    private enum Mode { case ascii, roman, katakana, lead }

    static func decode(_ bytes: Span<UInt8>, into writer: inout UTF8Writer) {
        var mode = Mode.ascii
        var hasOutput = false
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            i += 1
            if byte == 0x1B {
                if let next = escape(bytes, at: i) {
                    i += 2
                    mode = next
                    // An escape that follows another with nothing between is an error.
                    if hasOutput { writer.appendReplacement() }
                    hasOutput = true
                } else {
                    writer.appendReplacement()
                    hasOutput = false
                }
                continue
            }
            switch mode {
            case .ascii, .roman:
                hasOutput = false
                if byte >= 0x80 || byte == 0x0E || byte == 0x0F {
                    writer.appendReplacement()
                } else if mode == .roman, byte == 0x5C {
                    writer.append(0xA5)
                } else if mode == .roman, byte == 0x7E {
                    writer.append(0x203E)
                } else {
                    writer.append(ascii: byte)
                }
            case .katakana:
                hasOutput = false
                if (0x21...0x5F).contains(byte) {
                    writer.append(0xFF61 - 0x21 + UInt32(byte))
                } else {
                    writer.appendReplacement()
                }
            case .lead:
                hasOutput = false
                guard (0x21...0x7E).contains(byte) else {
                    writer.appendReplacement()
                    continue
                }
                guard i < bytes.count else {
                    writer.appendReplacement()
                    return
                }
                let trail = bytes[i]
                if trail == 0x1B {
                    writer.appendReplacement()
                    continue
                }
                i += 1
                let pointer = (Int(byte) - 0x21) * 94 + Int(trail) - 0x21
                if (0x21...0x7E).contains(trail), LegacyIndexes.jis0208[pointer] != 0 {
                    writer.append(LegacyIndexes.jis0208[pointer])
                } else {
                    writer.appendReplacement()
                }
            }
        }
    }

    private static func escape(_ bytes: Span<UInt8>, at i: Int) -> Mode? {
        guard i + 1 < bytes.count else { return nil }
        return switch (bytes[i], bytes[i + 1]) {
        case (0x28, 0x42): .ascii
        case (0x28, 0x4A): .roman
        case (0x28, 0x49): .katakana
        case (0x24, 0x40), (0x24, 0x42): .lead
        default: nil
        }
    }
}
