import OffprintCore

/// How often fragments have been seen on the pages of an archive, site by site, in bounded memory.
///
/// Where there is no more room, what was seen on one page alone goes first: that is most of what pages have. Then the
/// sites go of which nothing was seen for longest.
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
    private let mostFragments: Int

    init() { self.init(mostFragments: ArchiveFragments.mostFragments) }

    /// Nothing seen yet, and room for so many fragments.
    init(mostFragments: Int) { self.mostFragments = mostFragments }

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

    /// Forgets, where there is no more room, until a quarter of it is free: putting the sites in order takes longer than
    /// seeing a page.
    private mutating func makeRoom() {
        guard sites.count > ArchiveFragments.mostSites || fragments > mostFragments else { return }
        let oldest = sites.map { (last: $0.value.last, name: $0.key) }
            .sorted { ($0.last, $0.name) < ($1.last, $1.name) }
            .map(\.name)
        forgetSites(oldest)
        // A site's last pages first wait for another that has their texts.
        for recent: Int32 in [SiteFragments.recentPages, 0] {
            for site in oldest where fragments > mostFragments * 3 / 4 && sites[site] != nil {
                change(site) { $0.forgetSingles(but: recent) }
            }
        }
    }

    /// Forgets the sites of which nothing was seen for longest, until what the others repeat takes half of the room.
    private mutating func forgetSites(_ oldest: [String]) {
        let mostSites = ArchiveFragments.mostSites * 3 / 4
        let isFull = sites.count > ArchiveFragments.mostSites
        var repeated = sites.values.reduce(0) { $0 + $1.fragments.repeated }
        for site in oldest {
            guard sites.count > 1, isFull && sites.count > mostSites || repeated > mostFragments / 2 else { break }
            let forgotten = sites.removeValue(forKey: site)?.fragments
            fragments -= forgotten?.fragments.count ?? 0
            repeated -= forgotten?.repeated ?? 0
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
