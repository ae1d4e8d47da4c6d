/// Many short texts looked for at once in bytes: each has flags, and what is found is the union of them.
///
/// Needles are found by their first three bytes, so that a scan costs little more than reading the text.
struct Needles: Sendable {
    /// The bytes of all needles, those of one bucket in a row.
    private let bytes: [UInt8]
    /// For each needle, where its bytes begin; one entry more than there are needles.
    private let starts: [UInt16]
    private let flags: [UInt32]
    /// For each bucket of three first bytes, its first needle; one entry more than there are buckets.
    private let buckets: [UInt16]

    /// For each bucket, whether it holds any needle: nearly all bytes of a text are passed over by this.
    private let filled: [Bool]

    private static let bucketCount = 4096

    /// Needles with their flags: lists of words of three bytes or more, apart by bars. ASCII letters must be in lower case.
    init(_ lists: [(words: String, flags: UInt32)]) {
        var sorted: [[(word: [UInt8], flags: UInt32)]] = Array(repeating: [], count: Needles.bucketCount)
        for list in lists {
            for word in list.words.split(separator: "|") where word.utf8.count >= 3 {
                let letters = Array(word.utf8)
                sorted[Needles.bucket(letters[0], letters[1], letters[2])].append((letters, list.flags))
            }
        }
        var bytes: [UInt8] = []
        var starts: [UInt16] = []
        var flags: [UInt32] = []
        var buckets: [UInt16] = []
        for bucket in sorted {
            buckets.append(UInt16(starts.count))
            for needle in bucket {
                starts.append(UInt16(bytes.count))
                bytes += needle.word
                flags.append(needle.flags)
            }
        }
        buckets.append(UInt16(starts.count))
        starts.append(UInt16(bytes.count))
        (self.bytes, self.starts, self.flags, self.buckets) = (bytes, starts, flags, buckets)
        filled = sorted.map { !$0.isEmpty }
    }

    private static func bucket(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
        ((Int(a) &* 37 ^ Int(b)) &* 53 ^ Int(c)) & (bucketCount - 1)
    }

    /// The flags of all needles in a stretch of text; ASCII capitals count as small letters.
    func flags(in text: Span<UInt8>, from start: Int, to end: Int) -> UInt32 {
        guard end - start >= 3, start >= 0, end <= text.count else { return 0 }
        return text.withUnsafeBufferPointer { text in
            filled.withUnsafeBufferPointer { filled in
                var result: UInt32 = 0
                var first = Needles.lower(text[start])
                var second = Needles.lower(text[start + 1])
                for at in start..<(end - 2) {
                    let third = Needles.lower(text[at + 2])
                    let bucket = Needles.bucket(first, second, third)
                    (first, second) = (second, third)
                    if filled[bucket] {
                        result |= matches(text, at, end, Int(buckets[bucket]), Int(buckets[bucket + 1]))
                    }
                }
                return result
            }
        }
    }

    /// The flags of the first needle in a text; 0 where there is none.
    func first(in text: Span<UInt8>) -> UInt32 {
        guard text.count >= 3 else { return 0 }
        return text.withUnsafeBufferPointer { text in
            for at in 0..<(text.count - 2) {
                let bucket = Needles.bucket(
                    Needles.lower(text[at]), Needles.lower(text[at + 1]), Needles.lower(text[at + 2]))
                guard filled[bucket] else { continue }
                let found = matches(text, at, text.count, Int(buckets[bucket]), Int(buckets[bucket + 1]))
                if found != 0 { return found }
            }
            return 0
        }
    }

    /// The flags of the needles of a bucket that stand at a place.
    private func matches(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, _ from: Int, _ to: Int) -> UInt32 {
        var result: UInt32 = 0
        for needle in from..<to {
            let (start, stop) = (Int(starts[needle]), Int(starts[needle + 1]))
            guard stop - start <= end - at else { continue }
            var offset = 0
            while start + offset < stop, Needles.lower(text[at + offset]) == bytes[start + offset] { offset += 1 }
            if start + offset == stop { result |= flags[needle] }
        }
        return result
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
