import OffprintCore

/// `strip-boilerplate` with site rules: what they say of a page's body, title, authors and date stands before what the
/// scores and the page say.
struct StripBySite: DocumentStage, FileReadingStage {
    typealias Options = StripBoilerplate.Options

    static let description = StripBoilerplate.description

    private let stripper: StripBoilerplate
    private var rules = SiteRules()

    init(options: Options) { stripper = StripBoilerplate(options: options) }

    /// The stage with rules at hand.
    init(options: Options, rules: SiteRules) {
        self.init(options: options)
        self.rules = rules
    }

    func reading(from folder: String, into diagnostics: inout [Diagnostic]) -> StripBySite? {
        guard let name = stripper.options.siteRules else { return self }
        let path = name.hasPrefix("/") || folder.isEmpty || folder == "." ? name : folder + "/" + name
        guard let rules = SiteRules(folder: path, named: name, into: &diagnostics) else { return nil }
        return StripBySite(options: stripper.options, rules: rules)
    }

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        guard let article = document.article else { return .keep }
        var fates = article.fates
        guard let config = host(of: document).flatMap(rules.config) else {
            try stripper.strip(article, into: &fates, within: deadline)
            document.article?.fates = fates
            return .keep
        }
        var reading = SiteReading(config, article, within: deadline)
        try describe(by: &reading, &document.article, &fates)
        try stripper.strip(article, into: &fates, following: try reading.verdict(), within: deadline)
        document.article?.fates = fates
        return .keep
    }

    private func host(of document: Document) -> String? {
        if let url = document.page?.url ?? document.source.url.flatMap({ WebURL($0) }) { return url.host }
        return document.article?.metadata.canonicalURL?.value.host
    }

    /// Takes title, authors and date from the rules; the blocks that hold them are fields.
    private func describe(
        by reading: inout SiteReading, _ article: inout Article?, _ fates: inout Fates
    ) throws(StageError) {
        guard var described = article else { return }
        func claim(_ blocks: [Int], as field: Field) {
            for index in blocks where described.blocks[index].text.count <= 400 {
                fates.claim(described.blocks[index], as: field)
            }
        }
        if let title = try reading.title(), let text = title.texts.first {
            described.metadata.title = Attributed(text, from: .siteRule)
            claim(title.blocks, as: .title)
        }
        if let authors = try reading.authors() {
            let names = authors.texts.flatMap(SiteNames.people)
            if !names.isEmpty {
                described.metadata.authors = names.map { Attributed($0, from: .siteRule) }
                claim(authors.blocks, as: .byline)
            }
        }
        if let date = try reading.date(), let text = date.texts.first, let moment = SiteDates.date(text) {
            described.metadata.published = Attributed(moment, from: .siteRule)
            claim(date.blocks, as: .date)
        }
        if reading.stripsImages { stripImages(from: &described, reading) }
        article = described
    }

    private func stripImages(from article: inout Article, _ reading: SiteReading) {
        for place in article.spans.indices where article.spans[place].kind == .image {
            if reading.stripsImage(article.strings[article.spans[place].target.range]) {
                article.spans[place].target = .empty
            }
        }
        if let image = article.metadata.image?.value, reading.stripsImage(image.string.utf8) {
            article.metadata.image = nil
        }
    }
}
