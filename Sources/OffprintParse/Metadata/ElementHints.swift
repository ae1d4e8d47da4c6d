import OffprintCore

/// What the ids and classes of a page's elements say of bylines, dates and regions.
struct ElementHints {
    /// What one element is called.
    struct Hint: OptionSet {
        let rawValue: UInt16

        static let author = Hint(rawValue: 1)
        static let date = Hint(rawValue: 2)
        static let modified = Hint(rawValue: 4)
        /// A region beside the article: sidebars, comments, related pieces, figures.
        static let aside = Hint(rawValue: 8)
        /// Called for an author, but holding a picture, a biography, a count.
        static let notAuthor = Hint(rawValue: 16)
        static let published = Hint(rawValue: 32)
        static let footer = Hint(rawValue: 64)
    }

    /// For each container, its own hints; ``Hint/aside`` and ``Hint/footer`` are inherited.
    private(set) var containers: [Hint] = []
    /// The hints of spans that have any, by their place.
    private(set) var spans: [(place: Int, hint: Hint)] = []

    /// Reads all tokens of an article.
    ///
    /// - Complexity: O(containers + tokens); each word is judged once.
    init(_ article: Article) {
        var known: [UInt64: Hint] = [:]
        containers.reserveCapacity(article.containers.count)
        for container in article.containers {
            var hint = Self.hint(of: container.tag)
            for token in article.tokens[container.tokens.range] {
                hint.formUnion(Self.hint(of: token, in: article, &known))
            }
            if let parent = container.parent { hint.formUnion(containers[parent].intersection([.aside, .footer])) }
            containers.append(hint)
        }
        for (place, span) in article.spans.enumerated() where !span.tokens.isEmpty {
            var hint: Hint = []
            for token in article.tokens[span.tokens.range] {
                hint.formUnion(Self.hint(of: token, in: article, &known))
            }
            if !hint.isEmpty { spans.append((place, hint)) }
        }
    }

    private static func hint(of tag: Tag) -> Hint {
        switch tag {
        case .aside, .nav, .figure, .form, .dialog, .blockquote: .aside
        case .footer: .footer
        default: []
        }
    }

    private static func hint(of token: Token, in article: Article, _ known: inout [UInt64: Hint]) -> Hint {
        guard token.kind != .type else { return [] }
        let range = token.text.range
        guard range.count <= 80 else { return [] }
        var hash: UInt64 = UInt64(token.kind == .label ? 2 : 1)
        for index in range { hash = (hash ^ UInt64(article.strings[index] | 0x20)) &* 0x0000_0100_0000_01b3 }
        if let hint = known[hash] { return hint }
        let hint = judge(String(decoding: article.strings[range], as: UTF8.self).lowercased())
        known[hash] = token.kind == .label ? hint.intersection(.aside) : hint
        return known[hash] ?? []
    }

    private static func judge(_ word: String) -> Hint {
        var hint: Hint = []
        func has(_ needles: [String]) -> Bool { needles.contains { word[...].range(of: $0) != nil } }
        if has([
            "author", "byline", "by-line", "by_line", "writer", "autor", "auteur", "journalist", "reporter",
            "verfasser",
        ]),
            !has(["authorit", "authoriz", "typewriter", "copywriter"])
        {
            hint.insert(.author)
            if has(notAuthor) { hint.insert(.notAuthor) }
        }
        let parts = word.split { $0 == "-" || $0 == "_" || $0 == ":" }
        if has(["date", "pubdate", "publish", "posted", "datum", "fecha", "timestamp", "datetime", "dateline"])
            || parts.contains("time") || parts.contains("published")
        {
            if !has(["candidate", "validate", "mandate"]) { hint.insert(.date) }
        }
        if has(["publish", "posted", "pubdate", "dateline", "created", "issued", "entry-date", "post-date"]) {
            hint.insert(.published)
        }
        if has(["updated", "modified", "lastmod", "update-date", "dateupdate"]) { hint.insert([.date, .modified]) }
        if has(asides) { hint.insert(.aside) }
        if word == "footer" || has(["site-footer", "page-footer", "footer-"]) { hint.insert(.footer) }
        return hint
    }

    private static let notAuthor = [
        "bio", "avatar", "image", "img", "photo", "thumb", "social", "follow", "related", "comment", "date", "time",
        "job", "role", "desc", "about", "archive", "posts", "count", "review", "box", "card", "quote", "-title",
        "icon", "more", "email", "twitter", "label",
    ]

    private static let asides = [
        "sidebar", "side-bar", "comment", "related", "widget", "quote", "recommend", "menu", "popular", "trending",
        "newsletter", "authorbio", "author-bio", "author_bio", "about-author", "author-box", "author-card", "promo",
        "teaser", "most-read", "mostread", "navbar", "breadcrumb", "carousel", "slider", "disqus", "testimonial",
    ]
}
