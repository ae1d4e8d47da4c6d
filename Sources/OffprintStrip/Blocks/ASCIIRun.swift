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
        let steps = (count &+ 7) &>> 3
        guard start &+ 8 &* steps <= bytes.byteCount else {
            count = 0
            return
        }
        // The high bits of what is no ASCII character or an apostrophe.
        var strange: UInt64 = 0
        var (words, others): (UInt64, UInt64) = (0, 0)
        var place = start
        repeat {
            let text = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
            let low = text & ByteBits.each(0x7F)
            // The high bit of each byte says whether it is at least something.
            let lower = low | ByteBits.each(0x20)
            let letters = ByteBits.from(0x61, lower) ^ ByteBits.from(0x7B, lower)
            let digits = ByteBits.from(0x30, low) ^ ByteBits.from(0x3A, low)
            ByteBits.push((letters ^ digits) & ~text, onto: &words)
            ByteBits.push(ByteBits.from(0x01, low ^ ByteBits.each(0x20)), onto: &others)
            strange |= text | ~ByteBits.from(0x01, low ^ ByteBits.each(0x27))
            place &+= 8
        } while place < start &+ count
        let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* steps)
        words &>>= unused
        others &>>= unused
        if count < 64 { words &= 1 &<< UInt64(truncatingIfNeeded: count) &- 1 }
        let first = strange & ByteBits.each(0x80) == 0 ? 64 : ASCIIRun.firstForeign(bytes, start, count)
        if first < count || count < end &- start {
            // Back to where the word before began.
            let limit = min(first, count)
            let gaps = limit == 64 ? ~words : ~words & (1 &<< UInt64(truncatingIfNeeded: limit) &- 1)
            count = 64 &- gaps.leadingZeroBitCount
        }
        let own: UInt64 = count == 64 ? .max : 1 &<< UInt64(truncatingIfNeeded: count) &- 1
        self.words = words & own
        self.others = others & ~words & own
    }

    /// The same run, of a text whose bytes were looked at before; of at least one byte.
    @inline(__always)
    init(_ bits: Span<UInt64>, from start: Int, to end: Int) {
        let left = end &- start
        count = min(64, left)
        let place = TextBits.kinds &* (start &>> 6)
        let shift = UInt64(truncatingIfNeeded: start & 63)
        @inline(__always)
        func window(_ kind: Int) -> UInt64 {
            let (low, high) = (bits[unchecked: place &+ kind], bits[unchecked: place &+ kind &+ TextBits.kinds])
            return low &>> shift | (high &<< 1) &<< (63 &- shift)
        }
        var own: UInt64 = .max &>> UInt64(truncatingIfNeeded: 64 &- count)
        let all = window(0)
        let strange = window(2) & own
        if strange != 0 || left > 64 {
            // Back to where the word before began.
            let before = strange == 0 ? .max : ~strange & (strange &- 1)
            count = 64 &- (~all & before).leadingZeroBitCount
            own = count == 0 ? 0 : .max &>> UInt64(truncatingIfNeeded: 64 &- count)
        }
        words = all & own
        others = window(1) & own
    }

    /// The first byte that is no ASCII character or is an apostrophe, counted from the start; 64 where there is none.
    private static func firstForeign(_ bytes: RawSpan, _ start: Int, _ count: Int) -> Int {
        // As many bytes can be read as the whole run has words of eight.
        for i in stride(from: 0, to: count, by: 8) {
            let text = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start &+ i, as: UInt64.self)
            let low = text & ByteBits.each(0x7F)
            let strange = (text | ~ByteBits.from(0x01, low ^ ByteBits.each(0x27))) & ByteBits.each(0x80)
            if strange != 0 { return i + strange.trailingZeroBitCount / 8 }
        }
        return 64
    }

    /// Takes the next word: its first place and the place after it, counted from the first byte.
    @inline(__always)
    mutating func nextWord() -> (begin: Int, stop: Int)? {
        guard words != 0 else { return nil }
        let begin = words.trailingZeroBitCount
        // Adding to a word's first bit carries to the place after its last.
        let carried = words &+ (words & (0 &- words))
        words &= carried
        return (begin, carried.trailingZeroBitCount)
    }
}
