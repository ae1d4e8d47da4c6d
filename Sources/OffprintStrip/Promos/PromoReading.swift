import OffprintCore

/// The kept blocks of a page, read for what tells of inserts.
struct PromoReading {
    let article: Article
    let hints: HintDistances
    /// One entry for each block; empty signs for those that are neither kept nor a button beside what is kept.
    private(set) var signs: [PromoSigns]
    let isKept: [Bool]
    /// Signs of all kept blocks together.
    private(set) var whole = PromoSigns()
    /// Words of kept blocks up to each block.
    private(set) var keptWords: [Float] = [0]
    /// Whether the article is about its own site: then the site's name tells nothing.
    private(set) var isAboutSite = false
    /// How much the page looks like an article: on a page that offers something, offers are the text.
    private(set) var nature = PageNature.unknown
    /// The kinds that the title speaks of: an article about newsletters, apps, deals.
    private(set) var titleKinds = SIMD16<Float>(repeating: 0)
    /// How often each block names the site.
    let mentions: [OwnNames.Mentions]
    /// Whether the title does.
    private(set) var isNamedInTitle = false

    private static let imperatives = WordStream.set(of: PromoWords.imperatives)

    /// Reads the kept blocks.
    ///
    /// - Complexity: O(bytes of kept blocks).
    init(_ article: Article, _ fates: borrowing Fates) {
        self.article = article
        var isKept = [Bool](repeating: false, count: article.blocks.count)
        for block in article.blocks { isKept[block.index] = fates.keeps(block) }
        self.isKept = isKept
        hints = HintDistances(article, around: isKept)
        signs = Array(repeating: PromoSigns(), count: article.blocks.count)
        let name = SiteName(article)
        var words: [UInt64] = []
        words.reserveCapacity(article.text.count / 5)
        var capitals: [Bool] = []
        capitals.reserveCapacity(article.text.count / 5)
        var marks: [TextSigns.Marks] = []
        marks.reserveCapacity(article.blocks.count)
        var ends: [Int32] = []
        ends.reserveCapacity(article.blocks.count)
        let isRead = PromoReading.withButtons(article, isKept)
        for block in article.blocks {
            var seen: TextSigns.Marks = []
            if isRead[block.index] {
                WordStream.append(
                    article.text.span, from: Int(block.text.start), to: Int(block.text.end), to: &words,
                    capitals: &capitals, marks: &seen)
            }
            marks.append(seen)
            ends.append(Int32(words.count))
        }
        let names = OwnNames(article, address: name.address)
        mentions = names.mentions(in: words.span, capitals.span, ends: ends.span)
        let spread = PromoReading.spread(words, ends)
        var start = 0
        for block in article.blocks {
            let end = Int(ends[block.index])
            if isRead[block.index] {
                signs[block.index] = read(block, words.span, start, end, spread, name)
                signs[block.index].marks = marks[block.index]
            }
            if isKept[block.index] { whole.add(signs[block.index]) }
            keptWords.append(keptWords[block.index] + (isKept[block.index] ? signs[block.index].words : 0))
            start = end
        }
        nature = PageNature(article)
        judgeTitle(article, name, names)
    }

    /// The kept blocks, and the links of a few words among them that were cut before: the buttons of boxes.
    private static func withButtons(_ article: Article, _ isKept: [Bool]) -> [Bool] {
        guard let first = isKept.firstIndex(of: true), let last = isKept.lastIndex(of: true) else { return isKept }
        var isRead = isKept
        for i in first...last where !isKept[i] {
            let block = article.blocks[i]
            guard block.visibility == .shown, block.text.count <= 80 else { continue }
            isRead[i] = block.linkShare > 0.8 || block.role == .control
        }
        return isRead
    }

    /// Which words stand in more than one block: the block's number plus one, or 0xFFFF for several.
    private static func spread(_ words: borrowing [UInt64], _ ends: borrowing [Int32]) -> WordTable {
        var table = WordTable(capacity: min(words.count, 20_000))
        var start = 0
        for block in ends.indices {
            let mark = UInt16(truncatingIfNeeded: block % 65_000 + 1)
            for i in start..<Int(ends[block]) {
                table.update(words[i]) { $0 == nil || $0 == mark ? mark : 0xFFFF }
            }
            start = Int(ends[block])
        }
        return table
    }

    private func read(
        _ block: Block, _ words: Span<UInt64>, _ start: Int, _ end: Int, _ spread: borrowing WordTable, _ name: SiteName
    ) -> PromoSigns {
        var sign = PromoSigns()
        sign.words = Float(end - start)
        sign.linkedWords = sign.words * Float(block.linkShare)
        if start < end {
            sign.beginsWithOrder = PromoReading.imperatives.contains(words[start])
            sign.beginsStanding = StandingWords.table.contains(words[start])
        }
        let table = WordKinds.table
        let phrases = PhraseTable.inserts
        var (second, first, topic, shared) = (0, 0, 0, 0)
        var i = start
        var phraseEnd = start
        while i < end {
            let word = words[i]
            let kinds = WordKinds(rawValue: table.value(of: word) ?? 0)
            if i >= phraseEnd, kinds.contains(.startsPhrase), let phrase = phrases.match(words, at: i, end: end) {
                let weight = PromoReading.weight(of: phrase, at: i - start, of: end - start)
                sign.lexical[phrase.kind] += weight
                sign.phraseWords += Float(phrase.count)
                if weight >= 4 {
                    sign.strongPhrases += 1
                    sign.strongKinds |= 1 << UInt16(phrase.kind)
                }
                if phrase.weight > sign.phraseWeight { sign.phrase = phrase }
                phraseEnd = i + phrase.count
            }
            if kinds.contains(.secondPerson) { second += 1 }
            if kinds.contains(.firstPerson) { first += 1 }
            if name.matches(words, at: i, end: end) { sign.siteName += 1 }
            if !kinds.contains(.function) {
                topic += 1
                if spread.value(of: word) == 0xFFFF { shared += 1 }
            }
            i += 1
        }
        sign.voice = PromoVocabulary.learnt.weigh(words, from: start, to: end)
        sign.secondPerson = Float(second)
        sign.firstPerson = Float(first)
        sign.topicWords = Float(topic)
        sign.sharedWords = Float(shared)
        sign.quotationMarks = quotationMarks(in: block)
        for i in block.spans.start..<max(block.spans.start, block.spans.end) {
            let span = article.spans[Int(i)]
            guard span.kind == .link || span.kind == .button else { continue }
            if span.kind == .button { sign.buttons += 1 }
            if span.kind == .link {
                sign.links += 1
                sign.targets.formUnion(
                    LinkTarget(article.strings.span, Int(span.target.start), Int(span.target.end), site: name.address))
            }
            if looksLikeButton(span) { sign.buttons += 1 }
        }
        return sign
    }

    private func quotationMarks(in block: Block) -> Float {
        let text = article.text.span
        let (start, end) = (Int(block.text.start), Int(block.text.end))
        precondition(start >= 0 && end <= text.count, "A block is part of the article's text.")
        var count = 0
        for i in start..<end {
            let byte = text[unchecked: i]
            guard byte == 0x22 || byte == 0xE2 else { continue }
            let isCurved = i + 2 < text.count && text[i + 1] == 0x80 && text[i + 2] >= 0x9C && text[i + 2] <= 0x9E
            if byte == 0x22 || isCurved { count += 1 }
        }
        return Float(count)
    }

    private static let headed: UInt16 = [
        RemovalKind.related, .share, .commentsUI, .otherUI, .adLabel,
    ].compactMap(PromoSigns.place).reduce(0) { $0 | 1 << UInt16($1) }
    private static let labels: UInt16 = [RemovalKind.otherUI, .adLabel].compactMap(PromoSigns.place)
        .reduce(0) { $0 | 1 << UInt16($1) }

    /// What a phrase weighs where it stands: furniture begins with it, and a label is all but alone.
    private static func weight(of phrase: PhraseTable.Phrase, at place: Int, of words: Int) -> Float {
        let bit: UInt16 = 1 << UInt16(phrase.kind)
        if labels & bit != 0, words > 12 { return 0 }
        if headed & bit != 0, words > 10, place > 2 { return 0.4 * phrase.weight }
        return phrase.weight
    }

    private func looksLikeButton(_ span: InlineSpan) -> Bool {
        for i in span.tokens.start..<max(span.tokens.start, span.tokens.end) {
            let token = article.tokens[Int(i)]
            guard token.kind == .class || token.kind == .role else { continue }
            let text = article.strings.span
            for start in Int(token.text.start)..<max(Int(token.text.start), Int(token.text.end) - 2) {
                let bytes = (text[start] | 0x20, text[start + 1] | 0x20, text[start + 2] | 0x20)
                if bytes == (0x62, 0x74, 0x6E) || bytes == (0x63, 0x74, 0x61) || bytes == (0x62, 0x75, 0x74) {
                    return true
                }
            }
        }
        return false
    }

    private mutating func judgeTitle(_ article: Article, _ name: SiteName, _ names: OwnNames) {
        guard let title = PageSurvey.title(of: article) else { return }
        var words: [UInt64] = []
        let bytes = [UInt8](title.utf8)
        WordStream.append(bytes.span, from: 0, to: bytes.count, to: &words)
        isNamedInTitle = names.stand(in: words)
        var i = 0
        while i < words.count {
            if let phrase = PhraseTable.inserts.match(words.span, at: i, end: words.count) {
                titleKinds[phrase.kind] += phrase.weight
                i += phrase.count
                continue
            }
            i += 1
        }
        guard article.metadata.title != nil || article.structuredData.meta("og:title") != nil else { return }
        for i in words.indices where name.matches(words.span, at: i, end: words.count) { isAboutSite = true }
    }
}
