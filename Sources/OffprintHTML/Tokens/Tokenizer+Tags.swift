internal import OffprintCore

extension Tokenizer {
    /// Reads the start tag at the reading position.
    mutating func startTag(_ bytes: Span<UInt8>) {
        let nameStart = i + 1
        var at = nameStart
        while at < bytes.count, !Tokenizer.endsName(bytes[at]) { at += 1 }
        let name = nameStart..<at
        let tag = TagNames.table.tag(bytes, name)
        let firstAttribute = page.attributes.count
        guard let isSelfClosing = attributes(bytes, from: at) else { return }
        let element = PageTokens.Element(
            tag: tag, isSelfClosing: isSelfClosing, nameStart: Int32(name.lowerBound), nameCount: Int32(name.count),
            firstAttribute: Int32(firstAttribute), attributeCount: Int32(page.attributes.count - firstAttribute))
        opened(element, bytes)
    }

    /// Reads the end tag at the reading position.
    mutating func endTag(_ bytes: Span<UInt8>) {
        let nameStart = i + 2
        var at = nameStart
        while at < bytes.count, !Tokenizer.endsName(bytes[at]) { at += 1 }
        let tag = TagNames.table.tag(bytes, nameStart..<at)
        let kept = page.attributes.count
        guard attributes(bytes, from: at) != nil else { return }
        page.attributes.removeLast(page.attributes.count - kept)
        closed(tag, nameStart..<at, bytes)
    }

    /// Reads attributes up to the `>`, keeps those that count, and moves behind it.
    ///
    /// - Returns: whether the tag closes itself; nil when the page ends inside the tag, which is dropped then.
    mutating func attributes(_ bytes: Span<UInt8>, from start: Int) -> Bool? {
        var at = start
        var seen: UInt64 = 0
        var isSelfClosing = false
        let count = bytes.count
        while at < count {
            let byte = bytes[at]
            if byte == UInt8(ascii: ">") {
                (i, runStart) = (at + 1, at + 1)
                return isSelfClosing
            }
            if byte == UInt8(ascii: "/") {
                at += 1
                isSelfClosing = at < count && bytes[at] == UInt8(ascii: ">")
                continue
            }
            if Tokenizer.isSpace(byte) {
                at += 1
                continue
            }
            let nameStart = at
            at += 1
            while at < count, bytes[at] > 0x3E || !(Tokenizer.endsName(bytes[at]) || bytes[at] == UInt8(ascii: "=")) {
                at += 1
            }
            let nameEnd = at
            while at < count, Tokenizer.isSpace(bytes[at]) { at += 1 }
            var valueStart = at
            var valueEnd = at
            if at < count, bytes[at] == UInt8(ascii: "=") {
                at += 1
                while at < count, Tokenizer.isSpace(bytes[at]) { at += 1 }
                guard at < count else { break }
                let quote = bytes[at]
                if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    valueStart = at + 1
                    valueEnd = Tokenizer.index(of: quote, in: bytes, from: valueStart)
                    guard valueEnd < count else { break }
                    at = valueEnd + 1
                } else {
                    valueStart = at
                    while at < count, bytes[at] != UInt8(ascii: ">"), !Tokenizer.isSpace(bytes[at]) { at += 1 }
                    valueEnd = at
                }
            }
            guard let name = AttributeNames.table.name(bytes, nameStart..<nameEnd) else { continue }
            let bit: UInt64 = 1 << UInt64(name.rawValue)
            guard seen & bit == 0 else { continue }
            seen |= bit
            page.attributes.append(
                .init(
                    name: name,
                    hasReferences: Tokenizer.index(
                        of: UInt8(ascii: "&"), in: bytes.extracting(valueStart..<valueEnd), from: 0)
                        < valueEnd - valueStart,
                    start: Int32(valueStart), end: Int32(valueEnd)))
        }
        (i, runStart) = (count, count)
        return nil
    }

    /// Appends a start tag to the tokens.
    mutating func emit(_ element: PageTokens.Element) {
        page.tokens.append(.init(kind: .open, tag: element.tag, index: Int32(page.elements.count)))
        page.elements.append(element)
    }

    /// Appends an end tag to the tokens.
    mutating func emitClose(_ tag: Tag, nameAt offset: Int) {
        page.tokens.append(.init(kind: .close, tag: tag, index: Int32(offset)))
    }

    @inline(__always)
    static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x3E && (byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte))
    }
}
