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
        /// A box about the author, often after the article.
        static let authorBox = Hint(rawValue: 128)
    }

    /// For each container, its own hints; ``Hint/aside`` and ``Hint/footer`` are inherited.
    private(set) var containers: [Hint] = []
    /// The hints of spans that have any, by their place.
    private(set) var spans: [(place: Int, hint: Hint)] = []

    /// Reads all tokens of an article.
    ///
    /// - Complexity: O(containers + tokens).
    init(_ article: Article) {
        let words = Self.words(of: article)
        let heading = article.blocks.first { $0.role == .heading && $0.level == 1 && $0.visibility == .shown }?.index
        containers.reserveCapacity(article.containers.count)
        for container in article.containers {
            var hint = Self.hint(of: container.tag)
            for token in container.tokens.range { hint.formUnion(words[token]) }
            if container.tag == .aside, hint.contains(.author), container.blocks.count <= 4 { hint.remove(.aside) }
            // What is said of the whole page ("no-sidebar", "menu-left") says nothing of its parts.
            let isPage = container.blocks.count > 10 && container.blocks.count * 2 > article.blocks.count
            // Nor is anything aside that holds the page's heading.
            let holdsHeading = heading.map { container.blocks.range.contains($0) } ?? false
            if isPage && container.tag != .aside && container.tag != .nav || holdsHeading || container.tag == .article {
                hint.remove([.aside, .footer, .authorBox])
            }
            if let parent = container.parent {
                hint.formUnion(containers[parent].intersection([.aside, .footer, .authorBox]))
            }
            containers.append(hint)
        }
        for (place, span) in article.spans.enumerated() where !span.tokens.isEmpty {
            var hint: Hint = []
            for token in span.tokens.range { hint.formUnion(words[token]) }
            if !hint.isEmpty { spans.append((place, hint)) }
        }
    }

    /// The hint of each token. A page says most of its words many times: each is looked at once, and remembered in a
    /// table that forgets a word for another of the same place.
    private static func words(of article: Article) -> [Hint] {
        var known = [(start: Int32, count: Int32, hint: Hint)](repeating: (0, 0, []), count: 1024)
        let needles = needles
        return article.strings.withUnsafeBytes { strings in
            known.withUnsafeMutableBufferPointer { known in
                article.tokens.map { token -> Hint in
                    let (start, count) = (Int(token.text.start), token.text.count)
                    guard count >= 4, count <= 80, token.kind != .type, start + count <= strings.count else {
                        return []
                    }
                    let (head, tail) = (four(strings, start), four(strings, start + count - 4))
                    let mixed = (UInt64(head) << 32 | UInt64(tail) ^ UInt64(count) << 17) &* 0x9E37_79B9_7F4A_7C15
                    let place = Int(mixed >> 54)
                    let entry = known[place]
                    var hint = entry.hint
                    if Int(entry.count) != count || !isEqual(strings, Int(entry.start), start, count) {
                        let found = needles.flags(in: article.strings.span, from: start, to: start + count)
                        hint = found == 0 ? [] : Self.hint(of: found)
                        known[place] = (Int32(start), Int32(count), hint)
                    }
                    return token.kind == .label ? hint.intersection(.aside) : hint
                }
            }
        }
    }

    private static func four(_ text: UnsafeRawBufferPointer, _ at: Int) -> UInt32 {
        text.loadUnaligned(fromByteOffset: at, as: UInt32.self)
    }

    private static func isEqual(_ text: UnsafeRawBufferPointer, _ a: Int, _ b: Int, _ count: Int) -> Bool {
        var offset = 0
        while offset + 4 <= count {
            if four(text, a + offset) != four(text, b + offset) { return false }
            offset += 4
        }
        return four(text, a + count - 4) == four(text, b + count - 4)
    }

    private static func hint(of found: UInt32) -> Hint {
        var hint = Hint(rawValue: UInt16(truncatingIfNeeded: found & 0xFF))
        if found & noAuthor != 0 { hint.remove([.author, .notAuthor]) }
        if !hint.contains(.author) { hint.remove(.notAuthor) }
        if found & noDate != 0 { hint.remove([.date, .published, .modified]) }
        return hint
    }

    private static func hint(of tag: Tag) -> Hint {
        switch tag {
        case .aside, .nav, .figure, .form, .dialog, .blockquote: .aside
        case .footer: .footer
        default: []
        }
    }

    private static let noAuthor: UInt32 = 0x100
    private static let noDate: UInt32 = 0x200

    private static let needles = Needles([
        (
            "author|byline|by-line|by_line|writer|autor|auteur|journalist|reporter|verfasser",
            UInt32(Hint.author.rawValue)
        ),
        ("authorit|authoriz|typewriter|copywriter", noAuthor),
        (
            "bio|avatar|image|img|photo|thumb|social|follow|related|comment|date|time|-job|_job|job-|job_|role|desc|about|archive|posts|"
                + "count|review|box|card|quote|-title|icon|more|email|twitter|label",
            UInt32(Hint.notAuthor.rawValue)
        ),
        ("date|datum|fecha|timestamp|-time|_time|time-", UInt32(Hint.date.rawValue)),
        ("publish|posted|pubdate|dateline|issued|entry-date|post-date", UInt32(Hint.date.union(.published).rawValue)),
        ("created", UInt32(Hint.published.rawValue)),
        ("updated|modified|lastmod|update-date|dateupdate", UInt32(Hint.date.union(.modified).rawValue)),
        ("candidate|validate|mandate|update-available", noDate),
        (
            "sidebar|side-bar|comment|related|widget_|widget-area|quote|recommend|menu-item|nav-menu|sub-menu|submenu|dropdown|popular|trending|newsletter|promo|teaser|most-read|mostread|navbar|breadcrumb|carousel|"
                + "slider|disqus|testimonial",
            UInt32(Hint.aside.rawValue)
        ),
        (
            "authorbio|author-bio|author_bio|about-author|author-box|author_box|authorbox|author-card|about-the-author",
            UInt32(Hint.authorBox.rawValue)
        ),
        ("site-footer|page-footer|footer-", UInt32(Hint.footer.rawValue)),
    ])
}
