/// The types that JSON-LD names, by their place among the page's facts.
enum LinkedTypes {
    private static let names: [(name: StaticString, place: Int)] = [
        ("NewsArticle", 0), ("\"Article\"", 0), ("BlogPosting", 0), ("ReportageNews", 0), ("\"Product\"", 1),
        ("ProductGroup", 1), ("DiscussionForum", 2), ("QAPage", 2), ("\"Question\"", 2), ("Recipe", 3),
        ("ItemList", 4), ("CollectionPage", 4), ("OfferCatalog", 4), ("FAQPage", 5), ("TechArticle", 5), ("HowTo", 5),
    ]

    /// The names' places in the list by their first capital, from A on.
    private static let byCapital: [[Int]] = {
        var table = [[Int]](repeating: [], count: 26)
        for (i, entry) in names.enumerated() {
            if let capital = entry.name.withUTF8Buffer({ $0.first { $0 != 0x22 } }) {
                table[Int(capital) - 0x41].append(i)
            }
        }
        return table
    }()

    /// Marks with 1 the types whose names stand in the first bytes of a text, up to a limit.
    ///
    /// - Complexity: O(bytes).
    static func find(in text: Span<UInt8>, limit: Int, _ found: inout [Float]) {
        let end = min(text.count, limit)
        let table = byCapital
        for i in 0..<end {
            let capital = text[i] &- 0x41
            guard capital < 26 else { continue }
            for n in table[Int(capital)] where found[names[n].place] == 0 {
                if names[n].name.withUTF8Buffer({ stands($0, in: text, at: i, end) }) { found[names[n].place] = 1 }
            }
        }
    }

    /// Whether a name's first capital is at a place, and the rest around it.
    private static func stands(
        _ name: UnsafeBufferPointer<UInt8>, in text: Span<UInt8>, at place: Int, _ end: Int
    ) -> Bool {
        let start = name.first == 0x22 ? place - 1 : place
        guard start >= 0, start + name.count <= end else { return false }
        for j in 0..<name.count where text[start + j] != name[j] { return false }
        return true
    }
}
