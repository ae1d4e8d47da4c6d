internal import CLibXML2

extension Tokenizer {
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Space, tab, line feed, form feed, carriage return.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    /// The offset of the next byte of a value; the number of bytes where there is none.
    @inline(__always)
    static func index(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        guard start < bytes.count else { return bytes.count }
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
            else { return buffer.count }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
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
}
