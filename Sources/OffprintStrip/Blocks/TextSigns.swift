/// What one pass over a block's bytes tells of it.
struct TextSigns {
    /// Things that a text has or has not.
    struct Marks: OptionSet {
        let rawValue: UInt16
        static let endsSentence = Marks(rawValue: 1)
        static let startsLower = Marks(rawValue: 2)
        static let copyright = Marks(rawValue: 4)
        static let bar = Marks(rawValue: 8)
        static let arrow = Marks(rawValue: 16)
        static let at = Marks(rawValue: 32)
        static let endsColon = Marks(rawValue: 64)
        static let price = Marks(rawValue: 128)
        static let address = Marks(rawValue: 256)
        static let symbol = Marks(rawValue: 512)
        static let question = Marks(rawValue: 1024)
        static let hash = Marks(rawValue: 2048)
    }

    /// Words; a letter of a script without spaces counts 0.6.
    var words: Float = 0
    var characters: Float = 0
    var functionWords: Float = 0
    var capitalWords: Float = 0
    var numbers: Float = 0
    var commas: Float = 0
    var stops: Float = 0
    var newlines: Float = 0
    /// Words that stand in the page's title, function words left out.
    var titleWords: Float = 0
    var descriptionWords: Float = 0
    /// A hash of letters and digits alone, for telling the same text.
    var fingerprint: UInt64 = 0
    var marks: Marks = []
}

extension TextSigns {
    /// Reads the text of a block.
    ///
    /// - Complexity: O(bytes).
    init(
        _ text: Span<UInt8>, from start: Int, to end: Int, title: borrowing WordTable, description: borrowing WordTable,
        functionWords known: borrowing WordTable, classes: Span<UInt8>
    ) {
        var word = WordHash()
        var inWord = false
        var capital = false
        var letters = 0
        var spaceless = 0
        var plain = 0
        var fingerprint = WordHash()
        var last: UInt8 = ByteClass.space
        var lastVisible: UInt8 = 0
        var position = start
        var isFirst = true

        @inline(__always)
        func close(_ signs: inout TextSigns) {
            guard inWord else { return }
            inWord = false
            plain += 1
            if capital { signs.capitalWords += 1 }
            if known.contains(word.value) {
                signs.functionWords += 1
            } else {
                if title.contains(word.value) { signs.titleWords += 1 }
                if description.contains(word.value) { signs.descriptionWords += 1 }
            }
            fingerprint.add(word: word.value)
            word = WordHash()
        }

        while position < end {
            let byte = text[position]
            let kind = classes[Int(byte)]
            position += 1
            switch kind {
            case ByteClass.lower, ByteClass.upper:
                if !inWord {
                    inWord = true
                    capital = kind == ByteClass.upper
                    if isFirst, !capital { marks.insert(.startsLower) }
                    isFirst = false
                }
                word.add(byte | 0x20)
                letters += 1
            case ByteClass.digit:
                isFirst = false
                if !inWord {
                    inWord = true
                    capital = false
                    numbers += 1
                }
                word.add(byte)
                letters += 1
            case ByteClass.space:
                close(&self)
                if byte == 0x0A { newlines += 1 }
            case ByteClass.lead:
                var scalar: UInt32
                let length: Int
                switch byte {
                case 0xC0...0xDF: (scalar, length) = (UInt32(byte & 0x1F), 1)
                case 0xE0...0xEF: (scalar, length) = (UInt32(byte & 0x0F), 2)
                default: (scalar, length) = (UInt32(byte & 0x07), 3)
                }
                let next = min(position + length, end)
                for i in position..<next { scalar = scalar << 6 | UInt32(text[i] & 0x3F) }
                switch ByteClass.wide(scalar) {
                case .letter:
                    if !inWord {
                        inWord = true
                        capital = false
                        isFirst = false
                    }
                    word.add(byte)
                    for i in position..<next { word.add(text[i]) }
                    letters += 1
                case .spaceless:
                    close(&self)
                    spaceless += 1
                    isFirst = false
                    fingerprint.add(word: UInt64(scalar))
                    var letter = WordHash()
                    letter.add(byte)
                    for i in position..<next { letter.add(text[i]) }
                    if title.contains(letter.value) { titleWords += 0.6 }
                    if description.contains(letter.value) { descriptionWords += 0.6 }
                case .space: close(&self)
                case .comma:
                    close(&self)
                    commas += 1
                case .stop:
                    close(&self)
                    stops += 1
                case .copyright:
                    close(&self)
                    marks.insert(.copyright)
                case .arrow:
                    close(&self)
                    marks.insert(.arrow)
                case .symbol:
                    close(&self)
                    marks.insert(.symbol)
                case .mark:
                    // A typographic apostrophe is part of its word.
                    if scalar != 0x2019 { close(&self) }
                    if scalar >= 0x20A0 && scalar <= 0x20CF || scalar == 0xA3 || scalar == 0xA5 {
                        marks.insert(.price)
                    }
                }
                position = next
            case ByteClass.comma:
                close(&self)
                commas += 1
            case ByteClass.stop:
                close(&self)
                // The stop of a number or an address is none.
                if position >= end || classes[Int(text[position])] == ByteClass.space
                    || classes[Int(text[position])] == ByteClass.other
                {
                    stops += 1
                }
                if byte == 0x3F { marks.insert(.question) }
            case ByteClass.apostrophe:
                break
            case ByteClass.inner:
                break
            default:
                close(&self)
                switch byte {
                case 0x7C: marks.insert(.bar)
                case 0x40: marks.insert(.at)
                case 0x24: marks.insert(.price)
                case 0x23: marks.insert(.hash)
                case 0x2F where last == ByteClass.other && lastVisible == 0x2F: marks.insert(.address)
                default: break
                }
            }
            last = kind
            if kind != ByteClass.space { lastVisible = byte }
        }
        close(&self)
        if lastVisible == 0x2E || lastVisible == 0x21 || lastVisible == 0x3F || endsWideStop(text, start, end) {
            marks.insert(.endsSentence)
        }
        if lastVisible == 0x3A { marks.insert(.endsColon) }
        words = Float(plain) + 0.6 * Float(spaceless)
        characters = Float(letters) + 2.5 * Float(spaceless)
        self.fingerprint = fingerprint.value
    }

    private func endsWideStop(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 3, text[end - 1] >= 0x80 else { return false }
        let high = UInt32(text[end - 3] & 0x0F) << 12
        let scalar = high | UInt32(text[end - 2] & 0x3F) << 6 | UInt32(text[end - 1] & 0x3F)
        // Stops, and closing quotation marks.
        return [0x3002, 0xFF01, 0xFF1F, 0x2026, 0x201D, 0x300D].contains(scalar)
    }
}
