import OffprintCore

/// Tells what is known of an article beside its text, each with where it came from.
enum MetadataReader {
    /// The metadata of a page, and the facts that it was told from.
    ///
    /// - Parameters:
    ///   - article: the article as the parser made it: its structured data, containers and blocks.
    ///   - url: the address that the page came from.
    static func read(_ article: Article, url: WebURL?) -> (metadata: Metadata, facts: PageFacts) {
        var metadata = Metadata()
        metadata.language = PageLanguage.language(of: article)
        let facts = PageFacts(article, url: url, language: metadata.language?.value)
        let site = SiteNames(facts)
        metadata.site = site.name
        metadata.title = facts.title(site: site)
        metadata.authors = facts.authors(site: site)
        let datelines = Datelines(facts)
        metadata.published = facts.published(datelines)
        metadata.modified = facts.modified(datelines, isPublished: metadata.published != nil)
        metadata.canonicalURL = facts.canonicalURL
        metadata.description = facts.summary
        metadata.image = facts.image
        metadata.pageType = facts.pageType
        return (metadata, facts)
    }
}

extension PageFacts {
    /// The address that the page calls its own.
    var canonicalURL: Attributed<WebURL>? {
        if let url = article.structuredData.canonical.flatMap(absolute) { return Attributed(url, from: .link) }
        if let url = meta(["ogurl"]).flatMap(absolute) { return Attributed(url, from: .openGraph) }
        if let node = main?.object, let url = linked.address(node, "url").flatMap(absolute) {
            return Attributed(url, from: .jsonLD)
        }
        return nil
    }

    /// The page's own description.
    var summary: Attributed<String>? {
        if let text = meta(["ogdescription"]) { return Attributed(text, from: .openGraph) }
        if let text = meta([
            "description", "twitterdescription", "dcdescription", "dctermsdescription", "dctermsabstract",
            "sailthrudescription",
        ]) {
            return Attributed(text, from: .meta)
        }
        if let node = main?.object, let text = linked.text(node, "description", "abstract") {
            return Attributed(text, from: .jsonLD)
        }
        return property(["description"]).map { Attributed($0, from: .microdata) }
    }

    /// The address of the lead image.
    var image: Attributed<WebURL>? {
        if let url = meta(["ogimage", "ogimageurl", "ogimagesecureurl"]).flatMap(absolute) {
            return Attributed(url, from: .openGraph)
        }
        if let url = meta(["twitterimage", "twitterimagesrc", "image", "thumbnail", "parselyimageurl"]).flatMap(
            absolute)
        {
            return Attributed(url, from: .meta)
        }
        if let node = main?.object,
            let url = (linked.address(node, "image") ?? linked.address(node, "thumbnailUrl")).flatMap(absolute)
        {
            return Attributed(url, from: .jsonLD)
        }
        let link = article.structuredData.links.first { $0.relation == "image_src" && $0.text == nil }
        if let url = link.flatMap({ absolute($0.target) }) { return Attributed(url, from: .link) }
        return firstPicture.map { Attributed($0, from: .visible) }
    }

    /// The first image below the heading that a reader sees, in no region beside the article.
    private var firstPicture: WebURL? {
        guard let heading else { return nil }
        for picture in article.pictures.prefix(200) where picture.before > heading && !picture.target.isEmpty {
            guard picture.before <= heading + 30 else { break }
            let hint = hints.containers[picture.container]
            guard hint.isDisjoint(with: [.footer, .author, .authorBox]) else { continue }
            if let url = absolute(article.string(ofString: picture.target)) { return url }
        }
        return nil
    }

    /// What the page says it is: the JSON-LD type where that is more than a page, else `og:type`.
    var pageType: Attributed<String>? {
        let type = main?.types.first
        if let type, !type.hasSuffix("Page") { return Attributed(type, from: .jsonLD) }
        if let text = meta(["ogtype"]) { return Attributed(text, from: .openGraph) }
        return type.map { Attributed($0, from: .jsonLD) }
    }
}
