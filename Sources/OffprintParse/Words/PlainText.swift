import OffprintCore

/// Text of a page's head made presentable: entities that were encoded twice, white space, control characters.
enum PlainText {
    /// The most bytes of a field that are looked at: no page has longer ones for readers.
    static let longest = 8000

    /// The text in one line, without entities, tags and control characters; nil where nothing is left.
    ///
    /// Of a longer text than ``longest`` the beginning is given.
    ///
    /// - Parameter tags: whether tags are dropped, as they are out of what should be plain and is mark-up; text that a
    ///   reader sees may speak of tags.
    static func clean(_ text: String, tags: Bool) -> String? {
        var bytes = Array(text.utf8.prefix(longest))
        if bytes.contains(UInt8(ascii: "&")) { bytes = decodingEntities(bytes) }
        if tags, bytes.contains(UInt8(ascii: "<")) { bytes = droppingTags(bytes) }
        if !isValid(bytes) { bytes = Array(String(decoding: bytes, as: UTF8.self).utf8) }
        let source = bytes.span
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var pending = false
        var at = 0
        while at < source.count {
            let start = at
            switch UTF8Text.scalar(source, &at, source.count) {
            case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000: pending = !result.isEmpty
            case 0xFEFF, 0x200B...0x200F, 0xAD, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD: continue
            default:
                if pending { result.append(UInt8(ascii: " ")) }
                pending = false
                for index in start..<at { result.append(source[index]) }
            }
        }
        return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
    }

    /// The text in one line, without entities, tags and control characters; nil where nothing is left.
    static func clean(_ text: String) -> String? { clean(text, tags: true) }

    /// Whether bytes are UTF-8; text that was cut within a character is not.
    private static func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }

    /// What two spellings of one text share: folded letters and digits alone.
    static func key(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        let source = bytes.span
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        var at = 0
        while at < source.count {
            let byte = source[at]
            if byte < 0x80 {
                at += 1
                if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
                    key.append(byte)
                } else if byte &- 0x41 < 26 {
                    key.append(byte | 0x20)
                }
                continue
            }
            let start = at
            let scalar = UTF8Text.scalar(source, &at, source.count)
            if UTF8Text.isLetter(scalar) || UTF8Text.digit(scalar) != nil {
                Folding.append(source, from: start, to: at, into: &key)
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’", "lsquo": "‘",
        "rdquo": "”", "ldquo": "“", "ndash": "–", "mdash": "—", "hellip": "…", "eacute": "é", "egrave": "è",
        "agrave": "à", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "laquo": "«", "raquo": "»", "copy": "©",
        "reg": "®", "trade": "™", "euro": "€", "pound": "£", "deg": "°", "middot": "·", "bull": "•", "ntilde": "ñ",
    ]

    /// Text without character references, also where `&` itself was encoded once more (`&amp;#8217;`).
    private static func decodingEntities(_ text: [UInt8]) -> [UInt8] {
        var text = text
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            guard text[at] == UInt8(ascii: "&"),
                let end = text[at..<min(at + 12, text.count)].firstIndex(of: UInt8(ascii: ";")),
                let value = entity(text[(at + 1)..<end])
            else {
                result.append(text[at])
                at += 1
                continue
            }
            if value == "&" {
                text[end] = UInt8(ascii: "&")
                at = end
                // What follows may be a reference now; if it is none, the ampersand stands for itself.
                let next = text[at..<min(at + 12, text.count)].firstIndex(of: UInt8(ascii: ";"))
                if next.flatMap({ entity(text[(at + 1)..<$0]) }) == nil {
                    result.append(UInt8(ascii: "&"))
                    at += 1
                }
            } else {
                result += value.utf8
                at = end + 1
            }
        }
        return result
    }

    private static func entity(_ name: ArraySlice<UInt8>) -> String? {
        guard name.first == UInt8(ascii: "#") else { return entities[String(decoding: name, as: UTF8.self)] }
        let digits = String(decoding: name.dropFirst(), as: UTF8.self)
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return value < 0x20 ? " " : String(Character(scalar))
    }

    /// Text with a space for each tag: `<` and a letter or slash, up to a `>` that is not far.
    private static func droppingTags(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            let next = at + 1 < text.count ? text[at + 1] : 0
            if text[at] == UInt8(ascii: "<"), (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "/"),
                let end = text[at..<min(at + 300, text.count)].firstIndex(of: UInt8(ascii: ">"))
            {
                result.append(UInt8(ascii: " "))
                at = end + 1
            } else {
                result.append(text[at])
                at += 1
            }
        }
        return result
    }
}
