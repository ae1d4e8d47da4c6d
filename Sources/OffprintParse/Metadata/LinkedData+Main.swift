import OffprintCore

extension LinkedData {
    /// The node that describes the page's own content.
    ///
    /// - Parameters:
    ///   - addresses: addresses of the page, in their normal spelling.
    ///   - titles: keys of what else the page calls its title.
    func main(addresses: Set<String>, titles: Set<String>) -> Node? {
        var best: (score: Int, node: Node)?
        for node in nodes {
            guard var score = node.types.compactMap(Self.rank).max() else { continue }
            let address = address(node.object, "url") ?? address(node.object, "mainEntityOfPage")
            if let address, let url = WebURL(address), addresses.contains(url.withoutFragment.string) { score += 4 }
            let title = text(node.object, "headline", "name")
            if let title, titles.contains(PlainText.key(title)) { score += 5 }
            if node.object["datePublished"] != nil { score += 1 }
            if node.object["author"] != nil { score += 1 }
            if score > best?.score ?? 0 { best = (score, node) }
        }
        return best?.node
    }

    /// The texts of some length that nodes hold: bodies of articles, descriptions of products.
    var prose: [StructuredData.Prose] {
        var found: [StructuredData.Prose] = []
        for node in nodes {
            for property in ["articleBody", "text", "reviewBody", "description"] {
                guard let text = node.object[property]?.string, text.utf8.count >= 40 else { continue }
                found.append(.init(type: node.types.first ?? "", property: property, text: text))
            }
        }
        return found
    }

    /// The first node of one of the types.
    func first(ofTypes types: Set<String>) -> JSONObject? {
        nodes.first { !types.isDisjoint(with: $0.types) }?.object
    }

    /// Whether a type is that of written pieces.
    static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "SocialMediaPosting"
    }

    /// How likely a node of a type is the page's content; nil for what only stands around it.
    private static func rank(_ type: String) -> Int? {
        if isArticle(type) { return 20 }
        if let rank = ranks[type] { return rank }
        return type.hasSuffix("Page") ? 4 : nil
    }

    private static let ranks: [String: Int] = [
        "DiscussionForumPosting": 18, "Recipe": 18, "Question": 16, "HowTo": 14, "Review": 14, "PodcastEpisode": 14,
        "Product": 12, "ProductGroup": 12, "Book": 12, "Course": 12, "Event": 12, "JobPosting": 14, "Movie": 12,
        "SoftwareApplication": 10, "Dataset": 12, "VideoObject": 8, "AudioObject": 6, "CreativeWork": 10,
        "MedicalWebPage": 10, "Service": 6, "WebPage": 4, "Blog": 3, "Place": 3, "LocalBusiness": 3,
    ]
}
