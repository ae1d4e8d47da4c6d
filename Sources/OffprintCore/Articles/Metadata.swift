/// Where a page says something about itself.
public enum MetadataOrigin: String, Sendable, Hashable, CaseIterable {
    case jsonLD = "json-ld"
    case openGraph = "opengraph"
    case meta
    case microdata
    /// A `link` element: `rel=canonical`, `rel=author`.
    case link
    /// The `title` element.
    case titleElement = "title"
    /// Text that a reader sees: the heading, the byline, the dateline.
    case visible
    /// The address of the page.
    case url
    /// An attribute of `html`: `lang`.
    case attribute
    /// Told from the text itself: the language.
    case detected
    /// The input gave it: a field of a JSONL line, an HTTP header.
    case input
    /// A rule that the user wrote for the site.
    case siteRule = "site-rule"
}

/// A value with where it came from.
public struct Attributed<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The value.
    public var value: Value
    /// Where it came from.
    public var origin: MetadataOrigin

    /// A value from a place.
    public init(_ value: Value, from origin: MetadataOrigin) {
        self.value = value
        self.origin = origin
    }
}

/// What is known of an article beside its text, each with where it came from.
public struct Metadata: Sendable, Hashable {
    /// The headline, without the site's name.
    public var title: Attributed<String>?
    /// The authors' names, in order, without "By".
    public var authors: [Attributed<String>] = []
    /// When it was published, with the precision that the page gives.
    public var published: Attributed<DateTime>?
    /// When it was changed last.
    public var modified: Attributed<DateTime>?
    /// The name of the site.
    public var site: Attributed<String>?
    /// The language, as a BCP 47 tag: `en`, `pt-BR`.
    public var language: Attributed<String>?
    /// The address that the page calls its own.
    public var canonicalURL: Attributed<WebURL>?
    /// The page's own description.
    public var description: Attributed<String>?
    /// The address of the lead image.
    public var image: Attributed<WebURL>?
    /// What the page says it is: `article`, `NewsArticle`, `product`.
    public var pageType: Attributed<String>?

    /// Nothing known.
    public init() {}
}
