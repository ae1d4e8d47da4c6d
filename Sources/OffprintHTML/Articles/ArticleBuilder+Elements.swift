internal import OffprintCore

extension ArticleBuilder {
    /// Opens an element.
    mutating func open(_ tag: Tag, _ index: Int) {
        let traits = self.traits[tag]
        let isBlock = traits.contains(.block)
        if isBlock { flush() } else { meet(tag) }
        frames.repeatLast()
        let top = frames.count - 1
        frames[top].element = Int32(truncatingIfNeeded: index)
        frames[top].tag = tag
        frames[top].hasSpan = false
        frames[top].hasCells = false
        frames[top].isLayout = false
        frames[top].isBlock = isBlock
        frames[top].container = -1
        if traits.contains(.unseen) { frames[top].isUnseen = true }
        if tag == .noscript, frames[top].visibility == .shown { frames[top].visibility = .noscript }
        let names = index >= 0 ? page.elements[index].names : AttributeSet()
        if !names.isEmpty, tag != .html, tag != .body {
            if names.meets(hiding) || tag == .dialog, frames[top].visibility != .hidden,
                isHidden(page.elements[index], tag)
            {
                frames[top].visibility = .hidden
            }
        } else if tag == .dialog {
            frames[top].visibility = .hidden
        }
        if isBlock {
            frames[top].block = Int32(truncatingIfNeeded: top)
            frames[top].blockVisibility = frames[top].visibility
            setRole(tag)
        } else {
            if tag == .span, frames[top].role == .heading, !names.isEmpty, isEditLink(index) {
                frames[top].isUnseen = true
            }
            openInline(tag, index, traits)
        }
        if index >= 0, names.meets(capturing) || tag == .time { capture(tag, index) }
        if tag == .html { frames[top].container = -2 }
    }

    /// Whether an element holds MediaWiki's link to edit a section, which stands in the section's heading.
    private mutating func isEditLink(_ index: Int) -> Bool {
        guard index >= 0, let name = page.attribute(.class, of: page.elements[index]) else { return false }
        return page.hasPrefix("mw-editsection", at: name.range.lowerBound)
    }

    /// Closes the innermost element.
    mutating func close() {
        guard frames.count > 1 else { return }
        if frames[frames.count - 1].isBlock { flush() }
        let frame = frames[frames.count - 1]
        while let capture = captures.last, capture.frame == frames.count - 1 { finishCapture() }
        if frame.hasSpan { closeSpan() }
        if frame.container >= 0 { containers[Int(frame.container)].blocks.end = Int32(blocks.count) }
        if !unplaced.isEmpty { placePictures(of: frame) }
        frames.removeLast()
        if !frame.isBlock, ArticleBuilder.mayPart(frame.tag) { (gap, gapAfter) = (.ended, frame.tag) }
        if frame.tag == .td || frame.tag == .th { closeCell(frame) }
    }

    /// Notes that an inline element begins where another ended.
    private mutating func meet(_ tag: Tag) {
        guard gap == .ended else { return }
        guard ArticleBuilder.mayPart(tag) else {
            gap = .none
            return
        }
        gap = ArticleBuilder.isPressed(tag) && ArticleBuilder.isPressed(gapAfter) ? .metLinks : .met
    }

    /// Whether an element is pressed: what stands in it is a thing of its own.
    private static func isPressed(_ tag: Tag) -> Bool { tag == .a || tag == .button || tag == .label }

    /// Whether an inline element often holds a thing of its own: a label, a count, a link.
    private static func mayPart(_ tag: Tag) -> Bool {
        switch tag {
        case .span, .a, .button, .label, .time, .small, .other: true
        default: false
        }
    }

    private mutating func setRole(_ tag: Tag) {
        let count = Int32(truncatingIfNeeded: blocks.count)
        let top = frames.count - 1
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            frames[top].role = .heading
            frames[top].level = UInt8(tag.headingLevel ?? 0)
        case .ul, .ol, .menu, .dir, .dl:
            if frames[top].list < 0 { frames[top].list = count }
            frames[top].role = .paragraph
            frames[top].level = 0
            if tag != .dl { frames[top].listDepth = min(frames[top].listDepth + 1, 100) }
        case .li:
            frames[top].role = .listItem
            frames[top].level = max(frames[top].listDepth, 1)
        case .dt: frames[top].role = .term
        case .dd: frames[top].role = .definition
        case .blockquote:
            frames[top].role = .quotation
            frames[top].level = 0
        case .pre, .xmp, .plaintext:
            frames[top].role = .preformatted
            frames[top].level = 0
            frames[top].isPreformatted = true
        case .figcaption, .caption:
            frames[top].role = .caption
            frames[top].level = 0
        case .table:
            (frames[top].table, frames[top].list, frames[top].listDepth) = (count, -1, 0)
            (frames[top].role, frames[top].level) = (.paragraph, 0)
        case .td, .th:
            frames[top].role = tag == .td ? .cell : .headerCell
            frames[top].level = 0
            frames[top].list = -1
            frames[top].listDepth = 0
            let row = frames[top - 1]
            frames[top].cellJoint = .paragraph
            if row.tag == .tr, row.hasCells {
                frames[top].cellJoint = .cell
            } else if frames[top].table >= 0, count > frames[top].table, !row.isLayout {
                frames[top].cellJoint = .line
            }
            frames[top].cell = count
        case .select, .option, .optgroup, .textarea, .legend:
            frames[top].role = .control
            frames[top].level = 0
            if frames[top].list < 0, tag == .select { frames[top].list = count }
        case .summary:
            frames[top].role = .disclosure
            frames[top].level = 0
        default: break
        }
    }

    /// A cell with several blocks is layout or holds prose: its blocks are paragraphs.
    private mutating func closeCell(_ cell: Frame) {
        let first = Int(cell.cell)
        guard blocks.count > first else { return }
        if blocks.count > first + 1 {
            (frames[frames.count - 1].isLayout, frames[frames.count - 1].hasCells) = (true, false)
            for i in first..<blocks.count {
                if blocks[i].role == .cell || blocks[i].role == .headerCell { blocks[i].role = .paragraph }
                if blocks[i].joint == .cell { blocks[i].joint = .paragraph }
            }
        } else if frames[frames.count - 1].tag == .tr {
            frames[frames.count - 1].hasCells = true
        }
    }

    private mutating func isHidden(_ element: PageTokens.Element, _ tag: Tag) -> Bool {
        let first = Int(element.firstAttribute)
        var isClosedDialog = tag == .dialog
        var isHidden = false
        var isStreamed = false
        for i in first..<(first + Int(element.attributeCount)) {
            let attribute = page.attributes[i]
            let range = Int(attribute.start)..<Int(attribute.end)
            switch attribute.name {
            case .hidden: isHidden = true
            // React streams a page in pieces like this, and a script shows each in its place.
            case .id: isStreamed = isStreamed || page.withSource { ArticleBuilder.isStreamed($0.extracting(range)) }
            case .ariaHidden:
                if range.count == 4, page.hasPrefix("true", at: range.lowerBound) { return true }
            case .style: if page.withSource({ InlineStyle.hides($0.extracting(range)) }) { return true }
            case .open: isClosedDialog = false
            default: break
            }
        }
        return isClosedDialog || isHidden && !isStreamed
    }

    /// Whether an id is one of those that React gives to streamed pieces: `S:` and a number in hexadecimal digits.
    private static func isStreamed(_ id: Span<UInt8>) -> Bool {
        guard id.count >= 3, id.count <= 6, id[0] == 0x53, id[1] == 0x3A else { return false }
        for i in 2..<id.count where id[i] &- 0x30 >= 10 && id[i] &- 0x61 >= 6 { return false }
        return true
    }
}
