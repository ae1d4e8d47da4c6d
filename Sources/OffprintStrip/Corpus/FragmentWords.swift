/// The words of a block as fragments are compared by: in lower case, each number and each address the same word, without
/// punctuation and symbols.
///
/// A word is its hash. The lowest bit says whether the word was written with a capital.
enum FragmentWords {
    /// The word that stands for any address.
    private static let address: UInt64 = 0x5c1d_0f6e_8a2b_4d90
    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Appends the words of a stretch of text. In scripts without spaces each letter is a word.
    ///
    /// - Complexity: O(bytes).
    static func append(_ text: Span<UInt8>, _ range: Range<Int>, to words: inout [UInt64]) {
        var hash = start
        var isCapital = false
        var afterDigit = false
        var i = range.lowerBound
        let end = range.upperBound
        func close() {
            if hash != start { words.append(mixed(hash) & ~1 | (isCapital ? 1 : 0)) }
            hash = start
            isCapital = false
            afterDigit = false
        }
        while i < end {
            let byte = text[i]
            switch byte {
            case 0x61...0x7A:
                if hash == start, byte == 0x68 || byte == 0x77, let after = addressEnd(text, i, end) {
                    words.append(address)
                    i = after
                    continue
                }
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
                afterDigit = false
            case 0x41...0x5A:
                if hash == start { isCapital = true }
                hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01b3
                afterDigit = false
            case 0x30...0x39:
                // A run of digits, with the points and commas in it, is one sign.
                if !afterDigit { hash = (hash ^ 0x30) &* 0x0000_0100_0000_01b3 }
                afterDigit = true
            case 0x2C, 0x2E:
                if !(afterDigit && i + 1 < end && text[i + 1] >= 0x30 && text[i + 1] <= 0x39) { close() }
            case 0x27: break
            case 0..<0x80: close()
            default:
                i += letter(text, i, end, &hash, &isCapital, close: close)
                afterDigit = false
                continue
            }
            i += 1
        }
        close()
    }

    /// Takes a sign beyond ASCII.
    ///
    /// - Returns: how many bytes it has.
    @inline(__always)
    private static func letter(
        _ text: Span<UInt8>, _ i: Int, _ end: Int, _ hash: inout UInt64, _ isCapital: inout Bool, close: () -> Void
    ) -> Int {
        let lead = text[i]
        let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard i + count <= end else { return end - i }
        let next = text[i + 1]
        switch lead {
        case 0xC2: close()
        case 0xC3:
            let isUpper = next >= 0x80 && next <= 0x9E && next != 0x97
            if hash == start, isUpper { isCapital = true }
            add(lead, isUpper ? next | 0x20 : next, &hash)
        case 0xD0 where next >= 0x90 && next <= 0xAF:
            if hash == start { isCapital = true }
            add(next < 0xA0 ? 0xD0 : 0xD1, next < 0xA0 ? next + 0x20 : next - 0x20, &hash)
        case 0xE2:
            // An apostrophe is part of its word; all other punctuation and symbols are not.
            if !(next == 0x80 && text[i + 2] == 0x99) { close() }
        case 0xE3 where next == 0x80: close()
        case 0xE3...0xE9:
            close()
            add(lead, next, &hash)
            add(text[i + 2], 0, &hash)
            close()
        case 0xE0 where next >= 0xB8 && next <= 0xBB:
            close()
            add(lead, next, &hash)
            add(text[i + 2], 0, &hash)
            close()
        case 0xF0 where next == 0x9F: close()
        default: for k in 0..<count { hash = (hash ^ UInt64(text[i + k])) &* 0x0000_0100_0000_01b3 }
        }
        return count
    }

    @inline(__always)
    private static func add(_ a: UInt8, _ b: UInt8, _ hash: inout UInt64) {
        hash = (hash ^ UInt64(a)) &* 0x0000_0100_0000_01b3
        hash = (hash ^ UInt64(b)) &* 0x0000_0100_0000_01b3
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
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
