/// The types that JSON-LD and microdata name, by their place among the page's facts.
enum LinkedTypes {
    private static let names: [(name: StaticString, place: Int)] = [
        ("NewsArticle", 0), ("\"Article\"", 0), ("BlogPosting", 0), ("ReportageNews", 0), ("\"Product\"", 1),
        ("ProductGroup", 1), ("SoftwareApp", 1), ("\"Book\"", 1), ("DiscussionForum", 2), ("QAPage", 2),
        ("\"Question\"", 2), ("Recipe", 3),
        ("ItemList", 4), ("CollectionPage", 4), ("OfferCatalog", 4), ("FAQPage", 5), ("TechArticle", 5), ("HowTo", 5),
        ("LocalBusiness", 6), ("\"Service\"", 6), ("ProfessionalService", 6), ("APIReference", 7), ("TechArticle", 7),
    ]

    /// How many kinds of types there are.
    static let count = 8

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

    /// The second letters of the names by their first capital, from A on: a bit for each, without its case.
    private static let seconds: [UInt32] = byCapital.map {
        $0.reduce(0) { bits, place in
            names[place].name.withUTF8Buffer { name in
                bits | 1 << UInt32(name[name.first == 0x22 ? 2 : 1] & 0x1F)
            }
        }
    }

    /// Marks with 1 the types whose names stand in the first bytes of a text, up to a limit.
    ///
    /// - Complexity: O(bytes).
    static func find(in text: Span<UInt8>, limit: Int, _ found: inout [Float]) {
        let end = min(text.count, limit)
        let bytes = text.bytes
        let seconds = seconds
        var place = 0
        // Most of such a text is in lower case: eight bytes are passed over at a time.
        while place &+ 8 <= end {
            let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
            let low = word & ByteBits.each(0x7F)
            var capitals = (ByteBits.from(0x41, low) ^ ByteBits.from(0x5B, low)) & ~word & ByteBits.each(0x80)
            while capitals != 0 {
                look(in: text, at: place &+ capitals.trailingZeroBitCount &>> 3, end, seconds.span, &found)
                capitals &= capitals &- 1
            }
            place &+= 8
        }
        for i in place..<max(place, end) where text[i] &- 0x41 < 26 { look(in: text, at: i, end, seconds.span, &found) }
    }

    /// Marks with 1 what the `itemtype` of a microdata item names.
    static func mark(_ type: String, _ found: inout [Float]) {
        guard let cut = type.utf8.lastIndex(where: { $0 == 0x2F || $0 == 0x23 }) else { return }
        var told = "\"" + type[type.utf8.index(after: cut)...] + "\""
        told.withUTF8 { find(in: $0.span, limit: 80, &found) }
    }

    /// Looks for a name whose first capital is at a place.
    @inline(__always)
    private static func look(
        in text: Span<UInt8>, at place: Int, _ end: Int, _ seconds: Span<UInt32>, _ found: inout [Float]
    ) {
        let capital = Int(text[place] &- 0x41)
        guard place + 1 < end, seconds[capital] &>> UInt32(text[place + 1] & 0x1F) & 1 != 0 else { return }
        for n in byCapital[capital] where found[names[n].place] == 0 {
            if names[n].name.withUTF8Buffer({ stands($0, in: text, at: place, end) }) { found[names[n].place] = 1 }
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
