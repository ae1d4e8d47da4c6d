import OffprintCore

extension Record {
    func writeProvenance(of document: Document, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("layers")
        writer.beginObject()
        for (layer, origin) in layers(of: document) {
            writer.key(layer)
            writer.beginObject()
            member("stage", origin.stage, to: &writer)
            writer.key("version")
            writer.integer(origin.version)
            writer.endObject()
        }
        writer.endObject()
        writer.key("fields")
        writer.beginObject()
        if let article = document.article {
            for (field, origin) in article.metadata.origins { member(field, origin.rawValue, to: &writer) }
        }
        writer.endObject()
        writer.key("encoding")
        writer.optional(document.article?.encoding)
        writer.endObject()
    }

    func writeMarks(of article: Article?, to writer: inout JSONWriter) {
        writer.beginArray()
        for (mark, name) in Record.marks where article?.marks.contains(mark) == true { writer.string(name) }
        writer.endArray()
    }

    func writeKind(of article: Article?, to writer: inout JSONWriter) {
        guard let page = article?.fates.page else { return writer.null() }
        writer.beginObject()
        writer.key("name")
        writer.string(page.kind.rawValue)
        writer.key("score")
        writer.score(page.score)
        writer.endObject()
    }

    static let marks: [(Article.Marks, String)] = [
        (.flattened, "flattened"), (.repaired, "repaired"), (.replaced, "replaced"),
        (.fromStructuredData, "from-structured-data"),
    ]

    private func layers(of document: Document) -> [(String, Origin)] {
        var layers: [(String, Origin)] = []
        if let origin = document.quotes?.origin { layers.append(("quotes", origin)) }
        if let origin = document.summary?.origin { layers.append(("summary", origin)) }
        if let origin = document.relevance?.origin { layers.append(("relevance", origin)) }
        for (name, note) in document.notes.sorted(by: { $0.key < $1.key }) {
            layers.append(("notes.\(name)", note.origin))
        }
        return layers
    }

    private func member(_ key: String, _ value: String, to writer: inout JSONWriter) {
        writer.key(key)
        writer.string(value)
    }
}

extension Metadata {
    /// Where each piece that is known came from, by the name of its field in a record.
    var origins: [(field: String, origin: MetadataOrigin)] {
        let all: [(String, MetadataOrigin?)] = [
            ("title", title?.origin), ("authors", authors.first?.origin), ("published", published?.origin),
            ("modified", modified?.origin), ("language", language?.origin), ("site", site?.origin),
            ("description", description?.origin), ("image", image?.origin), ("type", pageType?.origin),
            ("canonical-url", canonicalURL?.origin),
        ]
        return all.compactMap { field, origin in origin.map { (field, $0) } }
    }
}
