import OffprintCore

/// Words that a block begins with which belongs to its article, though it stands apart: a correction, a list of sources.
enum StandingWords {
    static let table = WordStream.set(of: PromoWords.standing)

    /// Whether a text begins with one of them.
    static func begin(_ text: Span<UInt8>, _ range: ByteRange) -> Bool {
        var words: [UInt64] = []
        WordStream.append(text, from: Int(range.start), to: min(Int(range.end), Int(range.start) + 40), to: &words)
        return words.first.map { table.contains($0) } ?? false
    }
}
