internal import OffprintCore

extension Tokenizer {
    static let plainTags = TagTable { tag in
        switch tag {
        case .script, .style, .title, .template, .textarea, .iframe, .noembed, .noframes, .xmp, .plaintext, .meta,
            .link,
            .base, .html, .body, .head, .pre, .svg, .math, .img, .hr, .input, .wbr, .source, .track, .area, .col,
            .embed, .param, .br, .other:
            false
        default: true
        }
    }

    /// Whether an element is called `image`, which browsers take for an `img`.
    private static func isImage(_ element: PageTokens.Element, _ bytes: Span<UInt8>) -> Bool {
        element.nameCount == 5 && hasPrefix("image", bytes, at: Int(element.nameStart))
    }

    /// Decides what becomes of a start tag that was read.
    mutating func opened(_ element: PageTokens.Element, _ bytes: Span<UInt8>) {
        if templateDepth > 0 {
            openedInTemplate(element, bytes)
            return
        }
        if !foreign.isEmpty, openedInForeign(element, bytes) { return }
        switch element.tag {
        case .script: script(element, bytes)
        case .style: _ = rawText("style", bytes)
        case .title: title(bytes)
        case .template:
            // A declarative shadow root is shown in place of its host's children; any other template never is.
            if page.attribute(.shadowrootmode, of: element) != nil { emit(element) } else { templateDepth = 1 }
        case .textarea, .iframe, .noembed, .noframes, .xmp: rawElement(element, bytes)
        case .plaintext:
            emit(element)
            text(i..<bytes.count, hasReferences: false)
            (i, runStart) = (bytes.count, bytes.count)
        case .meta, .link, .base:
            harvest(element)
            if page.attribute(.itemprop, of: element) != nil { emit(element) }
        case .html:
            if let lang = page.attribute(.lang, of: element), data.language == nil { data.language = page.string(lang) }
            if page.html == nil {
                page.html = page.elements.count
                emit(element)
            }
        case .body:
            if page.body == nil {
                page.body = page.elements.count
                emit(element)
            }
        case .head: break
        case .pre:
            preDepth += 1
            emit(element)
        case .svg, .math: _ = openForeign(element)
        case .other where Tokenizer.isImage(element, bytes):
            var image = element
            image.tag = .img
            emit(image)
        default: emit(element)
        }
    }

    /// Decides what becomes of an end tag that was read.
    mutating func closed(_ tag: Tag, _ name: Range<Int>, _ bytes: Span<UInt8>) {
        if templateDepth > 0 {
            if tag == .template { templateDepth -= 1 }
            return
        }
        if !foreign.isEmpty, closedInForeign(tag, name, bytes) { return }
        switch tag {
        case .textarea, .iframe, .noembed, .noframes, .xmp:
            // In HTML their end was found with their content; in SVG and MathML they are elements like any other.
            if isForeign { emitClose(tag, nameAt: name.lowerBound) }
        case .html, .head, .body, .script, .style, .title, .meta, .link, .base, .img, .hr, .input, .wbr, .source,
            .track, .area, .col, .embed, .param:
            break
        case .br:
            emit(
                .init(
                    tag: .br, isSelfClosing: false, nameStart: Int32(name.lowerBound), nameCount: 2, firstAttribute: 0,
                    attributeCount: 0))
        case .pre:
            preDepth = max(0, preDepth - 1)
            emitClose(tag, nameAt: name.lowerBound)
        default: emitClose(tag, nameAt: name.lowerBound)
        }
    }

    private mutating func openedInTemplate(_ element: PageTokens.Element, _ bytes: Span<UInt8>) {
        page.attributes.removeLast(page.attributes.count - Int(element.firstAttribute))
        switch element.tag {
        case .template: templateDepth += 1
        case .script: _ = scriptText(bytes)
        case .style, .title, .textarea, .iframe, .noembed, .noframes, .xmp:
            _ = rawText(element.tag.rawValue, bytes)
        default: break
        }
    }

    private mutating func script(_ element: PageTokens.Element, _ bytes: Span<UInt8>) {
        let content = scriptText(bytes)
        guard let type = page.attribute(.type, of: element) else { return }
        guard !content.isEmpty, page.mayBeJSON(type) else { return }
        let parts = page.string(type).lowercased().split(separator: ";")
        guard let media = parts.first.map({ Tokenizer.trimmed($0.utf8.span) }), media.hasSuffix("json") else { return }
        let id = page.attribute(.id, of: element).map({ page.string($0) }) ?? ""
        data.scripts.append(.init(type: media, id: id, text: Array(page.source[content])))
    }

    private mutating func title(_ bytes: Span<UInt8>) {
        let content = rawText("title", bytes)
        guard data.title == nil else { return }
        var text: [UInt8] = []
        CharacterReferences.appendDecoded(bytes.extracting(content), isAttribute: false, to: &text)
        let title = Tokenizer.trimmed(text.span)
        if !title.isEmpty { data.title = title }
    }

    private mutating func rawElement(_ element: PageTokens.Element, _ bytes: Span<UInt8>) {
        emit(element)
        let content = rawText(element.tag.rawValue, bytes)
        if !content.isEmpty { text(content, hasReferences: element.tag == .textarea) }
        emitClose(element.tag, nameAt: Int(element.nameStart))
    }

    /// Appends a run of text whose place is known.
    private mutating func text(_ range: Range<Int>, hasReferences: Bool) {
        page.tokens.append(.init(kind: .text, tag: .other, index: Int32(page.runs.count)))
        page.runs.append(
            .init(start: Int32(range.lowerBound), end: Int32(range.upperBound), hasReferences: hasReferences))
    }
}
