/// How often the text of a block stands on other pages of its site: what the archive says of a block, in numbers.
///
/// All counts are of pages, each page once, and the page that the block stands on is not among them.
struct Repetition: Sendable, Hashable {
    /// Pages of the site that were seen; 0 where the site is not known.
    var sitePages: Int32 = 0
    /// Pages with the very same text, numbers and addresses and upper case apart.
    var exactPages: Int32 = 0
    /// Pages with that text or one that is nearly the same: other names, other prices, a sentence more. Never less than
    /// ``exactPages``.
    var nearPages: Int32 = 0
    /// The pages of ``exactPages`` on which it stood among the kept text, before the last long paragraph.
    var bodyPages: Int32 = 0
    /// The pages of ``exactPages`` on which it stood among the kept text, after the last long paragraph.
    var tailPages: Int32 = 0
    /// The pages of ``exactPages`` on which a stage before had cut it.
    var cutPages: Int32 = 0

    /// Nothing known of the site.
    static let unknown = Repetition()

    /// Whether any other page of the site was seen.
    var isKnown: Bool { sitePages > 0 }
    /// The share of the site's pages that have the text or one nearly the same, 0...1; 0 where the site is not known.
    var share: Float { sitePages > 0 ? min(1, Float(nearPages) / Float(sitePages)) : 0 }
    /// The pages that the very same text was cut from.
    var cutElsewhere: Int32 { max(0, min(cutPages, exactPages - bodyPages - tailPages)) }
    /// The share of the site's pages that have the very same text, 0...1.
    var exactShare: Float { sitePages > 0 ? min(1, Float(exactPages) / Float(sitePages)) : 0 }
}

/// What the archive says of each block of a page.
struct PageRepetition: Sendable {
    private let entries: [Repetition]

    /// Nothing known of any block.
    static let unknown = PageRepetition([])

    /// One entry for each block of the article, in their order; none at all where the site is not known.
    init(_ entries: [Repetition]) { self.entries = entries }

    /// Whether other pages of the site were seen.
    var isKnown: Bool { entries.first?.isKnown ?? false }

    /// What is known of the block at a place of the block table.
    subscript(block: Int) -> Repetition { entries.indices.contains(block) ? entries[block] : .unknown }
}
