import OffprintCore
import OffprintText

/// An interest as it is looked for: the terms of its description, and where it points among the words' meanings.
struct Interest: Sendable {
    struct Term: Sendable {
        /// The hash of the word in lower case.
        var plain: UInt64
        /// The hash of its English stem.
        var stem: UInt64
        /// The word as the description has it.
        var word: String
        /// How much it counts before its rarity; below 0 it speaks against.
        var weight: Float
        /// The stems of which it has the initials: only capitals answer to it, in an article that has one of these too or
        /// uses the initials steadily.
        /// Empty for a word.
        var initialsOf: [UInt64] = []

        var isAcronym: Bool { !initialsOf.isEmpty }
    }

    let name: String
    private(set) var terms: [Term] = []
    /// A unit vector, or all 0 where no word of the description is known.
    private(set) var direction: [Float] = []

    /// The words before a colon say what the interest is; they count a little more than the examples after it.
    private static let headWeight: Float = 1.25
    private static let nameWeight: Float = 0.5
    private static let acronymWeight: Float = 0.75

    init(name: String, description: String) {
        self.name = name
        let bytes = [UInt8](description.utf8)
        read(bytes.span)
        if !isEmpty { readName() }
        direction = WordModel.shared.direction(of: terms.filter { !$0.isAcronym }.map { ($0.stem, $0.weight) })
    }

    var isEmpty: Bool { !terms.contains { $0.weight > 0 } }

    private mutating func read(_ text: Span<UInt8>) {
        let stopWords = StopWords.set(for: "en")
        var stems = Stemmer()
        let words = Tokens(keepsPunctuation: true).all(in: text)
        let head = words.firstIndex { $0.isMark(":") }.flatMap { $0 <= 4 ? $0 : nil } ?? 0
        var isAgainst = false
        var neighbour: Word?
        for (place, word) in words.enumerated() {
            switch word.kind {
            case .clitic: continue
            case .punctuation:
                if word.isMark(",") || word.isMark(";") || word.isMark(".") || word.isMark(":") { isAgainst = false }
                neighbour = nil
                continue
            case .word, .number, .ideograph: break
            }
            if Interest.turns.contains(word.hash) {
                isAgainst = true
                continue
            }
            guard !stopWords.contains(word.hash) else {
                neighbour = nil
                continue
            }
            let weight = isAgainst ? -0.5 : place < head ? Interest.headWeight : 1
            add(
                Term(
                    plain: word.hash, stem: stems.stem(word, in: text), word: Interest.string(text, word.range),
                    weight: weight))
            if let neighbour, !isAgainst {
                addInitials(of: neighbour, word, text, [stems.stem(neighbour, in: text), stems.stem(word, in: text)])
            }
            neighbour = word
        }
    }

    /// The words of the interest's name, where it has words: `ai-policy`.
    private mutating func readName() {
        let bytes = [UInt8](name.utf8)
        let text = bytes.span
        let stopWords = StopWords.set(for: "en")
        var stems = Stemmer()
        for word in Tokens().all(in: text) where word.kind != .number && word.range.count > 1 {
            let stem = stems.stem(word, in: text)
            guard !stopWords.contains(word.hash), !terms.contains(where: { $0.stem == stem }) else { continue }
            terms.append(
                Term(
                    plain: word.hash, stem: stem, word: Interest.string(text, word.range),
                    weight: Interest.nameWeight))
        }
    }

    /// "Artificial intelligence" is often AI.
    private mutating func addInitials(of first: Word, _ second: Word, _ text: Span<UInt8>, _ stems: [UInt64]) {
        guard first.kind == .word, second.kind == .word, text[first.start] < 0x80, text[second.start] < 0x80 else {
            return
        }
        let initials = [text[first.start] | 0x20, text[second.start] | 0x20]
        var hash = WordHash()
        for letter in initials { hash.add(letter) }
        guard !terms.contains(where: { $0.stem == hash.value }) else { return }
        terms.append(
            Term(
                plain: hash.value, stem: hash.value, word: String(decoding: initials, as: UTF8.self).uppercased(),
                weight: Interest.acronymWeight, initialsOf: stems))
    }

    private static func string(_ text: Span<UInt8>, _ range: ByteRange) -> String {
        text.extracting(range.range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func add(_ term: Term) {
        guard let known = terms.firstIndex(where: { $0.stem == term.stem }) else {
            terms.append(term)
            return
        }
        terms[known].weight = term.weight < 0 ? min(terms[known].weight, 0.5) : max(terms[known].weight, term.weight)
    }

    private static let turns = WordSet("except excluding outside excepting")
}
