internal import OffprintCore

/// Finds out which element closes which, by the rules of HTML (https://html.spec.whatwg.org/#tree-construction), in one
/// pass over the tokens and without a tree.
///
/// Each rule writes events at the end of the list. Two kinds of mistakes in a page reach back: what stands in a table
/// but in no cell goes in front of the table, and an inline element that blocks were put into goes on inside each of
/// them. Both put a bounded number of events into the midst of the list.
struct ScannerStructure: ~Copyable {
    /// Whether elements nested too deeply were flattened on the last page.
    private(set) var isFlattened = false

    var list = EventList()
    /// The elements that are open: `html`, `body`, and what is in them.
    var open = Table<OpenElement>()
    /// How many elements of a tag are open.
    var openCount = Table<Int32>(room: 256)
    let traits = ScanTraits.table
    var active = Table<ActiveElement>()
    /// The event of the form that is open; -2 for one that is open in name only, -1 for none.
    var form: Int32 = -1
    /// How many elements may still be opened anew, so that no page grows without bound.
    var clonesLeft = 0
    /// Whether the page has no doctype, or an old one: a table stays in its paragraph then.
    var isQuirky = false

    private let depth: Int
    /// How many elements are open that were dropped because they are too deep.
    private var droppedDepth = 0
    private var isInBody = false
    private var isFramesetAllowed = true
    private var isFrameset = false

    init(limits: HTMLLimits) { depth = max(limits.depth, 4) }

    /// Whether no element fits into the innermost one any more.
    var isFull: Bool { open.count >= depth }

    /// Reads the tokens of a page into ``events``.
    ///
    /// - Throws: ``StageError`` when the time is over.
    /// - Complexity: O(tokens), times the depth where end tags close nothing.
    mutating func read(_ page: borrowing PageTokens, deadline: Deadline) throws(StageError) {
        reset(page)
        let source = page.source.span
        for i in page.tokens.indices {
            if i & 0x1FFF == 0x1FFF { try deadline.check() }
            let token = page.tokens[i]
            switch token.kind {
            case .blank: blank()
            case .text: text(token.index)
            case .open:
                let isNamed = token.tag == .other || open[open.count - 1].space != .html
                let name =
                    isNamed ? ScannerStructure.hash(source, Int(page.elements[Int(token.index)].nameStart)) : 0
                start(token.tag, token.index, name)
            case .close:
                let isNamed = token.tag == .other || open[open.count - 1].space != .html
                end(token.tag, isNamed ? ScannerStructure.hash(source, Int(token.index)) : 0)
            }
        }
        while open.count > 0 { pop() }
        list.order()
    }

    private mutating func reset(_ page: borrowing PageTokens) {
        list.reset()
        open.removeAll()
        active.removeAll()
        openCount.removeAll()
        for _ in 0..<256 { openCount.append(0) }
        form = -1
        clonesLeft = 1_000 + 2 * page.elements.count
        isQuirky = page.isQuirky
        (isFlattened, droppedDepth) = (false, 0)
        (isInBody, isFramesetAllowed, isFrameset) = (false, true, false)
        push(.html, Int32(page.html ?? -1), mode: .body)
        push(.body, Int32(page.body ?? -1), mode: .body)
    }

    // MARK: Tokens

    private mutating func blank() {
        let current = open[open.count - 1]
        guard isInBody, !isFrameset, !current.traits.contains(.fosters), current.mode != .columns else { return }
        if current.space != .foreign { reconstruct() }
        list.add(.init(kind: .blank, tag: .other, index: -1), before: open[open.count - 1].anchor)
    }

    private mutating func text(_ index: Int32) {
        if isFrameset, open[open.count - 1].tag != .noframes { return }
        if !isInBody, open[open.count - 1].tag != .noframes { enterBody() }
        isFramesetAllowed = false
        let event = PageEvent(kind: .text, tag: .other, index: index)
        if open[open.count - 1].space != .foreign {
            if open[open.count - 1].mode == .columns { popThrough(open.count - 1) }
            reconstruct()
        }
        list.add(event, before: anchor())
    }

    private mutating func start(_ tag: Tag, _ index: Int32, _ name: UInt32) {
        if tag == .html || tag == .body {
            if tag == .body { enterBody() }
            return
        }
        if tag == .frameset || isFrameset {
            startFrameset(tag, index)
            return
        }
        if !isInBody, !staysInHead(tag) { enterBody() }
        if isFramesetAllowed, ScannerStructure.showsSomething(tag) { isFramesetAllowed = false }
        if droppedDepth > 0 {
            drop(tag, index)
        } else if open[open.count - 1].space != .html, startInForeign(tag, index, name) {
            return
        } else if tag == .other {
            reconstruct()
            insert(tag, index, name: name)
        } else {
            startInBody(tag, index)
        }
    }

    private mutating func end(_ tag: Tag, _ name: UInt32) {
        if isFrameset {
            if tag == .noframes, open[open.count - 1].tag == .noframes { pop() }
            return
        }
        if !isInBody, tag != .noframes, tag != .template { return }
        if droppedDepth > 0 {
            let traits = TagTraits.of(tag)
            if !traits.contains(.optionalEnd) { droppedDepth -= 1 }
            if traits.contains(.block) { part(.hr, -1) }
        } else if open[open.count - 1].space != .html, endInForeign(tag, name) {
            return
        } else {
            endInBody(tag, name)
        }
    }

    // MARK: Before the body

    private mutating func enterBody() { isInBody = true }

    /// Whether an element belongs to the head while the body has not begun. A `noscript` does not: where scripts run, as
    /// they do where pages are read, its text is not shown, whatever is in it.
    private mutating func staysInHead(_ tag: Tag) -> Bool {
        switch tag {
        case .meta, .link, .base, .noframes, .template: true
        default: false
        }
    }

    private mutating func startFrameset(_ tag: Tag, _ index: Int32) {
        if !isFrameset {
            guard isFramesetAllowed else { return }
            popThrough(2)
            (isFrameset, isInBody) = (true, true)
        } else if tag == .noframes, !isFull {
            push(.noframes, index, mode: .body)
        }
    }

    private static func showsSomething(_ tag: Tag) -> Bool {
        switch tag {
        case .li, .pre, .button, .dd, .dt, .applet, .marquee, .object, .table, .area, .br, .embed, .img, .wbr, .hr,
            .textarea, .xmp, .iframe, .select, .plaintext:
            true
        default: false
        }
    }

    // MARK: Too deep

    /// Leaves out an element that is too deep; a block still parts what is before it from what is in it.
    mutating func drop(_ tag: Tag, _ index: Int32) {
        isFlattened = true
        let traits = TagTraits.of(tag)
        if traits.contains(.void) {
            part(tag, index)
            return
        }
        if !traits.contains(.optionalEnd) { droppedDepth += 1 }
        if traits.contains(.block) { part(tag, index) }
    }

    /// Writes an element without content.
    mutating func part(_ tag: Tag, _ index: Int32) {
        let anchor = anchor()
        list.add(.init(kind: .open, tag: tag, index: index), before: anchor)
        list.add(.init(kind: .close, tag: .other, index: -1), before: anchor)
    }
}
