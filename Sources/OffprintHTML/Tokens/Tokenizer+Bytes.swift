extension Tokenizer {
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Space, tab, line feed, form feed, carriage return.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    /// Whether a word in lower case stands at an offset, in either case.
    static func hasPrefix(_ word: StaticString, _ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { buffer in
            for k in 0..<buffer.count {
                let byte = bytes[start + k]
                guard unsafe buffer[k] == (byte &- 0x41 < 26 ? byte | 0x20 : byte) else { return false }
            }
            return true
        }
    }

    /// The first byte of sixteen that may end the name of a tag or an attribute, white space taken broadly.
    @inline(__always)
    static func nameEnd(_ chunk: Chunk) -> Int {
        ((chunk .<= Chunk(repeating: 0x20)) .| (chunk .== Chunk(repeating: 0x3E)) .| (chunk .== Chunk(repeating: 0x2F))
            .| (chunk .== Chunk(repeating: 0x3D))).first
    }
}
