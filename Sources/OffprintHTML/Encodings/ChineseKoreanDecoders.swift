/// Decodes gb18030 and its part, GBK (https://encoding.spec.whatwg.org/#gb18030-decoder).
enum GB18030Decoder {
    static func decode(_ bytes: Span<UInt8>, into writer: inout UTF8Writer) {
        let index = LegacyIndexes.gb18030
        var i = 0
        while i < bytes.count {
            let first = bytes[i]
            i += 1
            if first < 0x80 {
                writer.append(ascii: first)
            } else if first == 0x80 {
                writer.append(0x20AC)
            } else if first == 0xFF {
                writer.appendReplacement()
            } else if i == bytes.count {
                writer.appendReplacement()
            } else if (0x30...0x39).contains(bytes[i]) {
                i += decodeFour(bytes, from: i, first: first, into: &writer)
            } else {
                let second = bytes[i]
                let isTrail = (0x40...0x7E).contains(second) || (0x80...0xFE).contains(second)
                let pointer = (Int(first) - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
                let scalar = isTrail ? index[pointer] : 0
                if scalar != 0 {
                    writer.append(scalar)
                    i += 1
                } else {
                    writer.appendReplacement()
                    if second >= 0x80 { i += 1 }
                }
            }
        }
    }

    /// Decodes a sequence of four bytes of which the first is read, and gives the number of bytes used after it.
    private static func decodeFour(
        _ bytes: Span<UInt8>, from i: Int, first: UInt8, into writer: inout UTF8Writer
    ) -> Int {
        guard i + 1 < bytes.count else {
            writer.appendReplacement()
            return bytes.count - i
        }
        guard (0x81...0xFE).contains(bytes[i + 1]) else {
            writer.appendReplacement()
            return 0
        }
        guard i + 2 < bytes.count else {
            writer.appendReplacement()
            return bytes.count - i
        }
        guard (0x30...0x39).contains(bytes[i + 2]) else {
            writer.appendReplacement()
            return 0
        }
        let high = (Int(first) - 0x81) * 12_600 + (Int(bytes[i]) - 0x30) * 1_260
        let pointer = high + (Int(bytes[i + 1]) - 0x81) * 10 + Int(bytes[i + 2]) - 0x30
        if pointer < 39_420 {
            let scalar = LegacyIndexes.gb18030Ranges[pointer]
            if scalar == 0 { writer.appendReplacement() } else { writer.append(scalar) }
        } else if pointer >= 189_000, pointer < 189_000 + 0x10_0000 {
            writer.append(UInt32(pointer - 189_000 + 0x1_0000))
        } else {
            writer.appendReplacement()
        }
        return 3
    }
}

/// Decodes Big5 (https://encoding.spec.whatwg.org/#big5-decoder).
enum Big5Decoder {
    /// Pointers that stand for a letter and a combining mark.
    private static let pairs: [Int: [UInt32]] = [
        1133: [0xCA, 0x304], 1135: [0xCA, 0x30C], 1164: [0xEA, 0x304], 1166: [0xEA, 0x30C],
    ]

    static func decode(_ bytes: Span<UInt8>, into writer: inout UTF8Writer) {
        let index = LegacyIndexes.big5
        var i = 0
        while i < bytes.count {
            let first = bytes[i]
            i += 1
            if first < 0x80 {
                writer.append(ascii: first)
                continue
            }
            guard first != 0x80, first != 0xFF, i < bytes.count else {
                writer.appendReplacement()
                continue
            }
            let second = bytes[i]
            let isTrail = (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
            let pointer = (Int(first) - 0x81) * 157 + Int(second) - (second < 0x7F ? 0x40 : 0x62)
            if isTrail, let pair = pairs[pointer] {
                for scalar in pair { writer.append(scalar) }
                i += 1
            } else if isTrail, index[pointer] != 0 {
                writer.append(index[pointer])
                i += 1
            } else {
                writer.appendReplacement()
                if second >= 0x80 { i += 1 }
            }
        }
    }
}

/// Decodes EUC-KR with the additions of Windows (https://encoding.spec.whatwg.org/#euc-kr-decoder).
enum EUCKRDecoder {
    static func decode(_ bytes: Span<UInt8>, into writer: inout UTF8Writer) {
        let index = LegacyIndexes.eucKR
        var i = 0
        while i < bytes.count {
            let first = bytes[i]
            i += 1
            if first < 0x80 {
                writer.append(ascii: first)
                continue
            }
            guard first != 0x80, first != 0xFF, i < bytes.count else {
                writer.appendReplacement()
                continue
            }
            let second = bytes[i]
            let isTrail = (0x41...0xFE).contains(second)
            let scalar = isTrail ? index[(Int(first) - 0x81) * 190 + Int(second) - 0x41] : 0
            if scalar != 0 {
                writer.append(scalar)
                i += 1
            } else {
                writer.appendReplacement()
                if second >= 0x80 { i += 1 }
            }
        }
    }
}
