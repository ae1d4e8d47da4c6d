import OffprintCore

/// What the database will hold of one document: its article, and what hangs on it.
public struct ArticleRow: Sendable {
    struct QuoteRow: Sendable {
        var start: Int
        var end: Int
        var text: String
        var quote: Quote
    }

    struct RemovedRow: Sendable {
        var text: String
        var stage: String?
        var kind: RemovalKind
        var reason: String?
        var score: Double?
    }

    let source: Source
    let url: String?
    let metadata: Metadata
    let kind: PageKind?
    let text: String?
    let summary: String?
    let quotes: [QuoteRow]
    let removed: [RemovedRow]
    let relevance: [Relevance]
    let notes: String
    /// About how many bytes it holds.
    let weight: Int

    init(_ document: Document) {
        let article = document.article
        let text = article.map(CleanText.init)
        source = document.source
        metadata = article?.metadata ?? Metadata()
        kind = article?.fates.page?.kind
        url = document.page?.url?.description ?? document.source.url ?? metadata.canonicalURL?.value.description
        self.text = text?.string
        summary = document.summary.map { ArticleRow.told($0.value, in: text) }
        quotes = document.quotes?.value.compactMap { ArticleRow.placed($0, in: text) } ?? []
        removed = article.map(ArticleRow.removed) ?? []
        relevance = document.relevance?.value ?? []
        var notes = JSONObject()
        for (name, note) in document.notes.sorted(by: { $0.key < $1.key }) { notes[name] = note.value }
        self.notes = JSONValue.object(notes).description
        weight = document.article.map { 2 * $0.text.count + 2048 } ?? 512
    }

    private static func told(_ summary: Summary, in text: CleanText?) -> String {
        summary.text
            ?? summary.sentences.compactMap { text?.range(of: $0) }.map { string(of: $0, in: text) }
            .joined(separator: " ")
    }

    /// The quotation with its place in the clean text; nil when a part of it stands in a block that was cut.
    private static func placed(_ quote: Quote, in text: CleanText?) -> QuoteRow? {
        let parts = quote.parts.compactMap { text?.range(of: $0) }
        guard parts.count == quote.parts.count, let first = parts.first, let last = parts.last else { return nil }
        return QuoteRow(
            start: Int(first.start), end: Int(max(first.start, last.end)),
            text: parts.map { string(of: $0, in: text) }.joined(separator: " "), quote: quote)
    }

    private static func removed(of article: Article) -> [RemovedRow] {
        article.blocks.compactMap { block in
            let fate = article.fates[block]
            guard let kind = fate.removal, !block.text.isEmpty else { return nil }
            return RemovedRow(
                text: article.string(of: block), stage: article.fates.stage(of: block), kind: kind,
                reason: article.fates.reason(of: block), score: fate.score.map { Double($0).rounded(decimals: 4) })
        }
    }

    private static func string(of range: ByteRange, in text: CleanText?) -> String {
        text.map { String(decoding: $0.utf8[range.range], as: UTF8.self) } ?? ""
    }
}

extension Double {
    func rounded(decimals: Int) -> Double {
        var factor = 1.0
        for _ in 0..<decimals { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
