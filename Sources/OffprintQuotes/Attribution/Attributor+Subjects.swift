import OffprintCore
import OffprintText

/// Whom a sentence is about, when it opens without a name.
extension Attributor {
    /// Notes a person or a document without a name that opens a sentence: a pronoun may stand for it.
    mutating func noteSubject(_ items: Range<Int>) {
        var start = items.lowerBound
        // "Yesterday one of them", "On Monday a clerk".
        if let word = reading.word(start), CueFinder.times.contains(word.hash) { start += 1 }
        guard start < items.upperBound, let first = reading.word(start), finder.isDeterminer(first) else { return }
        var end = start + 1
        var head = first
        while end < items.upperBound, end - start < 7, let word = reading.word(end),
            word.kind == .word || word.kind == .number
        {
            if reading.name(startingAt: end) != nil, !finder.grammar.putsCommaBeforeClause { return }
            guard finder.isNoun(word), !finder.endsInEd(word), !finder.isDeterminer(word) else { break }
            if finder.grammar.putsCommaBeforeClause, !word.isCapitalized, head.isCapitalized, end > start + 1 { break }
            head = word
            end += 1
        }
        let isOneOfThem = end == start + 1 && Self.one.contains(first.hash) && isOfThem(end, items)
        if isOneOfThem { end += 2 }
        guard end > start + 1 else { return }
        let isFollowedByWho = isWho(end, items)
        // "One of them, a radar operator of eleven years, trusts": the insertion says who.
        if isOneOfThem, !isFollowedByWho, let inserted = insertedNoun(end, items) {
            discourse.note(subject: text(inserted), isPerson: true)
            return
        }
        var noun = end
        while noun > start, !isOneOfThem {
            guard let word = reading.word(noun - 1) else { return }
            if isPersonal(word) || Self.documents.contains(word.hash) { break }
            // "The conductor has": the verb may have been taken for a noun; look one word back, and no further.
            guard noun == end, !isFollowedByWho else { break }
            noun -= 1
        }
        guard noun > start + 1, let last = reading.word(noun - 1) else { return }
        if isOneOfThem || isPersonal(last) || isFollowedByWho {
            discourse.note(subject: text(start..<(isOneOfThem || isFollowedByWho ? end : noun)), isPerson: true)
        } else if Self.documents.contains(last.hash) {
            discourse.note(subject: text(start..<noun), isPerson: false)
        }
    }

    func isOfThem(_ item: Int, _ items: Range<Int>) -> Bool {
        item + 1 < items.upperBound && reading.word(item)?.hash == Names.ofHash
            && reading.word(item + 1).map { Self.them.contains($0.hash) } == true
    }

    func isWho(_ item: Int, _ items: Range<Int>) -> Bool {
        var at = item
        if at < items.upperBound, reading.word(at)?.isMark(",") == true { at += 1 }
        return at < items.upperBound && reading.word(at)?.hash == Self.who
    }

    /// ", a radar operator of eleven years,": its noun phrase up to the first preposition.
    func insertedNoun(_ item: Int, _ items: Range<Int>) -> Range<Int>? {
        guard item + 2 < items.upperBound, reading.word(item)?.isMark(",") == true,
            let article = reading.word(item + 1), finder.isDeterminer(article)
        else { return nil }
        var end = item + 2
        while end < items.upperBound, end - item < 7, let word = reading.word(end), finder.isNoun(word),
            reading.name(startingAt: end) == nil
        { end += 1 }
        return end > item + 2 ? item + 1..<end : nil
    }

    func text(_ items: Range<Int>) -> ByteRange {
        ByteRange(start: reading.items[items.lowerBound].start, end: reading.items[items.upperBound - 1].end)
    }

    /// A noun for a person, by a list or by its ending: he or she is surely no thing.
    func isPersonal(_ word: Word) -> Bool {
        guard word.kind == .word, word.end - word.start > 2, !Self.documents.contains(word.hash) else { return false }
        if Self.people.contains(word.hash) { return true }
        guard word.end - word.start > 4, !finder.endsInEd(word) else { return false }
        return Self.agents.contains { ending in
            var at = word.end - ending.count
            for byte in ending {
                if reading.bytes[at] != byte { return false }
                at += 1
            }
            return true
        }
    }

    static let agents = ["er", "or", "ist", "ian", "man", "ant", "eur", "ier", "rin"].map { Array($0.utf8) }
    static let people = WordSet(
        """
        man woman boy girl neighbour neighbor friend colleague resident witness nurse judge clerk chief guard guide aide
        victim student patient tourist widow wife husband son daughter brother sister mother father uncle aunt boss cook
        pilot source official spokeswoman monk nun king queen priest coach chef mann frau freund freundin kollege kollegin
        nachbarin zeuge zeugin junge mädchen arzt ärztin homme femme voisin voisine ami amie hombre mujer vecino vecina amigo
        """)
    static let documents = WordSet(
        "letter statement report post memo email book notice study document petition sign article paper brochure leaflet"
    )
    static let one = WordSet("one another")
    static let them = WordSet("them these those us")
    static let who = WordHash.of("who")
}
