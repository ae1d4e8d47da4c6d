import OffprintCore

/// Cuts what publishers plant inside and just after the article: calls to action, newsletter boxes, "Read more" lines,
/// labels of advertisements, appeals for money, deal lines, author and company boilerplate, leftovers of code, and
/// advertorial tails.
///
/// A block is judged by its own words, where its links lead, the element that it stands in, and whether it is about
/// what the article is about; a small box is judged as one. What the archive says comes to that: an insert stands on page
/// after page of its site.
struct StripPromos: BlockStripper {
    struct Options: StageOptions {
        @Option("The kinds of inserts that are cut; all of them where the list is empty.")
        var kinds: [PromoKind] = []

        @Option("How sure it must be that a block is an insert, 0 (cut on any sign) to 1 (cut nothing).", within: 0...1)
        var threshold = 0.5

        @Option(
            "How often the input is read to learn which texts repeat on each site: 1 (from the pages before), 2 (all of it first) or 0 (not at all). None: 1, and 0 where profiles are named."
        )
        var passes: Passes? = nil

        @Option("A folder of site profiles, which 'offprint learn' makes.")
        var profiles: String? = nil
    }

    static let description = StageDescription(
        name: "strip-promos",
        summary: "Cuts promotions and other inserts that stand among the article's own paragraphs.",
        discussion: """
            Each cut has its kind, its reason and a score. `kinds: [newsletter, related]` cuts these alone; a higher \
            `threshold` cuts less.

            It learns from the archive which texts stand on page after page of a site. In one pass a page is judged by \
            pages well before it, in two by all others: `passes: 2`. `offprint learn` keeps what was learnt, and \
            `profiles: FOLDER` uses it.
            """,
        version: 9,
        needs: [.article],
        gives: [.fates],
        examples: [
            .init(
                "A line that points elsewhere goes, and the paragraphs around it stay",
                page: """
                    <p>Rain is due on Monday, and it will stay for a week.</p>
                    <p>Read also: <a href="/sun">Where the sun is</a></p>
                    <p>Roads by the river will close at six.</p>
                    """,
                text: """
                    Rain is due on Monday, and it will stay for a week.

                    Roads by the river will close at six.
                    """)
        ])

    let options: Options
    private var known = SiteKnowledge.none

    init(options: Options) { self.options = options }

    /// Judges a page by itself, as if nothing were known of its site.
    func strip(_ article: Article, into fates: inout Fates, within deadline: Deadline) throws(StageError) {
        try strip(article, repetition: .unknown, into: &fates, within: deadline)
    }

    private func strip(
        _ article: Article, repetition: PageRepetition, into fates: inout Fates, within deadline: Deadline
    ) throws(StageError) {
        guard !article.blocks.isEmpty else { return }
        let reading = PromoReading(article, fates)
        let units = PromoUnits(reading)
        try deadline.check()
        let judge = PromoJudge(reading, units, fates: fates)
        var rules = PromoCuts(reading, units, judge)
        rules.decide()
        let features = PromoFeatures(
            reading, units, judge, fates: fates, rules: rules.verdicts, repetition: repetition)
        let repeated = RepeatedInserts(reading, units, judge, repetition: repetition)
        let cuts = PromoDecision(features, threshold: Float(options.threshold), repeated: repeated)
        for block in article.blocks where !isWanted(fates[block]) {
            guard let cut = cuts.verdicts[block.index], !TitleHeading.isTitle(block, of: article) else { continue }
            remove(block, cut, from: &fates)
        }
    }

    /// Whether the user asked for a block by what it is: the title or the byline, which are no text otherwise.
    private func isWanted(_ fate: Fate) -> Bool {
        switch fate.restored {
        case .title, .byline, .date: true
        case .caption, nil: false
        }
    }

    private func remove(_ block: Block, _ cut: PromoVerdict, from fates: inout Fates) {
        guard allows(cut.kind) else { return }
        fates.remove(block, as: cut.kind, score: Double(cut.score), because: cut.reason)
    }

    private func allows(_ kind: RemovalKind) -> Bool {
        options.kinds.isEmpty || options.kinds.contains { $0.rawValue == kind.rawValue }
    }
}

extension StripPromos: DocumentStage {
    /// Judges a page by what is known of its site, too.
    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        guard let article = document.article else { return .keep }
        var fates = article.fates
        try strip(article, repetition: known.repetition(in: document), into: &fates, within: deadline)
        document.article?.fates = fates
        return .keep
    }
}

extension StripPromos: CorpusStage {
    var learning: CorpusLearning { (options.passes ?? (options.profiles == nil ? .one : .none)).learning }
    var knowledge: ArchiveFragments { known.fragments }

    func observe(_ document: Document, into evidence: inout ArchiveFragments) {
        guard let article = document.article, let site = PageSite.name(of: document) else { return }
        evidence.observe(PageFragments(article), of: site)
    }

    func informed(by evidence: ArchiveFragments, holdsDocuments: Bool) -> StripPromos {
        var stage = self
        stage.known = SiteKnowledge(fragments: evidence, holdsDocuments: holdsDocuments)
        return stage
    }
}

extension StripPromos: FileReadingStage {
    func reading(from folder: String, into diagnostics: inout [Diagnostic]) -> StripPromos? {
        guard let name = options.profiles else { return self }
        let path = name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name
        guard let fragments = SiteProfiles.read(path, into: &diagnostics) else { return nil }
        // A page that is judged may be among those that the profile was learnt from: it does not count for itself.
        return informed(by: fragments, holdsDocuments: true)
    }
}
