/// The words of a block as fragments are compared by: in lower case, each number and each address the same word, without
/// punctuation and symbols.
///
/// A word is its hash. The lowest bit says whether the word was written with a capital.
enum FragmentWords {
    /// The word that stands for any address.
    private static let address: UInt64 = 0x5c1d_0f6e_8a2b_4d90

    /// A word while it is read.
    private struct Word {
        private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
        private var hash = Word.start
        private var isCapital = false
        /// Whether the last sign was a digit.
        var endsInDigit = false

        var isEmpty: Bool { hash == Word.start }

        @inline(__always)
        mutating func add(_ byte: UInt8, isCapital: Bool = false) {
            if isEmpty { self.isCapital = isCapital }
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            endsInDigit = false
        }

        @inline(__always)
        mutating func close(to words: inout [UInt64]) {
            guard !isEmpty else { return }
            var mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
            mixed ^= mixed >> 29
            words.append(mixed & ~1 | (isCapital ? 1 : 0))
            self = Word()
        }
    }

    /// Appends the words of a stretch of text. In scripts without spaces each letter is a word.
    ///
    /// - Complexity: O(bytes).
    static func append(_ text: Span<UInt8>, _ range: Range<Int>, to words: inout [UInt64]) {
        var word = Word()
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            let byte = text[i]
            switch byte {
            case 0x61...0x7A:
                if byte == 0x68 || byte == 0x77, word.isEmpty, let after = addressEnd(text, i, end) {
                    words.append(address)
                    i = after
                    continue
                }
                word.add(byte)
            case 0x41...0x5A: word.add(byte | 0x20, isCapital: true)
            case 0x30...0x39:
                // A run of digits, with the points and commas in it, is one sign.
                if !word.endsInDigit { word.add(0x30) }
                word.endsInDigit = true
            case 0x2C, 0x2E:
                let isInNumber = word.endsInDigit && i + 1 < end && text[i + 1] >= 0x30 && text[i + 1] <= 0x39
                if !isInNumber { word.close(to: &words) }
            case 0x27: break
            case 0..<0x80: word.close(to: &words)
            default:
                i += takeLetter(text, i, end, to: &word, &words)
                continue
            }
            i += 1
        }
        word.close(to: &words)
    }

    /// Takes a sign beyond ASCII.
    ///
    /// - Returns: how many bytes it has.
    @inline(__always)
    private static func takeLetter(
        _ text: Span<UInt8>, _ i: Int, _ end: Int, to word: inout Word, _ words: inout [UInt64]
    ) -> Int {
        let lead = text[i]
        let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard i + count <= end else { return end - i }
        let next = text[i + 1]
        switch lead {
        case 0xC2: word.close(to: &words)
        case 0xC3:
            let isCapital = next >= 0x80 && next <= 0x9E && next != 0x97
            word.add(lead, isCapital: isCapital)
            word.add(isCapital ? next | 0x20 : next)
        case 0xD0 where next >= 0x90 && next <= 0xAF:
            word.add(next < 0xA0 ? 0xD0 : 0xD1, isCapital: true)
            word.add(next < 0xA0 ? next + 0x20 : next - 0x20)
        case 0xE2:
            // An apostrophe is part of its word; all other punctuation and symbols are not.
            if !(next == 0x80 && text[i + 2] == 0x99) { word.close(to: &words) }
        case 0xE3 where next == 0x80: word.close(to: &words)
        case 0xE0 where next >= 0xB8 && next <= 0xBB, 0xE3...0xE9:
            word.close(to: &words)
            for k in 0..<3 { word.add(text[i + k]) }
            word.close(to: &words)
        case 0xF0 where next == 0x9F: word.close(to: &words)
        default: for k in 0..<count { word.add(text[i + k]) }
        }
        return count
    }

    /// Where an address ends that begins here; nil where none does.
    private static func addressEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        func begins(_ word: StaticString) -> Bool {
            let count = word.utf8CodeUnitCount
            guard start + count < end else { return false }
            return word.withUTF8Buffer { pattern in
                for i in 0..<count where text[start + i] != pattern[i] { return false }
                return true
            }
        }
        guard begins("https://") || begins("http://") || begins("www.") else { return nil }
        var i = start
        while i < end, text[i] > 0x20 { i += 1 }
        return i
    }
}
