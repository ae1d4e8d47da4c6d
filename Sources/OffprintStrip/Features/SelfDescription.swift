import OffprintCore

/// What a page says that it is: in its metadata, by the program that made it, and in its body's classes.
struct SelfDescription {
    private(set) var numbers: [(name: StaticString, value: Float)] = []
    /// Whether its data name a thread of a forum, or questions and answers.
    let isForum: Bool

    /// Reads what a page says of itself.
    ///
    /// - Complexity: O(bytes of its linked data).
    init(_ article: Article, _ hints: HintDistances) {
        let types = SelfDescription.types(of: article)
        isForum = types[2] > 0
        let body = article.containers.indices.first { article.containers[$0].tag == .body }
        let own = body.map { hints.own[$0] } ?? 0
        func has(_ hints: Hint...) -> Float {
            hints.contains { own & 1 << UInt64($0.rawValue) != 0 } ? 1 : 0
        }
        numbers = [
            ("page.type", SelfDescription.kind(of: article)),
            ("page.generator", SelfDescription.generator(of: article)),
            ("page.isArticle", has(.article, .post)), ("page.isProduct", has(.product)),
            ("page.isList", has(.list, .tags)), ("page.isForum", has(.forum)),
            ("ld.article", types[0]), ("ld.product", types[1]), ("ld.forum", types[2]), ("ld.recipe", types[3]),
            ("ld.list", types[4]), ("ld.howto", types[5]), ("ld.business", types[6]), ("ld.reference", types[7]),
        ]
    }

    private static func kind(of article: Article) -> Float {
        switch article.structuredData.meta("og:type")?.lowercased() {
        case nil: 0
        case "article", "blog", "news": 1
        case "website": 2
        case "profile", "forum", "discussion": 4
        case let type? where type.contains("product") || type.hasSuffix(":item"): 3
        default: 5
        }
    }

    /// Programs that write documentation, run shops and run forums, as they sign their pages.
    private static let generators: WordTable = {
        let names: [(kind: UInt16, words: String)] = [
            (
                1,
                """
                sphinx docusaurus mkdocs rustdoc mediawiki vitepress vuepress gitbook antora mdbook doxygen javadoc \
                docfx docutils asciidoctor starlight
                """
            ),
            (2, "shopify woocommerce prestashop magento bigcommerce opencart shopware"),
            (3, "discourse phpbb vbulletin xenforo nodebb flarum mybb vanilla invision"),
        ]
        var table = WordTable(capacity: 64)
        for (kind, words) in names {
            for word in words.split(separator: " ") { table.insert(WordHash.of(word.utf8), kind) }
        }
        return table
    }()

    /// 0 where a page names no program, 4 where it names another one.
    private static func generator(of article: Article) -> Float {
        guard let name = article.structuredData.meta("generator")?.lowercased() else { return 0 }
        let words = name.utf8.split { !(0x61...0x7A).contains($0) }
        return words.lazy.compactMap { generators.value(of: WordHash.of($0)) }.first.map(Float.init) ?? 4
    }

    /// Which types the page's JSON-LD and microdata name.
    private static func types(of article: Article) -> [Float] {
        var found = [Float](repeating: 0, count: LinkedTypes.count)
        for script in article.structuredData.scripts where script.type == "application/ld+json" {
            LinkedTypes.find(in: script.text.span, limit: 60_000, &found)
        }
        var last: String?
        for property in article.structuredData.properties where property.itemType != last {
            last = property.itemType
            if let type = last { LinkedTypes.mark(type, &found) }
        }
        return found
    }
}
