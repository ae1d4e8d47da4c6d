extension Article {
    /// Cuts plain text at its blank lines: the text of the paragraphs one after another, and the place of each.
    static func paragraphs(of bytes: [UInt8]) -> (text: [UInt8], ranges: [ByteRange]) {
        let valid =
            String(validating: bytes, as: UTF8.self) != nil
            ? bytes : [UInt8](String(decoding: bytes, as: UTF8.self).utf8)
        var text: [UInt8] = []
        text.reserveCapacity(valid.count)
        var ranges: [ByteRange] = []
        var start = 0
        var newlines = 0
        func close() {
            while text.count > start, isSpace(text[text.count - 1]) { text.removeLast() }
            if text.count > start { ranges.append(ByteRange(start..<text.count)) }
            start = text.count
        }
        for byte in valid {
            if byte == UInt8(ascii: "\r") { continue }
            if byte == UInt8(ascii: "\n") {
                newlines += 1
                if newlines == 2 { close() }
                if newlines == 1, text.count > start { text.append(byte) }
                continue
            }
            if isSpace(byte) {
                if text.count > start { text.append(byte) }
                continue
            }
            newlines = 0
            text.append(byte)
        }
        close()
        return (text, ranges)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    }
}
