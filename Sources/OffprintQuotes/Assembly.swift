import OffprintCore
import OffprintText

/// Puts attributed passages together to quotations: what a tag or a paragraph break interrupts is one.
struct Assembly {
    let reading: Reading
    let attributions: [Attribution]

    /// The quotations in marks, in reading order.
    ///
    /// - Complexity: linear in the marks and the items between neighbours in one block.
    func quotes() -> [Quote] {
        var quotes: [Quote] = []
        let names = SpeakerNames(reading: reading)
        var open: Attribution?
        var lastMark = -1
        for (index, mark) in reading.marks.enumerated() {
            var found = attributions[index]
            if let before = open, !quotes.isEmpty {
                if joins(before, lastMark, found, index) {
                    quotes[quotes.count - 1].parts.append(mark.content)
                    if before.cue == nil, found.cue != nil, found.tie == .behind {
                        quotes[quotes.count - 1].cue = found.cue.map(reading.string)
                        quotes[quotes.count - 1].speaker = found.speaker.map(names.name(of:))
                        quotes[quotes.count - 1].confidence = found.confidence
                        open?.cue = found.cue
                        open?.speaker = found.speaker
                    }
                    open?.tag = found.tie == .behind ? found.tag : 0..<0
                    open?.item = found.item
                    open?.sentence = found.sentence
                    open?.tie = found.tie == .behind ? .behind : .context
                    lastMark = index
                    continue
                }
                if follows(before, lastMark, found, index), found.tie != .behind, found.tie != .introduced {
                    // "It is “bad,” he said. “We must act.”": the tag serves both.
                    found.kind = .direct
                    found.speaker = before.speaker
                    found.cue = before.cue
                    found.confidence = before.confidence - 0.05
                }
            }
            quotes.append(
                Quote(
                    parts: [mark.content], kind: found.kind, speaker: found.speaker.map(names.name(of:)),
                    cue: found.cue.map(reading.string), confidence: max(0.05, min(1, found.confidence))))
            open = found
            lastMark = index
        }
        return quotes
    }

    /// Whether a passage goes on with the quotation before it.
    private func joins(_ before: Attribution, _ last: Int, _ found: Attribution, _ index: Int) -> Bool {
        let mark = reading.marks[index]
        if mark.continues, reading.marks[last].isUnclosed { return true }
        guard before.kind == .direct, before.tie == .behind, found.tie != .behind else { return false }
        return follows(before, last, found, index)
    }

    /// Whether nothing but the tag of the passage before stands between the two, and this one has no tag of its own.
    private func follows(_ before: Attribution, _ last: Int, _ found: Attribution, _ index: Int) -> Bool {
        guard reading.marks[index].block == reading.marks[last].block, before.tie == .behind, !before.tag.isEmpty,
            found.item > before.tag.upperBound - 1, found.sentence - before.sentence <= 1, found.item - before.item < 60
        else { return false }
        // A second reporting word takes the passage over.
        if let cue = found.cue, let own = before.cue, cue != own { return false }
        if found.sentence == before.sentence {
            guard let word = reading.word(found.item - 1) else { return false }
            return word.kind == .punctuation && !word.isMark("(")
        }
        return found.item == reading.sentences[found.sentence].items.lowerBound
    }
}
