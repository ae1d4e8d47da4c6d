import OffprintCore

/// Documents that several suites write out.
enum Documents {
    /// Two paragraphs with a promo between them, a quotation, a summary and a verdict.
    static var small: Document {
        var article = Article(plainText: "Rain is due, she said.\n\nSubscribe now!\n\nDams “are full”.")
        article.metadata.title = Attributed("Rain", from: .jsonLD)
        article.metadata.authors = [Attributed("Ada Lund", from: .visible)]
        article.metadata.published = DateTime(iso8601: "2026-03-07").map { Attributed($0, from: .meta) }
        article.metadata.language = Attributed("en", from: .attribute)
        article.marks = .repaired
        article.fates.decide(as: "strip-promos")
        article.fates.remove(article.blocks[1], as: .newsletter, score: 0.912345, because: "asks to subscribe")
        var document = Document(
            source: Source(
                id: "a1", url: "https://a.example/rain", location: .record(path: "a.warc.gz", offset: 12)),
            article: article)
        let dams = article.blocks[2].text.start
        document.quotes = Layered(
            [
                Quote(
                    parts: [ByteRange(start: dams + 8, end: dams + 16)], kind: .mixed, speaker: nil, cue: nil,
                    confidence: 0.51239),
                Quote(parts: [article.blocks[1].text], kind: .direct),
            ], by: Origin(stage: "extract-quotes"))
        document.summary = Layered(Summary(sentences: [article.blocks[0].text]), by: Origin(stage: "summarize"))
        document.relevance = Layered(
            [Relevance(interest: "weather", score: 0.75, evidence: ["rain"])], by: Origin(stage: "classify-relevance"))
        document.current = Origin(stage: "count-words", version: 2)
        document.note(7, as: "words")
        return document
    }

    /// A document of one paragraph under an id.
    static func of(_ text: String, id: String = "a") -> Document {
        Document(source: Source(id: id, location: .file(path: "a.html")), article: Article(plainText: text))
    }
}
