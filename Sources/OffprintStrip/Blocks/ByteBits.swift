/// Eight bytes of text at a time as one number, the first the lowest: what is true of each of them.
enum ByteBits {
    /// A byte eight times.
    @inline(__always)
    static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The high bit of each byte that is at least a number, of bytes below 0x80.
    @inline(__always)
    static func from(_ number: UInt64, _ bytes: UInt64) -> UInt64 { bytes &+ each(0x80 &- number) }

    /// Pushes the high bits of eight bytes into the highest bits of a number, which moves down.
    ///
    /// What is gathered so depends on what was before, so that the compiler makes no vectors of it, in which such
    /// products take ten times as long.
    @inline(__always)
    static func push(_ bytes: UInt64, onto bits: inout UInt64) {
        let product = (bytes & each(0x80)) &>> 7 &* 0x0102_0408_1020_4080
        bits = bits &>> 8 | product & 0xFF00_0000_0000_0000
    }

    /// How many bits are set, without the instruction that not every processor has.
    @inline(__always)
    static func count(of bits: UInt64) -> Int32 {
        var sums = bits &- bits &>> 1 & each(0x55)
        sums = (sums & each(0x33)) &+ (sums &>> 2 & each(0x33))
        sums = (sums &+ sums &>> 4) & each(0x0F)
        return Int32(truncatingIfNeeded: (sums &* each(1)) &>> 56)
    }
}
