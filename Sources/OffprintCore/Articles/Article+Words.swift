extension Article {
    /// The number of words in the kept blocks. In scripts without spaces between words (Han, kana, Thai, Lao, Khmer,
    /// Burmese) each letter stands for one.
    ///
    /// - Complexity: O(bytes).
    public var keptWords: Int {
        var words = 0
        for block in blocks where fates[block].isKept {
            var inWord = false
            let bytes = text[block.text.range]
            var place = bytes.startIndex
            while place < bytes.endIndex {
                let lead = bytes[place]
                let next = place + 1 < bytes.endIndex ? bytes[place + 1] : 0
                if lead <= 0x20 {
                    inWord = false
                } else if Article.isLetterWithoutSpaces(lead, next) {
                    words += 1
                    inWord = false
                } else if lead == 0xE3 && next == 0x80 {
                    // U+3000...U+303F: the ideographic space and CJK punctuation.
                    inWord = false
                } else if !inWord {
                    words += 1
                    inWord = true
                }
                place += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            }
        }
        return words
    }

    private static func isLetterWithoutSpaces(_ lead: UInt8, _ next: UInt8) -> Bool {
        switch lead {
        case 0xE0: (0xB8...0xBB).contains(next)  // Thai and Lao
        case 0xE1: (0x80...0x82).contains(next) || (0x9E...0x9F).contains(next)  // Burmese and Khmer
        case 0xE3: next != 0x80  // kana, and Han of extension A
        case 0xE4...0xE9: true  // Han
        case 0xF0: (0xA0...0xB3).contains(next)  // Han beyond the basic plane
        default: false
        }
    }
}
