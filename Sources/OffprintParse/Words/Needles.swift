/// Many short texts looked for at once in bytes: each has flags, and what is found is the union of them.
///
/// Needles are found by their first two bytes, so that a scan costs little more than reading the text.
struct Needles: Sendable {
    private var words: [[UInt8]] = []
    private var flags: [UInt32] = []
    /// For each bucket of two first bytes, the needles that begin so.
    private var buckets: [[UInt16]] = Array(repeating: [], count: 1024)

    /// Needles with their flags: lists of words apart by bars. ASCII letters must be in lower case.
    init(_ lists: [(words: String, flags: UInt32)]) {
        for list in lists {
            for word in list.words.split(separator: "|") where word.utf8.count >= 2 {
                let bytes = Array(word.utf8)
                buckets[Needles.bucket(bytes[0], bytes[1])].append(UInt16(words.count))
                words.append(bytes)
                flags.append(list.flags)
            }
        }
    }

    private static func bucket(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) * 37 ^ Int(b)) & 1023 }

    /// The flags of all needles in a stretch of text; ASCII capitals count as small letters.
    func flags(in text: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
        var result: UInt32 = 0
        scan(text, from: start, to: end) { flags, _ in
            result |= flags
            return true
        }
        return result
    }

    /// The flags of the first needle in a text; 0 where there is none.
    func first(in text: Span<UInt8>) -> UInt32 {
        var result: UInt32 = 0
        scan(text, from: 0, to: text.count) { flags, _ in
            result = flags
            return false
        }
        return result
    }

    private func scan(_ text: Span<UInt8>, from start: Int, to end: Int, _ found: (UInt32, Int) -> Bool) {
        guard end - start >= 2 else { return }
        var first = Needles.lower(text[start])
        for at in start..<(end - 1) {
            let second = Needles.lower(text[at + 1])
            let bucket = Needles.bucket(first, second)
            first = second
            if buckets[bucket].isEmpty { continue }
            for index in buckets[bucket] {
                let word = words[Int(index)]
                guard word.count <= end - at else { continue }
                var same = true
                for offset in word.indices where Needles.lower(text[at + offset]) != word[offset] {
                    same = false
                    break
                }
                if same, !found(flags[Int(index)], at) { return }
            }
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
