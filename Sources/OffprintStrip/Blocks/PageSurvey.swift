import OffprintCore

/// All that both strippers want to know of a page, gathered in one pass over its tables.
struct PageSurvey {
    let article: Article
    /// One entry for each block.
    let signs: [TextSigns]
    let spans: [BlockSpans]
    /// What blocks of at most 30 words say; of hidden blocks too.
    let phrases: [SaidPhrase]
    let tallies: [Tally]
    /// Sums up to each block: one entry more than blocks.
    let sums: [Tally]
    /// Sums over each container.
    let held: [Tally]
    /// How often a block's text stands on the page, and whether it stood there before.
    let copies: [UInt8]
    let isRepeat: [Bool]
    /// The first block that says the same as each.
    let originals: [Int32]
    /// Which blocks count: not the hidden ones, unless they can be unfolded, or next to nothing else is there.
    let counts: [Bool]
    /// Which of them may be kept: not those that are fields.
    var candidates: [Bool] { Array(count: counts.count) { counts[$0] && article.fates.keeps(article.blocks[$0]) } }
    /// Whether the page shows next to nothing, and its text is in `noscript` or hidden elements.
    let showsNothing: Bool
    let titleWordCount: Int
    let hints: HintDistances

    /// Surveys an article.
    ///
    /// - Complexity: O(bytes + blocks + containers).
    init(_ article: Article) {
        self.article = article
        hints = HintDistances(article)
        let count = article.blocks.count
        let title = PageWords.words(of: PageSurvey.title(of: article))
        let description = PageWords.words(
            of: article.metadata.description?.value
                ?? article.structuredData.meta("description", "og:description"))
        titleWordCount = title.count
        let pageWords = PageWordTable(title: title, description: description)
        let text = article.text.span
        let bits = TextBits(text)
        let kinds = WordKinds.known
        let table = PhraseTable.inserts
        let classes = ByteClass.table
        // Local until the end, so that each is known to be nobody else's.
        var phrases = [SaidPhrase](SaidPhrase(), times: count)
        var spans = [BlockSpans](BlockSpans(), times: count)
        var hashes = [UInt64](0, times: BlockWords.room)
        var scratch: [UInt64] = []
        let signs = [TextSigns](room: count) { signs, filled in
            var phrases = phrases.mutableSpan
            var spans = spans.mutableSpan
            var hashes = hashes.mutableSpan
            let blocks = article.blocks.span
            let (bits, classes) = (bits.bits.span, classes.span)
            for i in 0..<count {
                let block = blocks[unchecked: i]
                var words = BlockWords()
                let sign = TextSigns(
                    text, bits, from: Int(block.text.start), to: Int(block.text.end), pageWords: pageWords,
                    kinds: kinds, classes: classes, into: &words, &hashes)
                signs[i] = sign
                if sign.words <= 30, words.mayHavePhrase {
                    phrases[unchecked: i] = SaidPhrase(
                        text, bits, block.text, words, hashes.span, table, &scratch)
                }
                if !block.spans.isEmpty { spans[unchecked: i] = BlockSpans(article.spans.span, block) }
            }
            filled = count
        }
        self.phrases = phrases
        self.spans = spans
        self.signs = signs
        showsNothing = PageSurvey.showsNothing(article.blocks.span, signs.span)
        let showsNothing = showsNothing
        let panels = FoldedPanels(article, hints, signs)
        let counts = Array(count: count) {
            let block = article.blocks[$0]
            return block.visibility == .shown || showsNothing || panels.hold(block)
        }
        self.counts = counts
        let tallies = PageSurvey.tallies(article.blocks.span, signs.span, counts.span)
        let sums = PageSurvey.sums(tallies.span)
        held = PageSurvey.held(article.containers.span, sums.span)
        (self.tallies, self.sums) = (tallies, sums)
        (copies, isRepeat, originals) = PageSurvey.copies(signs, counts)
    }

    static func title(of article: Article) -> String? {
        article.metadata.title?.value ?? article.structuredData.meta("og:title") ?? article.structuredData.title
    }

    private static func showsNothing(_ blocks: Span<Block>, _ signs: Span<TextSigns>) -> Bool {
        var shown: Float = 0
        var unseen: Float = 0
        var (showsTop, hidesTop) = (false, false)
        for i in 0..<blocks.count {
            let block = blocks[unchecked: i]
            let words = signs[i].words * Float(1 - block.linkShare)
            let isShown = block.visibility == .shown
            if isShown { shown += words } else { unseen += words }
            if block.role == .heading, block.level == 1 {
                showsTop = showsTop || isShown
                hidesTop = hidesTop || !isShown
            }
        }
        // A dialog that is open hides the page itself from screen readers, its headline too.
        if hidesTop, !showsTop, unseen >= 40, shown < unseen { return true }
        return unseen >= 60 && shown < 0.35 * unseen && shown < 250
    }

    private static func tallies(_ blocks: Span<Block>, _ signs: Span<TextSigns>, _ counts: Span<Bool>) -> [Tally] {
        [Tally](room: signs.count) { tallies, count in
            for i in 0..<signs.count {
                tallies[i] = counts[i] ? Tally(blocks[i], signs[unchecked: i]) : Tally()
            }
            count = signs.count
        }
    }

    private static func sums(_ tallies: Span<Tally>) -> [Tally] {
        [Tally](room: tallies.count + 1) { sums, count in
            var sum = Tally()
            sums[0] = sum
            for i in 0..<tallies.count {
                sum += tallies[unchecked: i]
                sums[i &+ 1] = sum
            }
            count = tallies.count + 1
        }
    }

    private static func held(_ containers: Span<Container>, _ sums: Span<Tally>) -> [Tally] {
        [Tally](room: containers.count) { held, count in
            for i in 0..<containers.count {
                let range = containers[unchecked: i].blocks
                let start = max(0, min(Int(range.start), sums.count - 1))
                held[i] = sums[max(start, min(Int(range.end), sums.count - 1))] - sums[start]
            }
            count = containers.count
        }
    }

    private static func copies(_ signs: [TextSigns], _ counts: [Bool]) -> ([UInt8], [Bool], [Int32]) {
        var copies = [UInt8](1, times: signs.count)
        var isRepeat = [Bool](false, times: signs.count)
        var size = 16
        while size < 2 * signs.count { size *= 2 }
        // The first block of each text, and of each block the first that has the same text.
        var slots = [Int32](.min, times: size)
        var repeats: [(index: Int, first: Int)] = []
        do {
            var slots = slots.mutableSpan
            var copies = copies.mutableSpan
            var isRepeat = isRepeat.mutableSpan
            let (signs, counts) = (signs.span, counts.span)
            for i in 0..<signs.count where counts[i] && signs[unchecked: i].words >= 1 {
                let print = signs[unchecked: i].fingerprint
                // A slot is never beyond the last, as their number is a power of two.
                var slot = Int(truncatingIfNeeded: (print &* 0x9E37_79B9_7F4A_7C15) &>> 36) & (size &- 1)
                while slots[unchecked: slot] >= 0, signs[Int(slots[unchecked: slot])].fingerprint != print {
                    slot = (slot &+ 1) & (size &- 1)
                }
                if slots[unchecked: slot] >= 0 {
                    let first = Int(slots[unchecked: slot])
                    if copies[first] < 250 { copies[first] += 1 }
                    isRepeat[i] = true
                    repeats.append((i, first))
                } else {
                    slots[unchecked: slot] = Int32(truncatingIfNeeded: i)
                }
            }
        }
        var originals = Array(count: signs.count) { Int32(truncatingIfNeeded: $0) }
        for (index, first) in repeats {
            copies[index] = copies[first]
            originals[index] = Int32(truncatingIfNeeded: first)
        }
        return (copies, isRepeat, originals)
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
