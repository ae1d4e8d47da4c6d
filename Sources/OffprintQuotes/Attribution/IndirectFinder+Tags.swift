import OffprintCore
import OffprintText

/// Clauses before a tag, on both sides of it, and around a source.
extension IndirectFinder {
    func before(
        _ cue: Cue, _ index: Int, _ cues: [ResolvedCue], _ sentence: Range<Int>
    ) -> ([Range<Int>], Double)? {
        let tag = cue.tag
        guard tag.lowerBound > sentence.lowerBound + 1, reading.word(tag.lowerBound - 1)?.isMark(",") == true,
            !cue.subject.isEmpty, !addressesReader(cue, sentence)
        else { return nil }
        let isFollowed = tag.upperBound < sentence.upperBound && reading.word(tag.upperBound)?.isMark(",") == true
        guard isFollowed || isNearEnd(tag.upperBound, sentence) else { return nil }
        guard !cues.contains(where: { $0.cue.item < tag.lowerBound && reports($0, sentence) }) else { return nil }
        var first = tag.lowerBound - 1
        while first > sentence.lowerBound, reading.word(first - 1)?.isMark(";") != true { first -= 1 }
        let clause = first..<tag.lowerBound - 1
        guard let last = clause.last, let closing = reading.word(last) else { return nil }
        var rest: Range<Int>?
        if isFollowed, tag.upperBound + 2 < sentence.upperBound, goesOn(cue, sentence) {
            rest = tag.upperBound + 1..<clauseEnd(from: tag.upperBound + 1, index, cues, sentence)
        }
        // "…, of which, Jane Doe noted, some were the same".
        if let rest,
            grammar.relatives.contains(closing.hash) || Self.connecting.contains(closing.hash) && clause.count < 3
        {
            return ([rest], 0.65)
        }
        if let rest {
            guard hasFiniteVerbAnywhere(clause) || hasFiniteVerbAnywhere(rest) || clause.count + rest.count > 7 else {
                return nil
            }
            return ([clause, rest], 0.7)
        }
        guard clause.count > 2, hasFiniteVerbAnywhere(clause) || clause.count > 7 else { return nil }
        return ([clause], 0.7)
    }

    /// Whether the clause goes on behind a tag between commas, rather than the tag or the author's frame.
    func goesOn(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
        let at = cue.tag.upperBound + 1
        guard at < sentence.upperBound else { return false }
        if cue.isInverted, !cue.isSource { guard case .pronoun = cue.referent else { return false } }
        guard let next = reading.word(at), next.kind != .punctuation else { return false }
        if Self.framing.contains(next.hash) || grammar.relatives.contains(next.hash) && !grammar.putsCommaBeforeClause
            || finder.endsInIng(next)
        {
            return false
        }
        return sentence.upperBound - at > 3
    }

    /// "the top tells you about the sun".
    func addressesReader(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
        guard !cue.isInverted, let object = finder.next(cue.item, sentence) else { return false }
        return Self.readers.contains(object.hash)
    }

    /// Whether another reporting word of the sentence has a clause of its own: "agreed to pay" has none.
    func reports(_ resolved: ResolvedCue, _ sentence: Range<Int>) -> Bool {
        guard !resolved.cue.isCalling, resolved.speaker != nil else { return false }
        return finder.next(resolved.cue.item, sentence)?.hash != CueFinder.to
    }

    func aroundSource(_ cue: Cue, _ cues: [ResolvedCue], _ sentence: Range<Int>) -> ([Range<Int>], Double)? {
        if cue.item == sentence.lowerBound {
            // "Nach Angaben der Bahn waren die Plätze ausgebucht": the clause follows at once.
            if grammar.putsCommaBeforeClause, cue.tag.upperBound < sentence.upperBound,
                let verb = reading.word(cue.tag.upperBound), verb.kind == .word, !verb.isCapitalized
            {
                return ([cue.tag.upperBound..<sentence.upperBound], 0.75)
            }
            var at = cue.tag.upperBound
            while at < sentence.upperBound, at - cue.tag.upperBound < 16, reading.word(at)?.isMark(",") != true {
                at += 1
            }
            guard at + 1 < sentence.upperBound, reading.word(at)?.isMark(",") == true else { return nil }
            // "According to Jane Doe, the mayor, …": over the insertion.
            var second = at + 1
            while second < sentence.upperBound, second - at < 14, reading.word(second)?.isMark(",") != true {
                second += 1
            }
            if second < sentence.upperBound, reading.word(second)?.isMark(",") == true,
                !hasFiniteVerbAnywhere(at + 1..<second) || isRelative(at + 1),
                hasFiniteVerbAnywhere(second..<sentence.upperBound)
            {
                at = second
            }
            return ([at + 1..<sentence.upperBound], 0.75)
        }
        let isBetween =
            reading.word(cue.item - 1)?.isMark(",") == true && cue.tag.upperBound < sentence.upperBound
            && reading.word(cue.tag.upperBound)?.isMark(",") == true
        let isNear = isNearEnd(cue.tag.upperBound, sentence)
        guard isNear || isBetween || grammar.putsCommaBeforeClause else { return nil }
        var end = cue.item
        if reading.word(end - 1)?.isMark(",") == true { end -= 1 }
        guard !cues.contains(where: { $0.cue.item < cue.item && reports($0, sentence) }) else { return nil }
        // "The roof, according to Acme, would cost a million", "Das Netz gehört laut Acme zu den besten".
        let clause = sentence.lowerBound..<end
        let rest = cue.tag.upperBound..<sentence.upperBound
        let isInterrupted =
            isBetween && !hasFiniteVerbAnywhere(clause) && hasFiniteVerbAnywhere(rest) && goesOn(cue, sentence)
        if isInterrupted || !isBetween && !isNear || grammar.putsCommaBeforeClause && !isBetween && rest.count > 2 {
            return ([clause, rest], 0.65)
        }
        guard isNear || hasFiniteVerbAnywhere(clause) else { return nil }
        return ([clause], 0.75)
    }

    func isRelative(_ item: Int) -> Bool {
        reading.word(item).map { grammar.relatives.contains($0.hash) } == true
    }

    /// Little follows but an adverbial.
    func isNearEnd(_ item: Int, _ sentence: Range<Int>) -> Bool { sentence.upperBound - item <= 12 }

    func hasFiniteVerbAnywhere(_ range: Range<Int>) -> Bool {
        range.contains { item in
            guard let word = reading.word(item) else { return false }
            return word.kind == .word && grammar.finite.contains(word.hash)
        }
    }
}
