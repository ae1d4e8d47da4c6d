import OffprintCore

/// Says which blocks hold fields of the metadata: the heading that is the title, the byline, the dateline, captions.
struct FieldBlocks {
    private let facts: PageFacts
    private let metadata: Metadata
    private var article: Article { facts.article }

    /// Looks for the fields of a page.
    init(_ facts: PageFacts, metadata: Metadata) {
        self.facts = facts
        self.metadata = metadata
    }

    /// Marks the blocks.
    func claim(into fates: inout Fates) {
        let title = titleBlock()
        if let title { fates.claim(article.blocks[title], as: .title) }
        for block in article.blocks where block.role == .caption && article.containers[block.container].tag != .caption
        {
            fates.claim(block, as: .caption)
        }
        guard !facts.isThread else { return }
        for index in window(around: title ?? facts.heading) {
            let block = article.blocks[index]
            guard block.visibility == .shown, block.text.count <= 240, fates[index].isKept,
                block.role != .quotation, block.role != .caption, block.role != .preformatted
            else { continue }
            if let field = field(of: block) { fates.claim(block, as: field) }
        }
    }

    /// The block that is the title: the heading that says the same, else one that stands inside the declared title or
    /// around it.
    private func titleBlock() -> Int? {
        guard let title = metadata.title?.value else { return nil }
        let key = PlainText.key(title)
        guard !key.isEmpty else { return nil }
        let limit = title.utf8.count * 2 + 80
        let headings = article.blocks.lazy.filter { block in
            block.role == .heading && block.visibility == .shown && block.text.count <= limit
        }
        if let same = headings.first(where: { PlainText.key(facts.text($0)) == key }) { return same.index }
        if let first = headings.first(where: { $0.level == 1 && isMostly(PlainText.key(facts.text($0)), key) }) {
            return first.index
        }
        // A title for searches, and a heading that says it in other words.
        let tops = headings.filter {
            $0.level == 1 && facts.hints.containers[$0.container].isDisjoint(with: [.aside, .footer])
        }
        let (top, second) = (tops.first, tops.dropFirst().first)
        if let top, second == nil, facts.sharesWords(facts.text(top), title, all: false) { return top.index }
        // No heading at all: a first line that is the title, before any paragraph.
        for block in article.blocks.prefix(60) where block.visibility == .shown {
            if block.text.count > 400 { return nil }
            if block.text.count <= limit, block.text.count * 2 >= title.utf8.count,
                PlainText.key(facts.text(block)) == key
            {
                return block.index
            }
        }
        return nil
    }

    private func isMostly(_ a: String, _ b: String) -> Bool {
        let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
        return short.utf8.count >= 12 && short.utf8.count * 5 >= long.utf8.count * 3
            && long[...].range(of: short) != nil
    }

    /// The blocks where bylines and datelines stand: from a little before the title to the first paragraphs after it.
    private func window(around title: Int?) -> Range<Int> {
        guard let title else { return 0..<min(12, article.blocks.count) }
        var end = title + 1
        var paragraphs = 0
        while end < article.blocks.count, end < title + 14, paragraphs < 2 {
            if article.blocks[end].text.count > 240 { paragraphs += 1 }
            end += 1
        }
        return max(0, title - 6)..<end
    }

    /// Which field a short block is: what is left of it without names, dates and the words around them is next to
    /// nothing.
    private func field(of block: Block) -> Field? {
        let finding = facts.dates.first(in: article.text.span.extracting(block.text.range))
        guard finding != nil || !metadata.authors.isEmpty else { return nil }
        var rest = facts.text(block)
        if let finding {
            let bytes = article.text[block.text.range]
            let (start, end) = (
                bytes.startIndex + finding.range.lowerBound, bytes.startIndex + finding.range.upperBound
            )
            rest = String(decoding: bytes[..<start] + bytes[end...], as: UTF8.self)
        }
        var hasName = false
        for author in metadata.authors {
            if let found = rest[...].range(of: author.value) {
                rest.replaceSubrange(found, with: " ")
                hasName = true
            }
        }
        guard hasName || finding != nil else { return nil }
        let left = FieldWords.remaining(rest)
        if hasName {
            if left == 0 || left == 1 && !endsLikeASentence(block) { return .byline }
            guard left <= 4 else { return nil }
            let isByline =
                facts.hints.containers[block.container].contains(.author)
                || !PersonNames.names(in: facts.text(block), care: .line).isEmpty
            return isByline ? .byline : nil
        }
        guard let finding, finding.date.precision >= .day else { return nil }
        return left == 0 || (left <= 2 && facts.label(of: block) != nil) ? .date : nil
    }

    private func endsLikeASentence(_ block: Block) -> Bool {
        guard let last = article.text[block.text.range].last else { return false }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    }
}
