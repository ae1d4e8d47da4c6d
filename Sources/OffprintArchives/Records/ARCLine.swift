/// The line before each record of an ARC file: address, IP, date, media type, length.
struct ARCLine {
    /// The longest line that is taken.
    static let longest = 1 << 14

    /// Its length with the line feed.
    let length: Int
    private let address: Range<Int>
    private let date: Range<Int>
    private let mediaType: Range<Int>
    private let count: Int

    /// The line at a place; nil where none stands. Addresses may have spaces in them.
    init?(_ text: Span<UInt8>, at start: Int) {
        var end = start
        while end < text.count, end - start < Self.longest, text[end] != 0x0A { end += 1 }
        guard end < text.count, text[end] == 0x0A else { return nil }
        length = end + 1 - start
        var rest = trimmed(text, start..<end)
        var words: [Range<Int>] = []
        while words.count < 4 {
            guard let space = rest.last(where: { text[$0] == 0x20 }) else { return nil }
            words.append((space + 1)..<rest.upperBound)
            rest = rest.lowerBound..<space
        }
        guard let count = decimal(text, words[0]), words[2].count >= 8, decimal(text, words[2]) != nil,
            rest.contains(where: { text[$0] == UInt8(ascii: ":") })
        else { return nil }
        self.count = count
        mediaType = words[1]
        date = words[2]
        address = rest
    }

    /// Writes what the line says as the head of a WARC record.
    func write(_ text: Span<UInt8>, into head: inout RecordHead) {
        var lines: [UInt8] = []
        func add(_ name: StaticString, _ range: Range<Int>) {
            name.withUTF8Buffer { lines.append(contentsOf: $0) }
            for place in range { lines.append(text[place]) }
            lines.append(0x0A)
        }
        add("WARC-Target-URI:", address)
        if let date = isoDate(text) { lines += Array("WARC-Date:\(date)\n".utf8) }
        add("ARC-Content-Type:", mediaType)
        head.fields.removeAll()
        head.fields.read(lines.span)
        head.length = count
        head.kind = stands("filedesc:", in: text, at: address.lowerBound) ? .arcHeader : .response
    }

    /// The date `20140216050221` as ISO 8601.
    private func isoDate(_ text: Span<UInt8>) -> String? {
        guard date.count == 14 else { return nil }
        let digits = date.map { Character(Unicode.Scalar(text[$0])) }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
    }
}
