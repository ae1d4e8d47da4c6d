import Foundation
import OffprintCore
import OffprintText

@testable import OffprintRelevance
@testable import OffprintSummary

/// Reads the development sets, runs the stages on them from inside, and writes what the scorers and trainers read.
@main
enum LanguageTool {
    static let usage = """
        language-tool features DOCS                            the features of each sentence
        language-tool summarize N DOCS [WEIGHTS REPETITION]    summaries, as score_summaries.py reads them
        language-tool words DOCS                               the stems of the words that say something
        language-tool relevance INTERESTS DOCS [raw]           verdicts, as score_relevance.py reads them

        """

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("features", 2): try features(arguments[1])
        case ("summarize", 3...5): try summarize(Array(arguments.dropFirst()))
        case ("words", 2): try words(arguments[1])
        case ("relevance", 3...4): try relevance(arguments[1], arguments[2], isRaw: arguments.count == 4)
        default:
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
    }

    private static func lines(_ path: String) throws -> [JSONValue] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return try bytes.split(separator: 0x0A).map { try JSONValue(parsing: $0) }
    }

    private static func documents(_ path: String) throws -> [(id: JSONValue, article: Article)] {
        try lines(path).map { line in
            var article = Article(plainText: line["text"]?.string ?? "")
            if let title = line["title"]?.string, !title.isEmpty {
                article.metadata.title = Attributed(title, from: .input)
            }
            article.metadata.language = Attributed("en", from: .input)
            return (line["id"] ?? nil, article)
        }
    }

    private static func write(_ writer: JSONWriter) {
        FileHandle.standardOutput.write(Data(writer.bytes))
    }

    private static func features(_ path: String) throws {
        var out = JSONWriter()
        for (id, article) in try documents(path) {
            let table = try SentenceTable(article, within: .none)
            let rows = SentenceFeatures(table).rows.map { JSONValue.number((Double($0) * 1e5).rounded() / 1e5) }
            let sentences = table.sentences.map { JSONValue.string(article.string(in: $0.range)) }
            out.value(["id": id, "sentences": .array(sentences), "rows": .array(rows)])
            out.newline()
        }
        write(out)
    }

    private static func summarize(_ arguments: [String]) throws {
        var options = Summarize.Options()
        options.sentences = Int(arguments[0]) ?? options.sentences
        var weights = SentenceWeights.trained
        if arguments.count > 2 {
            let data = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
            weights = try JSONValue(parsing: [UInt8](data)).array?.map { Float($0.double ?? 0) } ?? weights
        }
        let repetition = arguments.count > 3 ? Float(arguments[3]) : nil
        let stage = Summarize(
            options: options, weights: weights, repetition: repetition ?? SentenceWeights.repetition)
        var out = JSONWriter()
        for (id, article) in try documents(arguments[1]) {
            let taken = try stage.summary(of: article, within: .none)?.sentences ?? []
            let sentences = taken.map { JSONValue.string(article.string(in: $0)) }
            out.value(["id": id, "summary": ["sentences": .array(sentences)]])
            out.newline()
        }
        write(out)
    }

    private static func words(_ path: String) throws {
        let stopWords = StopWords.set(for: "en")
        var out: [UInt8] = []
        for (_, article) in try documents(path) {
            Tokens().forEach(in: article.text.span, range: 0..<article.text.count) { word in
                guard !stopWords.contains(word.hash), word.kind == .word || word.kind == .number else { return }
                var bytes = [UInt8](article.string(in: word.range).lowercased().utf8)
                if 3...48 ~= bytes.count, bytes.allSatisfy({ $0 &- 0x61 < 26 }) { PorterStemmer.stem(&bytes) }
                if let last = out.last, last != 0x0A { out.append(0x20) }
                out += bytes
            }
            out.append(0x0A)
        }
        FileHandle.standardOutput.write(Data(out))
    }

    private static func relevance(_ interests: String, _ path: String, isRaw: Bool) throws {
        var options = ClassifyRelevance.Options()
        options.interests = NamedValues(
            try lines(interests).map { ($0["name"]?.string ?? "", $0["description"]?.string ?? "") })
        let stage = try ClassifyRelevance(options: options)
        let parsed = options.interests.entries.map { Interest(name: $0.name, description: $0.value) }
        var out = JSONWriter()
        for (id, article) in try documents(path) {
            if isRaw {
                let words = try ArticleWords(article, within: .none)
                let numbers = parsed.flatMap { interest in
                    let match = Match(interest, words)
                    return [Double(match.wording), Double(match.company ?? 0)]
                }
                out.value(["id": id, "m": .array(numbers.map { .number($0) })])
            } else {
                var verdicts = JSONObject()
                for verdict in try stage.relevance(of: article, within: .none) {
                    let evidence = verdict.evidence.map { JSONValue.string($0) }
                    verdicts[verdict.interest] = ["score": .number(verdict.score), "evidence": .array(evidence)]
                }
                out.value(["id": id, "relevance": .object(verdicts)])
            }
            out.newline()
        }
        write(out)
    }
}
