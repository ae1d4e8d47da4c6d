/// Text as UTF-8, with what decoding had to do.
public struct DecodedText: Sendable, Hashable {
    /// Valid UTF-8, without a byte order mark.
    public var utf8: [UInt8]
    /// The encoding that the bytes were read as.
    public var encoding: WebEncoding
    /// Whether bytes that mean nothing in that encoding became U+FFFD.
    public var replaced: Bool
}

extension WebEncoding {
    /// Text from bytes in this encoding, by the Encoding Standard's decoder: nothing fails, what is ill-formed becomes
    /// U+FFFD, and the encoding's own byte order mark is dropped.
    ///
    /// UTF-8 that is valid and has no byte order mark is handed on without a copy.
    ///
    /// - Complexity: O(bytes).
    public func decode(_ bytes: [UInt8]) -> DecodedText {
        let start = byteOrderMarkLength(in: bytes.span)
        if self == .utf8 {
            let valid = UTF8Validation.validPrefix(of: bytes.span, from: start)
            if valid == bytes.count {
                return DecodedText(
                    utf8: start == 0 ? bytes : Array(bytes[start...]), encoding: self, replaced: false)
            }
            let (text, replaced) = UTF8Validation.repaired(bytes.span.extracting(start...))
            return DecodedText(utf8: text, encoding: self, replaced: replaced)
        }
        var writer = UTF8Writer(capacity: bytes.count + bytes.count / 2)
        let input = bytes.span.extracting(start...)
        switch self {
        case .utf16LE: UTF16Decoder.decode(input, bigEndian: false, into: &writer)
        case .utf16BE: UTF16Decoder.decode(input, bigEndian: true, into: &writer)
        case .gbk, .gb18030: GB18030Decoder.decode(input, into: &writer)
        case .big5: Big5Decoder.decode(input, into: &writer)
        case .eucKR: EUCKRDecoder.decode(input, into: &writer)
        case .eucJP: EUCJPDecoder.decode(input, into: &writer)
        case .shiftJIS: ShiftJISDecoder.decode(input, into: &writer)
        case .iso2022JP: ISO2022JPDecoder.decode(input, into: &writer)
        case .replacement: if !input.isEmpty { writer.appendReplacement() }
        case .userDefined:
            for i in input.indices { writer.append(input[i] < 0x80 ? UInt32(input[i]) : 0xF700 + UInt32(input[i])) }
        default:
            decodeSingleByte(input, into: &writer)
        }
        return DecodedText(utf8: writer.bytes, encoding: self, replaced: writer.replaced)
    }

    private func decodeSingleByte(_ input: Span<UInt8>, into writer: inout UTF8Writer) {
        let table = upperHalf ?? []
        for i in input.indices {
            let byte = input[i]
            if byte < 0x80 {
                writer.append(ascii: byte)
            } else if table[Int(byte) - 0x80] == 0xFFFD {
                writer.appendReplacement()
            } else {
                writer.append(UInt32(table[Int(byte) - 0x80]))
            }
        }
    }

    /// The length of this encoding's byte order mark at the start of the bytes; 0 where there is none.
    func byteOrderMarkLength(in bytes: Span<UInt8>) -> Int {
        switch self {
        case .utf8: bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        case .utf16LE: bytes.count >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE ? 2 : 0
        case .utf16BE: bytes.count >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF ? 2 : 0
        default: 0
        }
    }
}
