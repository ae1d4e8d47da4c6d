/// Decodes UTF-16 of either byte order (https://encoding.spec.whatwg.org/#shared-utf-16-decoder).
enum UTF16Decoder {
    static func decode(_ bytes: Span<UInt8>, bigEndian: Bool, into writer: inout UTF8Writer) {
        func unit(_ i: Int) -> UInt32 {
            bigEndian
                ? UInt32(bytes[i]) << 8 | UInt32(bytes[i + 1]) : UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i])
        }
        var i = 0
        while i + 1 < bytes.count {
            let first = unit(i)
            i += 2
            guard first & 0xF800 == 0xD800 else {
                writer.append(first)
                continue
            }
            if first < 0xDC00, i + 1 < bytes.count {
                let second = unit(i)
                if second & 0xFC00 == 0xDC00 {
                    writer.append(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
                    i += 2
                    continue
                }
            } else if first < 0xDC00 {
                // The end cuts a pair, and perhaps a unit: one replacement for all of it.
                writer.appendReplacement()
                return
            }
            writer.appendReplacement()
        }
        if i < bytes.count { writer.appendReplacement() }
    }
}
