import OffprintCore
import OffprintText

/// The words of an article: which term each is, if any, and what it tells of its sentence.
///
/// Each spelling is looked up in the lists and cut down to its stem once, when it is first met.
struct Vocabulary {
    struct Entry {
        /// The spelling's hash; 0 in an empty slot.
        var hash: UInt64 = 0
        /// The number of its term, or -1 for a stop word.
        var number: Int32 = -1
        var traits: SentenceTable.Traits = []

        /// The number of its term, in the order in which terms are met; nil for a stop word.
        var term: Int32? { number < 0 ? nil : number }
    }

    private let stopWords: WordSet
    private let isEnglish: Bool
    private var entries = [Entry](repeating: Entry(), count: 1024)
    private var count = 0
    private var terms: [UInt64: Int32] = [:]
    private var scratch: [UInt8] = []

    init(language: String?) {
        stopWords = StopWords.set(for: language)
        isEnglish = (LanguageCode.primary(language) ?? "en") == "en"
        terms.reserveCapacity(512)
    }

    /// What is known of a word; its text must be given, for a spelling that is new.
    mutating func entry(for word: Word, in text: Span<UInt8>) -> Entry {
        let slot = slot(of: word.hash)
        if entries[slot].hash == word.hash { return entries[slot] }
        if count * 2 >= entries.count {
            grow()
            return entry(for: word, in: text)
        }
        let entry = make(word, text)
        entries[slot] = entry
        count += 1
        return entry
    }

    private mutating func make(_ word: Word, _ text: Span<UInt8>) -> Entry {
        var entry = Entry(hash: word.hash)
        if stopWords.contains(word.hash) {
            if isEnglish { entry.traits = EnglishTraits.of(word.hash) }
            return entry
        }
        let stem = isEnglish ? self.stem(word, text) : word.hash
        if isEnglish { entry.traits = EnglishTraits.of(stem) }
        entry.number = terms[stem] ?? Int32(terms.count)
        terms[stem] = entry.number
        return entry
    }

    private mutating func stem(_ word: Word, _ text: Span<UInt8>) -> UInt64 {
        guard word.kind == .word, 3...48 ~= word.range.count else { return word.hash }
        scratch.removeAll(keepingCapacity: true)
        for index in word.start..<word.end {
            let byte = text[index] | 0x20
            guard text[index] < 0x80, byte &- 0x61 < 26 else { return word.hash }
            scratch.append(byte)
        }
        PorterStemmer.stem(&scratch)
        var hash = WordHash()
        for byte in scratch { hash.add(byte) }
        return hash.value
    }

    private func slot(of hash: UInt64) -> Int {
        let mask = entries.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while entries[slot].hash != 0, entries[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(), count: old.count * 2)
        for entry in old where entry.hash != 0 { entries[slot(of: entry.hash)] = entry }
    }
}
