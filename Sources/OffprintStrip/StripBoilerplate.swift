import OffprintCore

/// Cuts what is not the page's main content: menus, footers, sidebars, cookie notices, comment sections, lists of other
/// pages, and what is hidden from readers for good.
///
/// Each block gets a score from two stages of small decision trees over what its text, its place and the elements around
/// it look like, and of which type the page is; the cut is made where the expected F measure of the page is highest.
struct StripBoilerplate: BlockStripper {
    struct Options: StageOptions {
        @Option("Which mistake weighs more: text that is missing, or text that does not belong.")
        var favor = Favor.balanced
        @Option("The kinds of blocks that are kept whatever their scores are.")
        var keep: [KeptKind] = []
        @Option("What is kept and what is dropped on every page, by CSS selectors.")
        var selectors = SelectorOptions()
        @Option("A folder of site configs as Full-Text RSS has them, one file a site.")
        var siteRules: String? = nil
    }

    static let description = StageDescription(
        name: "strip-boilerplate",
        summary: "Cuts menus, footers, sidebars, cookie notices, comments and all else that is not the main content.",
        discussion: """
            Every cut has its kind, its reason and a score; every kept block has a score. What a page hides is taken \
            where readers can unfold it (accordions, tabs, paragraphs behind "Read more"), or where the page shows next \
            to nothing else. Blocks at the same kind of place (rows of a table, cards of a list, posts of a thread) are \
            judged together.

            `favor: precision` cuts more, `favor: recall` cuts less. `keep` puts back kinds of blocks inside of the \
            chosen body: `tables`, `lists` and `code` with all that stands in them, `captions`, `forms`; `comments`, \
            wherever they stand; the `title` and the `byline`, which are fields otherwise. \
            `selectors: {keep: [".key-points"], drop: [".promo"]}` keeps and drops what CSS selectors name. \
            `site-rules` names a folder of site configs, relative to the pipeline's file. What stands in the text \
            twice is kept once: a copy of a box for small screens, a pull quote.
            """,
        version: 7,
        needs: [.article],
        gives: [.fates],
        examples: [
            .init(
                "The menu and the footer go",
                page: """
                    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
                    <article><p>Rain is due on Monday, and it will stay for a week, the weather service said. The river \
                    may rise by two metres, and the roads on its banks will close at six.</p>
                    <p>Trains run as usual, but the ferries to the islands will stay in the harbour until the wind turns.</p>
                    </article><footer><p>© 2026 The Harbour Post</p></footer>
                    """,
                text: """
                    Rain is due on Monday, and it will stay for a week, the weather service said. The river may rise by \
                    two metres, and the roads on its banks will close at six.

                    Trains run as usual, but the ferries to the islands will stay in the harbour until the wind turns.
                    """)
        ])

    let options: Options

    init(options: Options) { self.options = options }

    static func stage(for options: Options) throws(OptionError) -> any Stage {
        options.siteRules == nil ? StripBoilerplate(options: options) : StripBySite(options: options)
    }

    func strip(_ article: Article, into fates: inout Fates, within deadline: Deadline) throws(StageError) {
        // Plain text has no elements to judge by, and nothing around the text.
        guard article.containers.count > 1, !article.blocks.isEmpty else { return }
        try strip(article, into: &fates, following: nil, within: deadline)
    }

    /// Cuts as ``strip(_:into:within:)`` does, and as the rules for the page's site say.
    func strip(
        _ article: Article, into fates: inout Fates, following rules: SiteVerdict?, within deadline: Deadline
    ) throws(StageError) {
        guard !article.blocks.isEmpty else { return }
        let scores = BoilerplateScores(article)
        try deadline.check()
        cut(article, by: scores, following: rules, into: &fates)
    }

    /// Cuts what the scores do not speak for.
    func cut(
        _ article: Article, by scores: BoilerplateScores, following rules: SiteVerdict?, into fates: inout Fates
    ) {
        let survey = scores.survey
        // What a site's rules claimed as fields, the fates alone know.
        let candidates = Array(count: article.blocks.count) { survey.counts[$0] && fates[$0].isKept }
        let words = Array(count: candidates.count) { candidates[$0] ? survey.signs[$0].words : Float(0) }
        let threshold = KeepThreshold(scores: scores.values, words: words, favor: options.favor).value
        var keeps = Array(count: candidates.count) { candidates[$0] && scores.values[$0] >= threshold }
        WholeText.keep(in: &keeps, of: article, words: words, scores: scores.values)
        keepWhole(scores, candidates, &keeps)
        rescueTexts(survey, scores.values, candidates, &keeps)
        rescueHeadings(article, scores.values, candidates, &keeps)
        BoxHeadings.drop(from: &keeps, of: survey, candidates: candidates)
        if article.containers.contains(where: { $0.tag == .table || $0.tag == .dl }) {
            TableRescue(scores.survey, scores: scores.values).keep(in: &keeps)
        }
        let choice = choice(keeps, scores, rules)
        keeps = choice.keeps
        fates.page = scores.page
        let reasons = CutReasons(
            survey, scores.features.phrases, firstKept: keeps.firstIndex(of: true) ?? keeps.count,
            lastKept: keeps.lastIndex(of: true) ?? -1)
        for block in article.blocks {
            let score = Double(scores.own[block.index])
            if keeps[block.index] {
                if choice.isNamed(block.index) { fates.restore(block, from: .caption) }
                restore(block, from: StripBoilerplate.captions, in: &fates)
                fates.endorse(block, score: score)
            } else if fates.keeps(block) {
                let told = choice.reason(for: block.index)
                let (kind, reason) = told ?? reasons.reason(for: block)
                let cutScore = told != nil || kind == .hidden ? nil : 1 - score
                fates.remove(block, as: kind, score: cutScore, because: reason)
            } else {
                restore(block, from: StripBoilerplate.heads, in: &fates)
            }
        }
    }

    private static let captions: [KeptKind] = [.captions]
    private static let heads: [KeptKind] = [.title, .byline]

    /// Puts a block that holds a field back into the text, where the user wants to keep its kind.
    private func restore(_ block: Block, from kinds: [KeptKind], in fates: inout Fates) {
        guard !options.keep.isEmpty else { return }
        for kind in kinds where options.keep.contains(kind) {
            for field in kind.fields { fates.restore(block, from: field) }
        }
    }

    /// What the scores chose, without what stands there twice, as the user's own words change it.
    private func choice(_ keeps: [Bool], _ scores: BoilerplateScores, _ rules: SiteVerdict?) -> Choice {
        let survey = scores.survey
        var choice = Choice(keeps)
        rules?.apply(to: &choice, scores: scores.values)
        if !options.keep.isEmpty { KeptBlocks(survey: survey, kinds: options.keep).apply(to: &choice) }
        options.selectors.apply(to: &choice, of: survey.article)
        for block in survey.article.blocks
        where choice.keeps[block.index] && !choice.isNamed(block.index)
            && LineNumbers.isGutter(block, in: survey.article)
        {
            choice.cut(block.index, as: .codeResidue, because: "numbers of lines of code")
        }
        PullQuotes(survey).cut(from: &choice)
        Copies(survey).cut(from: &choice)
        return choice
    }

    /// Lists, quotations and tables of which most is kept are kept as they are.
    private func keepWhole(_ scores: BoilerplateScores, _ candidates: [Bool], _ keeps: inout [Bool]) {
        let containers = scores.survey.article.containers.span
        let (signs, values) = (scores.survey.signs, scores.values)
        for place in 0..<containers.count {
            let container = containers[unchecked: place]
            switch container.tag {
            case .ul, .ol, .dl, .blockquote, .table: break
            default: continue
            }
            guard container.blocks.count >= 2, container.blocks.count <= 80 else { continue }
            // A table for the layout is no one thing.
            if container.tag == .table,
                scores.survey.article.blocks[container.blocks.range].contains(where: { $0.role == .heading })
            {
                continue
            }
            var kept: Float = 0
            var all: Float = 0
            for i in container.blocks.range where candidates[i] {
                all += signs[i].words
                if keeps[i] { kept += signs[i].words }
            }
            guard kept >= 0.6 * all, kept < all else { continue }
            for i in container.blocks.range where candidates[i] && values[i] >= 0.2 { keeps[i] = true }
        }
    }

    /// A text between texts that are kept with little doubt stays with them: what is one thing to its readers has no
    /// holes. So does a long one just after them, where the scores are in doubt themselves, where it is a paragraph of
    /// prose, or where it begins as notes do.
    private func rescueTexts(_ survey: PageSurvey, _ scores: [Float], _ candidates: [Bool], _ keeps: inout [Bool]) {
        let sure = Array(count: keeps.count) { keeps[$0] && scores[$0] >= 0.6 }
        let signs = survey.signs
        for i in scores.indices where scores[i] >= 0.2 && candidates[i] && !keeps[i] {
            let block = survey.article.blocks[i]
            guard block.role != .heading, block.role != .control, block.linkShare < 0.3, signs[i].words >= 4 else {
                continue
            }
            let before = sure[max(0, block.index - 3)..<block.index]
            let after = sure[block.index + 1..<min(sure.count, block.index + 4)]
            guard before.contains(true) else { continue }
            let isLong = signs[i].words >= 10
            let isProse = signs[i].words >= 20 && block.linkedBytes == 0 && signs[i].marks.contains(.endsSentence)
            guard isProse || scores[i] >= 0.25 else { continue }
            keeps[i] =
                isProse || after.contains(true) || isLong && scores[i] >= 0.4
                || isLong && StandingWords.begin(survey.article.text.span, block.text)
        }
    }

    /// A heading stays with the block after it, past a date or a name that are fields.
    private func rescueHeadings(_ article: Article, _ scores: [Float], _ candidates: [Bool], _ keeps: inout [Bool]) {
        for i in keeps.indices.dropLast() where article.blocks[i].role == .heading && candidates[i] && !keeps[i] {
            let last = min(i + 3, keeps.count - 1)
            let next = (i + 1...last).first { candidates[$0] || article.blocks[$0].role == .heading } ?? i
            guard next > i, keeps[next] else { continue }
            guard scores[next] >= 0.5 else { continue }
            if scores[i] >= 0.15 || scores[i] >= 0.05 && isHeadOfKept(i, article, candidates, keeps) { keeps[i] = true }
        }
    }

    /// Whether a heading stands first in an element of which most blocks are kept: an entry of a list of them.
    private func isHeadOfKept(_ heading: Int, _ article: Article, _ candidates: [Bool], _ keeps: [Bool]) -> Bool {
        var place: Int? = article.blocks[heading].container
        for _ in 0..<4 {
            guard let container = place else { return false }
            let range = article.containers[container].blocks.range
            guard range.lowerBound == heading else { return false }
            let others = range.filter { $0 != heading && candidates[$0] }
            if !others.isEmpty { return 5 * others.count { keeps[$0] } >= 3 * others.count }
            place = article.containers[container].parent
        }
        return false
    }
}
