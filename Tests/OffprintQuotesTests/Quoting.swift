import OffprintCore
import Testing

@testable import OffprintQuotes

/// The quotations of a plain text, one a line: `kind | speaker | cue | words`, parts joined by ` / `.
func quoted(
    _ text: String, language: String = "en", options: ExtractQuotes.Options = .init()
) throws -> [String] {
    var article = Article(plainText: text)
    article.metadata.language = Attributed(language, from: .input)
    return try told(ExtractQuotes(options: options).quotes(in: article, within: .none), in: article)
}

/// Quotations, one a line.
func told(_ quotes: [Quote], in article: Article) -> [String] {
    quotes.map { quote in
        let words = quote.parts.map { article.string(in: $0) }.joined(separator: " / ")
        return "\(quote.kind.rawValue) | \(quote.speaker ?? "-") | \(quote.cue ?? "-") | \(words)"
    }
}
