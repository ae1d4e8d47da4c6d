import OffprintCore

/// As what a unit would be cut, why, and how sure that is.
struct PromoVerdict {
    var kind: RemovalKind
    /// 0...1; from one half on it is more likely an insert than not.
    var score: Float
    var reason: String
    /// Whether it is a number and what it counts, and nothing else.
    var isCounter = false
}

/// Weighs the signs of a unit by kind.
///
/// The weights are set by hand and meant to be careful: a phrase alone does not cut a paragraph of the article, it takes
/// a box, a button, where its links lead, or a subject of its own.
struct PromoJudge {
    private let reading: PromoReading
    private let units: PromoUnits
    private let kept: Fates

    /// A judge of one page.
    init(_ reading: PromoReading, _ units: PromoUnits, fates: Fates) {
        self.reading = reading
        self.units = units
        kept = fates
    }

    /// How much evidence it takes, by kind, in the order of ``PromoSigns/kinds``.
    private static let bias = SIMD16<Float>(
        5.2, 4.8, 4.6, 4.6, 4.8, 4.6, 4.8, 5, 5, 5, 5, 99, 99, 4.8, 5, 99)
    /// How much the voice of a call to action counts, by kind.
    private static let voice = SIMD16<Float>(1, 0.7, 0.35, 0.35, 0.3, 0.7, 0.8, 0.5, 0.7, 0, 0, 0, 0, 0.5, 0.2, 0)

    /// The verdict on a unit or on a block of it; nil where nothing speaks for an insert.
    func verdict(on signs: PromoSigns, of unit: PromoUnit, first: Block, isWhole: Bool) -> PromoVerdict? {
        guard signs.words > 0 || signs.buttons > 0 else { return nil }
        let place = Float(reading.keptWords[first.index]) / max(1, reading.whole.words)
        let thin = 1 + max(0, signs.words - 25) / 35
        var lexical = signs.lexical / thin
        lexical.clamp(lowerBound: SIMD16(repeating: 0), upperBound: SIMD16(repeating: 6))
        let special = self.special(signs, unit, isWhole: isWhole, place: place)
        let call = self.call(signs, unit, first, isWhole: isWhole)
        var weight = lexical + special + PromoJudge.voice * call - PromoJudge.bias
        weight -= SIMD16(repeating: reading.nature.caution)
        // Somebody else's words: a quotation calls on nobody.
        if signs.quotationMarks >= 2 { weight -= SIMD16(repeating: unit.isBox && signs.buttons > 0 ? 0.5 : 2.5) }
        for i in PromoSigns.kinds.indices {
            if reading.titleKinds[i] > 0 { weight[i] -= 2.5 }
            // Beyond calls to action, it takes a phrase of full weight, or a sign that is none of words.
            let isSaid = signs.strongKinds & (1 << UInt16(i)) != 0 || special[i] >= 1.4
            if !isSaid, !(i == 0 && (lexical[0] > 0 || call >= 3.5)) { weight[i] = -20 }
            if isWhole, unit.blocks.count > 1, PromoJudge.alone.contains(i), signs.words > 15,
                signs.linkedWords < 0.5 * signs.words, special[i] < 2.5
            {
                weight[i] = -20
            }
        }
        var best = 0
        for i in PromoSigns.kinds.indices where weight[i] > weight[best] { best = i }
        guard weight[best] > -19 else { return nil }
        let kind = PromoSigns.kinds[best]
        return PromoVerdict(
            kind: kind, score: Logistic.of(weight[best]), reason: PromoReasons.reason(kind, signs, isBox: unit.isBox))
    }

    /// Kinds that take no box along: what they are is a line.
    private static let alone: [Int] = [RemovalKind.share, .related, .otherUI, .commentsUI, .adLabel].compactMap(
        PromoSigns.place)

    /// How much a text is a call to the reader rather than a report to them.
    private func call(_ signs: PromoSigns, _ unit: PromoUnit, _ first: Block, isWhole: Bool) -> Float {
        let words = max(1, signs.words)
        var sum: Float = 0
        if isWhole, unit.isBox, unit.blocks.count > 1 || nearHint(unit) { sum += 1.3 }
        if isWhole, unit.isAside { sum += 0.8 }
        if signs.buttons > 0 { sum += 1.5 }
        if signs.beginsWithOrder { sum += 0.8 }
        let others = max(1, reading.whole.words - signs.words)
        let usual = (reading.whole.secondPerson - signs.secondPerson) / others
        sum += min(1.5, max(0, signs.secondPerson / words - 2 * usual - 0.01) * 25)
        let usualWe = (reading.whole.firstPerson - signs.firstPerson) / others
        sum += min(0.8, max(0, signs.firstPerson / words - 2 * usualWe - 0.01) * 15)
        if signs.siteName > 0, !reading.isAboutSite {
            let elsewhere = (reading.whole.siteName - signs.siteName) / others
            sum += signs.siteName / words > 3 * elsewhere ? min(1.7, 0.9 + 0.3 * signs.siteName) : 0.3
        }
        if signs.topicWords >= 4 {
            sum += max(-1.8, min(1.2, (0.45 - signs.sharedWords / signs.topicWords) * 3))
        }
        if signs.marks.contains(.arrow) || signs.marks.contains(.symbol) { sum += 0.6 }
        if signs.marks.contains(.price) { sum += 0.2 }
        if signs.targets.contains(.tracking) { sum += 0.8 }
        if signs.quotationMarks >= 2 { sum -= 1.5 }
        if signs.words > 60 { sum -= min(3, (signs.words - 60) / 40) }
        if signs.beginsStanding { sum -= 5 }
        switch first.role {
        case .preformatted: sum -= 6
        case .quotation: sum -= 3
        case .cell, .headerCell, .term, .definition: sum -= 1.5
        case .listItem: sum -= isWhole ? 0.4 : 1
        default: break
        }
        if let score = kept[first].score { sum += max(-0.3, min(1.2, (0.85 - score) * 2)) }
        return sum
    }

    private func nearHint(_ unit: PromoUnit) -> Bool {
        let own = reading.hints.own[unit.root]
        for hint in [Hint.promo, .newsletter, .related, .advert, .share, .app, .donation, .paywall, .sidebar, .form] {
            if own & (1 << UInt64(hint.rawValue)) != 0 { return true }
        }
        return false
    }

    /// What speaks for one kind alone: names of elements, where links lead, place and shape.
    private func special(_ signs: PromoSigns, _ unit: PromoUnit, isWhole: Bool, place: Float) -> SIMD16<Float> {
        var sum = SIMD16<Float>(repeating: 0)
        let words = max(1, signs.words)
        func add(_ kind: RemovalKind, _ value: Float) {
            if let place = PromoSigns.place(of: kind) { sum[place] += value }
        }
        for (hint, kind, value) in PromoJudge.hints where isHinted(hint, unit) { add(kind, value) }
        let targets = signs.targets
        // A link inside a paragraph of the article is no insert: its target counts where links are most of the block.
        let stress = signs.buttons > 0 ? 1 : min(1, 2 * signs.linkedWords / words)
        if targets.contains(.signUp) { add(.promo, 1.5 * stress) }
        if targets.contains(.booking) { add(.promo, 1.8 * stress) }
        if targets.contains(.newsletter) {
            add(.newsletter, 1.5 * stress)
            add(.paywall, 0.8 * stress)
        }
        if targets.contains(.share) { add(.share, 3 * stress) }
        if targets.contains(.profile) { add(.share, 1 * stress) }
        if targets.contains(.appStore) { add(.app, 3 * stress) }
        if targets.contains(.donation) { add(.donation, 2.5 * stress) }
        if targets.contains(.shop) { add(.affiliate, 1.6 * stress) }
        let said = signs.phraseWords / words
        if words <= 6, said >= 0.6 {
            for i in 0..<16 where signs.lexical[i] >= 4 { sum[i] += 2 }
            for i in 0..<16 where signs.lexical[i] >= 1 && signs.lexical[i] < 4 { sum[i] += 0.5 }
        }
        if signs.lexical[2] >= 4, signs.linkedWords > 0.5 * words { sum[2] += 1.8 }
        if place > 0.85 {
            for kind in [RemovalKind.authorBio, .companyBoilerplate, .commentsUI, .related] {
                if let i = PromoSigns.place(of: kind), signs.lexical[i] >= 4,
                    kind != .related || signs.linkedWords > 0.3 * words
                {
                    sum[i] += 1.3
                }
            }
        }
        return sum
    }

    private static let hints: [(Hint, RemovalKind, Float)] = [
        (.promo, .promo, 2.5), (.newsletter, .newsletter, 3), (.related, .related, 2.8), (.share, .share, 2.6),
        (.advert, .adLabel, 2.2), (.app, .app, 1.5), (.donation, .donation, 2), (.paywall, .paywall, 2.5),
        (.biography, .authorBio, 3), (.comments, .commentsUI, 2.5), (.price, .affiliate, 1),
    ]

    private func isHinted(_ hint: Hint, _ unit: PromoUnit) -> Bool {
        let flowDepth = Int(reading.article.containers[units.flow].depth)
        let depth = Int(reading.article.containers[unit.root].depth)
        // Only names below the element that holds the article as a whole.
        let reach = max(0, min(3, depth - flowDepth - 1))
        return reading.hints.isNear(hint, unit.root, within: UInt8(reach))
    }
}
