import OffprintCore
import Synchronization

/// Reads ids, classes and other tokens of elements; what it read it remembers, on later pages, too, as the pages of a site
/// have the same ones.
struct TokenReader {
    /// What a token tells, or all tokens of an element.
    struct Told {
        /// The hints of its words, as bits.
        var hints: UInt64 = 0
        /// A hash of its letters; of an element's tokens, a hash of its classes' letters.
        var letters: UInt64 = 0
        /// Of an element's tokens, a hash of its first class's letters.
        var kind: UInt64 = 0
        /// Of an element's tokens, what its role makes of it.
        var landmark: Landmarks.Kinds = []

        /// The hash of an element's classes where it has none.
        static var noClass: UInt64 { WordHash().value }
    }

    private var elements = Memory()
    private var tokens = Memory()
    private let table = Hint.words
    private static let search: UInt64 = 1 << UInt64(Hint.search.rawValue)
    private static let list: UInt64 = 1 << UInt64(Hint.list.rawValue)

    /// Readers that no thread uses now.
    private static let idle = Mutex<[TokenReader]>([])

    /// Lends a reader that may have read other pages: what it tells is the same.
    static func withReader<Result>(_ use: (inout TokenReader) -> Result) -> Result {
        var reader = idle.withLock { $0.popLast() } ?? TokenReader()
        defer { idle.withLock { $0.append(reader) } }
        return use(&reader)
    }

    /// What the tokens of an element tell; of at least one.
    @inline(__always)
    mutating func read(_ tokens: Span<Token>, _ start: Int, _ end: Int, _ strings: Span<UInt8>) -> Told {
        let first = Int(tokens[start].text.start)
        var key: UInt64 = 0
        var place = first
        var isRun = true
        for i in start..<end {
            let text = tokens[i].text
            isRun = isRun && Int(text.start) == place
            place = Int(text.end)
            key = key &* 0x9E37_79B9_7F4A_7C15 &+ (UInt64(text.count) &<< 8 | UInt64(tokens[i].kind.rawValue))
        }
        // The tokens of an element stand one behind the other: they are looked up as one.
        guard isRun, first >= 0, first < place, place <= strings.count else {
            return readEach(tokens, start, end, strings)
        }
        key = ByteHash.of(strings, first, place, after: key)
        if let told = elements.told(of: key) { return told }
        let told = readEach(tokens, start, end, strings)
        elements.keep(told, of: key)
        return told
    }

    private mutating func readEach(_ tokens: Span<Token>, _ start: Int, _ end: Int, _ strings: Span<UInt8>) -> Told {
        var all = Told()
        var classes = WordHash()
        for i in start..<end {
            let told = read(strings, Int(tokens[i].text.start), Int(tokens[i].text.end))
            all.hints |= told.hints
            if tokens[i].kind == .class {
                classes.add(word: told.letters)
                if all.kind == 0 { all.kind = told.letters }
            }
            if tokens[i].kind == .role, all.landmark.isEmpty {
                all.landmark = Landmarks.Kinds.ofRole(strings, tokens[i].text)
            }
        }
        all.letters = classes.value
        return all
    }

    /// What a token tells; nothing where it is longer than 64 bytes.
    private mutating func read(_ strings: Span<UInt8>, _ start: Int, _ end: Int) -> Told {
        guard end - start <= 64, start < end, end <= strings.count else { return Told() }
        let key = ByteHash.of(strings, start, end, after: 0)
        if let told = tokens.told(of: key) { return told }
        let told = cut(strings.bytes, start, end)
        tokens.keep(told, of: key)
        return told
    }

    /// What a token tells by its words, and by its number where it is of a grid.
    private func cut(_ strings: RawSpan, _ start: Int, _ end: Int) -> Told {
        var told = words(strings, start, end)
        // The main column and the one beside it: col-md-8, col-md-4.
        if TokenReader.isOfAGrid(strings, start, end) { told.letters ^= WordHash.of(strings, end - 1, end) }
        return told
    }

    /// Whether a token is of a grid of columns, of which the numbers alone tell one from another.
    @inline(__always)
    private static func isOfAGrid(_ strings: RawSpan, _ start: Int, _ end: Int) -> Bool {
        end &- start >= 4 && byte(strings, end &- 1) &- 0x30 < 10 && beginsWithAGrid(strings, start, end)
    }

    private static func beginsWithAGrid(_ strings: RawSpan, _ start: Int, _ end: Int) -> Bool {
        let first = byte(strings, start)
        return grids.contains { name in
            name.withUTF8Buffer { name in
                name[0] == first && name.count <= end - start
                    && name.indices.allSatisfy { byte(strings, start + $0) == name[$0] }
            }
        }
    }

    @inline(__always)
    private static func byte(_ strings: RawSpan, _ place: Int) -> UInt8 {
        strings.unsafeLoad(fromByteOffset: place, as: UInt8.self)
    }

    private static let grids: [StaticString] = ["col", "span", "large-", "medium-", "small-", "grid", "w-"]

    /// Cuts a token into words at hyphens, underscores, digits and humps, and looks up each, and all together.
    @inline(__always)
    private func words(_ strings: RawSpan, _ start: Int, _ end: Int) -> Told {
        let letters = LetterBits(strings, from: start, to: end)
        var told = Told(hints: 0, letters: WordHash().value)
        var whole = WordHash()
        var words = 0
        var rest = letters.all
        while rest != 0 {
            let begin = rest.trailingZeroBitCount
            let ends = letters.ends & (.max &<< UInt64(truncatingIfNeeded: begin))
            let last = ends.trailingZeroBitCount
            rest = last >= 63 ? 0 : rest & (.max &<< UInt64(truncatingIfNeeded: last &+ 1))
            words &+= 1
            let (first, stop) = (start &+ begin, start &+ last &+ 1)
            // Of one word there is no whole that is more.
            let isPart = words > 1 || rest != 0
            if stop &- first <= 8, first &+ 8 <= strings.byteCount {
                let word = WordHash.letters(strings, first, stop &- first)
                told.letters = WordHash.of(letters: word)
                if isPart { whole.add(letters: word, stop &- first) }
            } else {
                told.letters = WordHash.of(strings, first, stop)
                if isPart { whole.add(letters: strings, first, stop) }
            }
            if let hint = table.value(of: told.letters) { told.hints |= 1 &<< UInt64(hint) }
        }
        guard words > 1 else { return told }
        // What was searched for is listed; it is no form to search with.
        if told.hints & TokenReader.list != 0 { told.hints &= ~TokenReader.search }
        told.letters = whole.value
        if let hint = table.value(of: told.letters) { told.hints |= 1 &<< UInt64(hint) }
        return told
    }

    /// What was read before, by the hash of its bytes: of two that have the same place the later one stays.
    private struct Memory {
        private static let size = 2048
        /// What each entry is of; 0 for nothing.
        private var keys = [UInt64](0, times: Memory.size)
        /// What each entry tells; of one without a key, anything.
        private var told = [Told](room: Memory.size) { $1 = Memory.size }

        /// A place has eleven bits, as many as number all entries.
        @inline(__always)
        private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key &>> 53) }

        @inline(__always)
        func told(of key: UInt64) -> Told? {
            let place = Memory.place(of: key)
            return keys.span[unchecked: place] == key ? told.span[unchecked: place] : nil
        }

        mutating func keep(_ new: Told, of key: UInt64) {
            let place = Memory.place(of: key)
            keys[place] = key
            told[place] = new
        }
    }
}

/// A hash of a stretch of bytes, eight at a time; of bytes that are there, which the caller checks.
enum ByteHash {
    /// Never 0.
    ///
    /// - Parameter before: a hash of what was before.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, after before: UInt64) -> UInt64 {
        let count = end &- start
        var hash = before ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        let raw = bytes.bytes
        var place = start
        while place &+ 8 <= end {
            let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
            hash = mixed(hash, UInt64(littleEndian: word))
            place &+= 8
        }
        if place < end {
            hash = mixed(hash, last(raw, place, end))
        }
        return hash | 1
    }

    /// The bytes after the last eight.
    @inline(__always)
    private static func last(_ bytes: RawSpan, _ start: Int, _ end: Int) -> UInt64 {
        if start &+ 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
            return UInt64(littleEndian: word) & (.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* (end &- start)))
        }
        var rest: UInt64 = 0
        for place in (start..<end).reversed() {
            rest = rest << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
        }
        return rest
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
        return product ^ product >> 32
    }
}
