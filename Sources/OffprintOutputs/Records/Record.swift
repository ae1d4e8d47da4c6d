public import OffprintCore

/// A document as a line of `articles.jsonl` tells it.
///
/// Offsets are in UTF-8 bytes of the record's `text`. Scores have four decimals.
public struct Record: Sendable {
    private let fields: [RecordField]

    /// A record of the given members, in the order of ``RecordField``; of all of them where none is given.
    public init(fields: [RecordField] = []) {
        self.fields = fields.isEmpty ? RecordField.allCases : RecordField.allCases.filter(fields.contains)
    }

    /// Writes a document as one JSON object.
    ///
    /// - Complexity: O(bytes of the article).
    public func write(_ document: Document, to writer: inout JSONWriter) {
        let placed = PlacedLayers(document)
        writer.beginObject()
        for field in fields {
            writer.key(field.rawValue)
            write(field, of: document, placed, to: &writer)
        }
        writer.endObject()
    }

    /// A document as a line of JSON, its newline included.
    public func line(for document: Document) -> [UInt8] {
        var writer = JSONWriter()
        let article = document.article
        writer.bytes.reserveCapacity(1024 + (article.map { $0.text.count + $0.text.count / 8 } ?? 0))
        write(document, to: &writer)
        writer.newline()
        return writer.bytes
    }

    private func write(
        _ field: RecordField, of document: Document, _ placed: PlacedLayers, to writer: inout JSONWriter
    ) {
        let metadata = document.article?.metadata
        switch field {
        case .schema: writer.integer(1)
        case .id: writer.string(document.source.id)
        case .url: writer.optional(document.address)
        case .title: writer.optional(metadata?.title?.value)
        case .authors:
            writer.beginArray()
            for author in metadata?.authors ?? [] { writer.string(author.value) }
            writer.endArray()
        case .published: writer.optional(metadata?.published?.value.description)
        case .modified: writer.optional(metadata?.modified?.value.description)
        case .language: writer.optional(metadata?.language?.value)
        case .site: writer.optional(metadata?.site?.value)
        case .description: writer.optional(metadata?.description?.value)
        case .image: writer.optional(metadata?.image?.value.description)
        case .type: writer.optional(metadata?.pageType?.value)
        case .kind: writeKind(of: document.article, to: &writer)
        case .text:
            if let text = placed.text { writer.string(utf8: text.utf8.span) } else { writer.null() }
        case .captions: writeCaptions(of: document.article, to: &writer)
        case .quotes: writeQuotes(placed, of: document, to: &writer)
        case .quotesCut: writer.integer(placed.quotesCut)
        case .summary: writeSummary(placed, of: document, to: &writer)
        case .relevance: writeRelevance(of: document, to: &writer)
        case .removed: writeRemoved(of: document.article, to: &writer)
        case .notes:
            writer.beginObject()
            for (name, note) in document.notes.sorted(by: { $0.key < $1.key }) {
                writer.key(name)
                writer.value(note.value)
            }
            writer.endObject()
        case .source: writer.value(document.source.json)
        case .provenance: writeProvenance(of: document, to: &writer)
        case .marks: writeMarks(of: document.article, to: &writer)
        }
    }
}

extension Document {
    /// The address of the page: where it came from in the end, else what the input says, else what it calls its own.
    var address: String? {
        page?.url?.description ?? source.url ?? article?.metadata.canonicalURL?.value.description
    }
}

extension JSONWriter {
    mutating func optional(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes a score with four decimals.
    mutating func score(_ value: Double) {
        number((value * 10_000).rounded() / 10_000)
    }

    mutating func range(_ range: ByteRange) {
        key("start")
        integer(Int(range.start))
        key("end")
        integer(Int(range.end))
    }
}
