import OffprintCore
import OffprintText

/// Gives the hash of a word's English stem, with one buffer for all.
struct Stemmer {
    private var scratch: [UInt8] = []

    /// The hash of the stem; the word's own where it is not all ASCII letters, or very long.
    mutating func stem(_ word: Word, in text: Span<UInt8>) -> UInt64 {
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
}
