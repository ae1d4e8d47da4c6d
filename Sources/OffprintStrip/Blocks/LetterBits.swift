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
        var small: UInt64 = 0
        var unused: UInt64 = 64
        var place = start
        while place < end {
            let text = LetterBits.load(bytes, place, end)
            let low = text & ByteBits.each(0x7F)
            let lower = low | ByteBits.each(0x20)
            let isLetter = ByteBits.from(0x61, lower) & ~ByteBits.from(0x7B, lower) & ~text
            ByteBits.push(isLetter, onto: &letters)
            ByteBits.push(isLetter & ByteBits.from(0x61, low), onto: &small)
            unused &-= 8
            place &+= 8
        }
        if unused < 64 {
            letters &>>= unused
            small &>>= unused
        }
        all = letters
        ends = letters & ~(letters >> 1) | small & (letters & ~small) >> 1
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
