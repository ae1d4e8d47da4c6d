extension MarkdownInline {
    /// Appends text so that Markdown shows it as it stands: no byte of it is taken for a mark.
    func escape(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
        for byte in text {
            let previous = bytes.last ?? 0x0A
            if needsEscape(byte, after: previous, in: bytes) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
    }

    private func needsEscape(_ byte: UInt8, after previous: UInt8, in bytes: [UInt8]) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "&"):
            true
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
            UInt8(ascii: ":"), UInt8(ascii: "|"):
            previous == 0x0A
        case UInt8(ascii: "."), UInt8(ascii: ")"): endsInNumberAtLineStart(bytes)
        default: false
        }
    }

    /// "2024." at the start of a line would begin a list.
    private func endsInNumberAtLineStart(_ bytes: [UInt8]) -> Bool {
        var place = bytes.count
        while place > 0, bytes.count - place < 10, bytes[place - 1] &- 0x30 < 10 { place -= 1 }
        return place < bytes.count && (place == 0 || bytes[place - 1] == 0x0A)
    }
}
