internal import OffprintCore

/// Cuts a page into tags and runs of text, as HTML's tokenizer does (https://html.spec.whatwg.org/#tokenization), and
/// harvests on the way what the page says of itself: title, metas, links, scripts with data.
///
/// Comments, doctypes, scripts, styles and templates leave no token. The contents of `title` go to the structured data.
/// Contents of `noscript` are read as markup, since the reader runs no scripts.
struct Tokenizer: ~Copyable {
    /// The tables that it fills.
    var page = PageTokens()
    /// What the page says of itself.
    var data = StructuredData()

    var i = 0
    var runStart = 0
    var runHasReferences = false
    var runIsBlank = true
    /// How many `pre` are open: blank text counts there.
    var preDepth = 0
    /// The `svg` and `math` that are open, and the islands of HTML inside them.
    var foreign: [Foreign] = []
    /// How many templates are open; what is in them leaves no token.
    var templateDepth = 0

    let tagNames = TagNames()
    let attributeNames = AttributeNames()
    /// The tags without a rule of their own, whose start and end are tokens and no more.
    let plainTags = Tokenizer.plainTags
    private let limits: HTMLLimits

    init(limits: HTMLLimits) { self.limits = limits }

    /// Whether the reading position is in SVG or MathML, whose rules differ.
    var isForeign: Bool { !foreign.isEmpty && foreign.last != .island }

    /// Gives away what the page says of itself.
    mutating func takeData() -> StructuredData {
        let taken = data
        data = StructuredData()
        return taken
    }

    /// Reads a page.
    ///
    /// - Throws: ``StageError`` when there are more elements than the limit, or when the time is over.
    /// - Complexity: O(bytes).
    mutating func run(_ source: [UInt8], deadline: Deadline) throws(StageError) {
        page.reset(source: source)
        data = StructuredData()
        (i, runStart, preDepth, templateDepth) = (0, 0, 0, 0)
        foreign = []
        runHasReferences = false
        runIsBlank = true
        let bytes = source.span
        var nextCheck = 4_096
        while i < bytes.count {
            scanText(bytes)
            guard i < bytes.count else { break }
            markup(bytes)
            if page.elements.count >= nextCheck {
                nextCheck += 4_096
                try check(deadline)
            }
        }
        endRun(bytes.count)
        try check(deadline)
    }

    private func check(_ deadline: Deadline) throws(StageError) {
        if page.elements.count > limits.elements {
            throw StageError(.tooLarge, "the page has more than \(limits.elements) elements")
        }
        try deadline.check()
    }

    /// Moves to the next `<`, and notes what the text before it is made of.
    @inline(__always)
    private mutating func scanText(_ bytes: Span<UInt8>) {
        var at = i
        if runIsBlank {
            at = Tokenizer.endOfBlank(bytes, from: at)
            if at == bytes.count || bytes[at] == UInt8(ascii: "<") {
                i = at
                return
            }
            runIsBlank = false
        }
        let (end, hasReferences) = bytes.end(at: UInt8(ascii: "<"), from: at)
        if hasReferences { runHasReferences = true }
        i = end
    }

    /// The offset of the next byte that is neither white space nor a control character.
    @inline(__always)
    private static func endOfBlank(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var at = start
        guard at < bytes.count, bytes[at] <= 0x20 else { return at }
        while bytes.hasChunk(at: at) {
            let found = (bytes.chunk(at: at) .> Chunk(repeating: 0x20)).first
            at += found
            if found < 16 { return at }
        }
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        return at
    }

    /// Reads what begins with the `<` at the reading position.
    private mutating func markup(_ bytes: Span<UInt8>) {
        let start = i
        guard start + 1 < bytes.count else {
            runIsBlank = false
            i += 1
            return
        }
        let next = bytes[start + 1]
        if Tokenizer.isLetter(next) {
            endRun(start)
            startTag(bytes)
        } else if next == UInt8(ascii: "/") {
            if start + 2 < bytes.count, Tokenizer.isLetter(bytes[start + 2]) {
                endRun(start)
                endTag(bytes)
            } else if start + 2 == bytes.count {
                runIsBlank = false
                i += 2
            } else {
                endRun(start)
                skipPast(UInt8(ascii: ">"), bytes, from: start + 2)
            }
        } else if next == UInt8(ascii: "!") {
            endRun(start)
            declaration(bytes)
        } else if next == UInt8(ascii: "?") {
            endRun(start)
            skipPast(UInt8(ascii: ">"), bytes, from: start + 2)
        } else {
            runIsBlank = false
            i += 1
        }
    }

    /// Closes the run of text that ends before an offset; the next begins at ``i`` once that has moved.
    @inline(__always)
    mutating func endRun(_ end: Int) {
        if runStart < end, templateDepth == 0 {
            if runIsBlank, preDepth == 0 {
                page.tokens.append(.init(kind: .blank, tag: .other, index: -1))
            } else {
                page.tokens.append(.init(kind: .text, tag: .other, index: Int32(truncatingIfNeeded: page.runs.count)))
                page.runs.append(
                    .init(
                        start: Int32(truncatingIfNeeded: runStart), end: Int32(truncatingIfNeeded: end),
                        hasReferences: runHasReferences))
            }
        }
        runStart = end
        runIsBlank = true
        runHasReferences = false
    }

    private mutating func declaration(_ bytes: Span<UInt8>) {
        let at = i + 2
        if at + 1 < bytes.count, bytes[at] == 0x2D, bytes[at + 1] == 0x2D {
            skipComment(bytes, from: at + 2)
        } else if isForeign, Tokenizer.hasPrefix("[cdata[", bytes, at: at) {
            cdata(bytes, from: at + 7)
        } else {
            if page.elements.isEmpty, Tokenizer.hasPrefix("doctype", bytes, at: at) { doctype(bytes, from: at + 7) }
            skipPast(UInt8(ascii: ">"), bytes, from: at)
        }
    }

    /// Tells whether browsers would lay the page out as in the nineties (https://html.spec.whatwg.org/#quirks-mode):
    /// without a public identifier they would not, with most of them that have no address behind it they would.
    private mutating func doctype(_ bytes: Span<UInt8>, from start: Int) {
        let end = bytes.farIndex(of: UInt8(ascii: ">"), from: start)
        var quotes = 0
        var isOld = false
        for at in start..<end {
            if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") { quotes += 1 }
            guard quotes == 1 else { continue }
            if Tokenizer.hasPrefix("dtd html 3", bytes, at: at) || Tokenizer.hasPrefix("dtd html 2", bytes, at: at)
                || Tokenizer.hasPrefix("dtd html 4.0 ", bytes, at: at)
            {
                isOld = true
            }
        }
        let mayBeOld = quotes == 2 && Tokenizer.hasPrefix(" html public", bytes, at: start)
        let isTransitional = mayBeOld && !isStrict(bytes, start..<end)
        page.isQuirky = isOld || isTransitional
    }

    private func isStrict(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains {
            Tokenizer.hasPrefix("xhtml", bytes, at: $0) || Tokenizer.hasPrefix("strict", bytes, at: $0)
                || Tokenizer.hasPrefix("html 4.01//", bytes, at: $0)
        }
    }

    private mutating func skipComment(_ bytes: Span<UInt8>, from start: Int) {
        var at = start
        if at < bytes.count, bytes[at] == 0x3E {
            (i, runStart) = (at + 1, at + 1)
            return
        }
        if at + 1 < bytes.count, bytes[at] == 0x2D, bytes[at + 1] == 0x3E {
            (i, runStart) = (at + 2, at + 2)
            return
        }
        while at < bytes.count {
            at = bytes.farIndex(of: 0x2D, from: at)
            guard at + 2 < bytes.count else { break }
            if bytes[at + 1] == 0x2D {
                if bytes[at + 2] == 0x3E {
                    (i, runStart) = (at + 3, at + 3)
                    return
                }
                if bytes[at + 2] == 0x21, at + 3 < bytes.count, bytes[at + 3] == 0x3E {
                    (i, runStart) = (at + 4, at + 4)
                    return
                }
            }
            at += 1
        }
        (i, runStart) = (bytes.count, bytes.count)
    }

    private mutating func cdata(_ bytes: Span<UInt8>, from start: Int) {
        var at = start
        while at + 2 < bytes.count, !(bytes[at] == 0x5D && bytes[at + 1] == 0x5D && bytes[at + 2] == 0x3E) { at += 1 }
        let isClosed = at + 2 < bytes.count
        let end = isClosed ? at : bytes.count
        if end > start, templateDepth == 0 {
            page.tokens.append(.init(kind: .text, tag: .other, index: Int32(truncatingIfNeeded: page.runs.count)))
            page.runs.append(.init(start: Int32(start), end: Int32(end), hasReferences: false))
        }
        i = isClosed ? at + 3 : bytes.count
        runStart = i
    }

    mutating func skipPast(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int) {
        i = min(bytes.farIndex(of: byte, from: start) + 1, bytes.count)
        runStart = i
    }
}
