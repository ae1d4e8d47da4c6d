internal import OffprintCore

extension ArticleBuilder {
    /// Opens an element.
    mutating func open(_ tag: Tag, _ index: Int) {
        let traits = TagTraits.of(tag)
        var frame = frames[frames.count - 1]
        frame.element = Int32(index)
        frame.tag = tag
        frame.hasSpan = false
        frame.hasCells = false
        frame.isLayout = false
        frame.isBlock = traits.contains(.block)
        frame.container = -1
        if frame.isBlock { flush() } else { meet(tag) }
        if traits.contains(.unseen) { frame.isUnseen = true }
        if tag == .noscript, frame.visibility == .shown { frame.visibility = .noscript }
        if index >= 0, page.elements[index].attributeCount > 0, tag != .html, tag != .body {
            if frame.visibility != .hidden, isHidden(page.elements[index], tag) { frame.visibility = .hidden }
        } else if tag == .dialog {
            frame.visibility = .hidden
        }
        if frame.isBlock {
            frame.block = Int32(frames.count)
            frame.blockVisibility = frame.visibility
            setRole(of: &frame, tag)
        } else {
            openInline(&frame, tag, index, traits)
        }
        if index >= 0, page.elements[index].attributeCount > 0 || tag == .time { capture(&frame, tag, index) }
        if tag == .html { frame.container = -2 }
        frames.append(frame)
    }

    /// Closes the innermost element.
    mutating func close() {
        guard frames.count > 1 else { return }
        if frames[frames.count - 1].isBlock { flush() }
        let frame = frames[frames.count - 1]
        while let capture = captures.last, capture.frame == frames.count - 1 { finishCapture() }
        if frame.hasSpan { closeSpan() }
        if frame.container >= 0 { containers[Int(frame.container)].blocks.end = Int32(blocks.count) }
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
        let areLinks = (tag == .a || tag == .button) && (gapAfter == .a || gapAfter == .button)
        gap = areLinks ? .metLinks : .met
    }

    /// Whether an inline element often holds a thing of its own: a label, a count, a link.
    private static func mayPart(_ tag: Tag) -> Bool {
        switch tag {
        case .span, .a, .button, .label, .time, .small, .other: true
        default: false
        }
    }

    private mutating func setRole(of frame: inout Frame, _ tag: Tag) {
        let count = Int32(blocks.count)
        switch tag {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            frame.role = .heading
            frame.level = UInt8(tag.headingLevel ?? 0)
        case .ul, .ol, .menu, .dir, .dl:
            if frame.list < 0 { frame.list = count }
            frame.role = .paragraph
            frame.level = 0
            if tag != .dl { frame.listDepth = min(frame.listDepth + 1, 100) }
        case .li:
            frame.role = .listItem
            frame.level = max(frame.listDepth, 1)
        case .dt: frame.role = .term
        case .dd: frame.role = .definition
        case .blockquote:
            frame.role = .quotation
            frame.level = 0
        case .pre, .xmp, .plaintext:
            frame.role = .preformatted
            frame.level = 0
            frame.isPreformatted = true
        case .figcaption, .caption:
            frame.role = .caption
            frame.level = 0
        case .table:
            (frame.table, frame.list, frame.listDepth) = (count, -1, 0)
            (frame.role, frame.level) = (.paragraph, 0)
        case .td, .th:
            frame.role = tag == .td ? .cell : .headerCell
            frame.level = 0
            frame.list = -1
            frame.listDepth = 0
            let row = frames[frames.count - 1]
            frame.cellJoint = .paragraph
            if row.tag == .tr, row.hasCells {
                frame.cellJoint = .cell
            } else if frame.table >= 0, count > frame.table, !row.isLayout {
                frame.cellJoint = .line
            }
            frame.cell = count
        case .select, .option, .optgroup, .textarea, .legend:
            frame.role = .control
            frame.level = 0
            if frame.list < 0, tag == .select { frame.list = count }
        case .summary:
            frame.role = .disclosure
            frame.level = 0
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

    private func isHidden(_ element: PageTokens.Element, _ tag: Tag) -> Bool {
        let first = Int(element.firstAttribute)
        var isClosedDialog = tag == .dialog
        for i in first..<(first + Int(element.attributeCount)) {
            let attribute = page.attributes[i]
            let range = Int(attribute.start)..<Int(attribute.end)
            switch attribute.name {
            case .hidden: return true
            case .ariaHidden:
                if range.count == 4, Tokenizer.hasPrefix("true", page.source.span, at: range.lowerBound) { return true }
            case .style: if InlineStyle.hides(page.source.span.extracting(range)) { return true }
            case .open: isClosedDialog = false
            default: break
            }
        }
        return isClosedDialog
    }
}
