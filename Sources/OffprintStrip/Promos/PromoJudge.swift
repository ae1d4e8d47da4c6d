import OffprintCore

/// Weighs the signs of a unit by kind.
///
/// The weights are set by hand and meant to be careful: a phrase alone does not cut a paragraph of the article, it takes
/// a box, a button, where its links lead, or a subject of its own.
struct PromoJudge {
    /// The opinion on each unit as a whole.
    private(set) var units: [PromoOpinion] = []
    /// The opinion on each kept block by itself; none on all others.
    private(set) var blocks: [PromoOpinion]
    private let reading: PromoReading
    private let kept: Fates
    /// The element that most of the article's text stands in.
    private let flow: Int
    /// What speaks against each kind on the whole page.
    private let doubt: SIMD16<Float>
    /// Whether the title speaks of each kind.
    private let isTitled: SIMDMask<SIMD16<Int32>>

    /// Judges the units of a page, and each kept block.
    ///
    /// - Complexity: O(kept blocks).
    init(_ reading: PromoReading, _ units: PromoUnits, fates: Fates) {
        self.reading = reading
        kept = fates
        flow = units.flow
        doubt = SIMD16(repeating: reading.nature.caution)
        isTitled = reading.titleKinds .> 0
        blocks = Array(repeating: PromoOpinion(), count: reading.article.blocks.count)
        self.units.reserveCapacity(units.units.count)
        for unit in units.units {
            let names = names(around: unit)
            let first = reading.article.blocks[unit.blocks.lowerBound]
            self.units.append(opinion(on: unit.signs, of: unit, names, first: first, isWhole: true))
            for i in unit.blocks where reading.isKept[i] {
                blocks[i] = opinion(
                    on: reading.signs[i], of: unit, names, first: reading.article.blocks[i], isWhole: false)
            }
        }
    }

    /// How much evidence it takes, by kind, in the order of ``PromoSigns/kinds``.
    private static let bias = SIMD16<Float>(
        5.2, 4.8, 4.6, 4.6, 4.8, 4.6, 4.8, 5, 5, 5, 5, 99, 99, 4.8, 5, 99)
    /// How much the voice of a call to action counts, by kind.
    private static let voice = SIMD16<Float>(1, 0.7, 0.35, 0.35, 0.3, 0.7, 0.8, 0.5, 0.7, 0, 0, 0, 0, 0.5, 0.2, 0)

    /// The opinion on a unit as a whole, seen from one of its blocks.
    func opinion(on unit: PromoUnit, seenFrom block: Block) -> PromoOpinion {
        opinion(on: unit.signs, of: unit, names(around: unit), first: block, isWhole: true)
    }

    private func opinion(
        on signs: PromoSigns, of unit: PromoUnit, _ names: Names, first: Block, isWhole: Bool
    ) -> PromoOpinion {
        guard signs.words > 0 || signs.buttons > 0 else { return PromoOpinion() }
        let place = Float(reading.keptWords[first.index]) / max(1, reading.whole.words)
        let thin = 1 + max(0, signs.words - 25) / 35
        var lexical = signs.lexical / thin
        lexical.clamp(lowerBound: SIMD16(repeating: 0), upperBound: SIMD16(repeating: 6))
        let special = self.special(signs, names, place: place)
        let call = self.call(signs, unit, names, first, isWhole: isWhole)
        var weight = lexical + special + PromoJudge.voice * call - PromoJudge.bias
        weight -= doubt
        // Somebody else's words: a quotation calls on nobody.
        if signs.quotationMarks >= 2 { weight -= SIMD16(repeating: unit.isBox && signs.buttons > 0 ? 0.5 : 2.5) }
        weight.replace(with: weight - 2.5, where: isTitled)
        // Beyond calls to action, it takes a phrase of full weight, or a sign that is none of words.
        let bits = SIMD16<UInt32>(repeating: UInt32(signs.strongKinds)) & PromoJudge.bits
        var isSaid = bits .!= 0 .| special .>= 1.4
        if lexical[0] > 0 || call >= 3.5 { isSaid[0] = true }
        weight.replace(with: -20, where: .!isSaid)
        if isWhole, unit.blocks.count > 1, signs.words > 15, signs.linkedWords < 0.5 * signs.words {
            weight.replace(with: -20, where: PromoJudge.isAlone .& special .< 2.5)
        }
        var best = 0
        for i in 1..<PromoSigns.kinds.count where weight[i] > weight[best] { best = i }
        guard weight[best] > -19 else { return PromoOpinion() }
        return PromoOpinion(place: Int32(best), score: Logistic.of(weight[best]))
    }

    private static let bits = SIMD16<UInt32>(
        1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)

    /// Kinds that take no box along: what they are is a line.
    private static let isAlone: SIMDMask<SIMD16<Int32>> = {
        var mask = SIMDMask<SIMD16<Int32>>(repeating: false)
        for kind in [RemovalKind.share, .related, .otherUI, .commentsUI, .adLabel] {
            if let place = PromoSigns.place(of: kind) { mask[place] = true }
        }
        return mask
    }()

    /// How much a text is a call to the reader rather than a report to them.
    private func call(
        _ signs: PromoSigns, _ unit: PromoUnit, _ names: Names, _ first: Block, isWhole: Bool
    ) -> Float {
        let words = max(1, signs.words)
        var sum: Float = 0
        if isWhole, unit.isBox, unit.blocks.count > 1 || names.isBox { sum += 1.3 }
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

    /// What speaks for one kind alone: names of elements, where links lead, place and shape.
    private func special(_ signs: PromoSigns, _ names: Names, place: Float) -> SIMD16<Float> {
        var sum = names.kinds
        let words = max(1, signs.words)
        func add(_ kind: RemovalKind, _ value: Float) {
            if let place = PromoSigns.place(of: kind) { sum[place] += value }
        }
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

    /// What the names of a unit's element and of those around it say.
    private struct Names {
        /// For each kind, how much.
        var kinds = SIMD16<Float>(repeating: 0)
        /// Whether the unit's own element is called like a box of inserts.
        var isBox: Bool
    }

    private static let hints: [(hint: Hint, place: Int, weight: Float)] = [
        (Hint.promo, RemovalKind.promo, Float(2.5)), (.newsletter, .newsletter, 3), (.related, .related, 2.8),
        (.share, .share, 2.6), (.advert, .adLabel, 2.2), (.app, .app, 1.5), (.donation, .donation, 2),
        (.paywall, .paywall, 2.5), (.biography, .authorBio, 3), (.comments, .commentsUI, 2.5),
        (.price, .affiliate, 1),
    ].compactMap { hint, kind, weight in PromoSigns.place(of: kind).map { (hint, $0, weight) } }

    private static let boxes: UInt64 = [
        Hint.promo, .newsletter, .related, .advert, .share, .app, .donation, .paywall, .sidebar, .form,
    ].reduce(0) { $0 | 1 << UInt64($1.rawValue) }

    private func names(around unit: PromoUnit) -> Names {
        let containers = reading.article.containers
        var names = Names(isBox: reading.hints.own[unit.root] & PromoJudge.boxes != 0)
        // Only names below the element that holds the article as a whole.
        let reach = max(0, min(3, Int(containers[unit.root].depth) - Int(containers[flow].depth) - 1))
        for (hint, place, weight) in PromoJudge.hints
        where reading.hints.isNear(hint, unit.root, within: UInt8(reach)) {
            names.kinds[place] += weight
        }
        return names
    }
}
