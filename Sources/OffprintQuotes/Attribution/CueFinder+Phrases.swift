import OffprintCore
import OffprintText

/// The noun phrases on both sides of a reporting word.
extension CueFinder {
    typealias Phrase = (referent: Referent, items: Range<Int>)

    /// The subject that ends at an item, read leftwards.
    func phrase(endingAt end: Int, _ sentence: Range<Int>, depth: Int = 0) -> Phrase? {
        guard end >= sentence.lowerBound, depth < 4, let word = reading.word(end) else { return nil }
        if word.kind == .punctuation {
            if word.isMark(")") { return behindBracket(end, sentence, depth) }
            if word.isMark(",") || word.isMark("—") || word.isMark("–") {
                return apposition(endingAt: end, sentence, depth)
            }
            return nil
        }
        if let pronoun = pronoun(word), word.kind == .word { return (.pronoun(pronoun), end..<end + 1) }
        if grammar.relatives.contains(word.hash) {
            var before = end - 1
            if before >= sentence.lowerBound, reading.word(before)?.isMark(",") == true { before -= 1 }
            return phrase(endingAt: before, sentence, depth: depth + 1)
        }
        if let found = relativeClause(endingAt: end, sentence) { return found }
        if let name = reading.name(endingAt: end) { return named(name, end, sentence, depth) }
        guard word.kind == .word || word.kind == .number else { return nil }
        if grammar.conjunctions.contains(word.hash) || grammar.prepositions.contains(word.hash) { return nil }
        guard let found = described(endingAt: end, sentence) else { return nil }
        return speaks(found.items) ? sharpened(found) : nil
    }

    /// Whether a noun phrase can say something: not one bare verb or adverb, taken for a noun.
    func speaks(_ items: Range<Int>) -> Bool {
        guard let first = reading.word(items.lowerBound), first.kind != .clitic else { return false }
        guard grammar === Grammar.english else { return true }
        // "let me say".
        if let last = reading.word(items.upperBound - 1), Self.objects.contains(last.hash),
            reading.word(max(items.lowerBound, items.upperBound - 2))?.hash != Names.ofHash
        {
            return false
        }
        let nouns = items.count { item in
            reading.word(item).map { $0.kind == .word && !isDeterminer($0) && !Self.adverbs.contains($0.hash) } == true
        }
        guard nouns > 0 || items.count == 1 && first.kind == .word else { return false }
        guard items.count == 1 else { return true }
        return first.isCapitalized || isDeterminer(first) || Self.collectives.contains(first.hash)
            || reading.bytes[first.end - 1] == UInt8(ascii: "s")
    }

    /// "Minister Jane Doe in a briefing": the name; "The army in a statement": without the occasion.
    func sharpened(_ phrase: Phrase) -> Phrase {
        guard case .description(let items) = phrase.referent else { return phrase }
        var at = items.lowerBound
        while at < items.upperBound, let word = reading.word(at) {
            if grammar.prepositions.contains(word.hash), word.kind == .word {
                if at > items.lowerBound, let name = reading.name(endingAt: at - 1), reading.names[name].kind == .person
                {
                    return (.name(name), phrase.items)
                }
                if at > items.lowerBound, at + 2 < items.upperBound, let article = reading.word(at + 1),
                    isDeterminer(article),
                    (at + 2..<items.upperBound).contains(where: {
                        reading.word($0).map { Self.notHeads.contains($0.hash) } == true
                    })
                {
                    return (.description(items.lowerBound..<at), phrase.items)
                }
                return phrase
            }
            at += 1
        }
        return phrase
    }

    static let adverbs = WordSet("sometimes always often never ever rather quite simply just also")
    static let objects = WordSet("me him us them yourself myself")
    static let collectives = WordSet("police people staff management prosecution media women men children counsel")

    func behindBracket(_ end: Int, _ sentence: Range<Int>, _ depth: Int) -> Phrase? {
        var at = end - 1
        while at >= sentence.lowerBound, end - at < 14, reading.word(at)?.isMark("(") != true { at -= 1 }
        guard at > sentence.lowerBound, reading.word(at)?.isMark("(") == true else { return nil }
        return phrase(endingAt: at - 1, sentence, depth: depth + 1)
    }

    /// "Jane Doe, 45, the mayor of Springfield, said": back over the insertions to the name before them.
    func apposition(endingAt end: Int, _ sentence: Range<Int>, _ depth: Int) -> Phrase? {
        guard end > sentence.lowerBound else { return nil }
        // "The mayor, Jane Doe, said": the name is the insertion. "Jane Doe, of Springfield, Ohio, said": it is not.
        if let name = reading.name(endingAt: end - 1), reading.names[name].kind == .person {
            let first = modifiersStart(before: firstItem(of: name, near: end - 1), sentence)
            if first > sentence.lowerBound, reading.word(first - 1)?.isMark(",") == true {
                let whole = first - 2 >= sentence.lowerBound ? described(endingAt: first - 2, sentence) : nil
                // "The minister of Calder, Jane Doe, said".
                let isIntroduced = whole.map { reading.word($0.items.lowerBound).map(isDeterminer) == true } == true
                if whole != nil && (isIntroduced || reading.name(endingAt: first - 2) == nil) || isSurelyPerson(name) {
                    return (.name(name), (whole?.items.lowerBound ?? first)..<end + 1)
                }
            }
        }
        // "Its owner, the Acme Club, said".
        if let name = reading.name(endingAt: end - 1), reading.names[name].kind == .organization {
            let first = firstItem(of: name, near: end - 1) - 1
            if first - 2 >= sentence.lowerBound, let article = reading.word(first), isDeterminer(article),
                reading.word(first - 1)?.isMark(",") == true, reading.name(endingAt: first - 2) == nil,
                let whole = described(endingAt: first - 2, sentence),
                reading.word(whole.items.lowerBound).map(isDeterminer) == true
            {
                return (.name(name), whole.items.lowerBound..<end + 1)
            }
        }
        var at = end - 1
        while at > sentence.lowerBound, end - at < 40 {
            if let word = reading.word(at), word.isMark(",") || word.isMark("—") || word.isMark("–") {
                if let name = reading.name(endingAt: at - 1), !isPlaceOf(name, near: at - 1, sentence) {
                    guard let found = named(name, at - 1, sentence, depth) else { return nil }
                    return (found.referent, found.items.lowerBound..<end + 1)
                }
                if at - 1 >= sentence.lowerBound, let before = reading.word(at - 1), let pronoun = pronoun(before) {
                    return (.pronoun(pronoun), at - 1..<end + 1)
                }
            } else if reading.items[at].mark >= 0 {
                return nil
            }
            at -= 1
        }
        // "A spokesman for the mayor, who …, said".
        var first = end - 1
        while first > sentence.lowerBound, end - first < 40, reading.word(first)?.isMark(",") != true { first -= 1 }
        guard first > sentence.lowerBound, reading.word(first)?.isMark(",") == true, depth < 2,
            let found = relativeClause(endingAt: first - 1, sentence) ?? described(endingAt: first - 1, sentence),
            reading.word(found.items.lowerBound).map(isDeterminer) == true
        else { return nil }
        return (found.referent, found.items.lowerBound..<end + 1)
    }

    /// "A spokeswoman for the shipyard that builds it": a noun phrase with a relative clause that no comma parts from it.
    func relativeClause(endingAt end: Int, _ sentence: Range<Int>) -> Phrase? {
        var at = end
        while at > sentence.lowerBound + 1, end - at < 9, let word = reading.word(at), word.kind != .punctuation {
            if word.kind == .word, Self.whoever.contains(word.hash), grammar.relatives.contains(word.hash),
                at < end - 1,
                let noun = reading.word(at - 1), isNoun(noun), reading.name(endingAt: at - 1) == nil,
                let verb = reading.word(at + 1), isVerbLike(verb), let found = described(endingAt: at - 1, sentence),
                reading.word(found.items.lowerBound).map(isDeterminer) == true
            {
                return (.description(found.items.lowerBound..<end + 1), found.items.lowerBound..<end + 1)
            }
            at -= 1
        }
        return nil
    }

    func isVerbLike(_ word: Word) -> Bool {
        guard word.kind == .word, !word.isCapitalized, !isDeterminer(word), !grammar.cues.contains(word.hash) else {
            return false
        }
        return grammar.finite.contains(word.hash) || endsInEd(word) || reading.bytes[word.end - 1] == UInt8(ascii: "s")
            || Self.pasts.contains(word.hash)
    }

    /// "from Tynemouth": where somebody is from.
    func isPlaceOf(_ name: Int, near item: Int, _ sentence: Range<Int>) -> Bool {
        let first = firstItem(of: name, near: item)
        guard !isSurelyPerson(name), first - 1 > sentence.lowerBound, let before = reading.word(first - 1),
            grammar.prepositions.contains(before.hash), let head = reading.word(first - 2)
        else { return false }
        return head.kind == .punctuation
    }

    func isSurelyPerson(_ name: Int) -> Bool {
        reading.names[name].hasTitle || reading.cast.members[reading.memberOf[name]].gender != nil
    }

    /// A name, or what it stands in: "a spokesman for Acme", "Jane Doe of Acme", "Doe and Roe".
    func named(_ name: Int, _ end: Int, _ sentence: Range<Int>, _ depth: Int) -> Phrase? {
        let first = firstItem(of: name, near: end)
        let plain: Phrase = (.name(name), modifiersStart(before: first, sentence)..<end + 1)
        guard first - 1 > sentence.lowerBound, let before = reading.word(first - 1), before.kind == .word else {
            return plain
        }
        var head = first - 2
        if isDeterminer(before), head > sentence.lowerBound, let preposition = reading.word(head),
            Self.inside.contains(preposition.hash)
        {
            head -= 1
        } else if !Self.inside.contains(before.hash) {
            if before.hash == Self.and, let other = reading.name(endingAt: head), reading.names[other].kind == .person {
                return (
                    .description(firstItem(of: other, near: head)..<end + 1), firstItem(of: other, near: head)..<end + 1
                )
            }
            return plain
        }
        guard head >= sentence.lowerBound, let noun = reading.word(head), noun.kind == .word else { return plain }
        if let other = reading.name(endingAt: head) {
            guard depth < 3, reading.names[other].kind == .person || reading.names[name].kind != .person else {
                return plain
            }
            guard let owner = named(other, head, sentence, depth + 1) else { return plain }
            return (owner.referent, owner.items.lowerBound..<end + 1)
        }
        guard !grammar.cues.contains(noun.hash), !grammar.finite.contains(noun.hash),
            !grammar.conjunctions.contains(noun.hash), !grammar.prepositions.contains(noun.hash), !isAdverb(noun),
            !Self.notHeads.contains(noun.hash), pronoun(noun) == nil
        else { return plain }
        return described(endingAt: end, sentence) ?? plain
    }

    /// "EU commissioner Henrik Dahl": what stands before the name and belongs to it.
    func modifiersStart(before first: Int, _ sentence: Range<Int>) -> Int {
        guard first > sentence.lowerBound, let before = reading.word(first - 1), isNoun(before) || isDeterminer(before),
            !before.isCapitalized || first - 1 == sentence.lowerBound
        else { return first }
        return described(endingAt: first - 1, sentence)?.items.lowerBound ?? first
    }

    /// A noun phrase without a name at its head, read leftwards to its determiner.
    func described(endingAt end: Int, _ sentence: Range<Int>) -> Phrase? {
        var at = end
        var start = end + 1
        while at >= sentence.lowerBound, end - at < 16, let word = reading.word(at) {
            if word.kind == .clitic || word.kind == .number || isElision(word) {
                if word.kind != .punctuation { start = at }
                at -= 1
                continue
            }
            guard word.kind == .word else { break }
            if let name = reading.name(endingAt: at) {
                start = firstItem(of: name, near: at)
                at = start - 1
                continue
            }
            if isDeterminer(word) {
                start = at
                guard at - 2 >= sentence.lowerBound, let preposition = reading.word(at - 1),
                    Self.inside.contains(preposition.hash), let noun = reading.word(at - 2), isNoun(noun)
                else { break }
                at -= 2
                continue
            }
            if grammar.prepositions.contains(word.hash) {
                guard Self.inside.contains(word.hash), at - 1 >= sentence.lowerBound, let noun = reading.word(at - 1),
                    isNoun(noun) || reading.name(endingAt: at - 1) != nil, start <= end
                else { break }
                at -= 1
                continue
            }
            guard isNoun(word) else { break }
            start = at
            at -= 1
        }
        guard start <= end, isNominal(start..<end + 1) else { return nil }
        return (.description(start..<end + 1), start..<end + 1)
    }

    /// In German a noun has a capital; in English one word in -ing alone is no speaker.
    func isNominal(_ items: Range<Int>) -> Bool {
        if grammar.putsCommaBeforeClause {
            return items.contains {
                reading.word($0)?.isCapitalized == true && reading.word($0).map(isDeterminer) != true
            }
        }
        guard items.count == 1, let word = reading.word(items.lowerBound) else { return true }
        return !endsInIng(word)
    }
}
