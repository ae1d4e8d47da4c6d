import OffprintCore

/// How often fragments have been seen on the pages of an archive, site by site, in bounded memory.
///
/// Where there is no more room, the sites go of which nothing was seen for longest.
struct ArchiveFragments: CorpusEvidence {
    private struct Site: Sendable {
        var fragments = SiteFragments()
        /// The number of the page of the archive that was seen last of it.
        var last = 0
    }

    private var sites: [String: Site] = [:]
    private var pages = 0
    private var fragments = 0
    /// A page that was observed, and not put into a table yet: it goes into the table of whoever it is merged into.
    private var waiting: [(site: String, page: PageFragments)] = []

    static let mostSites = 4096
    /// How many fragments all sites together have at most.
    static let mostFragments = 300_000

    init() {}

    /// What is known of a site.
    func fragments(of site: String) -> SiteFragments? {
        guard waiting.contains(where: { $0.site == site }) else { return sites[site]?.fragments }
        var settled = self
        settled.settle()
        return settled.sites[site]?.fragments
    }

    /// Whether nothing was seen.
    var isEmpty: Bool { sites.isEmpty && waiting.isEmpty }

    /// Takes in a page of a site.
    mutating func observe(_ page: PageFragments, of site: String) { waiting.append((site, page)) }

    mutating func merge(_ other: ArchiveFragments) {
        settle()
        for (name, site) in other.sites.sorted(by: { $0.key < $1.key }) {
            change(name) { $0.merge(site.fragments) }
            sites[name]?.last = pages + site.last
        }
        pages += other.pages
        for (site, page) in other.waiting { add(page, of: site) }
        makeRoom()
    }

    private mutating func settle() {
        let pages = waiting
        waiting = []
        for (site, page) in pages { add(page, of: site) }
        if !pages.isEmpty { makeRoom() }
    }

    private mutating func add(_ page: PageFragments, of site: String) {
        pages += 1
        change(site) { $0.add(page) }
        sites[site]?.last = pages
    }

    private mutating func change(_ site: String, _ body: (inout SiteFragments) -> Void) {
        func apply(_ site: inout Site) -> Int {
            let before = site.fragments.fragments.count
            body(&site.fragments)
            return site.fragments.fragments.count - before
        }
        fragments += apply(&sites[site, default: Site()])
    }

    /// Forgets the sites of which nothing was seen for longest, where there is no more room.
    private mutating func makeRoom() {
        guard sites.count > ArchiveFragments.mostSites || fragments > ArchiveFragments.mostFragments else { return }
        // A quarter at once: putting the sites in order takes longer than seeing a page.
        let mostSites = ArchiveFragments.mostSites * 3 / 4
        let mostFragments = ArchiveFragments.mostFragments * 3 / 4
        let oldest = sites.map { (last: $0.value.last, name: $0.key) }
            .sorted { ($0.last, $0.name) < ($1.last, $1.name) }
        for site in oldest {
            guard sites.count > 1, sites.count > mostSites || fragments > mostFragments else { break }
            fragments -= sites.removeValue(forKey: site.name)?.fragments.fragments.count ?? 0
        }
    }
}

extension ArchiveFragments {
    /// The sites with what is known of them, in the order of their names.
    var known: [(name: String, fragments: SiteFragments)] {
        var settled = self
        settled.settle()
        return settled.sites.sorted { $0.key < $1.key }.map { ($0.key, $0.value.fragments) }
    }

    /// Takes in what was kept of a site.
    mutating func restore(
        _ name: String, pages: Int32, fragments: [(UInt64, SiteFragments.Count)], near: [(UInt64, Int32)]
    ) {
        settle()
        change(name) { $0.restore(pages: pages, fragments: fragments, near: near) }
        self.pages += Int(pages)
        sites[name]?.last = self.pages
        makeRoom()
    }
}
