extension JSONWriter {
    /// Appends the text between quotation marks, escaped; runs that need no care are copied whole.
    mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        var place = 0
        while place < text.count {
            place = endOfPlain(text, from: place)
            guard place < text.count else { break }
            let byte = text[place]
            if byte < 0x80 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
                appendEscape(byte)
                place += 1
                start = place
                continue
            }
            let length = lengthOfScalar(text, at: place)
            if length > 0, !isLineSeparator(text, at: place) {
                place += length
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            if length == 0 {
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
                place += 1
                while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
            } else {
                bytes.append(contentsOf: text[place + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
                place += 3
            }
            start = place
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        bytes.append(UInt8(ascii: "\""))
    }

    private func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        let raw = UnsafeRawBufferPointer(text)
        while place + 8 <= text.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let marks = word.marksOfJSONSyntax | word & 0x8080_8080_8080_8080
            if marks != 0 { return place + marks.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < text.count {
            let byte = text[place]
            if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            place += 1
        }
        return place
    }

    private mutating func appendEscape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            for digit in [byte >> 4, byte & 15] {
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }

    private func isLineSeparator(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        text[place] == 0xE2 && text[place + 1] == 0x80 && text[place + 2] & 0xFE == 0xA8
    }

    /// The length of the scalar beyond ASCII that begins here; 0 where the bytes are none (Unicode, table 3-7).
    private func lengthOfScalar(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let lead = text[place]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, place + length <= text.count else { return 0 }
        let second = text[place + 1]
        let allowed: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard allowed.contains(second) else { return 0 }
        for next in (place + 2)..<max(place + 2, place + length) where text[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
