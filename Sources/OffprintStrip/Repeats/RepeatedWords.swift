/// Text as words alone, for finding it again: letters and digits in ASCII lower case, a space between words.
enum RepeatedWords {
    /// The words of a text.
    static func of(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = [0x20]
        append(text, to: &words)
        return words
    }

    /// Appends the words of a text to words that end in a space; what is appended ends in one.
    static func append(_ text: ArraySlice<UInt8>, to words: inout [UInt8]) {
        let text = text.span
        words.reserveCapacity(words.count + text.count + 1)
        var place = 0
        while place < text.count {
            let byte = text[unchecked: place]
            place += 1
            switch byte {
            case 0x30...0x39, 0x61...0x7A: words.append(byte)
            case 0x41...0x5A: words.append(byte | 0x20)
            case 0x27: continue
            case 0xE2 where place + 1 < text.count && text[place] == 0x80:
                // Quotation marks, dashes, dots; an apostrophe parts nothing.
                if text[place + 1] != 0x99, words.last != 0x20 { words.append(0x20) }
                place += 2
            case 0xC2 where place < text.count:
                if words.last != 0x20 { words.append(0x20) }
                place += 1
            case 0xE3 where place + 1 < text.count && text[place] == 0x80: place += 2
            case 0x80...: words.append(byte)
            default: if words.last != 0x20 { words.append(0x20) }
            }
        }
        if words.last != 0x20 { words.append(0x20) }
    }

    /// The number of words; in scripts without spaces, of what stands for as much.
    static func count(_ words: [UInt8]) -> Int {
        words.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) } - 1 + words.reduce(0) { $0 + ($1 >= 0xE0 ? 1 : 0) } / 3
    }

    /// Whether words stand in others, whole and in this order.
    ///
    /// - Complexity: O(bytes of both), for text that does not repeat itself.
    static func contains(_ needle: [UInt8], in words: [UInt8]) -> Bool {
        // Scripts without spaces: a sentence may begin anywhere.
        let isSpaceless = needle.count > 2 && needle[1] >= 0xE0 && count(needle) * 8 < needle.count * 3
        let needle = isSpaceless ? Array(needle.dropFirst().dropLast()) : needle
        guard needle.count <= words.count, !needle.isEmpty else { return false }
        // Table of how far a mismatch lets the needle jump, by the byte under its end (Horspool, 1980).
        var jumps = [Int](repeating: needle.count, count: 256)
        for (place, byte) in needle.dropLast().enumerated() { jumps[Int(byte)] = needle.count - 1 - place }
        var start = 0
        while start + needle.count <= words.count {
            var place = needle.count - 1
            while place >= 0, needle[place] == words[start + place] { place -= 1 }
            if place < 0 { return true }
            start += jumps[Int(words[start + needle.count - 1])]
        }
        return false
    }
}
