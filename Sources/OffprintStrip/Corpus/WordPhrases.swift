/// A list of phrases, looked for in a text.
struct WordPhrases: Sendable {
    private var byFirst: [UInt64: [[UInt64]]] = [:]

    /// One phrase a line.
    init(_ lines: String) {
        for line in lines.split(separator: "\n") {
            var words: [UInt64] = []
            let bytes = [UInt8](line.utf8)
            WordStream.append(bytes.span, from: 0, to: bytes.count, to: &words)
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
    }

    /// Whether one of the phrases stands in the text.
    func matchesAny(of words: [UInt64]) -> Bool {
        for (place, word) in words.enumerated() {
            for phrase in byFirst[word] ?? [] where words[place...].starts(with: phrase) { return true }
        }
        return false
    }
}
