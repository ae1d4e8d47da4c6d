import OffprintCore
import OffprintText

/// The words of an article that say something, counted by their stems; the title's count threefold.
struct ArticleWords {
    /// A word, by its stem.
    struct Entry {
        var stem: UInt64 = 0
        var count: Float = 0
        /// Whether it stands somewhere all in capitals.
        var isAllCaps = false
        /// Where it stands first, in the article's text; empty when it is in the title alone.
        var first = ByteRange.empty
    }

    private struct Spelling {
        var hash: UInt64 = 0
        /// The place of its entry; -1 for a stop word.
        var entry: Int32 = -1
    }

    /// How often initials have to stand in an article that has none of their words.
    private static let steadyUse: Float = 3
    /// What a word of the title counts.
    private static let titleWeight: Float = 3

    private(set) var entries: [Entry] = []
    /// How many words there are, the title's included.
    private(set) var length = 0
    /// Whether the words are stems of English.
    let isEnglish: Bool
    /// A unit vector: where the article points among the words' meanings; empty when it is not English.
    private(set) var direction: [Float] = []

    private let stopWords: WordSet
    private var stemmer = Stemmer()
    private var spellings = [Spelling](repeating: Spelling(), count: 1024)
    private var spellingCount = 0
    private var places: [UInt64: Int32] = [:]

    init(_ article: Article, within deadline: Deadline) throws(StageError) {
        let language = article.metadata.language?.value
        isEnglish = (LanguageCode.primary(language) ?? "en") == "en"
        stopWords = StopWords.set(for: language)
        let tokens = Tokens()
        if let title = article.metadata.title?.value {
            let bytes = [UInt8](title.utf8.prefix(2_000))
            count(bytes.span, 0..<bytes.count, tokens, weight: Self.titleWeight, isText: false)
        }
        let text = article.text.span
        var seen = 0
        for block in article.blocks where article.fates[block].isKept {
            count(text, block.text.range, tokens, weight: 1, isText: true)
            seen += 1
            if seen % 64 == 0 { try deadline.check() }
        }
        try deadline.check()
        if isEnglish {
            direction = WordModel.shared.direction(of: entries.lazy.map { ($0.stem, 1 + logarithm($0.count)) })
        }
    }

    /// How often a word of an interest is in the article.
    func count(of term: Interest.Term) -> Float {
        guard let place = places[isEnglish ? term.stem : term.plain] else { return 0 }
        let entry = entries[Int(place)]
        guard term.isAcronym else { return entry.count }
        guard entry.isAllCaps else { return 0 }
        // Once or twice, they may stand for anything; an article that uses them all along means something by them.
        let isMeant = entry.count >= Self.steadyUse || term.initialsOf.contains { places[$0] != nil }
        return isMeant ? entry.count : 0
    }

    private mutating func count(
        _ text: Span<UInt8>, _ range: Range<Int>, _ tokens: Tokens, weight: Float, isText: Bool
    ) {
        tokens.forEach(in: text, range: range) { word in
            let place = entry(for: word, in: text, isText: isText)
            guard place >= 0 else { return }
            entries[place].count += weight
            if word.isAllCaps { entries[place].isAllCaps = true }
            length += 1
        }
    }

    private mutating func entry(for word: Word, in text: Span<UInt8>, isText: Bool) -> Int {
        let slot = slot(of: word.hash)
        if spellings[slot].hash == word.hash { return Int(spellings[slot].entry) }
        if spellingCount * 2 >= spellings.count {
            grow()
            return entry(for: word, in: text, isText: isText)
        }
        spellingCount += 1
        var place: Int32 = -1
        if !stopWords.contains(word.hash) {
            let stem = isEnglish ? stemmer.stem(word, in: text) : word.hash
            place = places[stem] ?? Int32(entries.count)
            if Int(place) == entries.count {
                places[stem] = place
                entries.append(Entry(stem: stem))
            }
            if isText, entries[Int(place)].first.isEmpty { entries[Int(place)].first = word.range }
        }
        spellings[slot] = Spelling(hash: word.hash, entry: place)
        return Int(place)
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = spellings.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while spellings[slot].hash != 0, spellings[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = spellings
        spellings = [Spelling](repeating: Spelling(), count: old.count * 2)
        for spelling in old where spelling.hash != 0 { spellings[slot(of: spelling.hash)] = spelling }
    }
}
