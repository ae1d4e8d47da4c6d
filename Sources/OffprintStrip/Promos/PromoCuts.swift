import OffprintCore

/// What rules that were set by hand would cut: evidence for the trees, which decide.
///
/// They judge the units of a page each by itself, then runs of them.
struct PromoCuts {
    private let reading: PromoReading
    private let units: PromoUnits
    private let judge: PromoJudge
    private let article: Article
    private let threshold: Float = 0.5
    /// The verdict on each block that is to be cut.
    private(set) var verdicts: [PromoRule?]

    /// Nothing decided yet.
    init(_ reading: PromoReading, _ units: PromoUnits, _ judge: PromoJudge) {
        self.reading = reading
        self.units = units
        self.judge = judge
        article = reading.article
        verdicts = Array(repeating: nil, count: article.blocks.count)
    }

    /// Decides over all blocks.
    ///
    /// - Complexity: O(bytes of kept blocks).
    mutating func decide() {
        findResidue()
        findAdvertorials()
        for unit in units.units.indices { judgeAlone(unit) }
        spareOffers()
        findOwnSections()
        followHeadings()
        findCompanyNotes()
    }

    private mutating func cut(_ blocks: Range<Int>, _ rule: PromoRule) {
        for i in blocks where reading.isKept[i] && verdicts[i] == nil { verdicts[i] = rule }
    }

    private mutating func judgeAlone(_ unit: Int) {
        let blocks = units.units[unit].blocks
        guard verdicts[blocks.lowerBound] == nil else { return }
        if let rule = judge.units[unit].rule, rule.score >= threshold {
            cut(blocks, rule)
            return
        }
        guard blocks.contains(where: { $0 > blocks.lowerBound && reading.isKept[$0] }) else { return }
        for i in blocks where reading.isKept[i] && verdicts[i] == nil {
            if let rule = judge.blocks[i].rule, rule.score >= threshold { verdicts[i] = rule }
        }
    }

    /// Where much of a page calls on its readers, that is what the page is for.
    private mutating func spareOffers() {
        let offers: [RemovalKind] = [.promo, .affiliate, .companyBoilerplate, .related, .authorBio]
        var words: Float = 0
        for i in verdicts.indices {
            if let verdict = verdicts[i], offers.contains(verdict.kind) { words += reading.signs[i].words }
        }
        guard words >= 30, words > reading.nature.mostOffers * reading.whole.words else { return }
        for i in verdicts.indices {
            if let verdict = verdicts[i], offers.contains(verdict.kind) { verdicts[i] = nil }
        }
    }

    private static let announced: [RemovalKind] = [
        .related, .newsletter, .authorBio, .companyBoilerplate, .commentsUI, .share, .affiliate,
    ]

    /// A heading that announces an insert takes what follows it along: short blocks and lists of links.
    private mutating func followHeadings() {
        for (n, unit) in units.units.enumerated() {
            guard unit.blocks.count == 1, article.blocks[unit.blocks.lowerBound].role == .heading,
                let verdict = verdicts[unit.blocks.lowerBound], PromoCuts.announced.contains(verdict.kind)
            else { continue }
            let level = article.blocks[unit.blocks.lowerBound].level
            for next in units.units[(n + 1)...].prefix(12) {
                let first = article.blocks[next.blocks.lowerBound]
                if first.role == .heading, first.level <= level { break }
                let words = max(1, next.signs.words)
                let isLight = next.signs.linkedWords > 0.5 * words
                let isNote =
                    [.authorBio, .companyBoilerplate].contains(verdict.kind) && words <= 120 && isTail(first.index)
                guard isLight || isNote || words <= 12 else { break }
                cut(next.blocks, PromoRule(kind: verdict.kind, score: verdict.score * 0.95))
            }
        }
    }

    private static let aboutWords = WordStream.set(of: "about über acerca sobre propos")

    /// "About NAME" as the last section, with a paragraph that begins with the name.
    private mutating func findCompanyNotes() {
        let article = article
        for heading in article.blocks
        where heading.role == .heading && reading.isKept[heading.index] && isTail(heading.index) {
            var words: [UInt64] = []
            WordStream.append(
                article.text.span, from: Int(heading.text.start), to: Int(heading.text.end), to: &words)
            guard words.count >= 2, words.count <= 8, words.prefix(2).contains(where: PromoCuts.aboutWords.contains),
                let name = words.last,
                let next = article.blocks[(heading.index + 1)...].first(where: { reading.isKept[$0.index] })
            else { continue }
            var text: [UInt64] = []
            WordStream.append(article.text.span, from: Int(next.text.start), to: Int(next.text.end), to: &text)
            guard text.prefix(6).contains(name), text.count >= 12 else { continue }
            let place = PromoSigns.place(of: .companyBoilerplate) ?? 0
            guard reading.signs[next.index].lexical[place] > 0 || reading.signs[next.index].siteName > 0 else {
                continue
            }
            let end = article.blocks[(heading.index + 1)...].first { $0.role == .heading && reading.isKept[$0.index] }
            let limit = min(end?.index ?? article.blocks.count, next.index + 4)
            cut(heading.index..<limit, PromoRule(kind: .companyBoilerplate, score: 0.8))
        }
    }

    private static let counters = WordStream.set(of: PromoWords.counters)

    /// A number and what it counts, and nothing else: "7 Likes".
    private func isCounter(_ block: Block) -> Bool {
        guard block.text.count <= 30, let first = article.utf8(of: block).first, first >= 0x30, first <= 0x39 else {
            return false
        }
        var words: [UInt64] = []
        WordStream.append(article.text.span, from: Int(block.text.start), to: Int(block.text.end), to: &words)
        return words.count == 2 && PromoCuts.counters.contains(words[1])
    }

    /// Whether a block stands in the last part of the kept text.
    private func isTail(_ block: Int) -> Bool {
        reading.keptWords[block] >= 0.7 * reading.whole.words
    }

    private mutating func findResidue() {
        let article = article
        let text = article.text.span
        for block in article.blocks where reading.isKept[block.index] {
            if isCounter(block) {
                verdicts[block.index] = PromoRule(kind: .commentsUI, score: 0.9, form: "counter of a post")
                continue
            }
            guard CodeResidue.mayBe(text, block) else { continue }
            let hasCode = article.spans(of: block).contains { $0.kind == .code }
            if let reason = CodeResidue.reason(text, block, hasCodeSpan: hasCode, aboutDiagrams: isAboutDiagrams) {
                verdicts[block.index] = PromoRule(kind: .codeResidue, score: 0.95, form: reason)
            }
        }
    }

    /// Whether the title speaks of the source of diagrams.
    private var isAboutDiagrams: Bool {
        let title = PageSurvey.title(of: article)?.lowercased() ?? ""
        return ["mermaid", "diagram", "flowchart", "graphviz", "plantuml", "uml"].contains { title.contains($0) }
    }

    /// Tails that speak of the publisher's own product: pasted as raw Markdown, or a section under a heading of its own.
    private mutating func findAdvertorials() {
        let article = article
        let text = article.text.span
        var rendered = 0
        var pasted = 0
        for block in article.blocks where reading.isKept[block.index] && verdicts[block.index] == nil {
            let signs = reading.signs[block.index]
            guard block.role == .paragraph, signs.words >= 40 else {
                if signs.words >= 8 { rendered += 1 }
                continue
            }
            let marks = CodeResidue.markdown(text, block)
            if marks < 3 {
                rendered += 1
                continue
            }
            // A page whose whole text was not rendered is another matter.
            pasted += 1
            guard pasted <= 3, signs.strongPhrases > 0 || signs.siteName > 0 && !reading.isAboutSite else { continue }
            var weight: Float = -2.5 + min(3, Float(marks) / 3)
            weight += reading.isAboutSite ? 0 : min(2, signs.siteName)
            weight += min(1.5, (signs.lexical[0] + signs.strongPhrases) / 4)
            if signs.secondPerson >= 2 { weight += 0.7 }
            if rendered >= 3 { weight += 1 }
            if rendered >= 3, weight > 0 {
                let score = Logistic.of(weight)
                if score >= threshold {
                    verdicts[block.index] = PromoRule(
                        kind: .advertorial, score: score,
                        form: "raw Markdown pasted among finished paragraphs"
                            + (signs.siteName > 0 ? ", on the publisher's own product" : ""))
                }
            }
        }
    }

    private mutating func findOwnSections() {
        guard !reading.isAboutSite, reading.nature == .article else { return }
        let last = reading.isKept.lastIndex(of: true) ?? 0
        var before: Float = 0
        var i = 0
        while i < article.blocks.count {
            let block = article.blocks[i]
            defer { i += 1 }
            guard reading.isKept[i], verdicts[i] == nil else { continue }
            guard block.role == .heading, reading.signs[i].siteName > 0, isTail(i), before <= 1 else {
                before += reading.signs[i].siteName
                continue
            }
            var end = i + 1
            var signs = reading.signs[i]
            while end < article.blocks.count {
                let next = article.blocks[end]
                if next.role == .heading, next.level <= block.level, reading.isKept[end] { break }
                if reading.isKept[end] { signs.add(reading.signs[end]) }
                end += 1
            }
            var weight: Float = -3.5 + 1.5 + min(2.5, signs.siteName)
            if end > last { weight += 0.7 }
            weight += min(2, signs.lexical[0] / (1 + signs.words / 150))
            if !signs.targets.isDisjoint(with: [.signUp, .booking]) || signs.buttons > 0 { weight += 1.2 }
            weight += min(1, 12 * signs.secondPerson / max(1, signs.words))
            let score = Logistic.of(weight)
            if score >= threshold {
                cut(
                    i..<end,
                    PromoRule(
                        kind: .advertorial, score: score,
                        form: "section on the publisher\'s own product after the article"))
            }
            before += signs.siteName
        }
    }
}
