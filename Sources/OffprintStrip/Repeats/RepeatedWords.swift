/// Text as words alone, for finding it again: letters and digits in ASCII lower case, a space between words.
enum RepeatedWords {
    /// The words of a text.
    static func of(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = [0x20]
        append(text, to: &words)
        return words
    }

    /// What does not stand for itself or a space alone.
    private static let special: UInt8 = 0
    /// What each byte becomes.
    private static let kinds: [UInt8] = (0...UInt8.max).map { byte in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte | 0x20
        case 0x27, 0xC2, 0xE2, 0xE3: special
        case 0x80...: byte
        default: 0x20
        }
    }

    /// Appends the words of a text to words that end in a space; what is appended ends in one.
    ///
    /// - Complexity: O(bytes).
    static func append(_ text: ArraySlice<UInt8>, to words: inout [UInt8]) {
        let text = text.span
        let start = words.count
        var next = start
        // Room for all of it and a space, which is cut back at the end.
        words.append(contentsOf: repeatElement(0x20, count: text.count + 1))
        do {
            var words = words.mutableSpan
            let kinds = kinds.span
            var place = 0
            @inline(__always)
            func isAfterSpace(_ words: borrowing MutableSpan<UInt8>) -> Bool {
                next > 0 && words[unchecked: next &- 1] == 0x20
            }
            while place < text.count {
                let byte = text[unchecked: place]
                place &+= 1
                var kind = kinds[unchecked: Int(byte)]
                if kind > 0x20 {
                    words[unchecked: next] = kind
                    next &+= 1
                    continue
                }
                if kind == special {
                    let isPunctuation = place + 1 < text.count && text[place] == 0x80
                    switch byte {
                    case 0xE2 where isPunctuation:
                        // Quotation marks, dashes, dots; an apostrophe parts nothing.
                        let isApostrophe = text[place + 1] == 0x99
                        place += 2
                        if isApostrophe { continue }
                        kind = 0x20
                    case 0xC2 where place < text.count:
                        place += 1
                        kind = 0x20
                    case 0xE3 where isPunctuation:
                        place += 2
                        continue
                    case 0x27: continue
                    default: kind = byte
                    }
                }
                if kind == 0x20, isAfterSpace(words) { continue }
                words[unchecked: next] = kind
                next &+= 1
            }
            if !isAfterSpace(words) {
                words[unchecked: next] = 0x20
                next &+= 1
            }
        }
        words.removeLast(words.count - next)
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
        var jumps = [Int](needle.count, times: 256)
        do {
            var jumps = jumps.mutableSpan
            for (place, byte) in needle.dropLast().enumerated() { jumps[Int(byte)] = needle.count - 1 - place }
        }
        let (needleBytes, bytes, steps) = (needle.span, words.span, jumps.span)
        let last = needleBytes.count - 1
        var start = 0
        while start + last < bytes.count {
            var place = last
            while place >= 0, needleBytes[unchecked: place] == bytes[unchecked: start &+ place] { place &-= 1 }
            if place < 0 { return true }
            start &+= steps[unchecked: Int(bytes[unchecked: start &+ last])]
        }
        return false
    }
}
