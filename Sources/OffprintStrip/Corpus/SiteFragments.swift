import OffprintCore

/// How often the fragments of a site's pages have been seen, in bounded memory.
///
/// Where there is no more room, what was seen on few pages and not for long is forgotten (in the manner of lossy counting:
/// Manku and Motwani, "Approximate Frequency Counts over Data Streams", 2002). So a count can be too low, and is never too
/// high; what stands on every tenth page is not lost where the site's articles have some fifty blocks.
struct SiteFragments: Sendable {
    /// What is known of one text.
    struct Count: Sendable {
        var pages: Int32 = 0
        var body: Int32 = 0
        var tail: Int32 = 0
        var cut: Int32 = 0
        /// The number of the page, among those of the site, that had it last.
        var last: Int32 = 0
        /// How it reads, shortened; empty until it was seen on two pages.
        var example: [UInt8] = []

        /// Each page that had it keeps a fragment for sixteen further pages. What was cut on the one page that had it is
        /// mostly the title of another page.
        var worth: Int32 { last + 16 * min(pages, 1 << 20) - (pages == 1 && cut == 1 ? 16 : 0) }
    }

    /// What is known of texts that share a key of near texts.
    struct NearCount: Sendable {
        var pages: Int32
        var last: Int32

        var worth: Int32 { last + 16 * min(pages, 1 << 20) }
    }

    private(set) var pages: Int32 = 0
    private(set) var fragments: [UInt64: Count] = [:]
    private(set) var near: [UInt64: NearCount] = [:]

    static let mostFragments = 1024
    static let mostNear = 2048
    /// More are not counted.
    static let mostPages: Int32 = 1 << 28
    private static let longestExample = 160

    /// Takes a page in.
    mutating func add(_ page: PageFragments) {
        pages += 1
        for fragment in page.fragments {
            SiteFragments.add(fragment, of: page, at: pages, to: &fragments[fragment.key, default: Count()])
        }
        for key in page.near {
            let before = near[key]?.pages ?? 0
            near[key] = NearCount(pages: before + 1, last: pages)
        }
        makeRoom()
    }

    private static func add(
        _ fragment: PageFragments.Fragment, of page: PageFragments, at number: Int32, to count: inout Count
    ) {
        count.pages += 1
        count.last = number
        switch fragment.place {
        case .body: count.body += 1
        case .tail: count.tail += 1
        case .cut: count.cut += 1
        }
        if count.pages > 1, count.example.isEmpty {
            count.example = SiteFragments.shortened(page.text[fragment.text.range])
        }
    }

    /// Takes in what another table of the same site knows.
    mutating func merge(_ other: SiteFragments) {
        for (key, count) in other.fragments { put(count, after: pages, as: key) }
        for (key, count) in other.near {
            let before = near[key]?.pages ?? 0
            near[key] = NearCount(
                pages: min(before + count.pages, SiteFragments.mostPages), last: pages + count.last)
        }
        pages = min(pages + other.pages, SiteFragments.mostPages)
        makeRoom()
    }

    private mutating func put(_ count: Count, after earlier: Int32, as key: UInt64) {
        var sum = fragments[key] ?? Count()
        sum.pages = min(sum.pages + count.pages, SiteFragments.mostPages)
        sum.body = min(sum.body + count.body, SiteFragments.mostPages)
        sum.tail = min(sum.tail + count.tail, SiteFragments.mostPages)
        sum.cut = min(sum.cut + count.cut, SiteFragments.mostPages)
        sum.last = earlier + count.last
        // Of two examples the one that comes first in byte order, so that the order of merging does not matter.
        let isBetter =
            sum.example.isEmpty || !count.example.isEmpty && count.example.lexicographicallyPrecedes(sum.example)
        if isBetter { sum.example = count.example }
        fragments[key] = sum
    }

    /// Takes in what was kept of a site.
    mutating func restore(pages: Int32, fragments: [(UInt64, Count)], near: [(UInt64, Int32)]) {
        var other = SiteFragments()
        other.pages = pages
        other.fragments = Dictionary(fragments, uniquingKeysWith: { a, _ in a })
        other.near = Dictionary(
            near.map { ($0.0, NearCount(pages: $0.1, last: pages)) }, uniquingKeysWith: { a, _ in a })
        merge(other)
    }

    /// Forgets what was seen least and longest ago, where there is no more room.
    private mutating func makeRoom() {
        if fragments.count > SiteFragments.mostFragments {
            let least = SiteFragments.least(fragments.values.map(\.worth), most: SiteFragments.mostFragments)
            fragments = fragments.filter { $0.value.worth > least }
        }
        if near.count > SiteFragments.mostNear {
            let least = SiteFragments.least(near.values.map(\.worth), most: SiteFragments.mostNear)
            near = near.filter { $0.value.worth > least }
        }
    }

    /// How many of a site's pages are its last ones.
    static let recentPages: Int32 = 16

    /// How many texts were seen on more than one page.
    var repeated: Int { fragments.values.reduce(0) { $0 + ($1.pages > 1 ? 1 : 0) } }

    /// Forgets what was seen on one page alone.
    ///
    /// - Parameter recent: how many of the last pages keep theirs.
    mutating func forgetSingles(but recent: Int32) {
        let first = pages - recent
        fragments = fragments.filter { $0.value.pages > 1 || $0.value.last > first }
        near = near.filter { $0.value.pages > 1 || $0.value.last > first }
    }

    /// The worth up to which entries go, so that a quarter of the room is free: equal ones go together, so that nothing
    /// hangs on their order.
    private static func least(_ worths: [Int32], most: Int) -> Int32 {
        worths.sorted()[worths.count - most * 3 / 4 - 1]
    }

    /// The text up to a length, cut between letters.
    private static func shortened(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.count > longestExample else { return Array(text) }
        var end = text.startIndex + longestExample
        while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(text[..<end]) + Array("…".utf8)
    }

    /// What is known of a text by its keys.
    func counts(of keys: FragmentKeys) -> (exact: Count, near: Int32) {
        let exact = fragments[keys.exact] ?? Count()
        var most = exact.pages
        for key in keys.near { most = max(most, near[key]?.pages ?? 0) }
        return (exact, most)
    }
}
