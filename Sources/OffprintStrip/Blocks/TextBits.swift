/// Where a text has words and where what is neither word nor space: a bit for each byte, found once for all its blocks.
struct TextBits {
    /// How many numbers there are for each 64 bytes: the letters and digits of ASCII; what is neither of them nor a space;
    /// what is no ASCII character, or is an apostrophe.
    static let kinds = 3
    /// How many bytes are looked at in one go.
    private static let stride = 128
    /// The numbers; after those of the text there is room for one more read.
    private(set) var bits: [UInt64]

    /// Looks at a text.
    ///
    /// - Complexity: O(bytes).
    init(_ text: Span<UInt8>) {
        let steps = text.count / TextBits.stride
        let rest = text.count - steps * TextBits.stride
        // What is left is filled up with spaces.
        var last = [UInt8](0x20, times: TextBits.stride)
        for i in 0..<rest { last[i] = text[steps * TextBits.stride + i] }
        let size = TextBits.kinds * (2 * steps + 3)
        bits = [UInt64](room: size) { bits, count in
            for step in 0..<steps {
                TextBits.look(
                    at: text.bytes, from: step &* TextBits.stride, into: bits, at: 2 &* TextBits.kinds &* step)
            }
            TextBits.look(at: last.span.bytes, from: 0, into: bits, at: 2 &* TextBits.kinds &* steps)
            for i in size - TextBits.kinds..<size { bits[i] = 0 }
            count = size
        }
    }

    /// Looks at 128 bytes, which are there: eight of the first 64 and eight of the second at a time.
    @inline(__always)
    private static func look(
        at bytes: RawSpan, from start: Int, into bits: UnsafeMutableBufferPointer<UInt64>, at place: Int
    ) {
        var (words, others, strange) = (SIMD2<UInt64>(), SIMD2<UInt64>(), SIMD2<UInt64>())
        @inline(__always)
        func add(_ bytes: SIMD2<UInt64>) {
            let found = Found(unsafeBitCast(bytes, to: SIMD16<UInt8>.self))
            words = words &>> 1 | high(found.words)
            others = others &>> 1 | high(found.others)
            strange = strange &>> 1 | high(found.strange)
        }
        for i in 0..<4 {
            let first = bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ 16 &* i, as: SIMD2<UInt64>.self)
            let second = bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ 64 &+ 16 &* i, as: SIMD2<UInt64>.self)
            add(SIMD2(first[0], second[0]))
            add(SIMD2(first[1], second[1]))
        }
        (words, others, strange) = (turned(words), turned(others), turned(strange))
        for i in 0..<2 {
            bits[place &+ kinds &* i] = words[i]
            bits[place &+ kinds &* i &+ 1] = others[i]
            bits[place &+ kinds &* i &+ 2] = strange[i]
        }
    }

    @inline(__always)
    private static func high(_ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
        unsafeBitCast(bytes & 0x80, to: SIMD2<UInt64>.self)
    }

    /// Eight bytes as rows of eight bits, with rows for columns (Warren, "Hacker's Delight", 7-3).
    @inline(__always)
    private static func turned(_ bits: SIMD2<UInt64>) -> SIMD2<UInt64> {
        var bits = bits
        var swapped = (bits ^ bits &>> 7) & 0x00AA_00AA_00AA_00AA
        bits ^= swapped ^ swapped &<< 7
        swapped = (bits ^ bits &>> 14) & 0x0000_CCCC_0000_CCCC
        bits ^= swapped ^ swapped &<< 14
        swapped = (bits ^ bits &>> 28) & 0x0000_0000_F0F0_F0F0
        bits ^= swapped ^ swapped &<< 28
        return bits
    }

    /// What sixteen bytes are: the high bit of each that is of a kind.
    private struct Found {
        let words: SIMD16<UInt8>
        let others: SIMD16<UInt8>
        let strange: SIMD16<UInt8>

        @inline(__always)
        init(_ text: SIMD16<UInt8>) {
            // What is above a number as one with a sign, after a sum in which what is beyond "z" or "9" becomes negative.
            @inline(__always)
            func above(_ number: Int8, _ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
                let limit = SIMD16<Int8>(repeating: number)
                return unsafeBitCast(unsafeBitCast(bytes, to: SIMD16<Int8>.self) .> limit, to: SIMD16<UInt8>.self)
            }
            let letters = above(0x65, (text | 0x20) &+ 0x05)
            let digits = above(0x75, text &+ 0x46)
            words = letters | digits
            let low = text & 0x7F
            others = above(0, low ^ 0x20) & ~words
            strange = text | ~above(0, low ^ 0x27)
        }
    }
}
