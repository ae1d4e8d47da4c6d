import OffprintCore

/// All that both strippers want to know of a page, gathered in one pass over its tables.
struct PageSurvey {
    let article: Article
    /// One entry for each block.
    private(set) var signs: [TextSigns] = []
    private(set) var spans: [BlockSpans] = []
    /// What blocks of at most 30 words say; of hidden blocks too.
    private(set) var phrases: [SaidPhrase] = []
    private(set) var tallies: [Tally] = []
    /// Sums up to each block: one entry more than blocks.
    private(set) var sums: [Tally] = []
    /// Sums over each container.
    private(set) var held: [Tally] = []
    /// How often a block's text stands on the page, and whether it stood there before.
    private(set) var copies: [UInt8] = []
    private(set) var isRepeat: [Bool] = []
    /// Which blocks count: not the hidden ones, unless next to nothing else is there.
    private(set) var counts: [Bool] = []
    /// Whether the page shows next to nothing, and its text is in `noscript` or hidden elements.
    private(set) var showsNothing = false
    private(set) var titleWordCount = 0
    let hints: HintDistances

    /// Surveys an article.
    ///
    /// - Complexity: O(bytes + blocks + containers).
    init(_ article: Article) {
        self.article = article
        hints = HintDistances(article)
        let count = article.blocks.count
        signs.reserveCapacity(count)
        spans.reserveCapacity(count)
        phrases.reserveCapacity(count)
        let title = PageWords.words(of: PageSurvey.title(of: article))
        let description = PageWords.words(
            of: article.metadata.description?.value
                ?? article.structuredData.meta("description", "og:description"))
        titleWordCount = title.count
        let pageWords = PageWords.table(title: title, description: description)
        let text = article.text.span
        let kinds = WordKinds.known
        let table = PhraseTable.inserts
        let classes = ByteClass.table
        var words = BlockWords()
        var scratch: [UInt64] = []
        for block in article.blocks {
            words.start()
            let sign = TextSigns(
                text, from: Int(block.text.start), to: Int(block.text.end), pageWords: pageWords, kinds: kinds,
                classes: classes.span, into: &words)
            signs.append(sign)
            phrases.append(
                sign.words <= 30 && words.mayHavePhrase
                    ? SaidPhrase(text, block.text, words, table, &scratch) : SaidPhrase())
            spans.append(BlockSpans(article, block))
        }
        weighVisibility()
        tally()
        findCopies()
    }

    static func title(of article: Article) -> String? {
        article.metadata.title?.value ?? article.structuredData.meta("og:title") ?? article.structuredData.title
    }

    private mutating func weighVisibility() {
        var shown: Float = 0
        var unseen: Float = 0
        for block in article.blocks {
            let words = signs[block.index].words * Float(1 - block.linkShare)
            if block.visibility == .shown { shown += words } else { unseen += words }
        }
        showsNothing = unseen >= 60 && shown < 0.35 * unseen && shown < 250
        counts = article.blocks.map { $0.visibility == .shown || showsNothing }
    }

    private mutating func tally() {
        var sum = Tally()
        sums.reserveCapacity(signs.count + 1)
        tallies.reserveCapacity(signs.count)
        sums.append(sum)
        for block in article.blocks {
            var tally = Tally()
            if counts[block.index] {
                let sign = signs[block.index]
                let share = block.text.isEmpty ? 0 : Float(block.linkedBytes) / Float(block.text.end - block.text.start)
                tally.blocks = 1
                tally.words = sign.words
                tally.plainWords = sign.words * max(0, 1 - share)
                tally.functionWords = sign.functionWords
                tally.longWords = tally.plainWords >= 20 ? tally.plainWords : 0
            }
            tallies.append(tally)
            sum += tally
            sums.append(sum)
        }
        held = article.containers.map { tally(Int($0.blocks.start), Int($0.blocks.end)) }
    }

    private mutating func findCopies() {
        copies = Array(repeating: 1, count: signs.count)
        isRepeat = Array(repeating: false, count: signs.count)
        var size = 16
        while size < 2 * signs.count { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for i in signs.indices where counts[i] && signs[i].words >= 1 {
            let print = signs[i].fingerprint
            var slot = Int(truncatingIfNeeded: (print &* 0x9E37_79B9_7F4A_7C15) >> 36) & (size - 1)
            while slots[slot] >= 0, signs[Int(slots[slot])].fingerprint != print { slot = (slot + 1) & (size - 1) }
            if slots[slot] >= 0 {
                let first = Int(slots[slot])
                if copies[first] < 250 { copies[first] += 1 }
                isRepeat[i] = true
            } else {
                slots[slot] = Int32(i)
            }
        }
        for i in signs.indices where isRepeat[i] {
            let print = signs[i].fingerprint
            var slot = Int(truncatingIfNeeded: (print &* 0x9E37_79B9_7F4A_7C15) >> 36) & (size - 1)
            while slots[slot] >= 0, signs[Int(slots[slot])].fingerprint != print { slot = (slot + 1) & (size - 1) }
            copies[i] = copies[Int(slots[slot])]
        }
    }

    /// The sums over the blocks from one place to before another.
    func tally(_ start: Int, _ end: Int) -> Tally {
        let low = max(0, min(start, signs.count))
        return sums[max(low, min(end, signs.count))] - sums[low]
    }

    /// The sums over a container.
    func tally(in container: Int) -> Tally { held[container] }

    /// The sums over the whole page.
    var total: Tally { sums[signs.count] }
}
