/// Where the ASCII letters of a token of at most 64 bytes stand: a bit for each byte.
struct LetterBits {
    /// The letters.
    let all: UInt64
    /// The last letters of words: before something else, and before a hump as in `sideBar`.
    let ends: UInt64

    /// Looks at some bytes.
    init(_ bytes: RawSpan, from start: Int, to end: Int) {
        var letters: UInt64 = 0
        var small: UInt64 = 0
        var place = start
        while place < end {
            let shift = UInt64(truncatingIfNeeded: place - start)
            let text = LetterBits.load(bytes, place, end)
            let low = text & LetterBits.each(0x7F)
            let ascii = ~text
            let lower = low | LetterBits.each(0x20)
            let isLetter = LetterBits.from(0x61, lower) & ~LetterBits.from(0x7B, lower) & ascii
            letters |= LetterBits.bits(isLetter) << shift
            small |= LetterBits.bits(isLetter & LetterBits.from(0x61, low)) << shift
            place += 8
        }
        all = letters
        ends = letters & ~(letters >> 1) | small & (letters & ~small) >> 1
    }

    /// Eight bytes; those after the end are 0.
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

    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The high bit of each byte that is at least a number, of bytes below 0x80.
    @inline(__always)
    private static func from(_ number: UInt64, _ bytes: UInt64) -> UInt64 { bytes &+ each(0x80 &- number) }

    /// The high bits of eight bytes, the first byte's lowest.
    @inline(__always)
    private static func bits(_ bytes: UInt64) -> UInt64 {
        ((bytes & each(0x80)) &>> 7 &* 0x0102_0408_1020_4080) &>> 56
    }
}
