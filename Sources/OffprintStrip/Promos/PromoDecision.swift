import OffprintCore

/// What is cut of a page, by the trees' scores: blocks, the boxes' buttons aside, and headings that nothing is left of.
struct PromoDecision {
    private let article: Article
    private let reading: PromoReading
    private let threshold: Float
    /// The verdict on each block that is to be cut, by the places of the blocks.
    private(set) var verdicts: [PromoVerdict?]

    /// No page is mostly inserts: where so large a share of the text would go, only what is beyond doubt is cut.
    private static let mostCut: Float = 0.5
    private static let beyondDoubt: Float = 0.9
    /// What the odds of a block that may belong are multiplied by.
    private static let doubt: Float = 0.125

    /// Decides over the kept blocks of a page.
    ///
    /// - Parameter repeated: what the archive says of them.
    init(_ features: PromoFeatures, threshold: Float, repeated: RepeatedInserts) {
        article = features.article
        reading = features.reading
        self.threshold = threshold
        verdicts = Array(repeating: nil, count: features.article.blocks.count)
        guard !features.rows.isEmpty else { return }
        let scores = PromoScores(features)
        let agreed = scores.values.indices.map { PromoDecision.agreed(scores.values[$0], features.rule(of: $0)) }
        let alike = AlikeRows(features) { agreed[$0] < threshold }
        let alone = agreed.indices.map {
            agreed[$0] >= threshold
                && (mayBelong($0, features, repeated)
                    || alike.mostlyStay($0) && features.rule(of: $0)?.form == nil)
                ? PromoDecision.raised(agreed[$0], by: PromoDecision.doubt) : agreed[$0]
        }
        let ownCuts = alone.indices.filter { alone[$0] >= threshold }
        let isCut = Set(ownCuts.map { features.rows[$0] })
        let odds = repeated.odds(of: features.rows) { isCut.contains($0) }
        let values = zip(alone, odds).map { PromoDecision.raised($0, by: $1) }
        var cut = values.indices.filter { values[$0] >= threshold }
        let words = ownCuts.reduce(Float(0)) { $0 + reading.signs[features.rows[$1]].words }
        if words > PromoDecision.mostCut * reading.whole.words {
            // What the archive speaks of goes, however much of it there is.
            cut.removeAll { odds[$0] <= 1 && values[$0] < PromoDecision.beyondDoubt }
        }
        var told = scores.kinds(of: cut.filter { features.rule(of: $0) == nil }).makeIterator()
        for row in cut {
            let block = features.rows[row]
            let rule = features.rule(of: row)
            if let rule, let form = rule.form {
                verdicts[block] = PromoVerdict(kind: rule.kind, score: rule.score, reason: form)
                continue
            }
            guard let kind = rule?.kind ?? told.next() else { continue }
            // Code that the text speaks of: a tutorial's steps are orders, too.
            let hasCode = article.spans(of: article.blocks[block]).contains { $0.kind == .code }
            if hasCode, odds[row] <= 1 { continue }
            let unit = features.units.units[Int(features.unitOfRow[row])]
            verdicts[block] = PromoVerdict(
                kind: kind, score: values[row],
                reason: alone[row] >= threshold
                    ? PromoReasons.reason(kind, reading.signs[block], isBox: unit.isBox)
                    : repeated.reason(kind, block))
        }
        for (block, verdict) in repeated.verdicts(besides: { verdicts[$0] != nil }) where verdict.score >= threshold {
            verdicts[block] = verdict
        }
        takeOrphanedHeadings()
    }

    /// Whether a row looks like an insert for another reason: the page's title says that it is about such things, somebody is
    /// quoted who says them, a link leads to a source, or the text is a note that authors add to what they wrote.
    private func mayBelong(_ row: Int, _ features: PromoFeatures, _ repeated: RepeatedInserts) -> Bool {
        guard features.rule(of: row)?.form == nil else { return false }
        let loudest = features.loudest[row]
        if loudest.kind >= 0, reading.titleKinds[loudest.kind] > 0 { return true }
        let signs = reading.signs[features.rows[row]]
        let isQuoted = article.blocks[features.rows[row]].role == .quotation && signs.quotationMarks >= 2
        if isQuoted, signs.links == 0 { return true }
        if signs.targets.contains(.document), loudest.kind < 0 { return true }
        return repeated.saysThatItBelongs(article.blocks[features.rows[row]])
    }

    /// The trees' score, with the rules' word: what they tell by form alone is certain, and where they agree with trees in
    /// doubt, it counts.
    private static func agreed(_ score: Float, _ rule: PromoRule?) -> Float {
        guard let rule else { return score }
        if rule.form != nil { return max(score, rule.score) }
        return raised(score, by: 5)
    }

    private static func raised(_ score: Float, by odds: Float) -> Float {
        odds == 1 ? score : score * odds / (score * odds + 1 - score)
    }

    /// A heading all of whose section was cut goes too.
    private mutating func takeOrphanedHeadings() {
        for i in article.blocks.indices.reversed()
        where article.blocks[i].role == .heading && reading.isKept[i] && verdicts[i] == nil {
            var last: PromoVerdict?
            var hasText = false
            for next in article.blocks[(i + 1)..<min(article.blocks.count, i + 400)] where reading.isKept[next.index] {
                if next.role == .heading, next.level <= article.blocks[i].level { break }
                guard let verdict = verdicts[next.index] else {
                    hasText = true
                    break
                }
                last = last ?? verdict
            }
            if let last, !hasText {
                verdicts[i] = PromoVerdict(
                    kind: last.kind, score: last.score * 0.9, reason: "heading of what was cut below it")
            }
        }
    }
}
