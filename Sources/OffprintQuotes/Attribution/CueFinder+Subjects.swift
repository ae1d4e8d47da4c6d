import OffprintCore
import OffprintText

/// The noun phrase behind a reporting word.
extension CueFinder {
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
                || grammar.putsCommaBeforeClause && !last.isCapitalized && last.kind == .word
        {
            at -= 1
        }
        guard at > first, isNominal(first..<at) else { return nil }
        return (.description(first..<at), first..<at)
    }

    /// The apostrophe of an elided article.
    func isElision(_ word: Word) -> Bool { word.isMark("'") || word.isMark("’") }

    /// A noun follows: "said the Google spokeswoman".
    func goesOn(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard item < sentence.upperBound, let word = reading.word(item), !grammar.putsCommaBeforeClause else {
            return false
        }
        return word.kind == .word && !word.isCapitalized && isNoun(word)
    }

    /// "a report by the firm Acme": the name only says whose.
    func isDocument(_ first: Int, _ end: Int) -> Bool {
        (first..<end).contains { reading.word($0)?.hash == Self.by }
    }
}
