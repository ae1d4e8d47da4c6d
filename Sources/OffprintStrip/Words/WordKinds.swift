/// What a word is, for reading a text with one look-up a word.
struct WordKinds: OptionSet {
    let rawValue: UInt16
    static let function = WordKinds(rawValue: 1)
    static let secondPerson = WordKinds(rawValue: 2)
    static let firstPerson = WordKinds(rawValue: 4)
    /// A phrase of ``PhraseTable/inserts`` begins with it.
    static let startsPhrase = WordKinds(rawValue: 8)

    /// 1 where a phrase begins with the word, else 0.
    @inline(__always)
    var phraseBit: UInt64 { UInt64(rawValue &>> 3 & 1) }

    /// The table in little space.
    static let known = KnownWords(table)

    static let table: WordTable = {
        let phrases = PhraseTable.inserts.firstWords
        var table = WordTable(capacity: 4000)
        for word in FunctionWords.table.words { table.update(word) { ($0 ?? 0) | function.rawValue } }
        for word in WordStream.set(of: PromoWords.secondPerson).words {
            table.update(word) { ($0 ?? 0) | secondPerson.rawValue }
        }
        for word in WordStream.set(of: PromoWords.firstPerson).words {
            table.update(word) { ($0 ?? 0) | firstPerson.rawValue }
        }
        for word in phrases { table.update(word) { ($0 ?? 0) | startsPhrase.rawValue } }
        return table
    }()
}
