/// A field of a document that a condition can ask for: `language`, `words`, `relevance.ai-policy`.
public struct DocumentField: Sendable, Hashable, CustomStringConvertible {
    /// What a field can hold.
    public enum Value: Sendable, Hashable {
        case number(Double)
        case text(String)
    }

    /// The field's name.
    public let description: String

    /// The field with a name.
    ///
    /// - Returns: nil when no field is called so.
    public init?(_ name: String) {
        let known = DocumentField.common.contains(name)
        guard known || name.hasPrefix("relevance.") || name.hasPrefix("notes.") else { return nil }
        description = name
    }

    /// The fields that every document has, or can have.
    public static let common = [
        "id", "url", "title", "site", "language", "published", "words", "characters", "quotes", "removed", "authors",
        "kind",
    ]

    /// The layer that must be there for the field to mean something.
    public var layer: Layer? {
        switch description {
        case "id", "url": nil
        case "quotes": .quotes
        case "kind": .fates
        case let name where name.hasPrefix("relevance."): .relevance
        case let name where name.hasPrefix("notes."): .note(String(name.dropFirst(6)))
        default: .article
        }
    }

    /// The field of a document; nil where the document has none.
    public func value(in document: Document) -> Value? {
        let metadata = document.article?.metadata
        switch description {
        case "id": return .text(document.source.id)
        case "url": return (document.source.url ?? metadata?.canonicalURL?.value.description).map { .text($0) }
        case "title": return metadata?.title.map { .text($0.value) }
        case "site": return metadata?.site.map { .text($0.value) }
        case "language": return metadata?.language.map { .text($0.value) }
        case "published": return metadata?.published.map { .text($0.value.description) }
        case "authors": return metadata.map { .text($0.authors.map(\.value).joined(separator: ", ")) }
        case "kind": return document.article?.fates.page.map { .text($0.kind.rawValue) }
        case "quotes": return document.quotes.map { .number(Double($0.value.count)) }
        case "words": return document.article.map { .number(Double($0.keptWords)) }
        case "characters":
            return document.article.map { article in
                .number(Double(article.keptBlocks.reduce(0) { $0 + article.utf8(of: $1).count { $0 & 0xC0 != 0x80 } }))
            }
        case "removed":
            return document.article.map { article in
                .number(Double(article.blocks.count { article.fates[$0].removal != nil }))
            }
        case let name where name.hasPrefix("relevance."):
            let interest = name.dropFirst("relevance.".count)
            return document.relevance?.value.first { $0.interest == interest }.map { .number($0.score) }
        default:
            switch document.notes[String(description.dropFirst("notes.".count))]?.value {
            case .integer(let value): return .number(Double(value))
            case .number(let value): return .number(value)
            case .string(let value): return .text(value)
            case .bool(let value): return .text(value ? "true" : "false")
            default: return nil
            }
        }
    }
}
