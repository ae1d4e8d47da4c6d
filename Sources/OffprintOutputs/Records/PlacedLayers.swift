import OffprintCore

/// The clean text of a document, and its quotations and summary sentences with their places in it.
///
/// What stands in a block that was cut after the layer was made has no place, and goes.
struct PlacedLayers {
    struct PlacedQuote {
        var quote: Quote
        var parts: [ByteRange]
    }

    let text: CleanText?
    /// Nil when no stage looked for quotations.
    let quotes: [PlacedQuote]?
    let quotesCut: Int
    let sentences: [ByteRange]

    init(_ document: Document) {
        let text = document.article.map(CleanText.init)
        self.text = text
        quotes = document.quotes?.value.compactMap { quote in
            PlacedLayers.place(quote.parts, in: text).map { PlacedQuote(quote: quote, parts: $0) }
        }
        quotesCut = (document.quotes?.value.count ?? 0) - (quotes?.count ?? 0)
        sentences = document.summary?.value.sentences.compactMap { text?.range(of: $0) } ?? []
    }

    private static func place(_ parts: [ByteRange], in text: CleanText?) -> [ByteRange]? {
        guard let text else { return nil }
        var placed: [ByteRange] = []
        placed.reserveCapacity(parts.count)
        for part in parts {
            guard let range = text.range(of: part) else { return nil }
            placed.append(range)
        }
        return placed
    }

    /// Appends stretches of the clean text with a space between them.
    static func join(_ ranges: [ByteRange], of text: CleanText) -> [UInt8] {
        var joined: [UInt8] = []
        joined.reserveCapacity(ranges.reduce(0) { $0 + $1.count + 1 })
        for range in ranges where !range.isEmpty {
            if !joined.isEmpty { joined.append(UInt8(ascii: " ")) }
            joined.append(contentsOf: text.utf8[range.range])
        }
        return joined
    }
}
