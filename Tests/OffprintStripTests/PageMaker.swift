import OffprintCore
import OffprintParse
import Testing

@testable import OffprintStrip

/// Pages as the pipeline reads and strips them.
enum PageMaker {
    /// The article of a page in HTML.
    static func article(_ html: String) throws -> Article {
        func make<S: Stage>(_ type: S.Type) -> (any DocumentStage)? {
            (try? type.stage(for: S.Options())) as? any DocumentStage
        }
        let parse = try #require(ParseStages.all.lazy.compactMap { make($0) }.first)
        var document = Document(
            source: Source(id: "page", location: .standardInput(number: 1)), page: Page(bytes: [UInt8](html.utf8)))
        _ = try parse.process(&document, within: .none)
        // A page without anything to read is dropped before it comes to be stripped.
        return document.article ?? Article(plainText: "")
    }

    /// The article after the stages.
    static func stripped(_ article: Article, by stages: [any BlockStripper]) throws -> Article {
        var article = article
        for stage in stages {
            var fates = article.fates
            fates.decide(as: type(of: stage).description.name)
            try stage.strip(article, into: &fates, within: .none)
            article.fates = fates
        }
        return article
    }

    /// Both strippers with their default options.
    static let both: [any BlockStripper] = [
        StripBoilerplate(options: .init()), StripPromos(options: .init()),
    ]

    /// What `strip-promos` does with paragraphs, written as HTML, in the body of an article.
    static func promos(
        _ body: String, title: String = "The ferry that nobody wanted", site: String = "The Harbour Post",
        options: StripPromos.Options = .init()
    ) throws -> Article {
        let html = """
            <html lang="en"><head><title>\(title) | \(site)</title><meta property="og:type" content="article">
            <meta property="og:site_name" content="\(site)">
            <meta property="og:title" content="\(title)"></head><body><article>
            <p>The council of Lorne voted on Tuesday to keep the old ferry, which has carried cars over the sound for \
            forty years and was to be sold for scrap in spring.</p>
            <p>Its engines will be overhauled in the yard at Holm, and the crew of eleven will stay, the harbour master \
            said after the meeting, which lasted until midnight.</p>
            \(body)
            <p>The new bridge, which was to take the place of the ferry, is two years late, and its price has doubled \
            since the council approved the plans for the sound.</p>
            </article></body></html>
            """
        return try stripped(article(html), by: [StripPromos(options: options)])
    }

    /// The text that is left, without white space.
    static func kept(_ article: Article) -> String { squeezed(CleanText(article).string) }

    static func squeezed(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

    /// The kind as which the first block with such a text was cut; nil where it was not.
    static func kind(of text: String, in article: Article) -> RemovalKind? {
        article.blocks.first { article.string(of: $0).contains(text) }.flatMap { article.fates[$0].removal }
    }
}
