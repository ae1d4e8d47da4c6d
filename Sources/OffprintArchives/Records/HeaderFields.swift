/// Header lines `Name: value`, read leniently into memory that is used again for the next head.
///
/// Folded lines are joined by one space; lines without a colon are passed over, with what is folded onto them.
struct HeaderFields {
    /// One line, as ranges of ``bytes``.
    struct Field {
        var name: Range<Int>
        var value: Range<Int>
    }

    /// Names and values, one after another.
    private(set) var bytes: [UInt8] = []
    /// The lines, in order.
    private(set) var fields: [Field] = []

    /// Forgets all lines.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
    }

    /// Adds the lines of a text that ends where they end; blank lines are passed over.
    mutating func read(_ text: Span<UInt8>) {
        var canFold = false
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != 0x0A { end += 1 }
            let next = end + 1
            let isFolded = isBlank(text[start]) && text[start] != 0x0D
            let line = trimmed(text, start..<end)
            if isFolded {
                if canFold, !line.isEmpty { fold(text, line) }
            } else if !line.isEmpty {
                canFold = add(text, line)
            }
            start = next
        }
    }

    /// The value of the first field with this name, given in lower case.
    func value(of name: StaticString) -> Range<Int>? {
        fields.first { isEqual($0.name, name) }?.value
    }

    /// The value of the first field with this name as text; bytes that are no UTF-8 are read as ISO 8859-1.
    func text(of name: StaticString) -> String? {
        value(of: name).map { text($0) }
    }

    /// A range as text.
    func text(_ range: Range<Int>) -> String {
        String(validating: bytes[range], as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes[range].map { Unicode.Scalar($0) }))
    }

    /// Whether a range is a word, given in lower case.
    func isEqual(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { lowercased(bytes[range.lowerBound + $0]) == letters[$0] }
        }
    }

    private mutating func add(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        guard let colon = line.first(where: { text[$0] == UInt8(ascii: ":") }), colon > line.lowerBound else {
            return false
        }
        let name = append(text, trimmed(text, line.lowerBound..<colon))
        let value = append(text, trimmed(text, (colon + 1)..<line.upperBound))
        fields.append(Field(name: name, value: value))
        return true
    }

    private mutating func fold(_ text: Span<UInt8>, _ line: Range<Int>) {
        let last = fields.count - 1
        if !fields[last].value.isEmpty { bytes.append(0x20) }
        let start = fields[last].value.lowerBound
        _ = append(text, line)
        fields[last].value = start..<bytes.count
    }

    private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let start = bytes.count
        text.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        return start..<bytes.count
    }
}

/// A range without the white space at its ends.
func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(text[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isBlank(text[last]) { range = range.lowerBound..<last }
    return range
}

/// Space, tab, carriage return or line feed.
func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
}

/// An ASCII letter in lower case; any other byte as it is.
func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
}

/// Whether a word stands at a place.
func stands(_ word: StaticString, in text: Span<UInt8>, at place: Int = 0) -> Bool {
    guard text.count - place >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in letters.indices.allSatisfy { text[place + $0] == letters[$0] } }
}

/// The number that decimal digits make; nil where there is anything else, nothing, or too large a number.
func decimal(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for place in range {
        let digit = text[place] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        let (product, overflows) = value.multipliedReportingOverflow(by: 10)
        let (sum, carries) = product.addingReportingOverflow(Int(digit))
        if overflows || carries { return nil }
        value = sum
    }
    return value
}
