import OffprintCore

/// What `strip-promos` knows of sites when it comes to a document.
struct SiteKnowledge: Sendable {
    let fragments: ArchiveFragments
    /// Whether the documents that are judged are among the pages that were seen.
    let holdsDocuments: Bool

    /// Nothing known of any site.
    static let none = SiteKnowledge(fragments: ArchiveFragments(), holdsDocuments: false)

    /// What is known of the kept blocks of a document.
    ///
    /// - Complexity: O(bytes of the kept blocks), or O(1) where the site is not known.
    func repetition(in document: Document) -> PageRepetition {
        guard !fragments.isEmpty, let article = document.article, let name = PageSite.name(of: document),
            let site = fragments.fragments(of: name)
        else { return .unknown }
        let own: Int32 = holdsDocuments ? 1 : 0
        guard site.pages > own else { return .unknown }
        let nothing = Repetition(sitePages: site.pages - own)
        var entries = [Repetition](repeating: nothing, count: article.blocks.count)
        for entry in FragmentReader(article, article.fates, readsCut: false).blocks {
            let (exact, near) = site.counts(of: entry.keys)
            var repetition = nothing
            repetition.exactPages = max(0, exact.pages - own)
            repetition.nearPages = max(repetition.exactPages, near - own)
            repetition.bodyPages = max(0, exact.body - (entry.place == .body ? own : 0))
            repetition.tailPages = max(0, exact.tail - (entry.place == .tail ? own : 0))
            repetition.cutPages = max(0, exact.cut)
            entries[entry.block] = repetition
        }
        return PageRepetition(entries)
    }
}
