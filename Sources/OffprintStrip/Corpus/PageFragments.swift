import OffprintCore

/// The fragments of one page: each block's text, by its keys.
struct PageFragments: Sendable {
    /// Where on its page a fragment stands.
    enum Place: UInt8, Sendable, Comparable {
        /// Among the kept text, before the last long paragraph or at it.
        case body
        /// Among the kept text, after the last long paragraph.
        case tail
        /// A stage before has cut it.
        case cut

        static func < (a: Place, b: Place) -> Bool { a.rawValue < b.rawValue }
    }

    struct Fragment: Sendable {
        var key: UInt64
        var place: Place
        var text: ByteRange
    }

    /// The fragments, each key once, in the order of the keys.
    private(set) var fragments: [Fragment] = []
    /// The keys of nearly the same texts, each once, in order.
    private(set) var near: [UInt64] = []
    /// The text that ``Fragment/text`` is a part of.
    let text: [UInt8]

    /// A page has no more of them.
    private static let most = 500

    /// Reads the blocks of a page as the stages before have left them.
    ///
    /// - Complexity: O(bytes + *n* log *n*) for *n* blocks.
    init(_ article: Article) {
        text = article.text
        let reader = FragmentReader(article, article.fates, readsCut: true)
        fragments.reserveCapacity(min(reader.blocks.count, PageFragments.most))
        for entry in reader.blocks.prefix(PageFragments.most) {
            fragments.append(
                Fragment(key: entry.keys.exact, place: entry.place, text: article.blocks[entry.block].text))
            near += entry.keys.near
        }
        fragments.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        PageFragments.makeUnique(&fragments) { $0.key == $1.key }
        near.sort()
        PageFragments.makeUnique(&near, by: ==)
    }

    private static func makeUnique<Element>(_ sorted: inout [Element], by isSame: (Element, Element) -> Bool) {
        guard var last = sorted.first else { return }
        var count = 1
        for place in sorted.indices.dropFirst() where !isSame(last, sorted[place]) {
            last = sorted[place]
            sorted[count] = last
            count += 1
        }
        sorted.removeLast(sorted.count - count)
    }
}

/// Reads the blocks of a page that can be fragments.
struct FragmentReader {
    struct Entry {
        var block: Int
        var keys: FragmentKeys
        var place: PageFragments.Place
    }

    private(set) var blocks: [Entry] = []

    /// From so many words on, a paragraph is one of the article's own.
    private static let longParagraph = 25

    /// - Parameter readsCut: whether blocks that were cut are read as well.
    init(_ article: Article, _ fates: Fates, readsCut: Bool) {
        var words: [UInt64] = []
        var lastLong = -1
        for block in article.blocks {
            let isKept = fates.keeps(block)
            guard isKept || readsCut && fates[block].removal != nil else { continue }
            guard isKept || block.visibility == .shown, block.text.count >= 4 else { continue }
            words.removeAll(keepingCapacity: true)
            FragmentWords.append(article.text.span, block.text.range, to: &words)
            guard !words.isEmpty, words.count <= FragmentKeys.mostWords else { continue }
            if isKept, block.role == .paragraph, words.count >= FragmentReader.longParagraph { lastLong = block.index }
            blocks.append(
                Entry(
                    block: block.index, keys: FragmentKeys(words[...], findsNear: isKept),
                    place: isKept ? .tail : .cut))
        }
        for i in blocks.indices where blocks[i].place == .tail && blocks[i].block <= lastLong {
            blocks[i].place = .body
        }
    }
}
