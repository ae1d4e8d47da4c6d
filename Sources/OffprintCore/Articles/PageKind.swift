/// What a page is there for. What counts as its main content depends on it.
///
/// The seven types of WCXB (Web Content Extraction Benchmark).
public enum PageKind: String, Sendable, Hashable, CaseIterable {
    /// One text: news, a post of a blog, an essay.
    case article
    /// A thread: posts of several people, all of them content.
    case forum
    /// Something for sale.
    case product
    /// What somebody offers, in sections: a firm's or an office's page.
    case service
    /// Teasers of other pages, one beneath the other: news of a section, results of a search.
    case listing
    /// A category of a shop, a gallery, a portal.
    case collection
    /// Manuals, references, encyclopaedias.
    case documentation
}

/// What a stage takes a page to be.
public struct PageVerdict: Sendable, Hashable {
    /// What the page is there for.
    public var kind: PageKind
    /// How likely that is, 0...1.
    public var score: Double

    /// A verdict on a page.
    public init(_ kind: PageKind, score: Double) {
        self.kind = kind
        self.score = score
    }
}
