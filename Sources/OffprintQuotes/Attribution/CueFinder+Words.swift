import OffprintCore
import OffprintText

/// What the words around a reporting word are.
extension CueFinder {
    func next(_ item: Int, _ sentence: Range<Int>) -> Word? {
        item + 1 < sentence.upperBound ? reading.word(item + 1) : nil
    }

    func isAdverb(_ word: Word) -> Bool {
        let end = word.end
        return end - word.start > 4 && reading.bytes[end - 1] == UInt8(ascii: "y")
            && reading.bytes[end - 2] == UInt8(ascii: "l")
            && !word.isCapitalized && grammar.complementizers.contains(Self.that)
            && !Self.notAdverbs.contains(word.hash)
    }

    /// Nouns and adjectives in -ly.
    static let notAdverbs = WordSet(
        """
        family friendly elderly daily weekly monthly quarterly yearly hourly assembly supply reply ally bully rally early
        costly deadly lovely lonely likely unlikely lively ugly orderly scholarly monopoly anomaly homily fly
        """)

    func endsInEd(_ word: Word) -> Bool {
        word.end - word.start > 4 && reading.bytes[word.end - 1] == UInt8(ascii: "d")
            && reading.bytes[word.end - 2] == UInt8(ascii: "e")
    }

    func endsInIng(_ word: Word) -> Bool {
        let end = word.end
        return end - word.start > 4 && reading.bytes[end - 1] == UInt8(ascii: "g")
            && reading.bytes[end - 2] == UInt8(ascii: "n")
            && reading.bytes[end - 3] == UInt8(ascii: "i")
    }

    /// The item before is a marked passage, or one with a comma or dash behind it.
    func isBehindMark(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard item > sentence.lowerBound else { return false }
        if reading.items[item - 1].mark >= 0 { return true }
        return item - 1 > sentence.lowerBound && reading.items[item - 2].mark >= 0 && isBehindComma(item, sentence)
    }

    func isBehindComma(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard item > sentence.lowerBound, let before = reading.word(item - 1) else { return false }
        return before.isMark(",") || before.isMark("—") || before.isMark("–") || before.isMark("-")
    }

    /// Nothing but the end of the clause follows a subject.
    func isTagEnd(_ subject: (referent: Referent, items: Range<Int>), _ sentence: Range<Int>) -> Bool {
        guard subject.items.upperBound < sentence.upperBound else { return true }
        guard let word = reading.word(subject.items.upperBound) else { return false }
        return word.kind == .punctuation || grammar.prepositions.contains(word.hash)
    }

    /// "explique-t-il", "dit-elle".
    func invertedPronoun(_ word: Word) -> (pronoun: Pronoun, verbEnd: Int)? {
        guard word.end - word.start > 5, let last = reading.bytes[word.start..<word.end].lastIndex(of: 0x2D),
            let first = reading.bytes[word.start..<word.end].firstIndex(of: 0x2D), first > word.start
        else { return nil }
        switch String(decoding: reading.bytes[last + 1..<word.end], as: UTF8.self) {
        case "il": return (.he, first)
        case "elle": return (.she, first)
        case "on": return (.it, first)
        default: return nil
        }
    }

    static let that = WordHash.of("that")

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

    /// A form of a reporting verb that only plurals, "I" and "you" take.
    func isPlain(_ word: Word) -> Bool { grammar === Grammar.english && Self.plain.contains(word.hash) }

    /// Whether a noun phrase is a plural, or a body that takes one.
    func isPlural(_ items: Range<Int>) -> Bool {
        var head: Word?
        for item in items {
            guard let word = reading.word(item) else { break }
            if grammar.prepositions.contains(word.hash), word.kind == .word, head != nil { break }
            if grammar.conjunctions.contains(word.hash) || grammar.relatives.contains(word.hash) { return true }
            if word.kind == .word { head = word }
        }
        guard let head else { return false }
        return reading.bytes[head.end - 1] == UInt8(ascii: "s") || isDeterminer(head)
            || Self.collectives.contains(head.hash) || grammar.bodies.contains(head.hash)
            || reading.name(endingAt: items.upperBound - 1) != nil
    }

    static let plain = WordSet(
        """
        say tell add claim argue warn deny acknowledge admit announce report write explain note stress suggest dispute
        estimate project state insist assert maintain declare reply respond answer ask recall remark observe comment
        conclude confirm reveal repeat recommend
        """)

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

    static let inside = WordSet("of for from at in with de du des del von vom der für aus bei beim d")
    static let whoever = WordSet("who that which qui")
    /// Pasts of common verbs that do not end in -ed.
    static let pasts = WordSet("took ran led made built held won lost saw met spent flew drove sold bought taught")
    static let and = WordHash.of("and")
    static let times = WordSet(
        "today yesterday tomorrow tonight now last next then later earlier here there ago monday tuesday wednesday thursday friday saturday sunday"
    )
    static let notHeads = WordSet(
        "statement interview year week month day email letter speech tweet post news told article report")
}
