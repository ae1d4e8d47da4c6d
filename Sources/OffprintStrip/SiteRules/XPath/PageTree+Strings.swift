import OffprintCore

/// A node of a page: an element, one of its attributes, or a piece of its own text.
struct XPathNode: Hashable, Comparable {
    /// The place of the element in ``PageTree/elements``.
    var element: Int32
    /// -1 for the element itself; from 0 on an attribute; from 1000 on the text of a block (of a span: its own).
    var part: Int32 = -1

    init(_ element: Int) { self.element = Int32(element) }
    init(_ element: Int, _ attribute: XPathAttribute) {
        self.element = Int32(element)
        part = Int32(XPathAttribute.allCases.firstIndex(of: attribute) ?? 0)
    }
    init(_ element: Int, text block: Int) {
        self.element = Int32(element)
        part = Int32(1000 + block)
    }

    var attribute: XPathAttribute? { (0..<1000).contains(part) ? XPathAttribute.allCases[Int(part)] : nil }
    var block: Int? { part >= 1000 ? Int(part) - 1000 : nil }

    /// Document order.
    static func < (a: XPathNode, b: XPathNode) -> Bool { (a.element, a.part) < (b.element, b.part) }
}

extension PageTree {
    /// The text of a node: of an element with that of its descendants, its blocks apart by a space.
    func text(of node: XPathNode) -> [UInt8] {
        let place = Int(node.element)
        if let attribute = node.attribute { return value(of: attribute, at: place) ?? [] }
        if let block = node.block, case .container = elements[place].origin {
            return Array(article.utf8(of: article.blocks[block]))
        }
        switch elements[place].origin {
        case .span(let span, _): return Array(article.utf8(in: article.spans[span].text))
        case .title: return Array((article.structuredData.title ?? "").utf8)
        case .meta, .link: return []
        case .container, .none:
            var text: [UInt8] = []
            for index in blocks(of: place) {
                if !text.isEmpty { text.append(0x20) }
                text += article.utf8(of: article.blocks[index])
            }
            return text
        }
    }

    /// The value of an attribute; nil where the element has none, or the tables do not keep it.
    func value(of attribute: XPathAttribute, at place: Int) -> [UInt8]? {
        let data = article.structuredData
        switch elements[place].origin {
        case .none, .title: return nil
        case .meta(let index):
            if attribute == .content { return Array(data.metas[index].content.utf8) }
            return attribute.namesMeta || attribute == .itemprop ? Array(data.metas[index].key.utf8) : nil
        case .link(let index):
            if attribute == .href { return Array(data.links[index].target.utf8) }
            return attribute == .rel ? Array(data.links[index].relation.utf8) : nil
        case .container(let index):
            return attribute.token.flatMap { words($0, article.containers[index].tokens) }
        case .span(let index, _):
            let span = article.spans[index]
            if let kind = attribute.token { return words(kind, span.tokens) }
            switch (attribute, span.kind) {
            case (.href, .link), (.src, .image), (.datetime, .time): return string(span.target)
            case (.title, .link), (.alt, .image): return string(span.label)
            default: return nil
            }
        }
    }

    private func string(_ range: ByteRange) -> [UInt8]? {
        range.isEmpty ? nil : Array(article.utf8(ofString: range))
    }

    /// The words of an attribute, apart by one space.
    private func words(_ kind: Token.Kind, _ tokens: IndexRange) -> [UInt8]? {
        var value: [UInt8]?
        for token in article.tokens[tokens.range] where token.kind == kind {
            if value == nil { value = [] } else { value?.append(0x20) }
            value? += article.strings[token.text.range]
        }
        return value
    }

    /// The texts that stand right in an element, not in one inside of it.
    func texts(of place: Int) -> [XPathNode] {
        switch elements[place].origin {
        case .container(let index):
            return article.blocks(in: article.containers[index]).filter { $0.container == index }
                .map { XPathNode(place, text: $0.index) }
        case .span(let index, let block):
            return article.spans[index].text.isEmpty ? [] : [XPathNode(place, text: block)]
        case .title: return [XPathNode(place, text: 0)]
        default: return []
        }
    }

    /// The blocks whose text a node holds as a whole.
    func blocks(of node: XPathNode) -> Range<Int> {
        let place = Int(node.element)
        if let block = node.block {
            if case .container = elements[place].origin { return block..<(block + 1) }
        } else if node.attribute != nil {
            return 0..<0
        }
        return blocks(of: place)
    }
}
