import OffprintCore

/// Phrases compiled for matching against a text's word hashes.
struct PhraseTable: Sendable {
    /// One phrase: what it speaks for, and how much.
    struct Phrase: Sendable {
        var text: String
        var kind: RemovalKind
        var weight: Float
        /// Hashes of its words; 0 for any word.
        var words: [UInt64]
    }

    /// The phrases of inserts.
    static let inserts = PhraseTable(PromoWords.phrases)

    private let starts: WordTable
    /// Phrases that begin with the same word, the longest first.
    private let groups: [[Phrase]]

    /// Compiles a list: see ``PromoWords``.
    init(_ list: String) {
        var grouped: [UInt64: [Phrase]] = [:]
        var order: [UInt64] = []
        for line in list.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let head = line[..<colon].split(separator: " ")
            guard head.count == 2, let kind = RemovalKind(rawValue: String(head[0])), let weight = Float(head[1]) else {
                continue
            }
            for part in line[line.index(after: colon)...].split(separator: "|") {
                let words = part.split(separator: " ").map { $0 == "*" ? 0 : WordHash.of($0.utf8) }
                guard let first = words.first, first != 0 else { continue }
                if grouped[first] == nil { order.append(first) }
                grouped[first, default: []].append(
                    Phrase(text: part.split(separator: " ").joined(separator: " "), kind: kind, weight: weight, words: words))
            }
        }
        var table = WordTable(capacity: order.count)
        var groups: [[Phrase]] = []
        for first in order {
            table.insert(first, UInt16(groups.count))
            groups.append((grouped[first] ?? []).sorted { ($0.words.count, $0.weight) > ($1.words.count, $1.weight) })
        }
        starts = table
        self.groups = groups
    }

    /// The longest phrase that begins at a place of a text.
    func match(_ words: Span<UInt64>, at place: Int, end: Int) -> Phrase? {
        guard let group = starts.value(of: words[place]) else { return nil }
        next: for phrase in groups[Int(group)] {
            guard place + phrase.words.count <= end else { continue }
            for i in 1..<max(1, phrase.words.count) where phrase.words[i] != 0 && phrase.words[i] != words[place + i] {
                continue next
            }
            return phrase
        }
        return nil
    }
}
