/// One pass over a block's bytes, and what it counted.
struct TextReader {
    private var word = WordHash()
    private var inWord = false
    private var isCapital = false
    private var fingerprint = WordHash()
    private var isFirst = true
    private var lastVisible: UInt8 = 0
    private var marks: TextSigns.Marks = []
    private var letters = 0
    private var spaceless = 0
    private var words = 0
    private var functionWords = 0
    private var capitals = 0
    private var numbers = 0
    private var commas = 0
    private var stops = 0
    private var newlines = 0
    private var titleWords: Float = 0
    private var descriptionWords: Float = 0

    /// Reads a stretch of text.
    ///
    /// - Complexity: O(bytes).
    @inline(__always)
    mutating func read(
        _ text: Span<UInt8>, from start: Int, to end: Int, pageWords: borrowing WordTable, kinds: borrowing KnownWords,
        classes: Span<UInt8>, into block: inout BlockWords
    ) {
        let bytes = text.bytes
        var position = start
        while position < end {
            let run = ASCIIRun(bytes, from: position, to: end)
            if run.count > 0 {
                read(run, bytes, at: position, end, pageWords, kinds, &block)
                position += run.count
            } else {
                block.isWhole = false
                position = readWord(text, position, start, end, pageWords, kinds, classes)
            }
        }
        close(pageWords, kinds)
        position = end
        while position > start, classes[Int(text[position - 1])] == ByteClass.space { position -= 1 }
        if position > start { lastVisible = text[position - 1] }
    }

    /// Reads ASCII text, word by word rather than byte by byte.
    @inline(__always)
    private mutating func read(
        _ run: ASCIIRun, _ bytes: RawSpan, at start: Int, _ end: Int, _ pageWords: borrowing WordTable,
        _ kinds: borrowing KnownWords, _ block: inout BlockWords
    ) {
        if isFirst, run.words != 0 {
            let first = bytes.unsafeLoad(
                fromByteOffset: start &+ run.words.trailingZeroBitCount, as: UInt8.self)
            if first >= 0x61 { marks.insert(.startsLower) }
            isFirst = false
        }
        letters &+= run.words.nonzeroBitCount
        let isPadded = start &+ 72 <= bytes.byteCount
        var fingerprint = fingerprint
        // Words that begin below ":" and below "[", a byte each: apart they would be counted in vectors, which takes longer.
        var counts: UInt32 = 0
        var functions = 0
        var total = 0
        block.addRun { hashes, place in
            var words = run
            var starts: UInt64 = 0
            var count = 0
            while let word = words.nextWord() {
                let (begin, stop) = (start &+ word.begin, start &+ word.stop)
                let first = UInt32(bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: begin, as: UInt8.self))
                counts &+= (first &- 0x3A) &>> 31 | (first &- 0x5B) &>> 23 & 0x100
                let hash = isPadded ? WordHash.of(padded: bytes, begin, stop) : WordHash.of(bytes, begin, stop)
                fingerprint.add(word: hash)
                let kind = kinds.kinds(of: hash)
                hashes[unchecked: place &+ count] = hash
                starts |= kind.phraseBit &<< UInt64(truncatingIfNeeded: count)
                count &+= 1
                if kind.contains(.function) {
                    functions &+= 1
                } else if let places = pageWords.value(of: hash) {
                    self.count(places, 1)
                }
            }
            total = count
            return (count, starts)
        }
        self.fingerprint = fingerprint
        words &+= total
        functionWords &+= functions
        numbers &+= Int(counts & 0xFF)
        capitals &+= Int(counts &>> 8) &- Int(counts & 0xFF)
        var rest = run.others
        while rest != 0 {
            let place = start &+ rest.trailingZeroBitCount
            rest &= rest &- 1
            let byte = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt8.self)
            switch byte {
            case 0x2C, 0x3B: commas &+= 1
            case 0x2E, 0x21, 0x3F:
                if byte == 0x3F { marks.insert(.question) }
                // The stop of a number or an address is none.
                if place &+ 1 >= end || partsStops(bytes, place &+ 1) { stops &+= 1 }
            case 0x0A: newlines &+= 1
            case 0x7C: marks.insert(.bar)
            case 0x40: marks.insert(.at)
            case 0x24: marks.insert(.price)
            case 0x23: marks.insert(.hash)
            default: break
            }
        }
    }

    /// Whether a byte after a stop shows that it ends something.
    @inline(__always)
    private func partsStops(_ bytes: RawSpan, _ place: Int) -> Bool {
        let kind = ByteClass.table[Int(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))]
        return kind == ByteClass.space || kind == ByteClass.other
    }

    /// Reads byte by byte up to the end of a word in other characters; gives the place after it.
    private mutating func readWord(
        _ text: Span<UInt8>, _ begin: Int, _ start: Int, _ end: Int, _ pageWords: borrowing WordTable,
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
    private mutating func look(
        up hash: UInt64, _ pageWords: borrowing WordTable, _ kinds: borrowing KnownWords
    ) {
        let kind = kinds.kinds(of: hash)
        if kind.contains(.function) {
            functionWords &+= 1
        } else if let places = pageWords.value(of: hash) {
            count(places, 1)
        }
        fingerprint.add(word: hash)
    }

    /// Counts a word that the page's title or description has.
    private mutating func count(_ places: UInt16, _ weight: Float) {
        let places = PageWords(rawValue: places)
        if places.contains(.title) { titleWords += weight }
        if places.contains(.description) { descriptionWords += weight }
    }

    @inline(__always)
    private mutating func close(_ pageWords: borrowing WordTable, _ kinds: borrowing KnownWords) {
        guard inWord else { return }
        inWord = false
        words += 1
        if isCapital { capitals += 1 }
        look(up: word.value, pageWords, kinds)
        word = WordHash()
    }

    /// Reads a character beyond ASCII, of which the first byte has been read; gives the place after it.
    private mutating func readWide(
        _ text: Span<UInt8>, _ byte: UInt8, _ position: Int, _ end: Int, _ pageWords: borrowing WordTable,
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
        if kind == .letter {
            if !inWord {
                inWord = true
                isCapital = false
                isFirst = false
            }
            word.add(byte)
            for i in position..<next { word.add(text[i]) }
            letters += 1
            return next
        }
        // A typographic apostrophe is part of its word.
        if scalar != 0x2019 { close(pageWords, kinds) }
        switch kind {
        case .letter, .space: break
        case .spaceless:
            spaceless += 1
            isFirst = false
            fingerprint.add(word: UInt64(scalar))
            var letter = WordHash()
            letter.add(byte)
            for i in position..<next { letter.add(text[i]) }
            if let places = pageWords.value(of: letter.value) { count(places, 0.6) }
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

    /// What was counted.
    @inline(__always)
    func signs(endsWideStop: Bool) -> TextSigns {
        var marks = marks
        if lastVisible == 0x2E || lastVisible == 0x21 || lastVisible == 0x3F || endsWideStop {
            marks.insert(.endsSentence)
        }
        if lastVisible == 0x3A { marks.insert(.endsColon) }
        return TextSigns(
            words: Float(words) + 0.6 * Float(spaceless), characters: Float(letters) + 2.5 * Float(spaceless),
            functionWords: Float(functionWords), capitalWords: Float(capitals), numbers: Float(numbers),
            commas: Float(commas), stops: Float(stops), newlines: Float(newlines), titleWords: titleWords,
            descriptionWords: descriptionWords, fingerprint: fingerprint.value, marks: marks)
    }
}
