internal import OffprintCore

/// Writes the tokens of a page as the leanest mark-up that libxml2 makes the same tree of.
///
/// libxml2 2.9 knows HTML 4: it loses text behind NUL and odd attributes, leaves newer character references as they
/// are, honours `<div/>`, and pays for each byte. So it is given nothing to stumble over: each tag carries one number
/// that says which element it is, and each run of text is its number and a comma. End tags that pages leave out where
/// HTML 4 had no rule for it are put in.
struct LeanMarkup {
    /// The mark-up, in ASCII.
    private(set) var bytes: [UInt8] = []
    /// Whether elements nested deeper than the limit were flattened.
    private(set) var isFlattened = false

    let depth: Int
    /// The elements that are open.
    var open: [Open] = []
    var openCount: [UInt16] = Array(repeating: 0, count: 256)
    /// How many elements are open that were dropped because they are too deep.
    var droppedDepth = 0
    private var names: [UInt64: Int] = [:]

    /// An element that is open.
    struct Open {
        var tag: Tag
        /// Tells elements apart whose tag is ``Tag/other``.
        var name: UInt64
        /// Its place among the page's elements, and of its name in the page.
        var index: Int32
        var nameStart: Int32
        /// Whether libxml2 is told that it is a `div`.
        var isDisguised = false
        /// Whether its end tag came while blocks inside it were open: it closes with the last of them.
        var isClosing = false
    }

    init(depth: Int) { self.depth = depth }

    /// Writes the mark-up of a page.
    ///
    /// - Throws: ``StageError`` when the time is over.
    /// - Complexity: O(tokens), times the depth for end tags that close nothing.
    mutating func write(_ page: borrowing PageTokens, deadline: Deadline) throws(StageError) {
        bytes.removeAll(keepingCapacity: bytes.capacity <= 8_000_000)
        open.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
        for i in openCount.indices { openCount[i] = 0 }
        (isFlattened, droppedDepth) = (false, 0)
        let source = page.source.span
        writeRoot(page, .html)
        writeRoot(page, .body)
        for i in page.tokens.indices {
            if i & 0x3FFF == 0x3FFF { try deadline.check() }
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
        if droppedDepth == 0 { closeImplied(by: tag, traits, source) }
        let link = traits.contains(.closesParagraph) ? closeParagraph(source) : nil
        if traits.contains(.void) {
            writeStart(tag, index, Int(element.nameStart), source)
            return
        }
        guard open.count < depth else {
            isFlattened = true
            if !traits.contains(.optionalEnd) { droppedDepth += 1 }
            if traits.contains(.block) { append("<hr>") }
            return
        }
        push(
            Open(
                tag: tag, name: tag == .other ? hash(source, Int(element.nameStart)) : 0, index: Int32(index),
                nameStart: element.nameStart), source)
        if let link, open.count < depth { push(link, source) }
    }

    /// Opens an element and writes its start tag.
    private mutating func push(_ element: Open, _ source: Span<UInt8>) {
        var element = element
        // For libxml2 a paragraph ends a heading.
        element.isDisguised = element.tag == .p && open.last.map { $0.tag.headingLevel != nil } ?? false
        openCount[TagTraits.number(element.tag)] += 1
        open.append(element)
        writeStart(element.isDisguised ? .div : element.tag, Int(element.index), Int(element.nameStart), source)
    }

    private mutating func writeStart(_ tag: Tag, _ index: Int, _ nameStart: Int, _ source: Span<UInt8>) {
        bytes.append(UInt8(ascii: "<"))
        append(name: tag, nameStart, source)
        append(" o=")
        append(number: index)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func writeClose(_ tag: Tag, _ nameStart: Int, _ source: Span<UInt8>) {
        guard tag != .frameset, tag != .frame else { return }
        let traits = TagTraits.of(tag)
        if droppedDepth > 0 {
            if !traits.contains(.optionalEnd) { droppedDepth -= 1 }
            if traits.contains(.block) { append("<hr>") }
            return
        }
        guard openCount[TagTraits.number(tag)] > 0 || tag.headingLevel != nil else {
            // An end tag alone still parts what is before it from what is behind it.
            if tag == .p { append("<p></p>") }
            return
        }
        close(tag, name: tag == .other ? hash(source, nameStart) : 0, source)
    }

    /// Writes the end tags of the elements from the innermost out to a place.
    mutating func closeAll(from place: Int, _ source: Span<UInt8>) {
        while open.count > place { pop(source) }
        while let last = open.last, last.isClosing { pop(source) }
    }

    private mutating func pop(_ source: Span<UInt8>) {
        guard let last = open.popLast() else { return }
        openCount[TagTraits.number(last.tag)] -= 1
        append("</")
        append(name: last.isDisguised ? .div : last.tag, Int(last.nameStart), source)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(name tag: Tag, _ start: Int, _ source: Span<UInt8>) {
        switch tag {
        case .xmp, .plaintext: append("pre")
        case .div: append("div")
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
