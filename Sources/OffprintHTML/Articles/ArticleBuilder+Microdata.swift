internal import OffprintCore

extension ArticleBuilder {
    private static let mostProperties = 2_000
    /// The longest text that is taken for the value of a property, in bytes.
    private static let longestValue = 512

    /// Notes what the element says as microdata, as a `time`, or as a telling link.
    mutating func capture(_ tag: Tag, _ index: Int) {
        let top = frames.count - 1
        let element = page.elements[index]
        let outer = frames[top].itemType
        if page.attribute(.itemscope, of: element) != nil {
            itemTypes.append(page.attribute(.itemtype, of: element).map({ page.string($0) }) ?? "")
            frames[top].itemType = Int32(itemTypes.count - 1)
        }
        guard data.properties.count < ArticleBuilder.mostProperties, captures.count < 64 else { return }
        if tag == .a { captureLink(element) }
        let names = page.attribute(.itemprop, of: element).map { page.trimmed($0) }
        guard names != nil || tag == .time else { return }
        let type = outer >= 0 ? itemTypes[Int(outer)] : nil
        for name in ArticleBuilder.words(names ?? "time") {
            let target = Capture.Target.property(name: name, itemType: type)
            if let value = value(of: element, tag) {
                data.properties.append(.init(name: name, value: page.string(value), itemType: type))
                // The address of an author's page is not the author's name.
                if tag == .a, name == "author" { beginCapture(target) }
            } else if !TagTraits.of(tag).contains(.void) {
                beginCapture(target)
            }
        }
    }

    private static func words(_ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: " ")) else { return text.isEmpty ? [] : [text] }
        return text.split(separator: " ").prefix(8).map(String.init)
    }

    /// Ends the innermost capture and takes its text.
    mutating func finishCapture() {
        guard let capture = captures.popLast(), capture.start <= text.count else { return }
        let end = min(text.count, capture.start + ArticleBuilder.longestValue)
        let value = text.withSpan { Tokenizer.trimmed($0.extracting(capture.start..<end)) }
        guard !value.isEmpty else { return }
        switch capture.target {
        case .property(let name, let type): data.properties.append(.init(name: name, value: value, itemType: type))
        case .link(let relation, let target):
            data.links.append(.init(relation: relation, target: target, text: value))
        }
    }

    private mutating func beginCapture(_ target: Capture.Target) {
        captures.append(Capture(target: target, frame: frames.count - 1, start: text.count))
    }

    private mutating func captureLink(_ element: PageTokens.Element) {
        guard let rel = page.attribute(.rel, of: element), tells(rel),
            let href = page.attribute(.href, of: element), data.links.count < ArticleBuilder.mostProperties
        else { return }
        let relation = page.trimmed(rel, inLowerCase: true)
        beginCapture(.link(relation: relation, target: page.string(href)))
    }

    /// Whether one of the words of a `rel` tells something of the article.
    private mutating func tells(_ rel: PageTokens.Attribute) -> Bool {
        let buffer = unsafe page.bytes
        let bytes = unsafe buffer.span
        var at = Int(rel.start)
        let end = Int(rel.end)
        while at < end {
            while at < end, bytes[at] <= 0x20 { at += 1 }
            let start = at
            while at < end, bytes[at] > 0x20 { at += 1 }
            switch at - start {
            case 3: if Tokenizer.hasPrefix("tag", bytes, at: start) { return true }
            case 6: if Tokenizer.hasPrefix("author", bytes, at: start) { return true }
            case 7: if Tokenizer.hasPrefix("license", bytes, at: start) { return true }
            case 8: if Tokenizer.hasPrefix("bookmark", bytes, at: start) { return true }
            case 9: if Tokenizer.hasPrefix("canonical", bytes, at: start) { return true }
            default: break
            }
        }
        return false
    }

    private mutating func value(of element: PageTokens.Element, _ tag: Tag) -> PageTokens.Attribute? {
        if let content = page.attribute(.content, of: element) { return content }
        return switch tag {
        case .time: page.attribute(.datetime, of: element)
        case .a, .link, .area: page.attribute(.href, of: element)
        case .img, .audio, .video, .source, .iframe, .embed, .track: page.attribute(.src, of: element)
        case .data, .meter: page.attribute(.value, of: element)
        default: nil
        }
    }
}
