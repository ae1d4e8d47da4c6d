import OffprintCore

/// Whether a page is an article, by what it says of itself.
enum PageNature {
    case article
    case unknown
    /// A shop, a service, a home page: what would be an insert in an article is its text.
    case other

    /// Reads the page's type, date and authors.
    init(_ article: Article) {
        let type = (article.metadata.pageType?.value ?? article.structuredData.meta("og:type") ?? "").lowercased()
        if type.contains("article") || type.contains("posting") || type.contains("blog") || type.contains("news") {
            self = .article
        } else if type.contains("product") || type.contains("collection") || type.contains("itemlist")
            || type.contains("service") || type.contains("business") || type.contains("organization")
        {
            self = .other
        } else if article.metadata.published != nil || !article.metadata.authors.isEmpty {
            self = .article
        } else {
            self = type.isEmpty ? .unknown : .other
        }
    }

    /// How much more evidence it takes than in an article.
    var caution: Float {
        switch self {
        case .article: 0
        case .unknown: 0.7
        case .other: 1.8
        }
    }

    /// The largest share of the text that may be offers.
    var mostOffers: Float {
        switch self {
        case .article: 0.25
        case .unknown: 0.2
        case .other: 0.12
        }
    }
}
