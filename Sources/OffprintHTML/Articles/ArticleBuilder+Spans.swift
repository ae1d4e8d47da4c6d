internal import OffprintCore

extension ArticleBuilder {
    /// How many inline elements are followed at once; deeper ones leave no span.
    private static let mostOpenSpans = 32

    /// Deals with the start of an inline element.
    mutating func openInline(_ tag: Tag, _ index: Int, _ traits: TagTraits) {
        let top = frames.count - 1
        switch tag {
        case .br: lineBreak()
        case .img:
            guard index >= 0, frames[top].visibility != .hidden, !frames[top].isUnseen else { return }
            takeImage(index, isFallback: frames[top].visibility == .noscript)
        case .picture: pictureSource = -1
        case .source:
            if top > 0, frames[top - 1].tag == .picture { pictureSource = Int32(truncatingIfNeeded: index) }
        default:
            guard index >= 0, !traits.contains(.void), openSpans.count < ArticleBuilder.mostOpenSpans else { return }
            let element = page.elements[index]
            guard let kind = spanKind(tag, element, traits) else {
                guard tag == .label else { return }
                openSpans.append(
                    OpenSpan(kind: .other, element: Int32(truncatingIfNeeded: index), isControl: true, isKept: false))
                (frames[top].hasSpan, hasUnstartedSpans) = (true, true)
                return
            }
            openSpans.append(
                OpenSpan(
                    kind: kind, element: Int32(truncatingIfNeeded: index), isControl: tag == .button || tag == .label))
            (frames[top].hasSpan, hasUnstartedSpans) = (true, true)
        }
    }

    /// Closes the innermost span.
    mutating func closeSpan() {
        guard var span = openSpans.popLast() else { return }
        if isPermalink(span) || isLineNumber(span) { text.removeLast(text.count - Int(span.start)) }
        if span.start >= 0 { record(&span, to: text.count) }
    }

    /// Whether a link is the sign that manuals put behind their headings, to link to them: no word of the text.
    private mutating func isPermalink(_ span: OpenSpan) -> Bool {
        guard span.kind == .link, span.start >= 0, text.count > Int(span.start), text.count <= Int(span.start) + 4,
            let href = page.attribute(.href, of: page.elements[Int(span.element)]),
            page.hasPrefix("#", at: Int(href.start))
        else { return false }
        return ["¶", "#", "§", "🔗"].contains(text.string(from: Int(span.start)))
    }

    /// Whether the text from a place on is digits and white space.
    private mutating func holdsDigits(from start: Int) -> Bool {
        for i in start..<text.count {
            let byte = text[i]
            guard byte &- 0x30 < 10 || byte == 0x20 || byte == 0x0A else { return false }
        }
        return true
    }

    /// Whether a span holds the number of a line of code: its text is digits, and its class says so.
    private mutating func isLineNumber(_ span: OpenSpan) -> Bool {
        guard span.kind == .other, span.start >= 0, frames[frames.count - 1].isPreformatted,
            (1...6).contains(text.count - Int(span.start)),
            holdsDigits(from: Int(span.start)),
            let name = page.attribute(.class, of: page.elements[Int(span.element)])
        else { return false }
        guard name.hasReferences else {
            return page.withSource { ArticleBuilder.namesLineNumber($0.extracting(name.range)) }
        }
        let text = page.string(name)
        return ArticleBuilder.namesLineNumber(text.utf8.span)
    }

    /// The words that a class of line numbers has in it, whole or as a part of a word.
    private static let lineNumberWords: [StaticString] = [
        "lineno", "line-no", "line_no", "linenumber", "line-number", "line_number", "ln-num", "gutter",
    ]

    private static func namesLineNumber(_ name: Span<UInt8>) -> Bool {
        for i in name.indices {
            let first = name[i] | 0x20
            guard first == UInt8(ascii: "l") || first == UInt8(ascii: "g") else { continue }
            if lineNumberWords.contains(where: { Tokenizer.hasPrefix($0, name, at: i) }) { return true }
        }
        return false
    }

    /// Records a span's part of the current block.
    mutating func record(_ span: inout OpenSpan, to end: Int) {
        let start = Int(span.start)
        guard end > start else { return }
        if span.isControl { controlBytes += end - start }
        guard span.isKept else { return }
        if !span.isDescribed { describe(&span) }
        spans.append(
            InlineSpan(
                kind: span.kind, text: ByteRange(start..<end), target: span.target, label: span.label,
                tokens: span.tokens))
    }

    private mutating func spanKind(_ tag: Tag, _ element: PageTokens.Element, _ traits: TagTraits) -> InlineSpan.Kind? {
        if tag == .a, page.attribute(.href, of: element) != nil { return .link }
        if traits.contains(.span) {
            switch tag {
            case .em, .i: return .emphasis
            case .strong, .b: return .strong
            case .code, .kbd, .samp, .tt: return .code
            case .sup: return .superscript
            case .sub: return .subscript
            case .q: return .quote
            case .cite: return .cite
            case .time: return .time
            case .del, .s, .strike: return .deleted
            case .button: return .button
            default: break
            }
        }
        return element.names.meets(naming) ? .other : nil
    }

    private mutating func describe(_ span: inout OpenSpan) {
        span.isDescribed = true
        let element = page.elements[Int(span.element)]
        switch span.kind {
        case .link:
            if let href = page.attribute(.href, of: element) { span.target = string(href) }
            if let title = page.attribute(.title, of: element) { span.label = string(title) }
        case .time:
            if let moment = page.attribute(.datetime, of: element) { span.target = string(moment) }
        default: break
        }
        span.tokens = tokens(of: Int(span.element))
    }

    /// Appends an attribute's value to the article's strings; an address of more than 8 KB is left out.
    mutating func string(_ attribute: PageTokens.Attribute) -> ByteRange {
        guard attribute.end - attribute.start <= 8_192, attribute.end > attribute.start else { return .empty }
        let start = strings.count
        let bytes = unsafe page.bytes
        let source = unsafe bytes.span
        if attribute.hasReferences {
            CharacterReferences.appendDecoded(source.extracting(attribute.range), isAttribute: true, to: &strings)
        } else {
            strings.append(source.extracting(attribute.range))
        }
        return ByteRange(start..<strings.count)
    }
}
