import OffprintCore

/// Splits text into words, numbers and, where wanted, punctuation.
///
/// Scripts that put no spaces between words give overlapping pairs of characters (or single ones). A possessive `'s`
/// and an elided article (`l'`, `d'`, `qu'`) are parted from the word.
public struct Tokens: Sendable {
    /// How words are folded before they are hashed.
    public enum Folding: Sendable {
        /// Lower case.
        case lowercase
        /// Lower case, then Porter's English stem for words of ASCII letters.
        case englishStem
    }

    /// How runs of a script without spaces are cut.
    public enum Ideographs: Sendable {
        case characters, pairs
    }

    /// How words are folded.
    public var folding: Folding
    /// How runs of a script without spaces are cut.
    public var ideographs: Ideographs
    /// Whether marks of punctuation and clitics are given too.
    public var keepsPunctuation: Bool
    /// Whether a word with inner hyphens (`co-founder`) is one token.
    public var joinsHyphens: Bool

    /// A tokenizer; by default of single words in lower case, without punctuation, hyphenated words parted.
    public init(
        folding: Folding = .lowercase, ideographs: Ideographs = .pairs, keepsPunctuation: Bool = false,
        joinsHyphens: Bool = false
    ) {
        self.folding = folding
        self.ideographs = ideographs
        self.keepsPunctuation = keepsPunctuation
        self.joinsHyphens = joinsHyphens
    }

    /// The tokens of part of a text, in order.
    ///
    /// - Complexity: linear in the bytes of `range`.
    public func all(in text: Span<UInt8>, range: Range<Int>) -> [Word] {
        var tokens: [Word] = []
        tokens.reserveCapacity(range.count / 6 + 4)
        forEach(in: text, range: range) { tokens.append($0) }
        return tokens
    }

    /// The tokens of a whole text, in order.
    public func all(in text: Span<UInt8>) -> [Word] { all(in: text, range: 0..<text.count) }

    /// Calls a closure with each token of part of a text, in order.
    ///
    /// - Complexity: linear in the bytes of `range`.
    public func forEach(in text: Span<UInt8>, range: Range<Int>, _ body: (Word) -> Void) {
        var scratch: [UInt8] = []
        if folding == .englishStem { scratch.reserveCapacity(64) }
        let end = range.upperBound
        var index = range.lowerBound
        while index < end {
            let scalar = Scalars.read(text, at: index, end: end)
            let classes = scalar.classes
            if classes.contains(.unspaced), classes.contains(.letter) {
                index = ideographRun(text, from: index, end: end, body)
            } else if classes.contains(.letter) {
                index = word(text, from: index, start: range.lowerBound, end: end, &scratch, body)
            } else if classes.contains(.digit) {
                index = number(text, from: index, end: end, body)
            } else {
                let next = index + scalar.length
                if keepsPunctuation, classes.isDisjoint(with: [.space, .mark]) {
                    let range = ByteRange(index..<next)
                    body(Word(range: range, hash: UInt64(scalar.value), kind: .punctuation))
                }
                index = next
            }
        }
    }
}

extension Tokens {
    private func word(
        _ text: Span<UInt8>, from first: Int, start: Int, end: Int, _ scratch: inout [UInt8], _ body: (Word) -> Void
    ) -> Int {
        var index = first
        var hash = WordHash()
        var letters = 0
        var uppers = 0
        var firstIsUpper = false
        var onlyASCII = true
        scratch.removeAll(keepingCapacity: true)
        let stems = folding == .englishStem
        var clitic: Range<Int>?
        scan: while index < end {
            let byte = text[index]
            if byte < 0x80 {
                let lowered = byte | 0x20
                if lowered &- 0x61 < 26 {
                    letters += 1
                    if byte & 0x20 == 0 {
                        uppers += 1
                        if index == first { firstIsUpper = true }
                    }
                    hash.add(lowered)
                    if stems { scratch.append(lowered) }
                    index += 1
                    continue
                }
                if byte &- 0x30 < 10 {
                    hash.add(byte)
                    onlyASCII = false
                    index += 1
                    continue
                }
                if byte == 0x2D, joinsHyphens, isLetter(text, at: index + 1, end: end) {
                    hash.add(byte)
                    onlyASCII = false
                    index += 1
                    continue
                }
            }
            let scalar = Scalars.read(text, at: index, end: end)
            let classes = scalar.classes
            if scalar.value == 0x27 || scalar.value == 0x2019 {
                let next = index + scalar.length
                guard isLetter(text, at: next, end: end) else { break scan }
                if isElision(text, first..<index), isLetter(text, at: next + 1, end: end) { break scan }
                if isPossessive(text, at: next, end: end) {
                    clitic = index..<(next + 1)
                    break scan
                }
                hash.add(0x27)
                onlyASCII = false
                index = next
            } else if classes.contains(.letter), !classes.contains(.unspaced) {
                letters += 1
                if classes.contains(.upper) {
                    uppers += 1
                    if index == first { firstIsUpper = true }
                }
                hash.add(scalar: CharacterClass.lowered(scalar.value))
                onlyASCII = false
                index += scalar.length
            } else if classes.contains(.mark) || classes.contains(.digit) {
                if scalar.value != 0xAD, !(0x200B...0x200F ~= scalar.value), scalar.value != 0xFEFF {
                    hash.add(scalar: scalar.value)
                }
                onlyASCII = false
                index += scalar.length
            } else {
                break scan
            }
        }
        var value = hash.value
        if stems, onlyASCII, 3...48 ~= scratch.count {
            PorterStemmer.stem(&scratch)
            var stemHash = WordHash()
            for byte in scratch { stemHash.add(byte) }
            value = stemHash.value
        }
        body(
            Word(
                range: ByteRange(first..<index), hash: value, kind: .word, isCapitalized: firstIsUpper,
                isAllCaps: letters > 1 && uppers == letters,
                isMixedCase: uppers > (firstIsUpper ? 1 : 0) && uppers < letters))
        guard let clitic else { return index }
        if keepsPunctuation {
            body(Word(range: ByteRange(clitic), hash: UInt64(UInt8(ascii: "s")), kind: .clitic))
        }
        return clitic.upperBound
    }

    private func number(_ text: Span<UInt8>, from first: Int, end: Int, _ body: (Word) -> Void) -> Int {
        var index = first
        var hash = WordHash()
        while index < end {
            let scalar = Scalars.read(text, at: index, end: end)
            let classes = scalar.classes
            if classes.contains(.digit) || (classes.contains(.letter) && !classes.contains(.unspaced)) {
                hash.add(scalar: CharacterClass.lowered(scalar.value))
                index += scalar.length
            } else if scalar.value == 0x2E || scalar.value == 0x2C, index + 1 < end, text[index + 1] &- 0x30 < 10 {
                hash.add(UInt8(scalar.value))
                index += 1
            } else if scalar.value == 0x2D, joinsHyphens, isLetter(text, at: index + 1, end: end) {
                hash.add(0x2D)
                index += 1
            } else {
                break
            }
        }
        body(Word(range: ByteRange(first..<index), hash: hash.value, kind: .number))
        return index
    }

    private func ideographRun(_ text: Span<UInt8>, from first: Int, end: Int, _ body: (Word) -> Void) -> Int {
        var index = first
        var previous: (start: Int, value: UInt32)?
        var given = false
        while index < end {
            let scalar = Scalars.read(text, at: index, end: end)
            guard scalar.classes.contains(.unspaced) else { break }
            let next = index + scalar.length
            var hash = WordHash()
            if ideographs == .characters {
                hash.add(scalar: scalar.value)
                body(Word(range: ByteRange(index..<next), hash: hash.value, kind: .ideograph))
                given = true
            } else if let previous {
                hash.add(scalar: previous.value)
                hash.add(scalar: scalar.value)
                body(Word(range: ByteRange(previous.start..<next), hash: hash.value, kind: .ideograph))
                given = true
            }
            previous = (index, scalar.value)
            index = next
        }
        if !given, let previous {
            var hash = WordHash()
            hash.add(scalar: previous.value)
            body(Word(range: ByteRange(previous.start..<index), hash: hash.value, kind: .ideograph))
        }
        return index
    }

    private func isLetter(_ text: Span<UInt8>, at index: Int, end: Int) -> Bool {
        index < end && Scalars.read(text, at: index, end: end).classes.contains(.letter)
    }

    /// `'s` with nothing behind it that belongs to the word.
    private func isPossessive(_ text: Span<UInt8>, at index: Int, end: Int) -> Bool {
        guard text[index] | 0x20 == UInt8(ascii: "s") else { return false }
        guard index + 1 < end else { return true }
        let next = Scalars.read(text, at: index + 1, end: end).classes
        return next.isDisjoint(with: [.letter, .digit, .mark])
    }

    /// The elided articles and pronouns of French and Italian: `l'`, `d'`, `qu'`, `dell'`.
    private func isElision(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let last = text[range.upperBound - 1] | 0x20
        switch range.count {
        case 1: return "ldnscjmt".utf8.contains(last)
        case 2: return text[range.lowerBound] | 0x20 == UInt8(ascii: "q") && last == UInt8(ascii: "u")
        case 3, 4:
            return last == UInt8(ascii: "l") && text[range.upperBound - 2] | 0x20 == UInt8(ascii: "l")
                && "adns".utf8.contains(text[range.lowerBound] | 0x20) && range.count == 4
        default: return false
        }
    }
}
