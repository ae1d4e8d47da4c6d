package import OffprintCore

/// Counts the inserts that a run has cut, by site, out of its records.
///
/// Texts that differ in numbers, names or a few words are one insert. Where there are very many, those that stand on one
/// page alone are forgotten.
package struct InsertTally {
    /// An insert of a site.
    package struct Insert: Sendable {
        /// As what it was cut on most pages.
        package var kind: String
        /// On how many pages it stands.
        package var pages: Int
        /// How many texts it has that differ in more than numbers.
        package var variants: Int
        /// How it reads where it was met first, shortened.
        package var example: String
    }

    /// A site with its inserts.
    package struct Site: Sendable {
        package var name: String
        /// How many of its pages the run wrote.
        package var pages: Int
        /// How many inserts were counted, however rare.
        package var distinct: Int
        /// How many of them stand on as many pages as was asked for.
        package var shown: Int
        /// These, those on most pages first.
        package var inserts: [Insert]
    }

    fileprivate struct Entry {
        var pages = 0
        var lastPage = 0
        var variants = 0
        var example = ""
        var kinds: [String: Int] = [:]
    }

    fileprivate struct SiteEntries {
        var pages = 0
        var entries: [UInt64: Entry] = [:]
        /// The entry of a text that is nearly the same, by what they share.
        var owners: [UInt64: UInt64] = [:]
    }

    private let countsAllStages: Bool
    private var sites: [String: SiteEntries] = [:]
    private var count = 0
    private static let most = 400_000
    fileprivate static let longestExample = 300
    private static let kinds = Set(PromoKind.allCases.map(\.rawValue))

    /// Nothing counted yet.
    ///
    /// - Parameter countsAllStages: whether what other stages than `strip-promos` cut counts, too.
    package init(countsAllStages: Bool = false) { self.countsAllStages = countsAllStages }

    /// Counts what was cut out of one page.
    ///
    /// - Parameter record: a line of a run's JSONL, with `removed`, `url` and `site`.
    package mutating func add(_ record: JSONValue) {
        let url = record["url"]?.string.flatMap { WebURL($0) }?.site
        let name = url.flatMap { $0.isEmpty ? nil : $0 } ?? record["site"]?.string ?? "(no address)"
        let before = sites[name]?.entries.count ?? 0
        sites[name, default: SiteEntries()].add(removed(record))
        count += (sites[name]?.entries.count ?? 0) - before
        if count > InsertTally.most { forget() }
    }

    private func removed(_ record: JSONValue) -> [(text: String, kind: String)] {
        (record["removed"]?.array ?? []).compactMap { cut in
            guard let kind = cut["kind"]?.string, let text = cut["text"]?.string, !text.isEmpty else { return nil }
            let isCounted = countsAllStages || cut["stage"]?.string == StripPromos.description.name
            return isCounted && InsertTally.kinds.contains(kind) ? (text, kind) : nil
        }
    }

    private mutating func forget() {
        sites = sites.mapValues { site in
            var site = site
            let kept = site.entries.filter { $0.value.pages > 1 }
            site.entries = kept
            site.owners = site.owners.filter { kept[$0.value] != nil }
            return site
        }
        count = sites.values.reduce(0) { $0 + $1.entries.count }
    }

    /// The names of all sites.
    package var siteNames: [String] { sites.keys.sorted() }

    /// The sites, those with most pages first, with the inserts that stand on so many pages.
    package func sites(atLeast pages: Int) -> [Site] {
        sites.sorted { ($1.value.pages, $0.key) < ($0.value.pages, $1.key) }.map { name, site in
            let inserts = site.entries.filter { $0.value.pages >= pages }
                .sorted { ($1.value.pages, $0.value.example, $0.key) < ($0.value.pages, $1.value.example, $1.key) }
            return Site(
                name: name, pages: site.pages, distinct: site.entries.count, shown: inserts.count,
                inserts: inserts.map { _, entry in
                    let kind = entry.kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
                    return Insert(
                        kind: kind, pages: entry.pages, variants: entry.variants, example: entry.example)
                })
        }
    }
}

extension InsertTally.SiteEntries {
    fileprivate mutating func add(_ cuts: [(text: String, kind: String)]) {
        pages += 1
        for cut in cuts {
            let bytes = [UInt8](cut.text.utf8)
            var words: [UInt64] = []
            FragmentWords.append(bytes.span, 0..<bytes.count, to: &words)
            let keys = FragmentKeys(words[...], findsNear: true)
            let owner = owners[keys.exact] ?? keys.near.lazy.compactMap { [owners] in owners[$0] }.first ?? keys.exact
            var entry = entries[owner] ?? .init()
            if owners[keys.exact] == nil { entry.variants += 1 }
            for key in [keys.exact] + keys.near where owners[key] == nil { owners[key] = owner }
            if entry.example.isEmpty {
                entry.example = String(cut.text.prefix(InsertTally.longestExample))
            }
            // A page counts once, however often it has the text.
            if entry.lastPage != pages {
                entry.pages += 1
                entry.lastPage = pages
                entry.kinds[cut.kind, default: 0] += 1
            }
            entries[owner] = entry
        }
    }
}
