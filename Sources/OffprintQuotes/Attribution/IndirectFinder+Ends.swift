import OffprintCore
import OffprintText

/// Where a reported clause ends.
extension IndirectFinder {
    /// The end of the clause: where a further reporting word is joined on, where the author goes on, or the sentence's.
    func clauseEnd(from start: Int, _ index: Int, _ cues: [ResolvedCue], _ sentence: Range<Int>) -> Int {
        ownEnd(from: start, until: joinedEnd(from: start, index, cues, sentence), cues[index].cue)
    }

    func joinedEnd(from start: Int, _ index: Int, _ cues: [ResolvedCue], _ sentence: Range<Int>) -> Int {
        for next in cues[(index + 1)...] where next.cue.item > start {
            if case .inherited = next.cue.referent {
                var at = next.cue.item - 1
                while at > start, let word = reading.word(at), word.kind == .word,
                    grammar.auxiliaries.contains(word.hash) || grammar.conjunctions.contains(word.hash)
                        || finder.isAdverb(word)
                {
                    at -= 1
                }
                return at + 1
            }
            if next.cue.isSource || next.cue.isInverted { continue }
            // ", while the mayor said", "…, activists say".
            let before = next.cue.subject.lowerBound - 1
            if before > start + 2, reading.word(before)?.isMark(",") == true, next.speaker != cues[index].speaker {
                return before
            }
            if before > start, let word = reading.word(before), grammar.conjunctions.contains(word.hash) {
                let at = before - 1
                if reading.word(at)?.isMark(",") == true { return at }
            }
        }
        return sentence.upperBound
    }

    /// Where a colon, or a comma and the author's own words, end the clause before its sentence does.
    func ownEnd(from start: Int, until end: Int, _ cue: Cue) -> Int {
        var at = start + 3
        while at + 2 < end {
            defer { at += 1 }
            guard let word = reading.word(at), word.kind == .punctuation else { continue }
            if word.isMark(":"), reading.items[at + 1].start > reading.items[at].end { return at }
            guard word.isMark(","), let next = reading.word(at + 1), next.kind == .word || next.kind == .number,
                let second = reading.word(at + 2)
            else { continue }
            // ", although each bore the stamp", ", a day after the vote".
            if Self.conceding.contains(next.hash) { return at }
            if finder.isDeterminer(next) || next.kind == .number || Self.spans.contains(next.hash) {
                let span = Self.spans.contains(next.hash) ? at + 1 : at + 2
                if let noun = reading.word(span), Self.spans.contains(noun.hash), span + 1 < end,
                    let after = reading.word(span + 1), Self.around.contains(after.hash)
                {
                    return at
                }
            }
            guard Self.joining.contains(next.hash) else { continue }
            // ", and had a clause put into it": the speaker's deed. ", and I understand": the author.
            if Self.deeds.contains(second.hash), isThirdPerson(cue) { return at }
            if finder.pronoun(second) == .first, cue.referent != .pronoun(.first) { return at }
            // "Makers say that …, and the makers are optimists".
            if finder.isDeterminer(second), at + 3 < end, let noun = reading.word(at + 3),
                case .description = cue.referent,
                let last = cue.subject.last, reading.word(last)?.hash == noun.hash
            {
                return at
            }
        }
        return end
    }

    func isThirdPerson(_ cue: Cue) -> Bool { cue.referent != .pronoun(.first) }
}
