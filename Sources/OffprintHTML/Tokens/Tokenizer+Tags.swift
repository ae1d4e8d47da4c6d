internal import OffprintCore

extension Tokenizer {
    /// Reads the start tag at the reading position.
    @inline(__always)
    mutating func startTag(_ bytes: Span<UInt8>) {
        let nameStart = i + 1
        let (tag, nameEnd) = tagName(bytes, nameStart)
        let firstAttribute = page.attributes.count
        var names = AttributeSet()
        var isSelfClosing = false
        if nameEnd < bytes.count, bytes[nameEnd] == UInt8(ascii: ">") {
            (i, runStart) = (nameEnd + 1, nameEnd + 1)
        } else {
            guard let closesItself = attributes(bytes, from: nameEnd, names: &names) else { return }
            isSelfClosing = closesItself
        }
        let element = PageTokens.Element(
            tag: tag, isSelfClosing: isSelfClosing, nameStart: Int32(truncatingIfNeeded: nameStart),
            nameCount: Int32(truncatingIfNeeded: nameEnd - nameStart),
            firstAttribute: Int32(truncatingIfNeeded: firstAttribute),
            attributeCount: Int32(truncatingIfNeeded: page.attributes.count - firstAttribute), names: names)
        if isPlain, plainTags[tag] { emit(element) } else { opened(element, bytes) }
    }

    /// Reads the end tag at the reading position.
    @inline(__always)
    mutating func endTag(_ bytes: Span<UInt8>) {
        let nameStart = i + 2
        let (tag, nameEnd) = tagName(bytes, nameStart)
        if nameEnd < bytes.count, bytes[nameEnd] == UInt8(ascii: ">") {
            (i, runStart) = (nameEnd + 1, nameEnd + 1)
        } else {
            guard skipAttributes(bytes, from: nameEnd) else { return }
        }
        if isPlain, plainTags[tag] {
            emitClose(tag, nameAt: nameStart)
        } else {
            closed(tag, nameStart..<nameEnd, bytes)
        }
    }

    /// Whether no template, SVG or MathML is open.
    @inline(__always)
    private var isPlain: Bool { templateDepth == 0 && foreign.isEmpty }

    /// Reads the name of a tag and finds its end.
    @inline(__always)
    private mutating func tagName(_ bytes: Span<UInt8>, _ start: Int) -> (tag: Tag, end: Int) {
        if bytes.hasChunk(at: start) {
            let chunk = bytes.chunk(at: start)
            let count = Tokenizer.nameEnd(chunk)
            if count < 16, Tokenizer.endsName(bytes[start + count]) {
                return (tagNames.tag(chunk, count), start + count)
            }
        }
        return tagNameSlowly(bytes, start)
    }

    @inline(never)
    private mutating func tagNameSlowly(_ bytes: Span<UInt8>, _ start: Int) -> (tag: Tag, end: Int) {
        var at = start
        while at < bytes.count, !Tokenizer.endsName(bytes[at]) { at += 1 }
        return (tagNames.tag(bytes, start..<at), at)
    }

    /// Moves behind the `>` of a tag whose attributes count for nothing; says whether there is one.
    mutating func skipAttributes(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        let kept = page.attributes.count
        var names = AttributeSet()
        let isClosed = attributes(bytes, from: start, names: &names) != nil
        page.attributes.removeLast(page.attributes.count - kept)
        return isClosed
    }

    /// Reads attributes up to the `>`, keeps those that count, and moves behind it.
    ///
    /// - Returns: whether the tag closes itself; nil when the page ends inside the tag, which is dropped then.
    private mutating func attributes(_ bytes: Span<UInt8>, from start: Int, names: inout AttributeSet) -> Bool? {
        var at = start
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
            let number: UInt8
            (number, at) = attributeName(bytes, at)
            while at < count, Tokenizer.isSpace(bytes[at]) { at += 1 }
            var value = at..<at
            var hasReferences = false
            if at < count, bytes[at] == UInt8(ascii: "=") {
                at += 1
                while at < count, Tokenizer.isSpace(bytes[at]) { at += 1 }
                guard at < count else { break }
                let quote = bytes[at]
                if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    let end: Int
                    (end, hasReferences) = bytes.end(at: quote, from: at + 1)
                    guard end < count else { break }
                    value = (at + 1)..<end
                    at = end + 1
                } else {
                    let start = at
                    while at < count, bytes[at] != UInt8(ascii: ">"), !Tokenizer.isSpace(bytes[at]) { at += 1 }
                    value = start..<at
                    hasReferences = bytes.contains(UInt8(ascii: "&"), in: value)
                }
            }
            page.attributes.append(
                .init(
                    number: number, hasReferences: hasReferences, start: Int32(truncatingIfNeeded: value.lowerBound),
                    end: Int32(truncatingIfNeeded: value.upperBound)),
                if: names.insert(number: number))
        }
        (i, runStart) = (count, count)
        return nil
    }

    /// Reads the name of an attribute, nil for one that is not kept, and finds its end. Its first byte may be any.
    @inline(__always)
    private mutating func attributeName(_ bytes: Span<UInt8>, _ start: Int) -> (number: UInt8, end: Int) {
        if bytes.hasChunk(at: start) {
            let chunk = bytes.chunk(at: start)
            let count = Tokenizer.nameEnd(chunk)
            if count < 16, count > 0 {
                let byte = bytes[start + count]
                if Tokenizer.endsName(byte) || byte == UInt8(ascii: "=") {
                    return (attributeNames.number(chunk, count), start + count)
                }
            }
        }
        return attributeNameSlowly(bytes, start)
    }

    @inline(never)
    private mutating func attributeNameSlowly(
        _ bytes: Span<UInt8>, _ start: Int
    ) -> (number: UInt8, end: Int) {
        var at = start + 1
        while at < bytes.count, !(Tokenizer.endsName(bytes[at]) || bytes[at] == UInt8(ascii: "=")) { at += 1 }
        return (attributeNames.number(bytes, start..<at), at)
    }

    /// Appends a start tag to the tokens.
    @inline(__always)
    mutating func emit(_ element: PageTokens.Element) {
        page.tokens.append(
            .init(kind: .open, tag: element.tag, index: Int32(truncatingIfNeeded: page.elements.count)))
        page.elements.append(element)
    }

    /// Appends an end tag to the tokens.
    @inline(__always)
    mutating func emitClose(_ tag: Tag, nameAt offset: Int) {
        page.tokens.append(.init(kind: .close, tag: tag, index: Int32(truncatingIfNeeded: offset)))
    }

    @inline(__always)
    static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x3E && (byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte))
    }
}
