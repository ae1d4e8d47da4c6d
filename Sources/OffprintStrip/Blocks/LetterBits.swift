/// Where the ASCII letters of a token of at most 64 bytes stand: a bit for each byte.
struct LetterBits {
    /// The letters.
    let all: UInt64
    /// The last letters of words: before something else, and before a hump as in `sideBar`.
    let ends: UInt64

    /// Looks at some bytes.
    @inline(__always)
    init(_ bytes: RawSpan, from start: Int, to end: Int) {
        var letters: UInt64 = 0
        var capitals: UInt64 = 0
        var unused: UInt64 = 64
        var place = start
        while place < end {
            let text = LetterBits.load(bytes, place, end)
            let isLetter = LetterBits.letters(text)
            ByteBits.push(isLetter, onto: &letters)
            capitals |= isLetter & ~ByteBits.from(0x61, text & ByteBits.each(0x7F))
            unused &-= 8
            place &+= 8
        }
        if unused < 64 { letters &>>= unused }
        all = letters
        let last = letters & ~(letters >> 1)
        // Few tokens have humps.
        ends = capitals & ByteBits.each(0x80) == 0 ? last : last | LetterBits.humps(bytes, start, end, letters)
    }

    /// The high bit of each byte that is a letter.
    @inline(__always)
    private static func letters(_ text: UInt64) -> UInt64 {
        let lower = text & ByteBits.each(0x7F) | ByteBits.each(0x20)
        return ByteBits.from(0x61, lower) & ~ByteBits.from(0x7B, lower) & ~text
    }

    /// The small letters that stand before capitals.
    @inline(never)
    private static func humps(_ bytes: RawSpan, _ start: Int, _ end: Int, _ letters: UInt64) -> UInt64 {
        var small: UInt64 = 0
        var unused: UInt64 = 64
        for place in stride(from: start, to: end, by: 8) {
            let text = load(bytes, place, end)
            ByteBits.push(LetterBits.letters(text) & ByteBits.from(0x61, text & ByteBits.each(0x7F)), onto: &small)
            unused &-= 8
        }
        if unused < 64 { small &>>= unused }
        return small & (letters & ~small) >> 1
    }

    /// Eight bytes; those after the end are 0.
    @inline(__always)
    private static func load(_ bytes: RawSpan, _ place: Int, _ end: Int) -> UInt64 {
        if place + 8 <= bytes.byteCount {
            let word = UInt64(
                littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
            return end - place >= 8 ? word : word & (1 << UInt64(8 * (end - place)) - 1)
        }
        var word: UInt64 = 0
        for i in (place..<min(end, place + 8)).reversed() {
            word = word << 8 | UInt64(bytes.unsafeLoad(fromByteOffset: i, as: UInt8.self))
        }
        return word
    }
}
