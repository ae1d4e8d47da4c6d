import OffprintCore
import OffprintText

/// Finds what is reported without marks: the clause behind "said that", before ", she said", around "according to".
struct IndirectFinder {
    let reading: Reading
    let finder: CueFinder
    var grammar: Grammar { finder.grammar }

    /// The indirect quotations of a sentence.
    func quotes(in sentence: Range<Int>, _ cues: [ResolvedCue], _ attributions: [Attribution]) -> [Quote] {
        var quotes: [Quote] = []
        var taken = sentence.lowerBound
        for (index, resolved) in cues.enumerated() {
            let cue = resolved.cue
            guard !resolved.isTag, !isUsed(cue, sentence, attributions), !cue.isNegated, !cue.isCalling,
                cue.referent != .wording, resolved.speaker != nil || isWorthy(cue)
            else { continue }
            guard let (clauses, confidence) = clauses(of: cue, index, cues, sentence) else { continue }
            let contents = clauses.compactMap(trimmed)
            guard let first = contents.first, let last = contents.last, first.lowerBound >= taken,
                !contents.contains(where: { hasSpeech($0, attributions) }),
                contents.reduce(0, { $0 + wordCount($1) }) >= 3
            else { continue }
            taken = last.upperBound
            quotes.append(
                Quote(
                    parts: contents.map { content in
                        ByteRange(
                            start: reading.items[content.lowerBound].start,
                            end: reading.items[content.upperBound - 1].end)
                    }, kind: .indirect, speaker: nil, cue: reading.string(cue.text),
                    confidence: max(0.1, min(resolved.confidence, confidence))))
            quotes[quotes.count - 1].speaker = resolved.speaker.map(SpeakerNames(reading: reading).name(of:))
        }
        return quotes
    }

    /// Words in marks hang on it: the clause around them is not labelled as well.
    func isUsed(_ cue: Cue, _ sentence: Range<Int>, _ attributions: [Attribution]) -> Bool {
        sentence.contains { item in
            let mark = reading.items[item].mark
            return mark >= 0 && attributions[Int(mark)].kind != .term && attributions[Int(mark)].cue == cue.text
        }
    }

    func isWorthy(_ cue: Cue) -> Bool {
        if case .pronoun(.first) = cue.referent { return false }
        return true
    }

    /// What a reporting word reports: more than one stretch where its tag interrupts the clause.
    func clauses(
        of cue: Cue, _ index: Int, _ cues: [ResolvedCue], _ sentence: Range<Int>
    ) -> ([Range<Int>], Double)? {
        if cue.isSource { return aroundSource(cue, cues, sentence) }
        guard !Self.neverIndirect.contains(reading.word(cue.item)?.hash ?? 0) else { return nil }
        // "The timer was removed, she said, and …": a tag between commas.
        let isBetween =
            !cue.subject.isEmpty && cue.tag.lowerBound > sentence.lowerBound + 1
            && reading.word(cue.tag.lowerBound - 1)?.isMark(",") == true && cue.tag.upperBound < sentence.upperBound
            && reading.word(cue.tag.upperBound)?.isMark(",") == true
        if isBetween, let found = before(cue, index, cues, sentence) { return found }
        let limit = index + 1 < cues.count ? cues[index + 1].cue.item : sentence.upperBound
        if let start = clauseStart(behind: cue, sentence, limit: limit) {
            return ([start.item..<clauseEnd(from: start.item, index, cues, sentence)], start.isSure ? 0.75 : 0.6)
        }
        return before(cue, index, cues, sentence)
    }

    // MARK: Behind the word

    func clauseStart(
        behind cue: Cue, _ sentence: Range<Int>, limit: Int
    ) -> (item: Int, isSure: Bool)? {
        var at = cue.isInverted ? cue.tag.upperBound : cue.item + 1
        let first = at
        // "told reporters in Paris on Monday that".
        while at < limit, at - first < 14, let word = reading.word(at), !isHardMark(word),
            !Self.questions.contains(word.hash)
        {
            if grammar.complementizers.contains(word.hash), word.kind == .word {
                guard at + 1 < sentence.upperBound, let behind = reading.word(at + 1) else { return nil }
                // "says that is false": a pronoun.
                let isPronoun =
                    grammar === Grammar.english && grammar.finite.contains(behind.hash) || behind.kind == .clitic
                return isPronoun ? (at, false) : (at + 1, true)
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
            !grammar.finite.contains(first.hash) || isContracted(first), !Self.questions.contains(first.hash),
            !isObject(at, sentence)
        else { return nil }
        guard hasFiniteVerb(at, sentence) || isSaying(verb) && sentence.upperBound - at > 5 else { return nil }
        return (at, false)
    }

    /// Behind the object of "told": a name, a pronoun, a short noun phrase.
    func object(_ item: Int, _ sentence: Range<Int>) -> Int? {
        if let name = reading.name(startingAt: item) { return finder.lastItem(of: name, near: item) + 1 }
        guard let word = reading.word(item), word.kind == .word else { return nil }
        if Self.objects.contains(word.hash) || finder.pronoun(word) != nil { return item + 1 }
        // "told The Associated Press he was worried".
        if finder.isDeterminer(word), item + 1 < sentence.upperBound, let name = reading.name(startingAt: item + 1) {
            return finder.lastItem(of: name, near: item + 1) + 1
        }
        if finder.isDeterminer(word) { return item + 2 < sentence.upperBound ? item + 2 : nil }
        return nil
    }

    func behindAdverbial(_ item: Int, _ sentence: Range<Int>) -> Int? {
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

    func isDay(_ word: Word) -> Bool { word.isCapitalized && CueFinder.times.contains(word.hash) }

    /// A subject and a finite verb stand close by: a clause, not an object.
    func hasFiniteVerb(_ item: Int, _ sentence: Range<Int>) -> Bool {
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

    /// "says this, again and again", "admitted it to me": the pronoun is all that is said.
    func isObject(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard let word = reading.word(item), Self.bare.contains(word.hash) else { return false }
        guard item + 1 < sentence.upperBound, let next = reading.word(item + 1) else { return true }
        return next.kind == .punctuation || grammar.prepositions.contains(next.hash)
    }

    func isSaying(_ word: Word) -> Bool { Self.saying.contains(word.hash) }

    /// "it's", "they've": subject and verb in one.
    func isContracted(_ word: Word) -> Bool {
        for index in word.start..<word.end where reading.bytes[index] == 0x27 || reading.bytes[index] == 0xE2 {
            return true
        }
        return false
    }

    // MARK: The clause

    func trimmed(_ range: Range<Int>) -> Range<Int>? {
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

    func hasSpeech(_ range: Range<Int>, _ attributions: [Attribution]) -> Bool {
        range.contains { item in
            let mark = reading.items[item].mark
            return mark >= 0 && attributions[Int(mark)].kind != .term
        }
    }

    func wordCount(_ range: Range<Int>) -> Int {
        range.count { reading.word($0)?.kind != .punctuation }
    }

    func isHardMark(_ word: Word) -> Bool {
        word.isMark(":") || word.isMark(";") || word.isMark("—") || word.isMark(".") || word.isMark("?")
    }

    /// Words that open a question or a relative clause, which tells of speech but reports none.
    static let questions = WordSet("how which whom whose whether where why")
    static let bare = WordSet("it this these those him them me us so nothing something little that")
    static let readers = WordSet("you")
    static let conceding = WordSet("although though whereas")
    static let spans = WordSet("day days week weeks month months year years hour hours minutes just")
    static let around = WordSet("after before")
    static let joining = WordSet("and but")
    /// Verbs without a subject behind "and".
    static let deeds = WordSet(
        "had has have was were is did does then went took made left gave got wants plans hopes declined refused began")
    static let framing = WordSet(
        "as while when after before although though whereas because since if until once despite citing adding who which where"
    )
    static let connecting = WordSet(
        "however still but meanwhile instead moreover also then and yet now so indeed thus therefore besides nevertheless"
    )
    static let contracting = WordSet("that there here what who where")
    static let saying = WordSet("say says said added told tells")
    static let telling = WordSet(
        "tell tells told telling inform informed assure assured remind reminded warn_ advised")
    static let objects = WordSet(
        "reporters investigators lawmakers them him her us me jurors police officials people journalists")
    static let occasions = WordSet(
        "statement interview email letter conference report post week month year briefing speech release")
    static let neverIndirect = WordSet(
        """
        ask asks asked asking read reads quote quotes quoted chant chanted sing sang urge urges urged thanked demand demanded
        demands indicate indicates indicated imply implied implies reveal reveals revealed advise advised respond responded vent
        vented fumed promised promise promises pledged vowed vow vows elaborated continue continued continues shout shouted
        advises advising urging pledge answer answered plead pleaded beg begged begs rule ruled rules
        """)
}
