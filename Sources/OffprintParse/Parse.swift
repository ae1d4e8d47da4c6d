import OffprintCore
import OffprintHTML

/// Turns a page into an article: its blocks, its containers, and what is known of it beside its text.
///
/// What is no article's page is dropped: a status other than 2xx, a media type or bytes that are not HTML. A page over
/// the limit of size fails as `too-large`.
struct Parse: DocumentStage, LimitedStage {
    /// Which program reads the mark-up.
    enum Parser: String, OptionValue, CaseIterable {
        case scanner, libxml2

        var structure: HTMLParser.Structure {
            switch self {
            case .libxml2: .libxml2
            case .scanner: .scanner
            }
        }
    }

    struct Options: StageOptions {
        @Option("Which parser reads the page: a scanner after the rules of browsers, or libxml2.")
        var parser = Parser.scanner
        @Option("How large a page may be; the run's limit where none is given here.", within: ByteSize(bytes: 1)...)
        var html = ByteSize.megabytes(16)
        @Option("How deep elements may be nested; what is deeper is flattened, its text kept.", within: 16...10_000)
        var depth = 512
    }

    static let description = StageDescription(
        name: "parse",
        summary: "Turns a page into an article with its metadata.",
        discussion: """
            Pages with a status other than 2xx are dropped as `http-404` and the like, and what is not HTML by its media \
            type or its bytes as `not-html`. Title, authors, dates, site, language, address, description and lead image \
            are told from JSON-LD, OpenGraph, meta elements, microdata and what a reader sees; each says where it came \
            from. The blocks that hold title, byline, date and captions become fields and leave the text.
            """,
        needs: [.page],
        gives: [.article],
        examples: [
            .init(
                "The title and the byline are fields",
                page: """
                    <title>Rain is due | The Example</title><h1>Rain is due</h1><p>By Ada Brook</p>
                    <p>Rain is due on Monday, and it will stay.</p>
                    """, text: "Rain is due on Monday, and it will stay.")
        ])

    let options: Options
    private let parsers: ParserPool

    init(options: Options) {
        self.options = options
        parsers = ParserPool(
            limits: HTMLLimits(bytes: options.html.bytes, depth: options.depth), structure: options.parser.structure)
    }

    func limited(to limits: Limits) -> Parse {
        let standard = Options()
        var options = options
        if options.html == standard.html { options.html = limits.html }
        if options.depth == standard.depth { options.depth = limits.depth }
        return Parse(options: options)
    }

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        guard let page = document.page else {
            guard document.article != nil else { throw StageError(.failed, "the document has no page to parse") }
            document.article?.tellLanguage()
            return .keep
        }
        if let reason = page.refusal { return .drop(because: reason) }
        var article = try parsers.article(of: page, within: deadline)
        article.repairDoubleEncoding()
        try deadline.check()
        article.describe(url: page.url ?? document.source.url.flatMap { WebURL($0) })
        document.article = article
        return .keep
    }
}

extension Article {
    /// Fills in the metadata, adds text out of the page's data where it shows next to none, and marks the fields.
    fileprivate mutating func describe(url: WebURL?) {
        let (metadata, facts) = MetadataReader.read(self, url: url)
        self.metadata = metadata
        structuredData.prose = facts.linked.prose
        append(paragraphs: EmbeddedText.paragraphs(for: self, linked: facts.linked))
        if metadata.language == nil { tellLanguage() }
        fates.decide(as: Parse.description.name)
        FieldBlocks(facts, metadata: metadata).claim(into: &fates)
    }

    /// Tells the language from the text where it is not known.
    fileprivate mutating func tellLanguage() {
        if metadata.language == nil { metadata.language = PageLanguage.language(of: self) }
    }
}
