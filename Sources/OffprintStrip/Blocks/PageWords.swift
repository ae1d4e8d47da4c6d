/// Where a page uses a word of its text to say what it is about.
struct PageWords: OptionSet {
    let rawValue: UInt16
    static let title = PageWords(rawValue: 1)
    static let description = PageWords(rawValue: 2)

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
                case .letter, .digit: bytes?.forEach { word.add($0) }
                case .accent: break
                case .spaceless, .narrow:
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

/// The words of a page's title and description in one table, for one look-up a word; most words are in neither, and that
/// is seen at once.
struct PageWordTable {
    /// Places in the filter: a power of two.
    private static let size = 1024
    private var table: WordTable
    /// 1 for each place that a word has.
    private var filter = [UInt8](0, times: PageWordTable.size)

    /// The words of a title and a description.
    init(title: WordTable, description: WordTable) {
        table = WordTable(capacity: title.count + description.count)
        for word in title.words { put(word, .title) }
        for word in description.words { put(word, .description) }
    }

    private mutating func put(_ word: UInt64, _ place: PageWords) {
        table.update(word) { ($0 ?? 0) | place.rawValue }
        filter[PageWordTable.place(of: word)] = 1
    }

    @inline(__always)
    private static func place(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash &>> 17) & (PageWordTable.size - 1)
    }

    /// Where the page has a word; nil where it has not.
    @inline(__always)
    func places(of hash: UInt64) -> PageWords? {
        guard filter.span[unchecked: PageWordTable.place(of: hash)] != 0 else { return nil }
        return table.value(of: hash).map { PageWords(rawValue: $0) }
    }
}
