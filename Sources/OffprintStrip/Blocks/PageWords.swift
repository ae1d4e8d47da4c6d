/// Where a page uses a word of its text to say what it is about.
struct PageWords: OptionSet {
    let rawValue: UInt16
    static let title = PageWords(rawValue: 1)
    static let description = PageWords(rawValue: 2)

    /// The words of a title and a description in one table, for one look-up a word.
    static func table(title: WordTable, description: WordTable) -> WordTable {
        var table = WordTable(capacity: title.count + description.count)
        for word in title.words { table.update(word) { ($0 ?? 0) | PageWords.title.rawValue } }
        for word in description.words { table.update(word) { ($0 ?? 0) | PageWords.description.rawValue } }
        return table
    }

    /// The words of a text that are no function words, the first three hundred of them.
    static func words(of text: String?) -> WordTable {
        guard let text else { return WordTable(capacity: 0) }
        var table = WordTable(capacity: min(text.utf8.count / 2, 400))
        var word = WordHash()
        let known = FunctionWords.table
        func close() {
            if !word.isEmpty, !known.contains(word.value), table.count < 300 { table.insert(word.value) }
            word = WordHash()
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: word.add(UInt8(scalar.value) | 0x20)
            case 0x30...0x39: word.add(UInt8(scalar.value))
            case 0x27, 0x2019: break
            case 0x80...:
                let bytes = UTF8.encode(scalar)
                switch ByteClass.wide(scalar.value) {
                case .letter: bytes?.forEach { word.add($0) }
                case .spaceless:
                    close()
                    bytes?.forEach { word.add($0) }
                    close()
                default: close()
                }
            default: close()
            }
        }
        close()
        return table
    }
}
