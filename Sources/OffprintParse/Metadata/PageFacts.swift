import OffprintCore

/// What the parts of the metadata are told from: the article, its address, its JSON-LD and metas, its elements' names.
struct PageFacts {
    let article: Article
    let url: WebURL?
    let linked: LinkedData
    /// The JSON-LD node about the page's own content.
    let main: LinkedData.Node?
    let hints: ElementHints
    let dates: DateReader
    /// The contents of meta elements, by their key's letters and digits.
    private let metas: [String: [String]]
    /// The place among the blocks of the heading that the page's title tells, else of the first shown `h1`.
    let heading: Int?
    /// Whether the page is a thread: its posts have authors and dates of their own.
    let isThread: Bool

    init(_ article: Article, url: WebURL?, language: String?) {
        self.article = article
        self.url = url
        hints = ElementHints(article)
        linked = LinkedData(article.structuredData.scripts)
        var metas: [String: [String]] = [:]
        for meta in article.structuredData.metas where !meta.content.isEmpty {
            metas[PageFacts.squashed(meta.key), default: []].append(meta.content)
        }
        self.metas = metas
        let host = url?.host ?? metas["ogurl"]?.first.flatMap { WebURL($0) }?.host
        dates = DateReader(language: language, host: host)
        heading = PageFacts.heading(of: article, hints: hints, metas: metas)

        var addresses: Set<String> = []
        if let url { addresses.insert(url.withoutFragment.string) }
        for text in [metas["ogurl"]?.first, article.structuredData.canonical].compactMap(\.self) {
            if let address = url.map({ WebURL(text, relativeTo: $0) }) ?? WebURL(text) {
                addresses.insert(address.withoutFragment.string)
            }
        }
        var titles: Set<String> = []
        for text in [
            metas["ogtitle"]?.first, article.structuredData.title,
            heading.map { article.string(of: article.blocks[$0]) },
        ] {
            if let text { titles.insert(PlainText.key(text)) }
        }
        main = linked.main(addresses: addresses, titles: titles)
        isThread = PageFacts.isThread(linked, generator: metas["generator"]?.first, url: url)
    }

    /// The heading of the page: the first that its title tells, else the first of the first level.
    private static func heading(of article: Article, hints: ElementHints, metas: [String: [String]]) -> Int? {
        let told = TitleKeys(
            [metas["ogtitle"]?.first, article.structuredData.title].compactMap { $0.map { PlainText.key($0) } })
        let site = metas["ogsitename"]?.first.map { PlainText.key($0) }
        var first: Int?
        var last: Int?
        for block in article.blocks where block.role == .heading && block.level <= 3 && block.text.count > 1 {
            guard block.visibility == .shown, !hints.containers[block.container].contains(.footer) else { continue }
            if block.level == 1, first == nil { first = block.index }
            guard block.text.count >= 10, block.text.count <= 400, !told.isEmpty else { continue }
            // Only where no first heading is known are the ends of titles looked for.
            guard first == nil || told.mayBegin(with: block, of: article) else { continue }
            let key = PlainText.key(article.string(of: block))
            guard key != site, key.utf8.count >= 10 else { continue }
            if told.contains(where: { $0.hasPrefix(key) }) { return block.index }
            if last == nil, block.level > 1, told.contains(where: { $0.hasSuffix(key) }) { last = block.index }
        }
        return first ?? last
    }

    /// The first content of a meta element with one of the keys (letters and digits alone), in the order of the keys.
    func meta(_ keys: [String]) -> String? {
        for key in keys {
            for content in metas[key] ?? [] {
                if let clean = PlainText.clean(content) { return clean }
            }
        }
        return nil
    }

    /// The contents of all meta elements with one key.
    func metas(_ key: String) -> [String] { metas[key] ?? [] }

    private static func isThread(_ linked: LinkedData, generator: String?, url: WebURL?) -> Bool {
        let types: Set<String> = ["DiscussionForumPosting", "QAPage", "Question"]
        if linked.nodes.contains(where: { !types.isDisjoint(with: $0.types) && !$0.types.contains("FAQPage") }) {
            return true
        }
        let generator = (generator ?? "").lowercased()
        let programs = ["discourse", "xenforo", "phpbb", "vbulletin", "flarum", "mybb", "invision", "nodebb", "smf"]
        if programs.contains(where: { generator.range(of: $0) != nil }) { return true }
        let path = (url?.pathAndQuery ?? "").lowercased()
        return [
            "/threads/", "/thread/", "/t/", "/topic/", "viewtopic", "showthread", "/questions/", "/forum/", "/forums/",
            "/thread-", "topic=", "/comments/", "/td-p/", "/m-p/", "/discussion/",
        ]
        .contains { path.range(of: $0) != nil }
    }

    /// A block's text.
    func text(_ block: Block) -> String { article.string(of: block) }

    /// What a short block says of the date in it.
    func label(of block: Block) -> DateLabels.Kind? {
        DateLabels.kind(of: article.text.span, from: Int(block.text.start), to: Int(block.text.end))
    }

    /// An address of the page, made absolute.
    func absolute(_ reference: String) -> WebURL? {
        let clean = reference.trimmingSpaces
        guard !clean.isEmpty else { return nil }
        var base = url
        if let declared = article.structuredData.base {
            base = base.map { WebURL(declared, relativeTo: $0) } ?? WebURL(declared)
        }
        let address = base.map { WebURL(clean, relativeTo: $0) } ?? WebURL(clean)
        guard let address, address.scheme == "http" || address.scheme == "https" || address.scheme == "file" else {
            return nil
        }
        return address
    }

    static func squashed(_ key: String) -> String {
        var letters: [UInt8] = []
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
            default: break
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}

extension StructuredData {
    /// The address of `link rel=canonical`.
    var canonical: String? {
        links.first { $0.text == nil && $0.isRelated(as: "canonical") && !$0.target.isEmpty }?.target
    }
}

extension StructuredData.Link {
    /// Whether a word is among those of `rel`.
    func isRelated(as word: String) -> Bool {
        if relation.utf8.count <= word.utf8.count { return relation == word }
        return relation.range(of: word) != nil && relation.split(separator: " ").contains(word[...])
    }
}
