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
    }

    let name: String
    private(set) var terms: [Term] = []
    /// A unit vector, or all 0 where no word of the description is known.
    private(set) var direction: [Float] = []

    /// The words before a colon say what the interest is; they count a little more than the examples after it.
    private static let headWeight: Float = 1.25

    init(name: String, description: String) {
        self.name = name
        let bytes = [UInt8](description.utf8)
        read(bytes.span)
        direction = WordModel.shared.direction(of: terms.lazy.map { ($0.stem, $0.weight) })
    }

    var isEmpty: Bool { !terms.contains { $0.weight > 0 } }

    private mutating func read(_ text: Span<UInt8>) {
        let stopWords = StopWords.set(for: "en")
        var stems = Stemmer()
        let words = Tokens(keepsPunctuation: true).all(in: text)
        let head = words.firstIndex { $0.isMark(":") }.flatMap { $0 <= 4 ? $0 : nil } ?? 0
        var isAgainst = false
        for (place, word) in words.enumerated() {
            switch word.kind {
            case .clitic: continue
            case .punctuation:
                if word.isMark(",") || word.isMark(";") || word.isMark(".") || word.isMark(":") { isAgainst = false }
                continue
            case .word, .number, .ideograph: break
            }
            if Interest.turns.contains(word.hash) {
                isAgainst = true
                continue
            }
            guard !stopWords.contains(word.hash) else { continue }
            add(
                Term(
                    plain: word.hash, stem: stems.stem(word, in: text),
                    word: text.extracting(word.range.range).withUnsafeBufferPointer {
                        String(decoding: $0, as: UTF8.self)
                    }, weight: isAgainst ? -0.5 : place < head ? Interest.headWeight : 1))
        }
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
