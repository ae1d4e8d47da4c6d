/// Up to 64 bytes of text, told apart eight at a time: a bit for each byte.
struct ASCIIRun {
    /// ASCII letters and digits.
    private(set) var words: UInt64 = 0
    /// What is neither of them nor a space.
    private(set) var others: UInt64 = 0
    /// How many bytes it has.
    private(set) var count: Int

    /// Looks at the bytes from a place on, up to the first that is no ASCII character or is an apostrophe; words are
    /// never cut, so it may have no byte at all.
    @inline(__always)
    init(_ bytes: RawSpan, from start: Int, to end: Int) {
        count = min(64, end &- start)
        let steps = (count &+ 7) / 8
        guard start &+ 8 &* steps <= bytes.byteCount else {
            count = 0
            return
        }
        // The high bits of what is no ASCII character or an apostrophe.
        var strange: UInt64 = 0
        for i in 0..<steps {
            let text = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ 8 &* i, as: UInt64.self)
            let shift = UInt64(truncatingIfNeeded: 8 &* i)
            let low = text & ASCIIRun.each(0x7F)
            // The high bit of each byte says whether it is at least something.
            let lower = low | ASCIIRun.each(0x20)
            let letters = ASCIIRun.from(0x61, lower) & ~ASCIIRun.from(0x7B, lower)
            let digits = ASCIIRun.from(0x30, low) & ~ASCIIRun.from(0x3A, low)
            words |= ASCIIRun.bits((letters | digits) & ~text) &<< shift
            others |= ASCIIRun.bits(ASCIIRun.from(0x01, low ^ ASCIIRun.each(0x20))) &<< shift
            strange |= text | ~ASCIIRun.from(0x01, low ^ ASCIIRun.each(0x27))
        }
        if count < 64 { words &= 1 &<< UInt64(truncatingIfNeeded: count) &- 1 }
        let first = strange & ASCIIRun.each(0x80) == 0 ? 64 : ASCIIRun.firstForeign(bytes, start, count)
        if first < count || count < end &- start {
            // Back to where the word before began.
            let limit = min(first, count)
            let gaps = limit == 64 ? ~words : ~words & (1 &<< UInt64(truncatingIfNeeded: limit) &- 1)
            count = 64 &- gaps.leadingZeroBitCount
        }
        let own: UInt64 = count == 64 ? .max : 1 &<< UInt64(truncatingIfNeeded: count) &- 1
        words &= own
        others &= ~words & own
    }

    /// The first byte that is no ASCII character or is an apostrophe, counted from the start; 64 where there is none.
    private static func firstForeign(_ bytes: RawSpan, _ start: Int, _ count: Int) -> Int {
        for i in 0..<count {
            let byte = bytes.unsafeLoad(fromByteOffset: start + i, as: UInt8.self)
            if byte >= 0x80 || byte == 0x27 { return i }
        }
        return 64
    }

    /// Gives the first place of each word and the place after it, counted from the first byte.
    @inline(__always)
    func forEachWord(_ take: (_ begin: Int, _ stop: Int) -> Void) {
        var rest = words
        while rest != 0 {
            let begin = rest.trailingZeroBitCount
            // Adding to a word's first bit carries to the place after its last.
            let carried = rest &+ (rest & (0 &- rest))
            rest &= carried
            take(begin, carried.trailingZeroBitCount)
        }
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
