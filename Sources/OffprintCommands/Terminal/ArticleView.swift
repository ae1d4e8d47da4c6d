import OffprintCore

/// One article as `try` shows it: what was kept, what was struck and why, quotes, summary, relevance.
struct ArticleView {
    private let document: Document
    private let explains: Bool
    private let terminal: Terminal
    private var width: Int { min(terminal.width, 100) }

    init(_ document: Document, explains: Bool, on terminal: Terminal = .out) {
        self.document = document
        self.explains = explains
        self.terminal = terminal
    }

    /// The whole view.
    var text: String {
        guard let article = document.article else { return "The pipeline made no article of \(document.source).\n" }
        return [head(article), body(article), quotes(article), summary(article), relevance(), notes()]
            .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func head(_ article: Article) -> String {
        let metadata = article.metadata
        var lines = [Look.bold.of(metadata.title?.value.printable ?? "(no title)", on: terminal)]
        func field(_ name: String, _ value: String?, _ origin: MetadataOrigin?) {
            guard let value, !value.isEmpty else { return }
            let source = origin.map { Look.dim.of("  (\($0.rawValue))", on: terminal) } ?? ""
            lines.append("\(name.padded(to: 10)) \(value.printable)\(source)")
        }
        let authors = metadata.authors.map(\.value).joined(separator: ", ")
        field("authors", authors, metadata.authors.first?.origin)
        field("published", metadata.published?.value.description, metadata.published?.origin)
        field("site", metadata.site?.value, metadata.site?.origin)
        field("language", metadata.language?.value, metadata.language?.origin)
        let page = article.fates.page.map { "\($0.kind.rawValue) \(Table.number($0.score, digits: 2))" }
        field("kind", explains ? page : nil, nil)
        field("url", document.source.url ?? metadata.canonicalURL?.value.description, nil)
        field("source", document.source.description, nil)
        return lines.joined(separator: "\n")
    }

    private func body(_ article: Article) -> String {
        article.blocks.filter { !$0.text.isEmpty }.map { block in
            let text = article.string(of: block).printable
            let fate = article.fates[block]
            let score = fate.score.map { " " + Table.number(Double($0), digits: 2) } ?? ""
            switch fate.decision {
            case .kept:
                let kept =
                    block.role == .heading
                    ? Look.bold.of(text.wrapped(to: width), on: terminal) : text.wrapped(to: width)
                return explains ? kept + "\n" + Look.green.of("  + kept\(score)", on: terminal) : kept
            case .field(let field): return Look.cyan.of("  = \(field.rawValue): \(short(text))", on: terminal)
            case .removed(let kind):
                let by = article.fates.stage(of: block) ?? "?"
                let reason = article.fates.reason(of: block) ?? ""
                return Look.red.of("  - \(kind.rawValue)\(score) (\(by)): \(reason)", on: terminal) + "\n"
                    + Look.dim.of((explains ? text : short(text)).wrapped(to: width, margin: "    "), on: terminal)
            }
        }.joined(separator: "\n\n")
    }

    private func quotes(_ article: Article) -> String {
        guard let quotes = document.quotes?.value, !quotes.isEmpty else { return "" }
        let lines = quotes.map { quote in
            let text = quote.parts.map { article.string(in: $0) }.joined(separator: " ").printable
            let who = quote.speaker?.printable ?? "nobody told"
            let cue = quote.cue.map { ", \($0.printable)" } ?? ""
            return "“\(text)”".wrapped(to: width, margin: "  ") + "\n"
                + Look.dim.of(
                    "    \(who)\(cue)  [\(quote.kind.rawValue) \(Table.number(quote.confidence, digits: 2))]",
                    on: terminal)
        }
        return title("Quotes") + "\n" + lines.joined(separator: "\n")
    }

    private func summary(_ article: Article) -> String {
        guard let summary = document.summary?.value else { return "" }
        let text = summary.text ?? summary.sentences.map { article.string(in: $0) }.joined(separator: " ")
        return title("Summary") + "\n" + text.printable.wrapped(to: width, margin: "  ")
    }

    private func relevance() -> String {
        guard let verdicts = document.relevance?.value, !verdicts.isEmpty else { return "" }
        let lines = verdicts.map { verdict in
            "  \(verdict.interest.printable): \(Table.number(verdict.score, digits: 2))"
                + (verdict.evidence.isEmpty
                    ? "" : Look.dim.of("  " + verdict.evidence.joined(separator: ", ").printable, on: terminal))
        }
        return title("Relevance") + "\n" + lines.joined(separator: "\n")
    }

    private func notes() -> String {
        guard !document.notes.isEmpty else { return "" }
        let lines = document.notes.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value.value)".printable }
        return title("Notes") + "\n" + lines.joined(separator: "\n")
    }

    private func title(_ word: String) -> String { Look.bold.of("— \(word) —", on: terminal) }

    private func short(_ text: String) -> String {
        let line = text.replacing("\n", with: " ")
        return line.count > 160 ? line.prefix(157) + "…" : line
    }
}
