import OffprintCore

/// Finds inserts by what the archive says: what stands on page after page of a site, shows a sign of an insert, and has no
/// mark of belonging to the article.
///
/// Careful on purpose: a text is not cut for being repeated alone. A heading that each report has, a liturgy, a dateline,
/// a standing disclaimer is repeated as well.
struct RepeatedInserts {
    /// On so many other pages it must have been seen.
    static let fewestPages: Int32 = 4
    /// On so large a share of them.
    static let leastShare: Float = 1 / 3
    /// Where more of the text is repeated, that is what these pages are made of.
    private static let mostRepeated: Float = 0.4

    private let reading: PromoReading
    private let units: PromoUnits
    private let judge: PromoJudge
    private let repetition: PageRepetition
    private let article: Article

    init(_ reading: PromoReading, _ units: PromoUnits, fates: Fates, repetition: PageRepetition) {
        self.reading = reading
        self.units = units
        self.repetition = repetition
        article = reading.article
        judge = PromoJudge(reading, units, fates: fates)
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

    /// Whether the page's text is mostly what other pages have too: a prayer book, a timetable, a template.
    private func isMadeOfRepeats(_ isCut: (Int) -> Bool) -> Bool {
        var all: Float = 0
        var repeated: Float = 0
        for block in article.blocks where reading.isKept[block.index] && !isCut(block.index) {
            let words = reading.signs[block.index].words
            all += words
            if isRepeated(block.index) { repeated += words }
        }
        return repeated > RepeatedInserts.mostRepeated * all
    }

    private func isInsert(_ block: Block, of unit: PromoUnit) -> Bool {
        switch block.role {
        case .heading, .preformatted, .caption, .term, .definition, .cell, .headerCell: return false
        default: break
        }
        let signs = reading.signs[block.index]
        guard !signs.beginsStanding, signs.quotationMarks < 2, !belongs(block) else { return false }
        // About what the article is about.
        if signs.topicWords >= 4, signs.sharedWords > 0.6 * signs.topicWords, signs.linkedWords < 0.5 * signs.words {
            return false
        }
        if signs.linkedWords > 0 || signs.buttons > 0 || unit.signs.buttons > 0 { return true }
        if signs.lexical.max() > 0 || !signs.targets.isEmpty { return true }
        if signs.siteName > 0, !reading.isAboutSite { return true }
        if signs.marks.contains(.arrow) || signs.marks.contains(.symbol) { return true }
        return signs.beginsWithOrder && signs.secondPerson > 0 || unit.isAside
    }

    private static let belonging = WordPhrases(BelongingWords.phrases)

    private func belongs(_ block: Block) -> Bool {
        var words: [UInt64] = []
        WordStream.append(article.text.span, from: Int(block.text.start), to: Int(block.text.end), to: &words)
        return RepeatedInserts.belonging.matchesAny(of: words)
    }

    private func verdict(on block: Int, of unit: PromoUnit) -> PromoVerdict {
        let repetition = repetition[block]
        let judged =
            judge.verdict(on: reading.signs[block], of: unit, first: article.blocks[block], isWhole: false)
            ?? judge.verdict(on: unit.signs, of: unit, first: article.blocks[block], isWhole: true)
        let signs = reading.signs[block]
        let kind = judged?.kind ?? (signs.linkedWords > 0.5 * signs.words ? .related : .promo)
        return PromoVerdict(
            kind: kind, score: 0.6 + 0.35 * repetition.share,
            reason: PromoReasons.told(kind)
                + ": stands on \(repetition.nearPages) of \(repetition.sitePages) other pages of the site")
    }
}

/// A list of phrases, looked for in a text.
struct WordPhrases: Sendable {
    private var byFirst: [UInt64: [[UInt64]]] = [:]

    /// One phrase a line.
    init(_ lines: String) {
        for line in lines.split(separator: "\n") {
            var words: [UInt64] = []
            let bytes = [UInt8](line.utf8)
            WordStream.append(bytes.span, from: 0, to: bytes.count, to: &words)
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
    }

    /// Whether one of the phrases stands in the text.
    func matchesAny(of words: [UInt64]) -> Bool {
        for (place, word) in words.enumerated() {
            for phrase in byFirst[word] ?? [] where words[place...].starts(with: phrase) { return true }
        }
        return false
    }
}
