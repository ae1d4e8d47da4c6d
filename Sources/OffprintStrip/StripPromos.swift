import OffprintCore

/// Cuts what publishers plant inside and just after the article: calls to action, newsletter boxes, "Read more" lines,
/// labels of advertisements, appeals for money, deal lines, author and company boilerplate, leftovers of code, and
/// advertorial tails.
///
/// A block is judged by its own words, where its links lead, the element that it stands in, and whether it is about
/// what the article is about; a small box is judged as one.
struct StripPromos: BlockStripper {
    struct Options: StageOptions {
        @Option("The kinds of inserts that are cut; all of them where the list is empty.")
        var kinds: [PromoKind] = []

        @Option("How sure it must be that a block is an insert, 0 (cut on any sign) to 1 (cut nothing).", within: 0...1)
        var threshold = 0.5
    }

    static let description = StageDescription(
        name: "strip-promos",
        summary: "Cuts promotions and other inserts that stand among the article's own paragraphs.",
        discussion: """
            Each cut has its kind, its reason and a score. `kinds: [newsletter, related]` cuts these alone; a higher \
            `threshold` cuts less.
            """,
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

    init(options: Options) { self.options = options }

    func strip(_ article: Article, into fates: inout Fates, within deadline: Deadline) throws(StageError) {
        guard !article.blocks.isEmpty else { return }
        let reading = PromoReading(article, fates)
        let units = PromoUnits(reading)
        try deadline.check()
        var cuts = PromoCuts(reading, units, fates: fates, threshold: Float(options.threshold))
        cuts.decide()
        for block in article.blocks {
            guard let cut = cuts.verdicts[block.index], allows(cut.kind) else { continue }
            fates.remove(block, as: cut.kind, score: Double(cut.score), because: cut.reason)
        }
    }

    private func allows(_ kind: RemovalKind) -> Bool {
        options.kinds.isEmpty || options.kinds.contains { $0.rawValue == kind.rawValue }
    }
}
