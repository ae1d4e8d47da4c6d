/// Short texts that begin with a space (or are one line's end), looked for all at once.
struct SpacedWords: Sendable {
    /// For each second byte, the texts that have it, without their first byte.
    private var words: [[[UInt8]]] = Array(repeating: [], count: 256)

    /// Texts that begin with a space; `"\n"` alone is found as well.
    init(_ texts: [String]) {
        for text in texts {
            let rest = Array(text.utf8.dropFirst())
            if let second = rest.first { words[Int(second)].append(rest) }
        }
    }

    /// The first of the texts in another.
    func first(in text: some StringProtocol) -> Range<String.Index>? {
        var copy = String(text)
        let found: (offset: Int, count: Int)? = copy.withUTF8 { bytes in
            for at in bytes.indices {
                if bytes[at] == 0x0A { return (at, 1) }
                guard bytes[at] == 0x20, at + 1 < bytes.count else { continue }
                for word in words[Int(bytes[at + 1])] where at + 1 + word.count <= bytes.count {
                    if word.indices.allSatisfy({ bytes[at + 1 + $0] == word[$0] }) { return (at, word.count + 1) }
                }
            }
            return nil
        }
        guard let found else { return nil }
        let start = text.utf8.index(text.startIndex, offsetBy: found.offset)
        return start..<text.utf8.index(start, offsetBy: found.count)
    }
}
