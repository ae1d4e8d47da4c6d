import OffprintCore

/// The numbers that the model of inserts sees of each kept block, in one fixed order of columns.
struct PromoFeatures {
    /// The number of columns.
    static let count = 229

    let reading: PromoReading
    let article: Article
    /// The kept blocks, in reading order: a row for each.
    let rows: [Int]
    /// The place of each row's unit.
    let unitOfRow: [Int]
    let units: PromoUnits
    private let judge: PromoJudge
    private let rules: [PromoRule?]
    /// What `strip-boilerplate` says of each row: that it is main content, 0...1; -1 for a block that it kept by another's rule.
    let scores: [Float]
    private let repetition: PageRepetition
    /// The row of the heading that each row stands under; -1 before the first.
    let headingOfRow: [Int]
    /// The rows of running text: long paragraphs with few links.
    let proseRows: [Int]
    /// How many of them are before each row.
    let proseBefore: [Int]
    /// The kind that each row's phrases speak for most.
    let loudest: [(kind: Int, weight: Float)]

    /// Gathers the tables that features are read from.
    ///
    /// - Parameters:
    ///   - rules: what the rules would cut, by block.
    ///   - repetition: what the archive says.
    init(
        _ reading: PromoReading, _ units: PromoUnits, _ judge: PromoJudge, fates: Fates, rules: [PromoRule?],
        repetition: PageRepetition
    ) {
        self.reading = reading
        self.units = units
        self.judge = judge
        self.rules = rules
        self.repetition = repetition
        article = reading.article
        let kept = article.blocks.indices.filter { reading.isKept[$0] }
        rows = kept
        scores = PromoFeatures.scores(of: kept, in: reading.article, fates)
        loudest = kept.map { reading.signs[$0].loudest }
        var unitOf: [Int] = []
        var headings: [Int] = []
        var prose: [Int] = []
        var ranks: [Int] = []
        var unit = 0
        var heading = -1
        for (row, block) in kept.enumerated() {
            while unit + 1 < units.units.count, block >= units.units[unit].blocks.upperBound { unit += 1 }
            unitOf.append(unit)
            if reading.article.blocks[block].role == .heading { heading = row }
            headings.append(heading)
            ranks.append(prose.count)
            let signs = reading.signs[block]
            if signs.words >= 25, signs.linkedWords < 0.3 * signs.words { prose.append(row) }
        }
        unitOfRow = unitOf
        headingOfRow = headings
        proseRows = prose
        proseBefore = ranks
    }

    /// What `strip-boilerplate` said of each kept block; where it did not run, its trees are asked.
    private static func scores(of kept: [Int], in article: Article, _ fates: Fates) -> [Float] {
        let told = kept.map { fates[article.blocks[$0]].score.map { Float($0) } ?? -1 }
        guard !told.contains(where: { $0 >= 0 }), !kept.isEmpty else { return told }
        let scores = BoilerplateScores(article).own
        return kept.map { scores[$0] }
    }

    /// What the rules would cut of a row.
    func rule(of row: Int) -> PromoRule? { rules[rows[row]] }

    /// Puts the columns of the kept blocks.
    ///
    /// - Complexity: O(kept blocks × columns that are asked for).
    func put(into writer: inout ColumnWriter) {
        // Without a row there is nobody to ask, and no unit to be read.
        guard !rows.isEmpty else { return }
        putOwn(into: &writer)
        putUnit(into: &writer)
        putPlace(into: &writer)
        putProse(into: &writer)
        putVoice(into: &writer)
        putNeighbours(into: &writer)
        putElements(into: &writer)
        putOwnNames(into: &writer)
        putArchive(into: &writer)
        writer.check(hasPut: PromoFeatures.count)
    }

    private func putOwn(into writer: inout ColumnWriter) {
        let (rows, blocks, signs) = (rows.span, article.blocks.span, reading.signs.span)
        @inline(__always)
        func put(_ name: StaticString, _ number: (Block) -> Float) {
            writer.put(name) { number(blocks[unchecked: rows[unchecked: $0]]) }
        }
        @inline(__always)
        func put(_ name: StaticString, _ mark: TextSigns.Marks) {
            writer.put(name) { signs[unchecked: rows[unchecked: $0]].marks.contains(mark) ? 1 : 0 }
        }
        put("role") { Float($0.role.rawValue) }
        put("level") { Float($0.level) }
        put("joint") { Float($0.joint.rawValue) }
        put("linkedBytes") { Float($0.linkShare) }
        putSigns("own.", signs, of: rows, into: &writer)
        put("endsSentence", .endsSentence)
        put("startsLower", .startsLower)
        put("copyright", .copyright)
        put("bar", .bar)
        put("at", .at)
        put("endsColon", .endsColon)
        put("question", .question)
        put("hash", .hash)
        writer.put("beginsStanding") { signs[unchecked: rows[unchecked: $0]].beginsStanding ? 1 : 0 }
        let (scores, rules) = (scores.span, rules.span)
        writer.put("boilerplate") { scores[unchecked: $0] }
        writer.put("rule.kind") {
            rules[unchecked: rows[unchecked: $0]].flatMap { PromoSigns.place(of: $0.kind) }.map { Float($0) } ?? -1
        }
        writer.put("rule.score") { rules[unchecked: rows[unchecked: $0]]?.score ?? 0 }
    }

    private func putUnit(into writer: inout ColumnWriter) {
        let (rows, places, units) = (rows.span, unitOfRow.span, units.units.span)
        let (blocks, containers) = (article.blocks.span, article.containers.span)
        let signs = self.units.units.map(\.signs)
        putSigns("unit.", signs.span, of: places, into: &writer)
        @inline(__always)
        func put(_ name: StaticString, _ number: (borrowing PromoUnit, _ row: Int) -> Float) {
            writer.put(name) { number(units[unchecked: places[unchecked: $0]], $0) }
        }
        put("unit.blocks") { unit, _ in Float(min(40, unit.blocks.count)) }
        put("unit.place") { unit, row in Float(min(40, rows[unchecked: row] - unit.blocks.lowerBound)) }
        put("unit.isBox") { unit, _ in unit.isBox ? 1 : 0 }
        put("unit.isAside") { unit, _ in unit.isAside ? 1 : 0 }
        put("unit.tag") { unit, _ in Float(containers[unit.root].tag.number) }
        put("unit.role") { unit, _ in Float(blocks[unit.blocks.lowerBound].role.rawValue) }
        let (whole, alone) = (judge.units.span, judge.blocks.span)
        writer.put("unit.score") { whole[unchecked: places[unchecked: $0]].score }
        writer.put("unit.kind") { Float(whole[unchecked: places[unchecked: $0]].place) }
        writer.put("alone.score") { alone[unchecked: rows[unchecked: $0]].score }
        writer.put("alone.kind") { Float(alone[unchecked: rows[unchecked: $0]].place) }
    }

    private func putArchive(into writer: inout ColumnWriter) {
        let rows = rows.span
        @inline(__always)
        func put(_ name: StaticString, _ number: (Repetition) -> Float) {
            writer.put(name) { number(repetition[rows[unchecked: $0]]) }
        }
        put("site.pages") { min(50, Float($0.sitePages)) }
        put("site.exact") { $0.exactShare }
        put("site.near") { $0.share }
        put("site.nearPages") { min(50, Float($0.nearPages)) }
        put("site.cut") { $0.exactPages > 0 ? Float($0.cutPages) / Float($0.exactPages) : 0 }
        put("site.tail") { $0.exactPages > 0 ? Float($0.tailPages) / Float($0.exactPages) : 0 }
        let whole = reading.whole
        writer.fill("page.words", with: PageFacts.log(whole.words))
        writer.fill("page.rows", with: min(400, Float(rows.count)))
        writer.fill("page.links", with: whole.linkedWords / max(1, whole.words))
        writer.fill("page.nature", with: reading.nature.caution)
        writer.fill("page.aboutSite", with: reading.isAboutSite ? 1 : 0)
        var most: Float = 0
        for kind in 0..<15 { most = max(most, reading.titleKinds[kind]) }
        writer.fill("page.titleKind", with: most)
    }
}
