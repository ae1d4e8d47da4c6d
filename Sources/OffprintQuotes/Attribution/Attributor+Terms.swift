import OffprintCore
import OffprintText

/// Tells words in marks that nobody is said to have spoken: titles, nicknames, scare quotes, words mentioned.
extension Attributor {
    /// Whether a passage in a sentence with a reporting word before it is a term all the same.
    func isTerm(_ item: Int, _ items: Range<Int>, _ mark: Mark, _ count: Int, _ cue: Cue) -> Bool {
        if isNaming(item, items, mark, count) { return true }
        guard item > items.lowerBound else { return false }
        if isPaper(item, mark, count) { return true }
        let previous = reading.word(item - 1)
        if isTitle(mark, count), previous?.isMark(",") != true, previous?.isMark(":") != true { return true }
        if item - 1 == cue.item { return cue.isCalling && count <= 3 && !isObjectTaken(cue) }
        if count > 4 { return false }
        guard let previous, previous.kind == .word else {
            // A mark or a comma before it: part of a list of fragments.
            return count <= 2 && item - cue.item > 12
        }
        let grammar = finder.grammar
        let isNear = item - cue.item <= 16 && !hasMark(cue.item + 1..<item)
        if grammar.complementizers.contains(previous.hash) || grammar.finite.contains(previous.hash)
            || grammar.being.contains(previous.hash) || Self.open.contains(previous.hash)
        {
            return false
        }
        if cue.isCalling { return item - cue.item > 16 }
        if grammar.prepositions.contains(previous.hash) { return !isNear }
        if previous.hash == Self.a || previous.hash == Self.an { return item - cue.item > 12 && count <= 2 }
        if Self.definite.contains(previous.hash) || Self.possessive.contains(previous.hash) { return count <= 3 }
        return count <= 1 && !isNear
    }

    /// „…“, sagte sie der „Zeitung“: the names of papers and programmes stand in marks, but not in English.
    private func isPaper(_ item: Int, _ mark: Mark, _ count: Int) -> Bool {
        let grammar = finder.grammar
        guard grammar !== Grammar.english, count <= 3, startsWhole(mark), !endsInStop(mark),
            let word = reading.word(item - 1), word.kind == .word
        else { return false }
        return grammar.prepositions.contains(word.hash) || grammar.determiners.contains(word.hash)
            || Self.media.contains(word.hash)
    }

    private static let media = WordSet(
        """
        gegenüber zeitung tageszeitung wochenzeitung magazin nachrichtenmagazin sender portal sendung podcast boulevardblatt
        journal quotidien hebdomadaire magazine chaîne émission diario periódico revista cadena programa
        """)

    /// What stands before it says that a name, a title or a word follows.
    func isNaming(_ item: Int, _ items: Range<Int>, _ mark: Mark, _ count: Int) -> Bool {
        guard item > items.lowerBound else { return false }
        var at = item - 1
        if let word = reading.word(at), word.isMark(",") || word.isMark("(") {
            // "in her book, “The Long Sleep”", but not "in her song, “I was wrong.”"
            guard isTitle(mark, count, withStop: true) else { return false }
            at -= 1
        }
        guard at >= items.lowerBound, count <= 10, let word = reading.word(at), word.kind == .word else { return false }
        if Self.naming(word, finder.grammar) {
            // "called “a disaster” by critics" is speech; "a program called “Hope”" is a name.
            return !finder.grammar.calling.contains(word.hash) || startsWhole(mark) || count <= 2
        }
        // "known as", "referred to as the": two words back.
        guard at > items.lowerBound, word.hash == Self.as_, let before = reading.word(at - 1) else { return false }
        return Self.knownAs.contains(before.hash)
    }

    private static func naming(_ word: Word, _ grammar: Grammar) -> Bool { grammar.naming.contains(word.hash) }

    /// All its weighty words are capitalised, and it ends in no stop: the title of a work.
    func isTitle(_ mark: Mark, _ count: Int, withStop: Bool = false) -> Bool {
        guard count >= 2, count <= 9, startsWhole(mark), withStop || !endsInStop(mark) else { return false }
        var weighty = 0
        for index in mark.words {
            let word = reading.words[index]
            guard word.kind == .word else { continue }
            if word.isCapitalized {
                weighty += 1
            } else if word.end - word.start > 3, !finder.grammar.prepositions.contains(word.hash) {
                return false
            }
        }
        return weighty >= 2
    }

    /// "called it": an object stands between the verb and the passage.
    private func isObjectTaken(_ cue: Cue) -> Bool { cue.isInverted }

    private func hasMark(_ range: Range<Int>) -> Bool {
        range.lowerBound < range.upperBound && range.contains { reading.items[$0].mark >= 0 }
    }

    private static let a = WordHash.of("a")
    private static let an = WordHash.of("an")
    private static let as_ = WordHash.of("as")
    private static let knownAs = WordSet("known billed marketed listed advertised sold")
    private static let possessive = WordSet(
        "his her their its our my your this these those sein seine ihre ihr son sa ses leur su sus")
    private static let open = WordSet(
        "as it them him her how why what not very so more too just be being like than because him us me if to que dass")
}
