import OffprintCore
import OffprintText

/// The sentences of an article that a summary may take, and the terms that they are made of.
///
/// Terms are words that say something (no stop words), numbered in the order in which they appear.
struct SentenceTable {
    struct Sentence {
        /// Its bytes in the article's text.
        var range: ByteRange
        /// Its words, stop words included.
        var words = 0
        /// Its distinct terms, as places in ``SentenceTable/terms``.
        var terms = 0..<0
        var traits: Traits = []
        var capitalized = 0
        var numbers = 0
    }

    /// How a sentence is made.
    struct Traits: OptionSet {
        let rawValue: UInt16
        static let quotes = Traits(rawValue: 1)
        static let asks = Traits(rawValue: 2)
        static let leans = Traits(rawValue: 4)
        static let saysWe = Traits(rawValue: 8)
        static let presents = Traits(rawValue: 16)
        static let saysI = Traits(rawValue: 32)
        static let reports = Traits(rawValue: 64)
        static let ends = Traits(rawValue: 128)
        static let contrasts = Traits(rawValue: 256)
        static let shows = Traits(rawValue: 512)
        static let saysThisWork = Traits(rawValue: 1024)
    }

    /// No more sentences than these are looked at: what matters stands before them.
    static let most = 2_000

    private(set) var sentences: [Sentence] = []
    /// The terms of all sentences, one sentence after another, each term once a sentence.
    private(set) var terms: [Int32] = []
    /// How often a term of ``terms`` is in its sentence.
    private(set) var counts: [Int32] = []
    /// In how many sentences each term is.
    private(set) var spread: [Int32] = []
    /// How often each term is in the article.
    private(set) var frequency: [Int32] = []
    /// Where in ``terms`` each term was put last.
    private var places: [Int32] = []
    /// The terms of the title that the article has, and how many terms the title has.
    private(set) var title: (terms: Set<Int32>, count: Int) = ([], 0)

    init(_ article: Article, within deadline: Deadline) throws(StageError) {
        let language = article.metadata.language?.value
        let sentenceSplitter = Sentences(language: language)
        let wordSplitter = Tokens(keepsPunctuation: true)
        var vocabulary = Vocabulary(language: language)
        let text = article.text.span
        var seen = 0
        for block in article.blocks where article.fates[block].isKept && SentenceTable.mayHold(block) {
            for range in sentenceSplitter.ranges(in: text, range: block.text.range) {
                add(range, text, wordSplitter, &vocabulary)
                if sentences.count == SentenceTable.most { break }
            }
            seen += 1
            if seen % 64 == 0 { try deadline.check() }
            if sentences.count == SentenceTable.most { break }
        }
        readTitle(article, wordSplitter, &vocabulary)
    }

    private static func mayHold(_ block: Block) -> Bool {
        switch block.role {
        case .paragraph, .quotation, .definition: block.linkShare < 0.8
        case .listItem: block.linkShare < 0.3 && block.text.count > 40
        case .heading, .preformatted, .caption, .cell, .headerCell, .term, .control, .disclosure: false
        }
    }

    private mutating func add(
        _ range: ByteRange, _ text: Span<UInt8>, _ splitter: Tokens, _ vocabulary: inout Vocabulary
    ) {
        var sentence = Sentence(range: range)
        let first = terms.count
        var place = 0
        splitter.forEach(in: text, range: range.range) { word in
            switch word.kind {
            case .punctuation:
                if word.isQuotationMark { sentence.traits.insert(.quotes) }
                if word.isMark("?") || word.isMark("？") { sentence.traits.insert(.asks) }
                if word.isStop { sentence.traits.insert(.ends) }
            case .clitic: break
            case .word, .number, .ideograph:
                sentence.words += 1
                if word.kind == .number { sentence.numbers += 1 }
                if word.isCapitalized, place > 0 { sentence.capitalized += 1 }
                let entry = vocabulary.entry(for: word, in: text)
                sentence.traits.formUnion(place > 0 ? entry.traits.subtracting(.leans) : entry.traits)
                place += 1
                if let term = entry.term { count(term, since: first) }
            }
        }
        guard sentence.words > 0 else { return }
        sentence.terms = first..<terms.count
        sentences.append(sentence)
    }

    private mutating func count(_ term: Int32, since first: Int) {
        if Int(term) == frequency.count {
            frequency.append(0)
            spread.append(0)
            places.append(-1)
        }
        frequency[Int(term)] += 1
        let place = Int(places[Int(term)])
        if place >= first {
            counts[place] += 1
        } else {
            places[Int(term)] = Int32(terms.count)
            terms.append(term)
            counts.append(1)
            spread[Int(term)] += 1
        }
    }

    private mutating func readTitle(_ article: Article, _ splitter: Tokens, _ vocabulary: inout Vocabulary) {
        guard let text = article.metadata.title?.value else { return }
        let bytes = [UInt8](text.utf8.prefix(1_000))
        let span = bytes.span
        var all: Set<Int32> = []
        splitter.forEach(in: span, range: 0..<bytes.count) { word in
            guard word.kind != .punctuation, word.kind != .clitic else { return }
            if let term = vocabulary.entry(for: word, in: span).term { all.insert(term) }
        }
        title = (all.filter { $0 < frequency.count }, all.count)
    }
}

extension Word {
    fileprivate var isQuotationMark: Bool {
        isMark("\"") || isMark("“") || isMark("”") || isMark("«") || isMark("„") || isMark("「")
    }

    fileprivate var isStop: Bool {
        isMark(".") || isMark("!") || isMark("?") || isMark("。") || isMark("！") || isMark("？") || isMark("…")
    }
}
