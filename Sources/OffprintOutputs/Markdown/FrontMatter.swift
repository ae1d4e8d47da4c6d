import OffprintCore

extension MarkdownPage {
    /// Writes the metadata as YAML between two lines of three hyphens. Texts are always quoted.
    mutating func writeFrontMatter(_ document: Document, _ article: Article, _ placed: PlacedLayers) {
        let metadata = article.metadata
        line("---")
        field("id", document.source.id)
        field("url", document.address)
        field("title", metadata.title?.value)
        if !metadata.authors.isEmpty {
            line("authors:")
            for author in metadata.authors { line("  - \(MarkdownPage.quoted(author.value))") }
        }
        field("published", metadata.published?.value.description)
        field("modified", metadata.modified?.value.description)
        field("language", metadata.language?.value)
        field("site", metadata.site?.value)
        field("description", metadata.description?.value)
        field("image", metadata.image?.value.description)
        if let text = document.summary?.value.text {
            field("summary", text)
        } else if let text = placed.text, !placed.sentences.isEmpty {
            field("summary", String(decoding: PlacedLayers.join(placed.sentences, of: text), as: UTF8.self))
        }
        if let verdicts = document.relevance?.value, !verdicts.isEmpty {
            line("relevance:")
            for verdict in verdicts {
                let score = (verdict.score * 10_000).rounded() / 10_000
                line("  \(MarkdownPage.quoted(verdict.interest)): \(score)")
            }
        }
        line("---")
    }

    private mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        line("\(name): \(MarkdownPage.quoted(value))")
    }

    /// A text as a double-quoted scalar of YAML 1.2, on one line; all that is not printable is escaped.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x09: result += "\\t"
            case 0x0D: result += "\\r"
            case 0..<0x20, 0x7F..<0xA0: result += "\\x" + hex(scalar.value, digits: 2)
            case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: result += "\\u" + hex(scalar.value, digits: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
