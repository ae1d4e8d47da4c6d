import OffprintCore

/// The numbers that the model of inserts sees of each kept block, in one fixed order.
struct PromoFeatures {
    let reading: PromoReading
    let article: Article
    /// The kept blocks, in reading order: a row for each.
    let rows: [Int]
    /// The place of each row's unit.
    let unitOfRow: [Int32]
    let units: PromoUnits
    private let judge: PromoJudge
    private let rules: [PromoVerdict?]
    /// What `strip-boilerplate` says of each row: that it is main content, 0...1; -1 for a block that it kept by another's rule.
    let scores: [Float]
    private let repetition: PageRepetition
    /// The row of the heading that each row stands under; -1 before the first.
    let headingOfRow: [Int32]
    /// The rows of running text: long paragraphs with few links.
    let proseRows: [Int32]
    /// How many of them are before each row.
    let proseBefore: [Int32]

    /// Gathers the tables that features are read from.
    ///
    /// - Parameters:
    ///   - rules: what the rules would cut, by block.
    ///   - repetition: what the archive says.
    init(
        _ reading: PromoReading, _ units: PromoUnits, fates: Fates, rules: [PromoVerdict?], repetition: PageRepetition
    ) {
        self.reading = reading
        self.units = units
        self.rules = rules
        self.repetition = repetition
        article = reading.article
        judge = PromoJudge(reading, units, fates: fates)
        let kept = article.blocks.indices.filter { reading.isKept[$0] }
        rows = kept
        scores = PromoFeatures.scores(of: kept, in: reading.article, fates)
        var unitOf: [Int32] = []
        var headings: [Int32] = []
        var prose: [Int32] = []
        var ranks: [Int32] = []
        var unit = 0
        var heading: Int32 = -1
        for (row, block) in kept.enumerated() {
            while unit + 1 < units.units.count, block >= units.units[unit].blocks.upperBound { unit += 1 }
            unitOf.append(Int32(unit))
            if reading.article.blocks[block].role == .heading { heading = Int32(row) }
            headings.append(heading)
            ranks.append(Int32(prose.count))
            let signs = reading.signs[block]
            if signs.words >= 25, signs.linkedWords < 0.3 * signs.words { prose.append(Int32(row)) }
        }
        unitOfRow = unitOf
        headingOfRow = headings
        proseRows = prose
        proseBefore = ranks
    }

    /// The features of all kept blocks.
    ///
    /// - Complexity: O(kept blocks).
    func matrix() -> FeatureMatrix {
        FeatureMatrix(rows: rows.count, columns: PromoFeatures.count) { put($0, &$1) }
    }

    /// What `strip-boilerplate` said of each kept block; where it did not run, its trees are asked.
    private static func scores(of kept: [Int], in article: Article, _ fates: Fates) -> [Float] {
        let told = kept.map { fates[article.blocks[$0]].score.map { Float($0) } ?? -1 }
        guard !told.contains(where: { $0 >= 0 }), !kept.isEmpty else { return told }
        let scores = BoilerplateScores(article).values
        return kept.map { scores[$0] }
    }

    /// What the rules would cut of a row.
    func rule(of row: Int) -> PromoVerdict? { rules[rows[row]] }

    /// The number of columns.
    static let count = 217

    /// The names of the columns, for the trainer; empty where no block is kept.
    var names: [String] {
        guard !rows.isEmpty else { return [] }
        var sink = FeatureNames()
        put(0, &sink)
        return sink.names
    }

    private func put(_ row: Int, _ sink: inout some FeatureSink) {
        putOwn(row, &sink)
        putUnit(row, &sink)
        putPlace(row, &sink)
        putProse(row, &sink)
        putVoice(row, &sink)
        putNeighbours(row, &sink)
        putElements(row, &sink)
        putArchive(row, &sink)
    }

    private func putOwn(_ row: Int, _ sink: inout some FeatureSink) {
        let block = article.blocks[rows[row]]
        let signs = reading.signs[rows[row]]
        sink.put("role", Float(block.role.rawValue))
        sink.put("level", Float(block.level))
        sink.put("joint", Float(block.joint.rawValue))
        sink.put("linkedBytes", Float(block.linkShare))
        put("own.", signs, &sink)
        let marks = signs.marks
        sink.put("endsSentence", marks.contains(.endsSentence) ? 1 : 0)
        sink.put("startsLower", marks.contains(.startsLower) ? 1 : 0)
        sink.put("copyright", marks.contains(.copyright) ? 1 : 0)
        sink.put("bar", marks.contains(.bar) ? 1 : 0)
        sink.put("at", marks.contains(.at) ? 1 : 0)
        sink.put("endsColon", marks.contains(.endsColon) ? 1 : 0)
        sink.put("question", marks.contains(.question) ? 1 : 0)
        sink.put("hash", marks.contains(.hash) ? 1 : 0)
        sink.put("beginsStanding", signs.beginsStanding ? 1 : 0)
        sink.put("boilerplate", scores[row])
        sink.put("rule.kind", rules[rows[row]].flatMap { PromoSigns.place(of: $0.kind) }.map { Float($0) } ?? -1)
        sink.put("rule.score", rules[rows[row]]?.score ?? 0)
    }

    /// What a block's words and links tell, or those of several: thirty-seven columns.
    private func put(_ name: StaticString, _ signs: PromoSigns, _ sink: inout some FeatureSink) {
        let words = max(1, signs.words)
        let others = max(1, reading.whole.words - signs.words)
        let isWhole = signs.words >= reading.whole.words
        sink.put(name, 0, PageFacts.log(signs.words))
        sink.put(name, 1, signs.linkedWords / words)
        sink.put(name, 2, min(20, signs.links))
        sink.put(name, 3, min(5, signs.buttons))
        sink.put(name, 4, signs.phraseWords / words)
        sink.put(name, 5, min(6, signs.strongPhrases))
        sink.put(name, 6, signs.secondPerson / words)
        sink.put(name, 7, signs.firstPerson / words)
        sink.put(name, 8, min(5, signs.siteName))
        sink.put(name, 9, signs.beginsWithOrder ? 1 : 0)
        sink.put(name, 10, min(6, signs.quotationMarks))
        sink.put(name, 11, signs.topicWords > 0 ? signs.sharedWords / signs.topicWords : -1)
        sink.put(name, 12, PageFacts.log(signs.topicWords))
        sink.put(name, 13, isWhole ? 0 : (reading.whole.secondPerson - signs.secondPerson) / others)
        sink.put(name, 14, isWhole ? 0 : (reading.whole.firstPerson - signs.firstPerson) / others)
        sink.put(name, 15, isWhole ? 0 : min(9, reading.whole.siteName - signs.siteName))
        for kind in 0..<15 { sink.put(name, 16 + kind, min(9, signs.lexical[kind])) }
        let targets = signs.targets
        sink.put(name, 31, targets.isDisjoint(with: [.signUp, .booking]) ? 0 : 1)
        sink.put(name, 32, targets.contains(.share) ? 2 : targets.contains(.profile) ? 1 : 0)
        sink.put(name, 33, targets.contains(.shop) ? 2 : targets.contains(.appStore) ? 1 : 0)
        sink.put(name, 34, targets.isDisjoint(with: [.newsletter, .donation]) ? 0 : 1)
        sink.put(name, 35, targets.contains(.ownSite) ? 2 : targets.contains(.anchor) ? 1 : 0)
        let marks = signs.marks
        sink.put(
            name, 36,
            (marks.contains(.arrow) ? 1 : 0) + (marks.contains(.symbol) ? 2 : 0) + (marks.contains(.price) ? 4 : 0))
    }

    private func putUnit(_ row: Int, _ sink: inout some FeatureSink) {
        let unit = units.units[Int(unitOfRow[row])]
        let first = article.blocks[unit.blocks.lowerBound]
        put("unit.", unit.signs, &sink)
        sink.put("unit.blocks", Float(min(40, unit.blocks.count)))
        sink.put("unit.place", Float(min(40, rows[row] - unit.blocks.lowerBound)))
        sink.put("unit.isBox", unit.isBox ? 1 : 0)
        sink.put("unit.isAside", unit.isAside ? 1 : 0)
        sink.put("unit.tag", Float(article.containers[unit.root].tag.number))
        sink.put("unit.role", Float(first.role.rawValue))
        let whole = judge.verdict(on: unit.signs, of: unit, first: first, isWhole: true)
        sink.put("unit.score", whole?.score ?? 0)
        sink.put("unit.kind", whole.flatMap { PromoSigns.place(of: $0.kind) }.map { Float($0) } ?? -1)
        let alone = judge.verdict(
            on: reading.signs[rows[row]], of: unit, first: article.blocks[rows[row]], isWhole: false)
        sink.put("alone.score", alone?.score ?? 0)
        sink.put("alone.kind", alone.flatMap { PromoSigns.place(of: $0.kind) }.map { Float($0) } ?? -1)
    }

    private func putArchive(_ row: Int, _ sink: inout some FeatureSink) {
        let known = repetition[rows[row]]
        sink.put("site.pages", min(50, Float(known.sitePages)))
        sink.put("site.exact", known.exactShare)
        sink.put("site.near", known.share)
        sink.put("site.nearPages", min(50, Float(known.nearPages)))
        sink.put("site.cut", known.exactPages > 0 ? Float(known.cutPages) / Float(known.exactPages) : 0)
        sink.put("site.tail", known.exactPages > 0 ? Float(known.tailPages) / Float(known.exactPages) : 0)
        sink.put("page.words", PageFacts.log(reading.whole.words))
        sink.put("page.rows", min(400, Float(rows.count)))
        sink.put("page.links", reading.whole.linkedWords / max(1, reading.whole.words))
        sink.put("page.nature", reading.nature.caution)
        sink.put("page.aboutSite", reading.isAboutSite ? 1 : 0)
        var most: Float = 0
        for kind in 0..<15 { most = max(most, reading.titleKinds[kind]) }
        sink.put("page.titleKind", most)
    }
}
