import OffprintCore

/// Text of a page's head made presentable: entities that were encoded twice, white space, control characters.
enum PlainText {
    /// The text in one line, without entities, tags and control characters; nil where nothing is left.
    static func clean(_ text: String) -> String? {
        var source = text
        if source.utf8.contains(UInt8(ascii: "&")) { source = decodingEntities(source) }
        if source.utf8.contains(UInt8(ascii: "<")) { source = droppingTags(source) }
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in source.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029, 0x3000: pending = !result.isEmpty
            case 0xFEFF, 0x200B...0x200F, 0xAD, 0x202A...0x202E, 0x2066...0x2069, 0xFFFD: continue
            default:
                if pending { result.append(" ") }
                pending = false
                result.append(scalar)
            }
        }
        return result.isEmpty ? nil : String(result)
    }

    /// What two spellings of one text share: folded letters and digits alone.
    static func key(_ text: some StringProtocol) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where isWordScalar(scalar) {
            let folded = Folding.fold(scalar.value)
            if folded != 0, let letter = Unicode.Scalar(folded) { key.append(letter) }
        }
        return String(key)
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        UTF8Text.isLetter(scalar.value) || UTF8Text.digit(scalar.value) != nil
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’", "lsquo": "‘",
        "rdquo": "”", "ldquo": "“", "ndash": "–", "mdash": "—", "hellip": "…", "eacute": "é", "egrave": "è",
        "agrave": "à", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "laquo": "«", "raquo": "»", "copy": "©",
        "reg": "®", "trade": "™", "euro": "€", "pound": "£", "deg": "°", "middot": "·", "bull": "•", "ntilde": "ñ",
    ]

    private static func decodingEntities(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        // Twice, since texts in JSON-LD and in attributes are often encoded once too often.
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            rest = rest[ampersand...]
            guard let semicolon = rest.prefix(12).firstIndex(of: ";") else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            let name = rest[rest.index(after: ampersand)..<semicolon]
            guard let value = entity(name) else {
                result += "&"
                rest = rest.dropFirst()
                continue
            }
            rest = rest[rest.index(after: semicolon)...]
            if value == "&", rest.first == "#" || rest.prefix(8).contains(";") {
                rest = ("&" + rest)[...]
                if let again = rest.prefix(12).firstIndex(of: ";"),
                    entity(rest[rest.index(after: rest.startIndex)..<again]) == nil
                {
                    result += "&"
                    rest = rest.dropFirst()
                }
            } else {
                result += value
            }
        }
        return result + rest
    }

    private static func entity(_ name: Substring) -> String? {
        guard name.first == "#" else { return entities[String(name)] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        return value < 0x20 ? " " : String(Character(scalar))
    }

    private static func droppingTags(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            let after = rest.index(after: open)
            guard after < rest.endIndex, rest[after].isASCII, rest[after].isLetter || rest[after] == "/",
                let close = rest[after...].firstIndex(of: ">")
            else {
                result += rest[..<after]
                rest = rest[after...]
                continue
            }
            result += rest[..<open]
            result += " "
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
