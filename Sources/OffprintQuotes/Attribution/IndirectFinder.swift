import OffprintCore
import OffprintText

/// Finds what is reported without marks: the clause behind "said that", before ", she said", around "according to".
struct IndirectFinder {
    let reading: Reading
    let finder: CueFinder
    private var grammar: Grammar { finder.grammar }

    /// The indirect quotations of a sentence.
    func quotes(in sentence: Range<Int>, _ cues: [ResolvedCue], _ attributions: [Attribution]) -> [Quote] {
        var quotes: [Quote] = []
        var taken = sentence.lowerBound
        for (index, resolved) in cues.enumerated() {
            let cue = resolved.cue
            guard !resolved.isTag, !isUsed(cue, sentence, attributions), !cue.isNegated, !cue.isCalling,
                cue.referent != .wording, resolved.speaker != nil || isWorthy(cue)
            else { continue }
            guard let (clause, confidence) = clause(of: cue, index, cues, sentence), clause.lowerBound >= taken,
                let content = trimmed(clause), !hasSpeech(content, attributions), wordCount(content) >= 3
            else { continue }
            taken = content.upperBound
            quotes.append(
                Quote(
                    parts: [
                        ByteRange(
                            start: reading.items[content.lowerBound].start,
                            end: reading.items[content.upperBound - 1].end)
                    ], kind: .indirect, speaker: nil, cue: reading.string(cue.text),
                    confidence: max(0.1, min(resolved.confidence, confidence))))
            quotes[quotes.count - 1].speaker = resolved.speaker.map(SpeakerNames(reading: reading).name(of:))
        }
        return quotes
    }

    /// Words in marks hang on it: the clause around them is not labelled as well.
    private func isUsed(_ cue: Cue, _ sentence: Range<Int>, _ attributions: [Attribution]) -> Bool {
        sentence.contains { item in
            let mark = reading.items[item].mark
            return mark >= 0 && attributions[Int(mark)].kind != .term && attributions[Int(mark)].cue == cue.text
        }
    }

    private func isWorthy(_ cue: Cue) -> Bool {
        if case .pronoun(.first) = cue.referent { return false }
        return true
    }

    private func clause(
        of cue: Cue, _ index: Int, _ cues: [ResolvedCue], _ sentence: Range<Int>
    ) -> (Range<Int>, Double)? {
        if cue.isSource { return aroundSource(cue, cues, sentence) }
        guard !Self.neverIndirect.contains(reading.word(cue.item)?.hash ?? 0) else { return nil }
        if let start = clauseStart(behind: cue, sentence) {
            return (start.item..<clauseEnd(from: start.item, index, cues, sentence), start.isSure ? 0.75 : 0.6)
        }
        return before(cue, cues, sentence)
    }

    // MARK: Behind the word

    private func clauseStart(behind cue: Cue, _ sentence: Range<Int>) -> (item: Int, isSure: Bool)? {
        var at = cue.isInverted ? cue.tag.upperBound : cue.item + 1
        let first = at
        // "told reporters in Paris on Monday that".
        while at < sentence.upperBound, at - first < 14, let word = reading.word(at), !isHardMark(word) {
            if grammar.complementizers.contains(word.hash), word.kind == .word {
                guard at + 1 < sentence.upperBound, let behind = reading.word(at + 1) else { return nil }
                // "says that is false": a pronoun.
                return grammar.finite.contains(behind.hash) || behind.kind == .clitic ? (at, false) : (at + 1, true)
            }
            if at > first, grammar.finite.contains(word.hash) { break }
            at += 1
        }
        guard !cue.isInverted, let verb = reading.word(cue.item), grammar.naked.contains(verb.hash) else { return nil }
        at = cue.item + 1
        if grammar.putsCommaBeforeClause, at < sentence.upperBound, reading.word(at)?.isMark(",") == true { at += 1 }
        guard at < sentence.upperBound, let next = reading.word(at), next.kind != .punctuation else { return nil }
        if Self.telling.contains(verb.hash) {
            guard let object = object(at, sentence) else { return nil }
            at = object
            if let behind = reading.word(at), grammar.prepositions.contains(behind.hash) { return nil }
        } else if grammar.prepositions.contains(next.hash) || CueFinder.times.contains(next.hash) || isDay(next) {
            // "said on Monday the company would": over the adverbial, when a clause follows at once.
            guard let behind = behindAdverbial(at, sentence) else { return nil }
            at = behind
        }
        guard at < sentence.upperBound, let first = reading.word(at), first.kind != .punctuation || first.isMark("$"),
            !grammar.finite.contains(first.hash) || isContracted(first)
        else { return nil }
        guard hasFiniteVerb(at, sentence) || isSaying(verb) && sentence.upperBound - at > 5 else { return nil }
        return (at, false)
    }

    /// Behind the object of "told": a name, a pronoun, a short noun phrase.
    private func object(_ item: Int, _ sentence: Range<Int>) -> Int? {
        if let name = reading.name(startingAt: item) { return finder.lastItem(of: name, near: item) + 1 }
        guard let word = reading.word(item), word.kind == .word else { return nil }
        if Self.objects.contains(word.hash) || finder.pronoun(word) != nil { return item + 1 }
        if finder.isDeterminer(word) { return item + 2 < sentence.upperBound ? item + 2 : nil }
        return nil
    }

    private func behindAdverbial(_ item: Int, _ sentence: Range<Int>) -> Int? {
        guard let word = reading.word(item) else { return nil }
        if CueFinder.times.contains(word.hash) || isDay(word) { return item + 1 }
        var at = item + 1
        while at < sentence.upperBound, at - item < 6, let next = reading.word(at), next.kind != .punctuation {
            if isDay(next) || CueFinder.times.contains(next.hash) || Self.occasions.contains(next.hash) {
                return at + 1
            }
            at += 1
        }
        return nil
    }

    private func isDay(_ word: Word) -> Bool { word.isCapitalized && CueFinder.times.contains(word.hash) }

    /// A subject and a finite verb stand close by: a clause, not an object.
    private func hasFiniteVerb(_ item: Int, _ sentence: Range<Int>) -> Bool {
        var at = item
        while at < sentence.upperBound, at - item < 14, let word = reading.word(at) {
            if word.kind == .punctuation, !word.isMark(",") { return false }
            // "it's", "there's".
            if word.kind == .clitic, let owner = reading.word(at - 1),
                finder.pronoun(owner) != nil || Self.contracting.contains(owner.hash)
            {
                return true
            }
            if word.kind == .word, grammar.finite.contains(word.hash) || at > item && finder.endsInEd(word) {
                return at > item || finder.pronoun(word) != nil || isContracted(word)
            }
            at += 1
        }
        return false
    }

    private func isSaying(_ word: Word) -> Bool { Self.saying.contains(word.hash) }

    /// "it's", "they've": subject and verb in one.
    private func isContracted(_ word: Word) -> Bool {
        for index in word.start..<word.end where reading.bytes[index] == 0x27 || reading.bytes[index] == 0xE2 {
            return true
        }
        return false
    }

    /// The end of the clause: where a further reporting word is joined on, or the sentence's.
    private func clauseEnd(from start: Int, _ index: Int, _ cues: [ResolvedCue], _ sentence: Range<Int>) -> Int {
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

    // MARK: Before the word, around a source

    private func before(_ cue: Cue, _ cues: [ResolvedCue], _ sentence: Range<Int>) -> (Range<Int>, Double)? {
        let tag = cue.tag
        guard tag.lowerBound > sentence.lowerBound + 3, reading.word(tag.lowerBound - 1)?.isMark(",") == true,
            !cue.subject.isEmpty,
            isNearEnd(tag.upperBound, sentence) || reading.word(tag.upperBound)?.isMark(",") == true
        else { return nil }
        guard !cues.contains(where: { $0.cue.item < tag.lowerBound && !$0.cue.isCalling && $0.speaker != nil }) else {
            return nil
        }
        let clause = sentence.lowerBound..<tag.lowerBound - 1
        guard hasFiniteVerbAnywhere(clause) || clause.count > 7 else { return nil }
        return (clause, 0.7)
    }

    private func aroundSource(_ cue: Cue, _ cues: [ResolvedCue], _ sentence: Range<Int>) -> (Range<Int>, Double)? {
        if cue.item == sentence.lowerBound {
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
                !hasFiniteVerbAnywhere(at + 1..<second),
                hasFiniteVerbAnywhere(second..<sentence.upperBound)
            {
                at = second
            }
            return (at + 1..<sentence.upperBound, 0.75)
        }
        guard isNearEnd(cue.tag.upperBound, sentence) else { return nil }
        var end = cue.item
        if reading.word(end - 1)?.isMark(",") == true { end -= 1 }
        guard !cues.contains(where: { $0.cue.item < cue.item && !$0.cue.isCalling && $0.speaker != nil }) else {
            return nil
        }
        return (sentence.lowerBound..<end, 0.75)
    }

    /// Little follows but an adverbial.
    private func isNearEnd(_ item: Int, _ sentence: Range<Int>) -> Bool { sentence.upperBound - item <= 12 }

    private func hasFiniteVerbAnywhere(_ range: Range<Int>) -> Bool {
        range.contains { item in
            guard let word = reading.word(item) else { return false }
            return word.kind == .word && grammar.finite.contains(word.hash)
        }
    }

    // MARK: The clause

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let last = range.last, let word = reading.word(last), word.kind == .punctuation, !word.isMark(")"),
            !word.isMark("%"),
            !word.isMark("]")
        {
            range = range.lowerBound..<last
        }
        while let first = range.first, let word = reading.word(first), word.kind == .punctuation, !word.isMark("$"),
            !word.isMark("("),
            !word.isMark("£"), !word.isMark("€")
        {
            range = first + 1..<range.upperBound
        }
        return range.isEmpty ? nil : range
    }

    private func hasSpeech(_ range: Range<Int>, _ attributions: [Attribution]) -> Bool {
        range.contains { item in
            let mark = reading.items[item].mark
            return mark >= 0 && attributions[Int(mark)].kind != .term
        }
    }

    private func wordCount(_ range: Range<Int>) -> Int {
        range.count { reading.word($0)?.kind != .punctuation }
    }

    private func isHardMark(_ word: Word) -> Bool {
        word.isMark(":") || word.isMark(";") || word.isMark("—") || word.isMark(".") || word.isMark("?")
    }

    private static let contracting = WordSet("that there here what who where")
    private static let saying = WordSet("say says said added adds told tells")
    private static let telling = WordSet(
        "tell tells told telling inform informed assure assured remind reminded warn_ advised")
    private static let objects = WordSet(
        "reporters investigators lawmakers them him her us me jurors police officials people journalists")
    private static let occasions = WordSet(
        "statement interview email letter conference report post week month year briefing speech release")
    private static let neverIndirect = WordSet(
        """
        ask asks asked asking read reads quote quotes quoted chant chanted sing sang urge urges urged thanked demand demanded
        demands indicate indicates indicated imply implied implies reveal reveals revealed advise advised respond responded vent
        vented fumed promised promise promises pledged vowed vow vows elaborated continue continued continues shout shouted
        advises advising urging pledge answer answered plead pleaded beg begged begs rule ruled rules
        """)
}
