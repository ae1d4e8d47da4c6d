/// Finds a number below 255 for a name of at most sixteen bytes, in either case and without an allocation.
///
/// `@unchecked Sendable`: nobody writes into it once it is made.
@safe
struct NameTable: @unchecked Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var tail: UInt64 = 0
        var value: UInt8 = NameTable.none
    }

    /// What a name that is not in the table gives.
    static let none: UInt8 = 255

    /// Never freed: there is one such table of a kind, and it lives as long as the program.
    private let slots: UnsafeMutablePointer<Slot>
    private let factor: UInt64
    private let shift: UInt64

    /// A table of names in lower case, with a number of slots that is a power of two.
    ///
    /// No two names share a slot, so that a look-up needs no loop and no guess: of all factors to hash with, the first is
    /// taken that makes it so. With slots for about half the square of the names' number, one of ten or so does.
    init(_ names: [(name: String, value: UInt8)], slots count: Int) {
        precondition(count & (count - 1) == 0)
        shift = UInt64(64 - count.trailingZeroBitCount)
        let keys = names.map { entry in
            let bytes = [UInt8](entry.name.utf8)
            return NameTable.pack(bytes.span, 0..<bytes.count)
        }
        var factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        while !NameTable.parts(keys, factor, shift, count) { factor = factor &* 0xD134_2543_DE82_EF95 &+ 2 }
        self.factor = factor
        unsafe slots = .allocate(capacity: count)
        unsafe slots.initialize(repeating: Slot(), count: count)
        for (entry, (key, tail)) in zip(names, keys) {
            unsafe slots[NameTable.slot(key, tail, factor, shift)] = Slot(key: key, tail: tail, value: entry.value)
        }
    }

    private static func parts(_ keys: [(UInt64, UInt64)], _ factor: UInt64, _ shift: UInt64, _ count: Int) -> Bool {
        var isTaken = [Bool](repeating: false, count: count)
        for (key, tail) in keys {
            let slot = slot(key, tail, factor, shift)
            if isTaken[slot] { return false }
            isTaken[slot] = true
        }
        return true
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ tail: UInt64, _ factor: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key ^ tail &* 31) &* factor) &>> shift)
    }

    /// The number for a packed name; ``none`` where there is none.
    @inline(__always)
    func value(_ key: UInt64, _ tail: UInt64) -> UInt8 {
        let slot = NameTable.slot(key, tail, factor, shift)
        let found = unsafe slots[slot]
        return (found.key ^ key) | (found.tail ^ tail) == 0 ? found.value : NameTable.none
    }

    /// The number for the name in a range of the bytes.
    @inline(__always)
    func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
        guard range.count <= 16 else { return NameTable.none }
        let (key, tail) = NameTable.pack(bytes, range)
        return value(key, tail)
    }

    /// A name of at most 16 bytes as two words, in lower case.
    @inline(__always)
    static func pack(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
        guard bytes.hasChunk(at: range.lowerBound), range.count <= 16 else { return packSlowly(bytes, range) }
        return pack(bytes.chunk(at: range.lowerBound), range.count)
    }

    /// The first bytes of a chunk as two words, in lower case; a control character stays what it is.
    @inline(__always)
    static func pack(_ chunk: Chunk, _ count: Int) -> (UInt64, UInt64) {
        let words = unsafe unsafeBitCast(chunk, to: SIMD2<UInt64>.self)
        // Only from 0x40 on a byte has the bit that makes a letter.
        let low = UInt64(littleEndian: words[0])
        let bits = UInt64(truncatingIfNeeded: count) &* 8
        let first = low | (low & 0x4040_4040_4040_4040) >> 1
        guard bits > 64 else { return (bits == 0 ? 0 : first & (~0 &>> (64 &- bits)), 0) }
        let high = UInt64(littleEndian: words[1])
        return (first, (high | (high & 0x4040_4040_4040_4040) >> 1) & (~0 &>> (128 &- bits)))
    }

    private static func packSlowly(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
        var key: UInt64 = 0
        var tail: UInt64 = 0
        var shift: UInt64 = 0
        for i in range {
            let lower = UInt64(bytes[i] | (bytes[i] & 0x40) >> 1)
            if shift < 64 { key |= lower << shift } else { tail |= lower << (shift - 64) }
            shift += 8
        }
        return (key, tail)
    }
}
