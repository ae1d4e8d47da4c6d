import OffprintCore

/// What the site calls itself: its name's words, and its address.
struct SiteName {
    private var name: [UInt64] = []
    private var domain: UInt64?
    /// The registrable domain of the site, as UTF-8; empty where it is not known.
    private(set) var address: [UInt8] = []

    /// Reads the name from an article's metadata.
    init(_ article: Article) {
        if let given = article.metadata.site?.value ?? article.structuredData.meta("og:site_name") {
            let bytes = [UInt8](given.utf8)
            WordStream.append(bytes.span, from: 0, to: bytes.count, to: &name)
        }
        if name.count > 4 { name.removeLast(name.count - 4) }
        // A name of one common word tells nothing.
        if name.count == 1, FunctionWords.table.contains(name[0]) { name = [] }
        let url =
            article.metadata.canonicalURL?.value
            ?? article.structuredData.meta("og:url").flatMap { WebURL($0) }
            ?? article.structuredData.links.first { $0.relation == "canonical" }.flatMap { WebURL($0.target) }
        if let site = url?.site {
            address = [UInt8](site.utf8)
            let label = address.prefix { $0 != 0x2E }
            if label.count >= 5 { domain = WordHash.of(label) }
        }
    }

    /// Whether the name stands at a place of a text.
    @inline(__always)
    func matches(_ words: Span<UInt64>, at place: Int, end: Int) -> Bool {
        if let domain, words[place] == domain { return true }
        guard let first = name.first, words[place] == first, place + name.count <= end else { return false }
        for i in name.indices where words[place + i] != name[i] { return false }
        return true
    }
}
