internal import OffprintCore

extension Tokenizer {
    /// The most metas and links that are kept of a page.
    private static let most = 2_000

    /// Takes what a `meta`, `link` or `base` says into the structured data.
    mutating func harvest(_ element: PageTokens.Element) {
        switch element.tag {
        case .meta: harvestMeta(element)
        case .link: harvestLink(element)
        default:
            if data.base == nil, let href = page.attribute(.href, of: element) { data.base = page.string(href) }
        }
    }

    private mutating func harvestMeta(_ element: PageTokens.Element) {
        guard data.metas.count < Tokenizer.most, let content = page.attribute(.content, of: element) else { return }
        var keys: [String] = []
        for name in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let attribute = page.attribute(name, of: element) else { continue }
            let key = page.trimmed(attribute, inLowerCase: true)
            if !key.isEmpty, !keys.contains(key) { keys.append(key) }
        }
        for key in keys { data.metas.append(.init(key: key, content: page.string(content))) }
    }

    private mutating func harvestLink(_ element: PageTokens.Element) {
        guard data.links.count < Tokenizer.most, let rel = page.attribute(.rel, of: element),
            let href = page.attribute(.href, of: element)
        else { return }
        let relation = page.trimmed(rel, inLowerCase: true)
        // What a browser loads or warms up tells nothing of the article.
        let isResource = ["stylesheet", "pre", "dns-", "modulepre"].contains { relation.hasPrefix($0) }
        guard !relation.isEmpty, !isResource else { return }
        data.links.append(.init(relation: relation, target: page.string(href)))
    }
}
