import OffprintCore
import OffprintText

/// Finds the reporting words of a sentence and their subjects.
struct CueFinder {
    let reading: Reading
    var grammar: Grammar { reading.grammar }

    /// The reporting words of a sentence with their subjects, in order.
    ///
    /// - Complexity: linear in the items: what is looked at around a word is bounded.
    func cues(in sentence: Range<Int>) -> [Cue] {
        var cues: [Cue] = []
        for item in sentence {
            guard let word = reading.word(item), word.kind == .word else { continue }
            if grammar.sources.contains(word.hash) {
                if let cue = source(item, word, sentence) { cues.append(cue) }
            } else if grammar.cues.contains(word.hash), !word.isCapitalized || item == sentence.lowerBound {
                if let cue = cue(item, word, sentence, cues.last) { cues.append(cue) }
            } else if grammar.tags.contains(word.hash), isBehindMark(item, sentence),
                let subject = subject(behind: item, sentence)
            {
                cues.append(
                    Cue(
                        item: item, text: word.range, referent: subject.referent, subject: subject.items,
                        isInverted: true))
            }
        }
        return cues
    }

    /// "according to X", "selon X", "nach Angaben der X".
    func source(_ item: Int, _ word: Word, _ sentence: Range<Int>) -> Cue? {
        var last = item
        if word.hash == Self.according {
            guard item + 1 < sentence.upperBound, reading.word(item + 1)?.hash == Self.to else { return nil }
            last = item + 1
        } else if word.hash == Self.nach {
            guard let next = next(item, sentence), Self.accounts.contains(next.hash) else { return nil }
            last = item + 1
        }
        // "$69 per month" is a rate, "según alertó" has its own reporting word.
        if let next = next(last, sentence), grammar.cues.contains(next.hash) { return nil }
        if word.hash == Self.per, item + 1 < sentence.upperBound, reading.name(startingAt: item + 1) == nil {
            return nil
        }
        guard var subject = subject(behind: last, sentence) else { return nil }
        // "laut Polizei von dem Ausfall betroffen": what follows belongs to the clause.
        if grammar.putsCommaBeforeClause, case .description(let items) = subject.referent,
            let cut = items.dropFirst().first(where: {
                reading.word($0).map { grammar.prepositions.contains($0.hash) } == true
            })
        {
            subject = (.description(items.lowerBound..<cut), items.lowerBound..<cut)
        }
        // "documents that the paper has read": as it stands.
        if case .description(let items) = subject.referent, items.upperBound < sentence.upperBound,
            let that = reading.word(items.upperBound), grammar.relatives.contains(that.hash), that.kind == .word
        {
            var end = items.upperBound + 1
            while end < sentence.upperBound, end - items.upperBound < 9, reading.word(end)?.kind == .word { end += 1 }
            if end == sentence.upperBound || reading.word(end)?.kind == .punctuation {
                subject = (.description(items.lowerBound..<end), items.lowerBound..<end)
            }
        }
        let text = ByteRange(start: word.range.start, end: reading.items[last].end)
        return Cue(
            item: item, text: text, referent: subject.referent, subject: item..<subject.items.upperBound,
            isInverted: true,
            isSource: true)
    }

    func cue(_ item: Int, _ word: Word, _ sentence: Range<Int>, _ previous: Cue?) -> Cue? {
        let isCalling = grammar.calling.contains(word.hash)
        func made(_ referent: Referent, _ subject: Range<Int>, inverted: Bool = false, negated: Bool = false) -> Cue {
            Cue(
                item: item, text: word.range, referent: referent, subject: subject, isInverted: inverted,
                isCalling: isCalling, isNegated: negated)
        }
        if let (pronoun, end) = invertedPronoun(word) {
            var cue = made(.pronoun(pronoun), item..<item + 1, inverted: true)
            cue.text = ByteRange(word.start..<end)
            return cue
        }
        if word.hash == Self.pointed, next(item, sentence)?.hash != Self.out { return nil }
        if Self.going.contains(word.hash) {
            // "…," she went on; "he put it this way: “…”".
            guard let next = next(item, sentence), next.hash == Self.on else { return nil }
            guard let subject = phrase(endingAt: item - 1, sentence) else { return nil }
            var cue = made(subject.referent, subject.items)
            cue.text = ByteRange(word.start..<next.end)
            cue.item = item + 1
            cue.isCalling = true
            return cue
        }
        if Self.putting.contains(word.hash) {
            guard next(item, sentence)?.hash == Self.it, let last = sentence.last,
                reading.word(last)?.isMark(":") == true
                    || reading.items[last].mark >= 0, let subject = phrase(endingAt: item - 1, sentence)
            else { return nil }
            return made(subject.referent, subject.items)
        }
        let isFirst = item == sentence.lowerBound
        // "…," said Jane Doe.
        if isFirst || isBehindMark(item, sentence), let subject = subject(behind: item, sentence),
            !isModifier(word, subject, sentence)
        {
            return made(subject.referent, item..<subject.items.upperBound, inverted: true)
        }
        guard !isFirst else { return nil }
        // "the deal announced by the party": a participle.
        if !endsInIng(word), next(item, sentence)?.hash == Self.by { return nil }
        // Auxiliaries and adverbs stand between the subject and the verb.
        var left = item - 1
        var isBeing = false
        var isNegated = false
        while left >= sentence.lowerBound, let before = reading.word(left), before.kind == .word, item - left < 7,
            grammar.auxiliaries.contains(before.hash) || isAdverb(before) || grammar.being.contains(before.hash)
                || Self.times.contains(before.hash) || isOnDay(left, item)
        {
            isBeing = isBeing || grammar.being.contains(before.hash)
            isNegated = isNegated || Self.negations.contains(before.hash)
            left -= 1
        }
        // "elle le trouve": an object between the pronoun and the verb.
        if left > sentence.lowerBound, left == item - 1, let object = reading.word(left),
            Self.clitics.contains(object.hash), let subject = reading.word(left - 1), let pronoun = pronoun(subject),
            pronoun != .first
        {
            left -= 1
        }
        guard left >= sentence.lowerBound else { return nil }
        // « … », a déclaré la ministre.
        if left < item - 1, !isBeing, isBehindMark(left + 1, sentence), let subject = subject(behind: item, sentence) {
            return made(subject.referent, item..<subject.items.upperBound, inverted: true)
        }
        let before = reading.word(left)
        // "was called": nobody is said to have called. "was quoted as saying" is another matter.
        if isBeing, isPassive(word, isCalling) { return nil }
        if grammar.ambiguous.contains(word.hash), let before,
            before.kind == .clitic || grammar.conjunctions.contains(before.hash) || isNounHere(word, item, sentence)
        {
            return nil
        }
        if let before, Self.reflexives.contains(before.hash) { return made(.inherited, item..<item) }
        if let before, before.kind == .word {
            if before.hash == Self.to {
                return reading.word(max(left - 1, sentence.lowerBound))?.hash == Self.on
                    ? made(.inherited, item..<item) : nil
            }
            if grammar.determiners.contains(before.hash), !grammar.relatives.contains(before.hash) { return nil }
            if grammar.conjunctions.contains(before.hash) { return made(.inherited, item..<item, negated: isNegated) }
        }
        let isParticiple = endsInIng(word)
        if isParticiple, before == nil || before?.isMark(",") == true || before?.isMark("—") == true {
            return made(.inherited, item..<item)
        }
        // "It will open 150 bakeries, said Jane Doe, its chief": whom the comma parts from the verb has not said it.
        if left == item - 1, isBehindComma(item, sentence), !isCalling, let behind = subject(behind: item, sentence),
            case .name(let name) = behind.referent, reading.names[name].kind == .person,
            behind.items.upperBound == sentence.upperBound
                || reading.word(behind.items.upperBound)?.kind == .punctuation
        {
            return made(behind.referent, item..<behind.items.upperBound, inverted: true)
        }
        guard var subject = phrase(endingAt: left, sentence) else {
            // "Prices will rise, said Jane Doe."
            guard left == item - 1, isBehindComma(item, sentence), !isCalling else { return nil }
            if !Self.telling.contains(word.hash), let subject = subject(behind: item, sentence),
                isTagEnd(subject, sentence)
            {
                return made(subject.referent, item..<subject.items.upperBound, inverted: true)
            }
            return previous == nil ? nil : made(.inherited, item..<item)
        }
        if case .description(let items) = subject.referent {
            // "in televised remarks that": no verb.
            if grammar.ambiguous.contains(word.hash), items.lowerBound > sentence.lowerBound,
                let before = reading.word(items.lowerBound - 1), grammar.prepositions.contains(before.hash)
            {
                return nil
            }
            // "a video posted on a forum": the verb belongs to the noun.
            if Self.published.contains(word.hash), let next = next(item, sentence),
                grammar.prepositions.contains(next.hash), !isFollowedByComplement(item, sentence)
            {
                return nil
            }
            // "Behind the script, write it down": an order.
            if left == item - 1, isPlain(word), !isPlural(items) { return nil }
            // "has in recent months warned": the time, not the subject.
            if let head = head(of: items), Self.spans.contains(head) { return made(.inherited, item..<item) }
            // "concern grew, with some analysts suggesting": the phrase begins behind "with".
            if isParticiple, let with = items.last(where: { reading.word($0)?.hash == Self.with }),
                with + 1 < items.upperBound
            {
                subject = (.description(with + 1..<items.upperBound), with + 1..<items.upperBound)
            }
        }
        if grammar.ambiguous.contains(word.hash), case .description = subject.referent {
            // "company reports": a noun. "the company reports that": a verb.
            // "…," a statement read.
            let follows = next(item, sentence)
            if Self.nounLike.contains(word.hash) { return nil }
            let isClosing = Self.reading.contains(word.hash) && (follows == nil || follows?.kind == .punctuation)
            guard !isParticiple, isClosing || follows.map({ grammar.complementizers.contains($0.hash) }) == true else {
                return nil
            }
        }
        if isParticiple, case .description(let items) = subject.referent, let head = head(of: items) {
            if grammar.wordings.contains(head) { return made(.wording, subject.items) }
            if Self.messages.contains(head) { return made(.inherited, item..<item) }
        }
        if case .description(let items) = subject.referent, let head = head(of: items), grammar.wordings.contains(head)
        {
            return made(.wording, subject.items)
        }
        // "it reads": what a text says of itself.
        if case .pronoun(.it) = subject.referent, Self.reading.contains(word.hash) {
            return made(.wording, subject.items)
        }
        return made(subject.referent, subject.items, negated: isNegated)
    }

    /// "“…,” project leader Jane Doe explained": a noun before the name, and the reporting word behind it.
    func isModifier(_ word: Word, _ subject: Phrase, _ sentence: Range<Int>) -> Bool {
        guard grammar.ambiguous.contains(word.hash), subject.items.upperBound < sentence.upperBound,
            let behind = reading.word(subject.items.upperBound)
        else { return false }
        return behind.kind == .word && grammar.cues.contains(behind.hash)
    }

    /// "announced on Tuesday that": a clause follows behind the adverbial.
    func isFollowedByComplement(_ item: Int, _ sentence: Range<Int>) -> Bool {
        for at in item + 1..<min(item + 7, sentence.upperBound) {
            guard let word = reading.word(at), word.kind == .word || word.kind == .number else { return false }
            if grammar.complementizers.contains(word.hash) { return true }
        }
        return false
    }

    /// "on Friday denounced".
    func isOnDay(_ at: Int, _ item: Int) -> Bool {
        guard at + 1 < item, let day = reading.word(at + 1) else { return false }
        return reading.word(at)?.hash == Self.on && Self.times.contains(day.hash)
    }

    /// "Reddit posts about it": a noun, unless the words follow that the verb would report.
    func isNounHere(_ word: Word, _ item: Int, _ sentence: Range<Int>) -> Bool {
        guard Self.nounLike.contains(word.hash), item + 1 < sentence.upperBound else { return false }
        guard let next = reading.word(item + 1) else { return false }
        if next.isMark(",") || next.isMark(":") || next.isMark(".") || grammar.complementizers.contains(next.hash) {
            return false
        }
        // "calls the method", "labels it".
        return !(Self.naming.contains(word.hash) && (grammar.determiners.contains(next.hash) || pronoun(next) != nil))
    }

    func isPassive(_ word: Word, _ isCalling: Bool) -> Bool {
        isCalling ? !endsInIng(word) : Self.passives.contains(word.hash)
    }

    static let clitics = WordSet("le la les lui leur lo los las")
    static let per = WordHash.of("per")
    static let naming = WordSet("calls labels brands")
    static let nach = WordHash.of("nach")
    static let it = WordHash.of("it")
    static let accounts = WordSet("angaben angabe worten aussage aussagen auskunft ansicht einschätzung darstellung")
    static let going = WordSet("went goes")
    static let putting = WordSet("put puts")
    static let reflexives = WordSet("himself herself themselves itself")
    static let nounLike = WordSet(
        "posts post comments comment tweets tweet labels label brands brand quotes quote answers answer calls call reads jokes projects project remarks"
    )
    static let published = WordSet("posted written announced reported tweeted described quoted read")
    static let by = WordHash.of("by")
    static let with = WordHash.of("with")
    static let spans = WordSet(
        "month months week weeks day days year years decade decades hour hours time times monat jahr")
    static let according = WordHash.of("according")
    static let to = WordHash.of("to")
    static let on = WordHash.of("on")
    static let out = WordHash.of("out")
    static let pointed = WordHash.of("pointed")
    static let telling = WordSet("tell tells told telling")
    static let reading = WordSet("read reads states")
    static let negations = WordSet(
        "cannot not never didn't doesn't don't hasn't haven't wouldn't couldn't would could should might will can may must"
    )
    static let passives = WordSet(
        "said told asked reported estimated projected quoted announced urged advised reminded informed assured written posted"
    )
    static let messages = WordSet(
        "statement tweet post message email letter speech release note interview memo comment comments blog video statements"
    )
}
