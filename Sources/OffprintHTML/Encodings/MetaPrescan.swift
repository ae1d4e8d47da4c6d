/// Looks for the encoding that a page declares in its first bytes
/// (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
struct MetaPrescan: ~Copyable {
    /// How far it looks. Browsers look at 1024 bytes at least; real pages put their `meta` behind long scripts.
    static let reach = 32_768

    private let bytes: [UInt8]
    private let end: Int
    private var i = 0
    /// Whether the encoding that was found is only an XML declaration's.
    private(set) var isFallback = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.end = min(bytes.count, MetaPrescan.reach)
    }

    /// The encoding that the page declares; nil where it declares none that is known.
    mutating func encoding() -> WebEncoding? {
        if let found = xmlUTF16() { return found }
        let fallback = xmlDeclaration()
        while i < end {
            i = bytes.span.index(of: UInt8(ascii: "<"), from: i)
            guard i < end else { break }
            if matches("<!--") {
                skipComment()
            } else if matches("<meta"), i + 5 < end, isSpaceOrSlash(bytes[i + 5]) {
                i += 5
                if let found = meta() { return found }
            } else if i + 1 < end,
                isLetter(bytes[i + 1]) || (bytes[i + 1] == 0x2F && i + 2 < end && isLetter(bytes[i + 2]))
            {
                while i < end, bytes[i] != 0x3E, !isSpace(bytes[i]) { i += 1 }
                while attribute() != nil {}
            } else if i + 1 < end, bytes[i + 1] == 0x21 || bytes[i + 1] == 0x2F || bytes[i + 1] == 0x3F {
                while i < end, bytes[i] != 0x3E { i += 1 }
            }
            i += 1
        }
        isFallback = fallback != nil
        return fallback
    }

    private mutating func skipComment() {
        // The two hyphens that open a comment may be the ones that close it.
        var at = i + 2
        while at + 2 < end {
            if bytes[at] == 0x2D, bytes[at + 1] == 0x2D, bytes[at + 2] == 0x3E { break }
            at += 1
        }
        i = at + 2
    }

    private mutating func meta() -> WebEncoding? {
        var gotPragma = false
        var needsPragma: Bool?
        var found: WebEncoding?
        var hasCharset = false
        var (sawPragma, sawContent, sawCharset) = (false, false, false)
        while let (name, value) = attribute() {
            switch name.count {
            case 10 where !sawPragma && isWord("http-equiv", name):
                sawPragma = true
                gotPragma = isWord("content-type", value)
            case 7 where !sawContent && isWord("content", name):
                sawContent = true
                guard !hasCharset else { continue }
                if let label = MetaPrescan.charset(inContent: Array(bytes[value])),
                    let encoding = WebEncoding(label: label.span)
                {
                    found = encoding
                    hasCharset = true
                    needsPragma = true
                }
            case 7 where !sawCharset && isWord("charset", name):
                sawCharset = true
                found = WebEncoding(label: bytes.span.extracting(value))
                hasCharset = true
                needsPragma = false
            default: break
            }
        }
        // An attribute that the end of the bytes cuts off declares nothing.
        guard i < end, let needsPragma, !needsPragma || gotPragma, let found else { return nil }
        return switch found {
        case .utf16BE, .utf16LE: .utf8
        case .userDefined: .windows1252
        default: found
        }
    }

    /// The places of a tag's next attribute and its value; nil at the tag's end.
    private mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
        while i < end, isSpaceOrSlash(bytes[i]) { i += 1 }
        guard i < end, bytes[i] != 0x3E else { return nil }
        let start = i
        var name = start..<start
        while i < end {
            let byte = bytes[i]
            if byte == 0x3D, i > start { break }
            if isSpace(byte) {
                name = start..<i
                while i < end, isSpace(bytes[i]) { i += 1 }
                break
            }
            if byte == 0x2F || byte == 0x3E { return (start..<i, i..<i) }
            i += 1
            name = start..<i
        }
        guard i < end else { return nil }
        guard bytes[i] == 0x3D else { return (name, i..<i) }
        i += 1
        while i < end, isSpace(bytes[i]) { i += 1 }
        guard i < end else { return nil }
        let quote = bytes[i]
        if quote == 0x22 || quote == 0x27 {
            let first = i + 1
            i = min(bytes.span.index(of: quote, from: first), end)
            guard i < end else { return nil }
            i += 1
            return (name, first..<(i - 1))
        }
        let first = i
        while i < end, bytes[i] != 0x3E, !isSpace(bytes[i]) { i += 1 }
        return i < end ? (name, first..<i) : nil
    }

    /// Whether a word in lower case stands in a range, in either case.
    private func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
        range.count == word.utf8CodeUnitCount && Tokenizer.hasPrefix(word, bytes.span, at: range.lowerBound)
    }

    /// The label in the `content` of a `meta`, or in a Content-Type header
    /// (https://html.spec.whatwg.org/#algorithm-for-extracting-a-character-encoding-from-a-meta-element).
    static func charset(inContent value: [UInt8]) -> [UInt8]? {
        let word = Array("charset".utf8)
        var at = 0
        while at + word.count <= value.count {
            guard zip(word, value[at...]).allSatisfy({ $0 == $1 | 0x20 }) else {
                at += 1
                continue
            }
            at += word.count
            while at < value.count, value[at] <= 0x20 { at += 1 }
            guard at < value.count, value[at] == 0x3D else { continue }
            at += 1
            while at < value.count, value[at] <= 0x20 { at += 1 }
            guard at < value.count else { return nil }
            if value[at] == 0x22 || value[at] == 0x27 {
                guard let close = value[(at + 1)...].firstIndex(of: value[at]) else { return nil }
                return Array(value[(at + 1)..<close])
            }
            let close = value[at...].firstIndex { $0 <= 0x20 || $0 == 0x3B } ?? value.count
            return Array(value[at..<close])
        }
        return nil
    }

    private func xmlUTF16() -> WebEncoding? {
        guard bytes.count >= 6 else { return nil }
        if bytes[..<6].elementsEqual([0x3C, 0, 0x3F, 0, 0x78, 0]) { return .utf16LE }
        if bytes[..<6].elementsEqual([0, 0x3C, 0, 0x3F, 0, 0x78]) { return .utf16BE }
        return nil
    }

    /// The encoding that an XML declaration at the very start names.
    private func xmlDeclaration() -> WebEncoding? {
        guard matches("<?xml"), let close = bytes[..<end].firstIndex(of: 0x3E) else { return nil }
        let word = Array("encoding".utf8)
        var at = 5
        while at + word.count < close, !bytes[at...].starts(with: word) { at += 1 }
        at += word.count
        while at < close, bytes[at] <= 0x20 { at += 1 }
        guard at < close, bytes[at] == 0x3D else { return nil }
        at += 1
        while at < close, bytes[at] <= 0x20 { at += 1 }
        guard at < close, bytes[at] == 0x22 || bytes[at] == 0x27,
            let quote = bytes[(at + 1)..<close].firstIndex(of: bytes[at])
        else { return nil }
        let found = WebEncoding(label: Array(bytes[(at + 1)..<quote]).span)
        return found == .utf16BE || found == .utf16LE ? .utf8 : found
    }

    /// Whether a word in lower case stands at the reading position.
    private func matches(_ word: StaticString) -> Bool {
        guard i + word.utf8CodeUnitCount <= end else { return false }
        return word.withUTF8Buffer { buffer in
            for k in 0..<buffer.count where unsafe buffer[k] != lower(bytes[i + k]) { return false }
            return true
        }
    }

    private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
    private func isSpaceOrSlash(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x2F }
}
