/// The words of a text as hashes: letters and digits, in lower case, apostrophes left out.
enum WordStream {
    /// Appends the words of a stretch of text.
    ///
    /// - Complexity: O(bytes).
    static func append(_ text: Span<UInt8>, from start: Int, to end: Int, to words: inout [UInt64]) {
        var marks: TextSigns.Marks = []
        append(text, from: start, to: end, to: &words, marks: &marks)
    }

    /// Appends the words of a stretch of text, and says which arrows, symbols and prices it has.
    ///
    /// - Complexity: O(bytes).
    static func append(
        _ text: Span<UInt8>, from start: Int, to end: Int, to words: inout [UInt64], marks: inout TextSigns.Marks
    ) {
        let bytes = text.bytes
        read(text, from: start, to: end, marks: &marks) {
            ASCIIRun(bytes, from: $0, to: end)
        } word: { word, _ in
            words.append(word)
        }
    }

    /// The same, and says of each word whether it begins with a capital letter.
    ///
    /// - Complexity: O(bytes).
    static func append(
        _ text: Span<UInt8>, from start: Int, to end: Int, to words: inout [UInt64], capitals: inout [Bool],
        marks: inout TextSigns.Marks
    ) {
        let bytes = text.bytes
        read(text, from: start, to: end, marks: &marks) {
            ASCIIRun(bytes, from: $0, to: end)
        } word: { word, first in
            words.append(word)
            capitals.append(isCapital(bytes, first, end))
        }
    }

    /// Appends the words of a stretch of text whose bytes were looked at before.
    ///
    /// - Parameter bits: those of the whole text: ``TextBits``.
    static func append(
        _ text: Span<UInt8>, _ bits: Span<UInt64>, from start: Int, to end: Int, to words: inout [UInt64]
    ) {
        var marks: TextSigns.Marks = []
        read(text, from: start, to: end, marks: &marks) {
            ASCIIRun(bits, from: $0, to: end)
        } word: { word, _ in
            words.append(word)
        }
    }

    /// Whether a letter of the scripts that are read in lower case is a capital.
    @inline(__always)
    private static func isCapital(_ bytes: RawSpan, _ place: Int, _ end: Int) -> Bool {
        let first = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
        if first < 0x80 { return first >= 0x41 && first <= 0x5A }
        guard place &+ 1 < end else { return false }
        let next = bytes.unsafeLoad(fromByteOffset: place &+ 1, as: UInt8.self)
        return first == 0xC3 ? next <= 0x9E && next != 0x97 : first == 0xD0 && next >= 0x90 && next <= 0xAF
    }

    /// Reads the words of a stretch of text: the hash of each, and where it begins.
    @inline(__always)
    private static func read(
        _ text: Span<UInt8>, from start: Int, to end: Int, marks: inout TextSigns.Marks,
        run: (_ place: Int) -> ASCIIRun, word: (_ hash: UInt64, _ first: Int) -> Void
    ) {
        let bytes = text.bytes
        var place = start
        while place < end {
            var run = run(place)
            guard run.count > 0 else {
                place = readWord(text, from: place, to: end, marks: &marks, word: word)
                continue
            }
            while let next = run.nextWord() {
                word(WordHash.of(bytes, place &+ next.begin, place &+ next.stop), place &+ next.begin)
            }
            var rest = run.others
            while rest != 0 {
                let at = place &+ rest.trailingZeroBitCount
                if bytes.unsafeLoad(fromByteOffset: at, as: UInt8.self) == 0x24 { marks.insert(.price) }
                rest &= rest &- 1
            }
            place += run.count
        }
    }

    /// Reads words up to the end of one in other characters than ASCII's; gives the place after it.
    private static func readWord(
        _ text: Span<UInt8>, from start: Int, to end: Int, marks: inout TextSigns.Marks,
        word found: (_ hash: UInt64, _ first: Int) -> Void
    ) -> Int {
        var word = WordHash()
        var first = start
        var isForeign = false
        var i = start
        while i < end {
            let byte = text[i]
            if word.isEmpty { first = i }
            switch byte {
            case 0x61...0x7A, 0x30...0x39: word.add(byte)
            case 0x41...0x5A: word.add(byte | 0x20)
            case 0x27: isForeign = true
            case 0xC3 where i + 1 < end:
                // Latin letters with accents; their capitals lie 0x20 below.
                let next = text[i + 1]
                word.add(byte)
                word.add(next >= 0x80 && next <= 0x9E && next != 0x97 ? next | 0x20 : next)
                i += 1
            case 0xE2 where i + 2 < end:
                // General punctuation and symbols; of these the apostrophe is part of its word.
                if !(text[i + 1] == 0x80 && text[i + 2] == 0x99), !word.isEmpty {
                    found(word.value, first)
                    word = WordHash()
                }
                switch (text[i + 1], text[i + 2]) {
                case (0x86, _), (0x87, _), (0x9E, _), (0x96, 0xB6), (0x96, 0xBA): marks.insert(.arrow)
                case (0x82, 0xA0...): marks.insert(.price)
                case (0x98...0x9D, _), (0xAC...0xAF, _): marks.insert(.symbol)
                default: break
                }
                i += 2
            case 0xF0 where i + 3 < end && text[i + 1] == 0x9F:
                // Pictographs.
                if !word.isEmpty { found(word.value, first) }
                word = WordHash()
                marks.insert(.symbol)
                i += 3
            case 0xD0 where i + 1 < end && text[i + 1] >= 0x90 && text[i + 1] <= 0xAF:
                // Cyrillic capitals.
                let next = text[i + 1]
                word.add(next < 0xA0 ? 0xD0 : 0xD1)
                word.add(next < 0xA0 ? next + 0x20 : next - 0x20)
                i += 1
            case 0x80...:
                let length = stopLength(text, i, end)
                if length == 0 {
                    word.add(byte)
                } else {
                    if !word.isEmpty { found(word.value, first) }
                    word = WordHash()
                    i += length - 1
                }
            default:
                if byte == 0x24 { marks.insert(.price) }
                if !word.isEmpty {
                    found(word.value, first)
                    word = WordHash()
                }
                if isForeign || i - start > 64 { return i + 1 }
            }
            isForeign = isForeign || byte >= 0x80
            i += 1
        }
        if !word.isEmpty { found(word.value, first) }
        return end
    }

    /// How many bytes the stop, comma, bracket or space of an Arabic, Indian or East Asian script has that begins at a place;
    /// 0 where a letter does.
    private static func stopLength(_ text: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
        let scalar: UInt32
        let length: Int
        switch text[place] {
        case 0xD8 where place + 1 < end, 0xDB where place + 1 < end:
            (scalar, length) = (UInt32(text[place] & 0x1F) << 6 | UInt32(text[place + 1] & 0x3F), 2)
        case 0xE0 where place + 2 < end, 0xE3 where place + 2 < end, 0xEF where place + 2 < end:
            let high = UInt32(text[place] & 0x0F) << 12
            (scalar, length) = (high | UInt32(text[place + 1] & 0x3F) << 6 | UInt32(text[place + 2] & 0x3F), 3)
        default: return 0
        }
        return switch ByteClass.wide(scalar) {
        case .letter, .digit, .spaceless, .narrow, .accent: 0
        default: length
        }
    }

    /// A set of the words of a list.
    static func set(of list: String) -> WordTable {
        var words: [UInt64] = []
        append([UInt8](list.utf8).span, from: 0, to: list.utf8.count, to: &words)
        var table = WordTable(capacity: words.count)
        for word in words { table.insert(word) }
        return table
    }
}
