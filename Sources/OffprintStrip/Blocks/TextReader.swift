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
        _ text: Span<UInt8>, _ bits: Span<UInt64>, from start: Int, to end: Int, pageWords: borrowing WordTable,
        kinds: borrowing KnownWords, classes: Span<UInt8>, into block: inout BlockWords,
        _ hashes: inout MutableSpan<UInt64>
    ) {
        let bytes = text.bytes
        var position = start
        while position < end {
            let run = ASCIIRun(bits, from: position, to: end)
            if run.count > 0 {
                read(run, bytes, at: position, end, pageWords, kinds, classes, &block, &hashes)
                position &+= run.count
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
        _ kinds: borrowing KnownWords, _ classes: Span<UInt8>, _ block: inout BlockWords,
        _ hashes: inout MutableSpan<UInt64>
    ) {
        if isFirst, run.words != 0 {
            let first = bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ run.words.trailingZeroBitCount, as: UInt8.self)
            if first >= 0x61 { marks.insert(.startsLower) }
            isFirst = false
        }
        let place = block.next
        let next =
            start &+ 72 <= bytes.byteCount
            ? readWords(run, bytes, at: start, to: place, &hashes) { WordHash.of(padded: bytes, $0, $1) }
            : readLastWords(run, bytes, at: start, to: place, &hashes)
        let starts = lookUp(hashes.span, place, next, pageWords, kinds)
        block.keep(next &- place, starts: starts)
        if run.others != 0 { readOthers(run.others, bytes, at: start, end, classes) }
    }

    /// Where no eight bytes can be read from a word's end on.
    @inline(never)
    private mutating func readLastWords(
        _ run: ASCIIRun, _ bytes: RawSpan, at start: Int, to place: Int, _ hashes: inout MutableSpan<UInt64>
    ) -> Int {
        readWords(run, bytes, at: start, to: place, &hashes) { WordHash.of(bytes, $0, $1) }
    }

    /// Puts the hashes of a run's words to a place and behind it, and counts what the words are; gives the place after them.
    @inline(__always)
    private mutating func readWords(
        _ run: ASCIIRun, _ bytes: RawSpan, at start: Int, to place: Int, _ hashes: inout MutableSpan<UInt64>,
        _ hash: (_ begin: Int, _ stop: Int) -> UInt64
    ) -> Int {
        var fingerprint = fingerprint
        // Words that begin below ":" and below "[", a byte each: apart they would be counted in vectors, which takes longer.
        var counts: UInt32 = 0
        var letters = 0
        var rest = run
        var next = place
        while let word = rest.nextWord() {
            let (begin, stop) = (start &+ word.begin, start &+ word.stop)
            let first = UInt32(bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: begin, as: UInt8.self))
            counts &+= (first &- 0x3A) &>> 31 | (first &- 0x5B) &>> 23 & 0x100
            letters &+= stop &- begin
            let hash = hash(begin, stop)
            fingerprint.add(hash: hash)
            hashes[unchecked: next] = hash
            next &+= 1
        }
        self.fingerprint = fingerprint
        self.letters &+= letters
        words &+= next &- place
        numbers &+= Int(counts & 0xFF)
        capitals &+= Int(counts &>> 8) &- Int(counts & 0xFF)
        return next
    }

    /// Looks up some words; gives a bit for each that a phrase begins with. Not while they are read: both together need
    /// more registers than there are.
    @inline(__always)
    private mutating func lookUp(
        _ hashes: Span<UInt64>, _ start: Int, _ end: Int, _ pageWords: borrowing WordTable,
        _ kinds: borrowing KnownWords
    ) -> UInt64 {
        var functions = 0
        var starts: UInt64 = 0
        var place = end
        // From the last on, as each bit moves the others up.
        while place > start {
            place &-= 1
            let hash = hashes[unchecked: place]
            let kind = kinds.kinds(of: hash)
            starts = starts &<< 1 | kind.phraseBit
            if kind.contains(.function) {
                functions &+= 1
            } else if let places = pageWords.value(of: hash) {
                count(places, 1)
            }
        }
        functionWords &+= functions
        return starts
    }

    /// Reads what is neither a word nor a space.
    @inline(__always)
    private mutating func readOthers(
        _ others: UInt64, _ bytes: RawSpan, at start: Int, _ end: Int, _ classes: Span<UInt8>
    ) {
        var rest = others
        while rest != 0 {
            let place = start &+ rest.trailingZeroBitCount
            rest &= rest &- 1
            let byte = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt8.self)
            switch byte {
            case 0x2C, 0x3B: commas &+= 1
            case 0x2E, 0x21, 0x3F:
                if byte == 0x3F { marks.insert(.question) }
                // The stop of a number or an address is none.
                if place &+ 1 >= end || partsStops(bytes, place &+ 1, classes) { stops &+= 1 }
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
    private func partsStops(_ bytes: RawSpan, _ place: Int, _ classes: Span<UInt8>) -> Bool {
        let kind = classes[Int(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))]
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
        fingerprint.add(hash: hash)
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
