internal import CLibXML2

/// Sixteen bytes of a page at a time.
typealias Chunk = SIMD16<UInt8>
typealias ChunkMask = SIMDMask<SIMD16<Int8>>

extension SIMDMask<SIMD16<Int8>> {
    /// The place of the first byte that is marked; 16 where none is.
    @inline(__always)
    var first: Int {
        let words = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        let low = UInt64(littleEndian: words[0])
        if low != 0 { return low.trailingZeroBitCount &>> 3 }
        let high = UInt64(littleEndian: words[1])
        return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : 16
    }

    /// Whether any byte is marked.
    @inline(__always)
    var any: Bool {
        let words = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
        return words[0] | words[1] != 0
    }
}

extension Span<UInt8> {
    /// Whether sixteen bytes begin at an offset.
    @inline(__always)
    func hasChunk(at start: Int) -> Bool { start <= count - 16 }

    /// The sixteen bytes at an offset; there must be as many.
    @inline(__always)
    func chunk(at start: Int) -> Chunk {
        precondition(start >= 0 && start <= count - 16)
        return unsafe bytes.unsafeLoadUnaligned(fromByteOffset: start, as: Chunk.self)
    }

    /// The offset of the next byte of a value, which is mostly near; the number of bytes where there is none.
    @inline(__always)
    func index(of byte: UInt8, from start: Int) -> Int {
        var at = start
        for _ in 0..<4 {
            guard hasChunk(at: at), at >= 0 else { break }
            let found = (chunk(at: at) .== Chunk(repeating: byte)).first
            if found < 16 { return at + found }
            at += 16
        }
        return farIndex(of: byte, from: at)
    }

    /// The offset of the next byte of a value, and whether there is a `&` before it; the number of bytes where there is
    /// none.
    @inline(__always)
    func end(at byte: UInt8, from start: Int) -> (offset: Int, hasReferences: Bool) {
        var at = start
        while hasChunk(at: at) {
            let chunk = chunk(at: at)
            let found = ((chunk .== Chunk(repeating: byte)) .| (chunk .== Chunk(repeating: 0x26))).first
            at &+= found
            if found < 16 { return self[at] == byte ? (at, false) : (farIndex(of: byte, from: at), true) }
        }
        while at < count, self[at] != byte {
            if self[at] == 0x26 { return (farIndex(of: byte, from: at), true) }
            at += 1
        }
        return (at, false)
    }

    /// The offset of the next byte of a value, which is mostly far; the number of bytes where there is none.
    func farIndex(of byte: UInt8, from start: Int) -> Int {
        guard start < count else { return count }
        return unsafe withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
            else { return buffer.count }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Whether a byte of a value stands in a range.
    @inline(__always)
    func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
        var at = range.lowerBound
        let sought = Chunk(repeating: byte)
        while at < range.upperBound {
            guard hasChunk(at: at) else {
                return extracting(at..<range.upperBound).farIndex(of: byte, from: 0) < range.upperBound - at
            }
            let found = (chunk(at: at) .== sought).first
            if found < 16 { return at + found < range.upperBound }
            at += 16
        }
        return false
    }

    /// The offset behind a word: of the next white space or control character, or of the end of the range.
    @inline(__always)
    func endOfWord(from start: Int, before end: Int) -> Int {
        var at = start
        while at < end {
            guard hasChunk(at: at) else {
                while at < end, self[at] > 0x20 { at += 1 }
                return at
            }
            let found = (chunk(at: at) .<= Chunk(repeating: 0x20)).first
            if found < 16 { return Swift.min(at + found, end) }
            at += 16
        }
        return end
    }
}
