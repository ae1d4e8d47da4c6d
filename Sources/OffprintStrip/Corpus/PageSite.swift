import OffprintCore

/// Which site a page belongs to.
enum PageSite {
    /// The registrable domain of the page's address: of the one that it was got from, else of the one that it calls its
    /// own. Nil where neither is known.
    static func name(of document: Document) -> String? {
        if let url = document.source.url.flatMap({ WebURL($0) }), let site = site(of: url) { return site }
        guard let article = document.article else { return nil }
        if let url = article.metadata.canonicalURL?.value, let site = site(of: url) { return site }
        let said =
            article.structuredData.meta("og:url")
            ?? article.structuredData.links.first { $0.relation == "canonical" }?.target
        return said.flatMap { WebURL($0) }.flatMap(site)
    }

    private static func site(of url: WebURL) -> String? {
        let site = url.site
        return site.isEmpty ? nil : site.lowercased()
    }
}
