import OffprintCore

/// What the archive says of inserts: what stands on page after page of a site, or was cut from other pages before, is
/// likelier one, unless it has a mark of belonging to the article.
///
/// Careful on purpose: a text is not cut for being repeated alone. A heading that each report has, a liturgy, a dateline,
/// a standing disclaimer is repeated as well.
struct RepeatedInserts {
    /// On so many other pages it must have been seen to be cut without the trees' word.
    static let fewestPages: Int32 = 4
    /// On so large a share of them.
    static let leastShare: Float = 1 / 3
    /// Where more of the text is repeated, that is what these pages are made of.
    private static let mostRepeated: Float = 0.4
    /// By how much each page that speaks for an insert raises the odds.
    private static let oddsPerPage: Float = 4
    /// No more pages than so many speak.
    private static let mostSpeaking: Int32 = 5
    /// A line of links that other pages have too, though few of them, is spoken against by so many at most.
    private static let mostLinking: Int32 = 2
    /// So many pages that have a text after their articles speak like one that had it cut.
    private static let afterPerPage: Int32 = 4
    /// Of so many words on, a text that opens an article can be what other pages tease it with.
    private static let teaserWords: Float = 6
    /// From so many words on, a paragraph with few links is the article's own.
    private static let longParagraph: Float = 25

    private let reading: PromoReading
    private let units: PromoUnits
    private let judge: PromoJudge
    private let repetition: PageRepetition
    private let article: Article
    /// The block with the second long paragraph: what stands up to it may be teased elsewhere.
    private let opening: Int
    /// The words of the page's title.
    private let title: [UInt64]

    init(_ reading: PromoReading, _ units: PromoUnits, _ judge: PromoJudge, repetition: PageRepetition) {
        self.reading = reading
        self.units = units
        self.repetition = repetition
        article = reading.article
        self.judge = judge
        let own = article.blocks.lazy.filter { [reading] in
            let signs = reading.signs[$0.index]
            return reading.isKept[$0.index] && $0.role == .paragraph
                && signs.words >= RepeatedInserts.longParagraph && signs.linkedWords < 0.5 * signs.words
        }
        // A note by the editors can stand before the first.
        opening = own.prefix(2).last?.index ?? -1
        title =
            PageSurvey.title(of: article).map { title in
                var words: [UInt64] = []
                let bytes = [UInt8](title.utf8)
                WordStream.append(bytes.span, from: 0, to: bytes.count, to: &words)
                return words
            } ?? []
    }

    /// By what the odds of a block being an insert are to be multiplied, for each of some kept blocks.
    ///
    /// - Parameter isCut: what is cut already.
    func odds(of rows: [Int], besides isCut: (Int) -> Bool) -> [Float] {
        guard repetition.isKnown, !isMadeOfRepeats(isCut) else { return rows.map { _ in 1 } }
        return rows.map { block in
            let speaking = max(0, min(RepeatedInserts.mostSpeaking, pagesSpeaking(of: block)))
            return (0..<speaking).reduce(Float(1)) { odds, _ in odds * RepeatedInserts.oddsPerPage }
        }
    }

    /// How many other pages say that a block is no part of the article.
    private func pagesSpeaking(of block: Int) -> Int32 {
        let known = repetition[block]
        guard known.nearPages > 0 else { return 0 }
        let signs = reading.signs[block]
        let isLinked = signs.linkedWords > 0.6 * signs.words
        if isFurniture(known) { return isTeased(block) || saysThatItBelongs(article.blocks[block]) ? 0 : .max }
        guard !belongs(article.blocks[block]) else { return 0 }
        if isLinked { return isRepeated(block) ? known.nearPages : min(known.exactPages, RepeatedInserts.mostLinking) }
        guard !isTeased(block) else { return 0 }
        let after = isRepeated(block) ? known.tailPages / RepeatedInserts.afterPerPage : 0
        return known.cutElsewhere - known.bodyPages + after
    }

    /// Whether the stage before has cut a text nearly wherever it stands, on a good part of the site.
    private func isFurniture(_ known: Repetition) -> Bool {
        let cut = known.cutElsewhere
        return cut - known.bodyPages - known.tailPages >= RepeatedInserts.fewestPages
            && Float(cut) >= RepeatedInserts.leastShare * Float(known.sitePages)
    }

    /// Whether a block may be what other pages show to lead to this one: its title, or its first lines.
    private func isTeased(_ block: Int) -> Bool {
        let signs = reading.signs[block]
        let isHeading = article.blocks[block].role == .heading
        guard isHeading || signs.linkedWords <= 0.6 * signs.words else { return false }
        if opening < 0 || block <= opening, isHeading || signs.words >= RepeatedInserts.teaserWords { return true }
        let words = words(of: article.blocks[block])
        return words.count <= title.count && !words.isEmpty
            && title.indices.contains { title[$0...].starts(with: words) }
    }

    /// The cuts, by the places of the blocks.
    ///
    /// - Parameter isCut: what is cut already.
    func verdicts(besides isCut: (Int) -> Bool) -> [(block: Int, verdict: PromoVerdict)] {
        guard repetition.isKnown, !isMadeOfRepeats(isCut) else { return [] }
        var found: [(block: Int, verdict: PromoVerdict)] = []
        for unit in units.units {
            for i in unit.blocks where reading.isKept[i] && !isCut(i) && isRepeated(i) {
                guard isInsert(article.blocks[i], of: unit) else { continue }
                found.append((i, verdict(on: i, of: unit)))
            }
        }
        return found
    }

    private func isRepeated(_ block: Int) -> Bool {
        let repetition = repetition[block]
        return repetition.nearPages >= RepeatedInserts.fewestPages && repetition.share >= RepeatedInserts.leastShare
    }

    /// Whether the page's text is mostly what other pages have as theirs, too: a prayer book, a timetable, a template.
    private func isMadeOfRepeats(_ isCut: (Int) -> Bool) -> Bool {
        var all: Float = 0
        var repeated: Float = 0
        for block in article.blocks where reading.isKept[block.index] && !isCut(block.index) {
            let words = reading.signs[block.index].words
            all += words
            let known = repetition[block.index]
            if isRepeated(block.index), 2 * known.cutPages <= known.nearPages { repeated += words }
        }
        return repeated > RepeatedInserts.mostRepeated * all
    }

    private func isInsert(_ block: Block, of unit: PromoUnit) -> Bool {
        guard !belongs(block) else { return false }
        let signs = reading.signs[block.index]
        if signs.linkedWords > 0 || signs.buttons > 0 || unit.signs.buttons > 0 { return true }
        if signs.lexical.max() > 0 || !signs.targets.isEmpty { return true }
        if signs.siteName > 0, !reading.isAboutSite { return true }
        if signs.marks.contains(.arrow) || signs.marks.contains(.symbol) { return true }
        return signs.beginsWithOrder && signs.secondPerson > 0 || unit.isAside
    }

    /// Whether a block belongs to the article, however often its text is seen.
    private func belongs(_ block: Block) -> Bool {
        switch block.role {
        case .heading, .quotation, .preformatted, .caption, .term, .definition, .cell, .headerCell: return true
        default: break
        }
        let signs = reading.signs[block.index]
        guard !signs.beginsStanding, signs.quotationMarks < 2, !saysThatItBelongs(block) else { return true }
        // About what the article is about.
        return signs.topicWords >= 4 && signs.sharedWords > 0.6 * signs.topicWords
            && signs.linkedWords < 0.5 * signs.words
    }

    private static let belonging = WordPhrases(BelongingWords.phrases)

    /// Whether a block has a phrase of the notes that belong to an article though they stand on many pages.
    func saysThatItBelongs(_ block: Block) -> Bool {
        RepeatedInserts.belonging.matchesAny(of: words(of: block))
    }

    private func words(of block: Block) -> [UInt64] {
        var words: [UInt64] = []
        WordStream.append(article.text.span, from: Int(block.text.start), to: Int(block.text.end), to: &words)
        return words
    }

    private func verdict(on block: Int, of unit: PromoUnit) -> PromoVerdict {
        let repetition = repetition[block]
        let judged = judge.blocks[block].kind ?? judge.opinion(on: unit, seenFrom: article.blocks[block]).kind
        let signs = reading.signs[block]
        let kind = judged ?? (signs.linkedWords > 0.5 * signs.words ? .related : .promo)
        return PromoVerdict(
            kind: kind, score: 0.6 + 0.35 * repetition.share,
            reason: reason(kind, block))
    }

    /// What is told of a cut for which the archive has spoken.
    func reason(_ kind: RemovalKind, _ block: Int) -> String {
        let repetition = repetition[block]
        return PromoReasons.told(kind)
            + ": stands on \(repetition.nearPages) of \(repetition.sitePages) other pages of the site"
    }
}
