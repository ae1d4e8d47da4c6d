/// Names of authors out of what pages write where an author belongs: "By Jane Doe and John Roe | The Paper".
enum PersonNames {
    /// How much a text must look like a name.
    enum Care {
        /// It stands where only a name belongs.
        case field
        /// It stands in an element that is called a byline.
        case byline
        /// It is a line of text that begins like a byline.
        case line
    }

    /// The names in a text, in order; none where it does not look like names.
    static func names(in text: String, care: Care) -> [String] {
        guard let clean = PlainText.clean(text), clean.utf8.count <= 400 else { return [] }
        let bare = withoutNoise(clean)
        let (labelled, rest) = NameWords.withoutLabels(bare)
        guard care != .line || labelled else { return [] }
        let names = names(inPart: rest, care: care)
        if !names.isEmpty || care != .byline { return names }
        // A byline may begin with the date: "3 May · Jane Doe".
        for segment in NameWords.segments(bare).dropFirst().prefix(3) {
            let names = self.names(inPart: NameWords.withoutLabels(segment).rest, care: .line)
            if !names.isEmpty { return names }
        }
        return []
    }

    /// The name of an organization, of which nothing is cut off; nil for what is nobody's.
    static func whole(_ text: String) -> String? {
        guard let clean = PlainText.clean(text), clean.utf8.count <= 120, clean.range(of: "://") == nil,
            !NameWords.nobody.contains(Folding.folded(clean))
        else { return nil }
        return clean
    }

    private static func names(inPart text: String, care: Care) -> [String] {
        var names: [String] = []
        for part in NameWords.parts(NameWords.cut(text)) {
            guard let name = name(part, care: care) else {
                if care == .line, names.isEmpty { return [] }
                continue
            }
            if !names.contains(where: { PlainText.key($0) == PlainText.key(name) }) { names.append(name) }
        }
        if names.count > 1 {
            // "NB" beside "Nicole Burke" is what stands for her picture; what ends in a post names nobody more.
            let initials = Set(names.map { $0.split(separator: " ").compactMap { $0.first.map(String.init) }.joined() })
            names = names.enumerated().filter { place, name in
                !(name.utf8.count <= 3 && initials.subtracting([name.prefix(1).description]).contains(name))
                    && !(place > 0 && NameWords.endsInRole(name))
            }.map(\.element)
        }
        return names.count > 12 ? [] : names
    }

    /// Whether nothing in a text could be noise: most are.
    private static func isPlain(_ text: String) -> Bool {
        var dots = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\""), UInt8(ascii: "/"), 0xC2, 0xE2, 0xEF...:
                return false
            case UInt8(ascii: "."): dots += 1
            default: break
            }
        }
        return dots < 2
    }

    /// Handles, addresses, emoji and nicknames in quotes go; underscores are spaces.
    private static func withoutNoise(_ text: String) -> String {
        if isPlain(text) { return text }
        var words: [Substring] = []
        for word in text.split(separator: " ") {
            if word.contains("://") || word.hasPrefix("www.") { continue }
            if word.contains("@"), word.count > 1 { continue }
            words += word.split(separator: "_")
        }
        var joined = words.joined(separator: " ")
        for (open, close) in [("\"", "\""), ("“", "”"), ("«", "»")] {
            if let start = joined.range(of: open), let end = joined[start.upperBound...].range(of: close),
                start.lowerBound > joined.startIndex, end.upperBound < joined.endIndex
            {
                joined.removeSubrange(start.lowerBound..<end.upperBound)
            }
        }
        joined.unicodeScalars.removeAll { scalar in
            switch scalar.value {
            case 0x1F000...0x1FBFF, 0x2600...0x27BF, 0xFE00...0xFE0F, 0x20E3, 0x2190...0x21FF: true
            default: false
            }
        }
        return joined.split(separator: " ").joined(separator: " ")
    }

    private static func name(_ part: String, care: Care) -> String? {
        let trimmed = part.trimming { ",.;:|/-–—·•*\"'“”()[]<>+→›»«".unicodeScalars.contains($0) || $0.value <= 0x20 }
        var name = trimmed
        if trimmed.split(separator: " ").last.map({ $0.utf8.count <= 12 && $0.count <= 3 }) == true,
            part.range(of: trimmed + ".") != nil
        {
            name = trimmed + "."
        }
        guard name.utf8.count >= 2, name.utf8.count <= 80 else { return nil }
        let key = Folding.folded(name)
        if NameWords.nobody.contains(key) { return nil }
        let words = name.split(separator: " ")
        if NameWords.isIdeographic(name) {
            let count = name.unicodeScalars.count
            return words.count <= 3 && count <= (care == .field ? 20 : 8) ? name : nil
        }
        guard words.count <= (care == .field ? 8 : 6) else { return nil }
        if care == .field { return words.contains { $0.contains(where: \.isLetter) } ? name : nil }
        if care == .line, words.count < 2 || NameWords.endsInRole(name) { return nil }
        for word in words {
            guard let first = word.first else { return nil }
            if word.contains(where: \.isNumber) { return nil }
            let isUpper = first.isUppercase || (first.isLetter && !first.isLowercase)
            let isApostrophe = "'’‘".contains(first)
            guard isUpper || isApostrophe || NameWords.particles.contains(word.lowercased()) else { return nil }
        }
        guard words.contains(where: { $0.first?.isLowercase == false }) else { return nil }
        return name
    }
}

extension String {
    /// The text without the scalars around it that a test picks.
    func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isTrimmed($0) }) else { return "" }
        let last = scalars.lastIndex(where: { !isTrimmed($0) }) ?? first
        return String(self[first...last])
    }

    /// Where a text stands in this one.
    func range(of needle: String) -> Range<String.Index>? { self[...].range(of: needle) }

    /// Whether this is a name in small ASCII letters, but for the case of its own letters.
    func isSpelled(_ name: String) -> Bool {
        utf8.count == name.utf8.count && zip(utf8, name.utf8).allSatisfy { ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1 }
    }
}

extension Substring {
    /// Where a text stands in this one.
    func range(of needle: String) -> Range<String.Index>? {
        var needle = needle
        let offset = utf8.withContiguousStorageIfAvailable { hay in
            needle.withUTF8 { Substring.offset(of: $0, in: hay) }
        }
        guard case .some(.some(let offset)) = offset else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: needle.utf8.count)
    }

    private static func offset(of needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = needle.first, hay.count >= needle.count else { return nil }
        for start in 0...(hay.count - needle.count) where hay[start] == first {
            var length = 1
            while length < needle.count, hay[start + length] == needle[length] { length += 1 }
            if length == needle.count { return start }
        }
        return nil
    }
}
