internal import OffprintCore

/// Writes the tokens of a page as the leanest mark-up that libxml2 makes the same tree of.
///
/// libxml2 2.9 knows HTML 4: it loses text behind NUL and odd attributes, leaves newer character references as they
/// are, honours `<div/>`, and pays for each byte. So it is given nothing to stumble over: each tag carries one number
/// that says which element it is, and each run of text is its number and a comma. What it decides is which element
/// closes which.
struct LeanMarkup {
    /// The mark-up, in ASCII.
    private(set) var bytes: [UInt8] = []
    /// Whether elements nested deeper than the limit were flattened.
    private(set) var isFlattened = false

    private let depth: Int
    /// The elements that are open, as names, without those whose end tag may be left out.
    private var open: [Open] = []
    private var openCount: [UInt16] = Array(repeating: 0, count: 256)
    /// How many elements are open that were dropped because they are too deep.
    private var droppedDepth = 0
    private var mayBeInParagraph = false
    private var names: [UInt64: Int] = [:]

    private struct Open {
        var tag: Tag
        /// Tells elements apart whose tag is ``Tag/other``.
        var name: UInt64
    }

    init(depth: Int) { self.depth = depth }

    /// Writes the mark-up of a page.
    ///
    /// - Complexity: O(tokens), times the depth for end tags that close nothing.
    mutating func write(_ page: borrowing PageTokens) {
        bytes.removeAll(keepingCapacity: bytes.capacity <= 8_000_000)
        open.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        for i in openCount.indices { openCount[i] = 0 }
        (isFlattened, droppedDepth, mayBeInParagraph) = (false, 0, false)
        let source = page.source.span
        writeRoot(page, .html)
        writeRoot(page, .body)
        for i in page.tokens.indices {
            let token = page.tokens[i]
            switch token.kind {
            case .blank: if bytes.last != 0x20 { bytes.append(0x20) }
            case .text:
                append(number: Int(token.index))
                bytes.append(UInt8(ascii: ","))
            case .open: writeOpen(page.elements[Int(token.index)], Int(token.index), source)
            case .close: writeClose(token.tag, Int(token.index), source)
            }
        }
    }

    /// The page's own `html` and `body` go first, so that nothing has to be implied before the text.
    private mutating func writeRoot(_ page: borrowing PageTokens, _ tag: Tag) {
        append("<")
        append(tag == .html ? "html" : "body")
        if let index = tag == .html ? page.html : page.body {
            append(" o=")
            append(number: index)
        }
        append(">")
    }

    private mutating func writeOpen(_ element: PageTokens.Element, _ index: Int, _ source: Span<UInt8>) {
        let tag = element.tag
        guard tag != .html, tag != .body, tag != .frameset, tag != .frame else { return }
        let traits = TagTraits.of(tag)
        if !traits.contains(.void), !traits.contains(.optionalEnd) {
            guard open.count < depth else {
                isFlattened = true
                droppedDepth += 1
                if traits.contains(.block) { append("<hr>") }
                return
            }
            let name = tag == .other ? hash(source, Int(element.nameStart)) : 0
            open.append(Open(tag: tag, name: name))
            openCount[TagTraits.number(tag)] += 1
        }
        if tag == .p {
            mayBeInParagraph = true
        } else if mayBeInParagraph, traits.contains(.closesParagraph) {
            append("</p>")
            mayBeInParagraph = false
        }
        bytes.append(UInt8(ascii: "<"))
        append(name: tag, Int(element.nameStart), source)
        append(" o=")
        append(number: index)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func writeClose(_ tag: Tag, _ nameStart: Int, _ source: Span<UInt8>) {
        guard tag != .frameset, tag != .frame else { return }
        let traits = TagTraits.of(tag)
        if !traits.contains(.optionalEnd) {
            if droppedDepth > 0 {
                droppedDepth -= 1
                if traits.contains(.block) { append("<hr>") }
                return
            }
            guard openCount[TagTraits.number(tag)] > 0 else { return }
            let name = tag == .other ? hash(source, nameStart) : 0
            guard let place = open.lastIndex(where: { $0.tag == tag && $0.name == name }) else { return }
            for closed in open[place...] { openCount[TagTraits.number(closed.tag)] -= 1 }
            open.removeSubrange(place...)
        } else if tag == .p {
            mayBeInParagraph = false
        }
        append("</")
        append(name: tag, nameStart, source)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(name tag: Tag, _ start: Int, _ source: Span<UInt8>) {
        switch tag {
        case .xmp, .plaintext: append("pre")
        case .meta, .link, .base: append("img")
        case .other:
            // A name may hold bytes that libxml2 takes for something else: a number does not.
            let name = hash(source, start)
            let number = names[name] ?? names.count
            names[name] = number
            bytes.append(UInt8(ascii: "x"))
            append(number: number)
        default:
            var at = start
            while at < source.count, !Tokenizer.endsName(source[at]) {
                bytes.append(Tokenizer.isLetter(source[at]) ? source[at] | 0x20 : source[at])
                at += 1
            }
        }
    }

    private func hash(_ source: Span<UInt8>, _ start: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var at = start
        while at < source.count, !Tokenizer.endsName(source[at]) {
            let byte = source[at]
            hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
            at += 1
        }
        return hash
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func append(number: Int) {
        if number >= 10 { append(number: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
