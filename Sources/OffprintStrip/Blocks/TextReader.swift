/// One pass over a block's bytes, and what it counted.
struct TextReader {
    var word = WordHash()
    var inWord = false
    var isCapital = false
    var fingerprint = WordHash()
    var isFirst = true
    var lastVisible: UInt8 = 0
    var marks: TextSigns.Marks = []
    var letters: Int32 = 0
    /// What letters of scripts without spaces count for, in tenths of a word.
    var spaceless: Int32 = 0
    var words: Int32 = 0
    var functionWords: Int32 = 0
    var capitals: Int32 = 0
    var numbers: Int32 = 0
    var commas: Int32 = 0
    var stops: Int32 = 0
    var newlines: Int32 = 0
    var titleWords: Float = 0
    var descriptionWords: Float = 0

    /// Reads a stretch of text.
    ///
    /// - Complexity: O(bytes).
    @inline(__always)
    mutating func read(
        _ text: Span<UInt8>, _ bits: Span<UInt64>, from start: Int, to end: Int, pageWords: borrowing PageWordTable,
        kinds: borrowing KnownWords, classes: Span<UInt8>, into block: inout BlockWords,
        _ hashes: inout MutableSpan<UInt64>
    ) {
        let bytes = text.bytes
        var position = start
        while position < end {
            let run = ASCIIRun(bits, from: position, to: end)
            if run.count > 0 {
                read(run, bytes, at: position, end, classes, &block, &hashes)
                position &+= run.count
                if block.isFull { lookUp(&block, hashes.span, pageWords, kinds) }
            } else {
                block.isWhole = false
                position = readWord(text, position, start, end, pageWords, kinds, classes)
            }
        }
        close(pageWords, kinds)
        lookUp(&block, hashes.span, pageWords, kinds)
        position = end
        while position > start, classes[Int(text[position - 1])] == ByteClass.space { position -= 1 }
        if position > start { lastVisible = text[position - 1] }
    }

    /// Reads ASCII text, word by word rather than byte by byte.
    @inline(__always)
    private mutating func read(
        _ run: ASCIIRun, _ bytes: RawSpan, at start: Int, _ end: Int, _ classes: Span<UInt8>,
        _ block: inout BlockWords, _ hashes: inout MutableSpan<UInt64>
    ) {
        if isFirst, run.words != 0 {
            let first = bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ run.words.trailingZeroBitCount, as: UInt8.self)
            if first >= 0x61 { marks.insert(.startsLower) }
            isFirst = false
        }
        let place = block.count
        let next =
            start &+ 72 <= bytes.byteCount
            ? readWords(run, bytes, at: start, to: place, &hashes) { WordHash.of(padded: bytes, $0, $1) }
            : readLastWords(run, bytes, at: start, to: place, &hashes)
        block.add(next &- place)
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
        var rest = run
        var next = place
        while let word = rest.nextWord() {
            let (begin, stop) = (start &+ word.begin, start &+ word.stop)
            let first = UInt32(bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: begin, as: UInt8.self))
            counts &+= (first &- 0x3A) &>> 31 | (first &- 0x5B) &>> 23 & 0x100
            let hash = hash(begin, stop)
            fingerprint.add(hash: hash)
            hashes[unchecked: next] = hash
            next &+= 1
        }
        self.fingerprint = fingerprint
        letters &+= ByteBits.count(of: run.words)
        words &+= Int32(truncatingIfNeeded: next &- place)
        let (low, capital) = (Int32(truncatingIfNeeded: counts & 0xFF), Int32(truncatingIfNeeded: counts &>> 8))
        numbers &+= low
        capitals &+= capital &- low
        return next
    }

    /// Looks up the words that are not known yet.
    @inline(__always)
    private mutating func lookUp(
        _ block: inout BlockWords, _ hashes: Span<UInt64>, _ pageWords: borrowing PageWordTable,
        _ kinds: borrowing KnownWords
    ) {
        let found = TextReader.found(hashes, block.known, block.count, pageWords, kinds)
        block.tell(starts: found.starts)
        functionWords &+= Int32(truncatingIfNeeded: found.functions)
        titleWords += Float(found.title)
        descriptionWords += Float(found.description)
    }

    /// What some words are: how many function words, and words of the title and the description; and a bit for each of the
    /// first that a phrase begins with.
    private struct Found {
        var starts: UInt64 = 0
        var functions = 0
        var title = 0
        var description = 0
    }

    /// Looks up some words. Not while they are read: both together need more registers than there are.
    @inline(never)
    private static func found(
        _ hashes: Span<UInt64>, _ start: Int, _ end: Int, _ pageWords: borrowing PageWordTable,
        _ kinds: borrowing KnownWords
    ) -> Found {
        var found = Found()
        var place = end
        // From the last on, as each bit moves the others up.
        while place > start {
            place &-= 1
            let hash = hashes[unchecked: place]
            let kind = kinds.kinds(of: hash)
            found.starts = found.starts &<< 1 | kind.phraseBit
            if kind.contains(.function) {
                found.functions &+= 1
            } else if let places = pageWords.places(of: hash) {
                if places.contains(.title) { found.title &+= 1 }
                if places.contains(.description) { found.description &+= 1 }
            }
        }
        return found
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

    /// What was counted.
    @inline(__always)
    func signs(endsWideStop: Bool) -> TextSigns {
        var marks = marks
        if lastVisible == 0x2E || lastVisible == 0x21 || lastVisible == 0x3F || endsWideStop {
            marks.insert(.endsSentence)
        }
        if lastVisible == 0x3A { marks.insert(.endsColon) }
        return TextSigns(
            words: Float(words) + 0.1 * Float(spaceless), characters: Float(letters) + 0.42 * Float(spaceless),
            functionWords: Float(functionWords), capitalWords: Float(capitals), numbers: Float(numbers),
            commas: Float(commas), stops: Float(stops), newlines: Float(newlines), titleWords: titleWords,
            descriptionWords: descriptionWords, fingerprint: fingerprint.value, marks: marks)
    }
}
