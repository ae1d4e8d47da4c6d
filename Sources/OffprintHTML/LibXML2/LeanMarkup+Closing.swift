internal import OffprintCore

/// The end tags that pages leave out: HTML closes what is open inside an element with it, libxml2 2.9 ignores an end tag
/// that has something stronger open before it, and nests what should be neighbours.
extension LeanMarkup {
    /// Closes the item, cell or row that a start tag ends, with all that is open in it.
    mutating func closeImplied(by tag: Tag, _ traits: TagTraits, _ source: Span<UInt8>) {
        switch tag {
        case .li: closeItem(source) { $0 == .li }
        case .dd, .dt: closeItem(source) { $0 == .dd || $0 == .dt }
        case .td, .th: closeInTable(source) { $0 == .td || $0 == .th }
        case .tr: closeInTable(source) { $0 == .tr }
        case .tbody, .thead, .tfoot: closeInTable(source) { $0 == .tbody || $0 == .thead || $0 == .tfoot || $0 == .tr }
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if let last = open.last, last.tag.headingLevel != nil { closeAll(from: open.count - 1, source) }
        case .a, .button:
            guard openCount[TagTraits.number(tag)] > 0 else { return }
            close(tag, name: 0, source)
        default: break
        }
    }

    /// Closes the paragraph that a block's start tag ends.
    ///
    /// - Returns: a link that was open in it: it goes on inside the block.
    mutating func closeParagraph(_ source: Span<UInt8>) -> Open? {
        guard openCount[TagTraits.number(.p)] > 0 else { return nil }
        var link: Open?
        for place in open.indices.reversed() {
            let tag = open[place].tag
            if tag == .p {
                closeAll(from: place, source)
                return link
            }
            if tag == .a, !open[place].isClosing { link = open[place] }
            if LeanMarkup.bounds(tag) || tag == .button { return nil }
        }
        return nil
    }

    /// Closes an element by its end tag (https://html.spec.whatwg.org/#parsing-main-inbody, "An end tag whose tag name
    /// is").
    mutating func close(_ tag: Tag, name: UInt64, _ source: Span<UInt8>) {
        let isSpecial = LeanMarkup.isSpecial(tag)
        let isHeading = tag.headingLevel != nil
        var isBlocked = false
        for place in open.indices.reversed() {
            let other = open[place].tag
            if (other == tag && open[place].name == name) || (isHeading && other.headingLevel != nil) {
                if isBlocked || (tag == .form && place < open.count - 1) {
                    open[place].isClosing = true
                } else {
                    closeAll(from: place, source)
                }
                return
            }
            if isSpecial {
                let isBound = LeanMarkup.isTablePart(tag) ? other == .table : LeanMarkup.bounds(other)
                if isBound || (tag == .li && (other == .ul || other == .ol)) { return }
            } else if LeanMarkup.isSpecial(other) {
                // A link or a bold stretch that blocks were put into ends when they do; other inline elements stay.
                guard LeanMarkup.isFormatting(tag), !LeanMarkup.bounds(other) else { return }
                isBlocked = true
            }
        }
    }

    private mutating func closeItem(_ source: Span<UInt8>, _ isItem: (Tag) -> Bool) {
        for place in open.indices.reversed() {
            let tag = open[place].tag
            if isItem(tag) {
                closeAll(from: place, source)
                return
            }
            if LeanMarkup.isSpecial(tag), tag != .address, tag != .div, tag != .p { return }
        }
    }

    private mutating func closeInTable(_ source: Span<UInt8>, _ isPart: (Tag) -> Bool) {
        guard openCount[TagTraits.number(.table)] > 0 else { return }
        var outermost: Int?
        for place in open.indices.reversed() {
            if open[place].tag == .table { break }
            if isPart(open[place].tag) { outermost = place }
        }
        if let outermost { closeAll(from: outermost, source) }
    }

    /// Whether an end tag cannot reach beyond such an element.
    private static func bounds(_ tag: Tag) -> Bool {
        switch tag {
        case .table, .td, .th, .caption, .object, .applet, .marquee, .template: true
        default: false
        }
    }

    private static func isTablePart(_ tag: Tag) -> Bool {
        switch tag {
        case .table, .td, .th, .tr, .tbody, .thead, .tfoot, .caption: true
        default: false
        }
    }

    private static func isFormatting(_ tag: Tag) -> Bool {
        switch tag {
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
        default: false
        }
    }

    private static func isSpecial(_ tag: Tag) -> Bool {
        if TagTraits.of(tag).contains(.block) { return true }
        return switch tag {
        case .button, .noscript, .object, .applet, .iframe, .noembed, .noframes, .svg, .math: true
        default: false
        }
    }
}
