/// Reads text beyond ASCII, and ASCII words that are too long for a run.
extension TextReader {
    /// Reads byte by byte up to the end of a word in other characters; gives the place after it.
    mutating func readWord(
        _ text: Span<UInt8>, _ begin: Int, _ start: Int, _ end: Int, _ pageWords: borrowing PageWordTable,
        _ kinds: borrowing KnownWords, _ classes: Span<UInt8>
    ) -> Int {
        var position = begin
        var isForeign = false
        while position < end {
            let byte = text[position]
            let kind = classes[Int(byte)]
            position += 1
            switch kind {
            case ByteClass.lower, ByteClass.upper, ByteClass.digit:
                if !inWord {
                    inWord = true
                    isCapital = kind == ByteClass.upper
                    if kind == ByteClass.digit {
                        numbers += 1
                    } else if isFirst, !isCapital {
                        marks.insert(.startsLower)
                    }
                }
                isFirst = false
                // Digits have the bit of the lower case already.
                word.add(byte | 0x20)
                letters += 1
            case ByteClass.space:
                close(pageWords, kinds)
                if byte == 0x0A { newlines += 1 }
                if isForeign || position - begin > 64 { return position }
            case ByteClass.lead:
                isForeign = true
                position = readWide(text, byte, position, end, pageWords, kinds)
            case ByteClass.comma:
                close(pageWords, kinds)
                commas += 1
            case ByteClass.stop:
                close(pageWords, kinds)
                // The stop of a number or an address is none.
                if position >= end || classes[Int(text[position])] == ByteClass.space
                    || classes[Int(text[position])] == ByteClass.other
                {
                    stops += 1
                }
                if byte == 0x3F { marks.insert(.question) }
            case ByteClass.apostrophe, ByteClass.inner:
                isForeign = true
            default:
                close(pageWords, kinds)
                switch byte {
                case 0x7C: marks.insert(.bar)
                case 0x40: marks.insert(.at)
                case 0x24: marks.insert(.price)
                case 0x23: marks.insert(.hash)
                default: break
                }
            }
        }
        return position
    }

    /// What the page's words say of a word.
    mutating func look(
        up hash: UInt64, _ pageWords: borrowing PageWordTable, _ kinds: borrowing KnownWords
    ) {
        let kind = kinds.kinds(of: hash)
        if kind.contains(.function) {
            functionWords &+= 1
        } else if let places = pageWords.places(of: hash) {
            count(places, 1)
        }
        fingerprint.add(hash: hash)
    }

    /// Counts a word that the page's title or description has.
    mutating func count(_ places: PageWords, _ weight: Float) {
        if places.contains(.title) { titleWords += weight }
        if places.contains(.description) { descriptionWords += weight }
    }

    @inline(__always)
    mutating func close(_ pageWords: borrowing PageWordTable, _ kinds: borrowing KnownWords) {
        guard inWord else { return }
        inWord = false
        words += 1
        if isCapital { capitals += 1 }
        look(up: word.value, pageWords, kinds)
        word = WordHash()
    }

    /// Reads a character beyond ASCII, of which the first byte has been read; gives the place after it.
    private mutating func readWide(
        _ text: Span<UInt8>, _ byte: UInt8, _ position: Int, _ end: Int, _ pageWords: borrowing PageWordTable,
        _ kinds: borrowing KnownWords
    ) -> Int {
        var scalar: UInt32
        let length: Int
        switch byte {
        case 0xC0...0xDF: (scalar, length) = (UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: (scalar, length) = (UInt32(byte & 0x0F), 2)
        default: (scalar, length) = (UInt32(byte & 0x07), 3)
        }
        let next = min(position + length, end)
        for i in position..<next { scalar = scalar << 6 | UInt32(text[i] & 0x3F) }
        let kind = ByteClass.wide(scalar)
        if kind == .letter || kind == .digit {
            if !inWord {
                inWord = true
                isCapital = false
                isFirst = false
                if kind == .digit { numbers += 1 }
            }
            word.add(byte)
            for i in position..<next { word.add(text[i]) }
            letters += 1
            return next
        }
        if kind == .accent {
            fingerprint.add(word: UInt64(scalar))
            return next
        }
        // A typographic apostrophe is part of its word.
        if scalar != 0x2019 { close(pageWords, kinds) }
        switch kind {
        case .letter, .digit, .accent, .space: break
        case .spaceless, .narrow:
            let tenths: Int32 = kind == .spaceless ? 6 : 3
            spaceless += tenths
            isFirst = false
            fingerprint.add(word: UInt64(scalar))
            var letter = WordHash()
            letter.add(byte)
            for i in position..<next { letter.add(text[i]) }
            if let places = pageWords.places(of: letter.value) { count(places, 0.1 * Float(tenths)) }
        case .comma: commas += 1
        case .stop: stops += 1
        case .copyright: marks.insert(.copyright)
        case .arrow: marks.insert(.arrow)
        case .symbol: marks.insert(.symbol)
        case .mark:
            if scalar >= 0x20A0 && scalar <= 0x20CF || scalar == 0xA3 || scalar == 0xA5 { marks.insert(.price) }
        }
        return next
    }
}
