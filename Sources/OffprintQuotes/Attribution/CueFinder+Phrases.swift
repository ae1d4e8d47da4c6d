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
        if let name = reading.name(endingAt: end) { return named(name, end, sentence, depth) }
        guard word.kind == .word || word.kind == .number else { return nil }
        if grammar.conjunctions.contains(word.hash) || grammar.prepositions.contains(word.hash) { return nil }
        return described(endingAt: end, sentence)
    }

    private func behindBracket(_ end: Int, _ sentence: Range<Int>, _ depth: Int) -> Phrase? {
        var at = end - 1
        while at >= sentence.lowerBound, end - at < 14, reading.word(at)?.isMark("(") != true { at -= 1 }
        guard at > sentence.lowerBound, reading.word(at)?.isMark("(") == true else { return nil }
        return phrase(endingAt: at - 1, sentence, depth: depth + 1)
    }

    /// "Jane Doe, 45, the mayor of Springfield, said": back over the insertions to the name before them.
    private func apposition(endingAt end: Int, _ sentence: Range<Int>, _ depth: Int) -> Phrase? {
        // "The mayor, Jane Doe, said": the name is the insertion. "Jane Doe, of Springfield, Ohio, said": it is not.
        if let name = reading.name(endingAt: end - 1), reading.names[name].kind == .person {
            let first = firstItem(of: name, near: end - 1)
            if first > sentence.lowerBound, reading.word(first - 1)?.isMark(",") == true {
                let whole = first - 2 >= sentence.lowerBound ? described(endingAt: first - 2, sentence) : nil
                if whole != nil && reading.name(endingAt: first - 2) == nil || isSurelyPerson(name) {
                    return (.name(name), (whole?.items.lowerBound ?? first)..<end + 1)
                }
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
            let found = described(endingAt: first - 1, sentence),
            reading.word(found.items.lowerBound).map(isDeterminer) == true
        else { return nil }
        return (found.referent, found.items.lowerBound..<end + 1)
    }

    /// "from Tynemouth": where somebody is from.
    private func isPlaceOf(_ name: Int, near item: Int, _ sentence: Range<Int>) -> Bool {
        let first = firstItem(of: name, near: item)
        guard !isSurelyPerson(name), first - 1 > sentence.lowerBound, let before = reading.word(first - 1),
            grammar.prepositions.contains(before.hash), let head = reading.word(first - 2)
        else { return false }
        return head.kind == .punctuation
    }

    private func isSurelyPerson(_ name: Int) -> Bool {
        reading.names[name].hasTitle || reading.cast.members[reading.memberOf[name]].gender != nil
    }

    /// A name, or what it stands in: "a spokesman for Acme", "Jane Doe of Acme", "Doe and Roe".
    private func named(_ name: Int, _ end: Int, _ sentence: Range<Int>, _ depth: Int) -> Phrase? {
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
    private func modifiersStart(before first: Int, _ sentence: Range<Int>) -> Int {
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
        guard start <= end else { return nil }
        return (.description(start..<end + 1), start..<end + 1)
    }

    /// The subject that begins behind an item, read rightwards: "said the mayor, Jane Doe".
    func subject(behind item: Int, _ sentence: Range<Int>) -> Phrase? {
        let first = item + 1
        guard first < sentence.upperBound, let word = reading.word(first), word.kind == .word else { return nil }
        if let name = reading.name(startingAt: first) {
            let end = lastItem(of: name, near: first) + 1
            // "said Kyiv resident Jane Doe", "said Google's chief executive": the name only says whose.
            let isOwner = end < sentence.upperBound && reading.word(end)?.kind == .clitic
            // "said Acme CEO Jane Doe".
            if !isOwner, end < sentence.upperBound, let second = reading.name(startingAt: end),
                reading.names[second].kind == .person
            {
                return (.name(second), first..<lastItem(of: second, near: end) + 1)
            }
            if !isOwner, !goesOn(end, sentence) { return (.name(name), first..<end) }
        }
        if let pronoun = pronoun(word) {
            let after = next(first, sentence)
            guard
                after == nil || after?.kind == .punctuation
                    || after.map({ grammar.prepositions.contains($0.hash) }) == true
            else { return nil }
            return (.pronoun(pronoun), first..<first + 1)
        }
        guard isDeterminer(word) || isNoun(word) || reading.name(startingAt: first) != nil else { return nil }
        var at = first
        while at < sentence.upperBound, at - first < 12, let word = reading.word(at) {
            if let name = reading.name(startingAt: at) {
                let end = lastItem(of: name, near: at) + 1
                if at > first, let before = reading.word(at - 1),
                    Self.inside.contains(before.hash) && at - 1 > first || before.hash == Self.by
                        || isDocument(first, at)
                {
                    at = end
                    continue
                }
                if goesOn(end, sentence) {
                    at = end
                    continue
                }
                // "said Google's chief executive": the name only says whose.
                if end < sentence.upperBound, reading.word(end)?.kind == .clitic {
                    at = end + 1
                    continue
                }
                return (.name(name), first..<end)
            }
            if word.isMark(","), at + 1 < sentence.upperBound, let name = reading.name(startingAt: at + 1), at > first,
                reading.names[name].kind == .person
            {
                return (.name(name), first..<lastItem(of: name, near: at + 1) + 1)
            }
            let goesOn =
                word.kind == .clitic || isDeterminer(word) || isNoun(word) || Self.inside.contains(word.hash)
                || (word.hash == Self.by && at > first) || isElision(word)
            guard goesOn else { break }
            if isDeterminer(word), at > first, let before = reading.word(at - 1), !Self.inside.contains(before.hash),
                before.hash != Self.by
            {
                break
            }
            at += 1
        }
        while at > first, let last = reading.word(at - 1),
            Self.inside.contains(last.hash) || last.hash == Self.by || isDeterminer(last)
        {
            at -= 1
        }
        guard at > first else { return nil }
        return (.description(first..<at), first..<at)
    }

    /// The apostrophe of an elided article.
    private func isElision(_ word: Word) -> Bool { word.isMark("'") || word.isMark("’") }

    /// A noun follows: "said the Google spokeswoman".
    private func goesOn(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard item < sentence.upperBound, let word = reading.word(item) else { return false }
        return word.kind == .word && !word.isCapitalized && isNoun(word)
    }

    /// "a report by the firm Acme": the name only says whose.
    private func isDocument(_ first: Int, _ end: Int) -> Bool {
        (first..<end).contains { reading.word($0)?.hash == Self.by }
    }

    // MARK: Words

    func isDeterminer(_ word: Word) -> Bool { word.kind == .word && grammar.determiners.contains(word.hash) }

    /// A word that can stand in a noun phrase, as far as it is none of the words that cannot.
    func isNoun(_ word: Word) -> Bool {
        (word.kind == .word || word.kind == .number) && !grammar.prepositions.contains(word.hash)
            && !grammar.conjunctions.contains(word.hash) && !grammar.finite.contains(word.hash)
            && !grammar.relatives.contains(word.hash) && !grammar.complementizers.contains(word.hash)
            && !grammar.being.contains(word.hash) && !Self.times.contains(word.hash)
            && (!grammar.cues.contains(word.hash) || grammar.ambiguous.contains(word.hash)) && pronoun(word) == nil
            && !(isAdverb(word))
    }

    func pronoun(_ word: Word) -> Pronoun? {
        guard word.kind == .word else { return nil }
        if grammar.male.contains(word.hash) { return .he }
        if grammar.female.contains(word.hash) { return .she }
        if grammar.plural.contains(word.hash) { return .they }
        if grammar.neuter.contains(word.hash) { return .it }
        return grammar.firstPerson.contains(word.hash) ? .first : nil
    }

    /// The hash of the head noun: the last word before the first preposition.
    func head(of items: Range<Int>) -> UInt64? {
        var head: UInt64?
        for item in items {
            guard let word = reading.word(item) else { break }
            if grammar.prepositions.contains(word.hash), word.kind == .word, head != nil { break }
            if word.kind == .word, !isDeterminer(word) { head = word.hash }
        }
        return head
    }

    /// A plural noun phrase at the head of a sentence, or behind its opening adverbial: "hundreds of protesters".
    func pluralSubject(of sentence: Range<Int>) -> Range<Int>? {
        var start = sentence.lowerBound
        if let word = reading.word(start), word.kind == .word, grammar.prepositions.contains(word.hash) {
            while start < sentence.upperBound, start - sentence.lowerBound < 9, reading.word(start)?.isMark(",") != true
            { start += 1 }
            guard start < sentence.upperBound, reading.word(start)?.isMark(",") == true else { return nil }
            start += 1
        }
        var end = start
        while end < sentence.upperBound, end - start < 8, let word = reading.word(end), word.kind == .word,
            isNoun(word) || isDeterminer(word) || Self.inside.contains(word.hash), !(end > start && endsInEd(word))
        {
            end += 1
        }
        guard end > start, end < sentence.upperBound, let last = reading.word(end - 1), last.end - last.start > 3,
            reading.bytes[last.end - 1] == UInt8(ascii: "s"), reading.bytes[last.end - 2] != UInt8(ascii: "s"),
            !last.isCapitalized || end - 1 == sentence.lowerBound, reading.word(end)?.kind == .word
        else { return nil }
        return start..<end
    }

    func firstItem(of name: Int, near item: Int) -> Int {
        let start = reading.words[reading.names[name].firstWord].range.start
        var at = item
        while at > 0, reading.items[at].start > start { at -= 1 }
        return at
    }

    func lastItem(of name: Int, near item: Int) -> Int {
        let end = reading.names[name].range.end
        var at = item
        while at + 1 < reading.items.count, reading.items[at].end < end { at += 1 }
        return at
    }

    private static let by = WordHash.of("by")
    static let inside = WordSet("of for from at in with de du des del von vom der für aus bei beim d")
    private static let and = WordHash.of("and")
    static let times = WordSet(
        "today yesterday tomorrow tonight now last next then later earlier here there ago monday tuesday wednesday thursday friday saturday sunday"
    )
    private static let notHeads = WordSet(
        "statement interview year week month day email letter speech tweet post news told article report")
}
