import OffprintText

/// Words that tell how an English sentence is made, by their stems and, for stop words, as they stand.
enum EnglishTraits {
    /// The traits that a word gives its sentence; ``SentenceTable/Traits/leans`` counts for the first word alone.
    ///
    /// - Parameter hash: the hash of the word's stem, or of the word itself.
    static func of(_ hash: UInt64) -> SentenceTable.Traits { table[hash] ?? [] }

    private static let table: [UInt64: SentenceTable.Traits] = {
        var table: [UInt64: SentenceTable.Traits] = [:]
        for (words, traits) in lists {
            for word in words.split(separator: " ") {
                var stem = [UInt8](word.utf8)
                PorterStemmer.stem(&stem)
                for form in Set([String(word), String(decoding: stem, as: UTF8.self)]) {
                    table[WordHash.of(form), default: []].formUnion(traits)
                }
            }
        }
        return table
    }()

    private static let lists: [(String, SentenceTable.Traits)] = [
        (
            "he she it they this that these those his her their its but and so or yet such there here also however "
                + "then moreover furthermore additionally instead still later meanwhile for",
            .leans
        ),
        ("we our us", .saysWe),
        ("i my me you your", .saysI),
        ("propose present introduce develop describe investigate study address explore provide design", .presents),
        ("show demonstrate find prove outperform achieve improve reveal establish", .shows),
        ("said say says told tell tells added asked according", .reports),
        ("however but although though despite while unfortunately yet", .contrasts),
        ("paper work article approach method framework algorithm", .saysThisWork),
    ]
}
