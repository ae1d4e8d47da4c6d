import OffprintCore
import OffprintOutputs
import OffprintRun
import OffprintSQLite

/// The kinds of output that a pipeline can name.
enum OutputChoice: String, CaseIterable {
    case jsonl, sqlite, markdown

    var help: String {
        switch self {
        case .jsonl: "One JSON object a line: the whole article, or chosen fields; '-' is standard output."
        case .sqlite: "An SQLite database with full-text search over text and quotations."
        case .markdown: "One Markdown file an article."
        }
    }

    var schema: JSONValue {
        let options =
            switch self {
            case .jsonl: JSONLOutput.Options.schema
            case .sqlite: SQLiteOutput.Options.schema
            case .markdown: MarkdownOutput.Options.schema
            }
        return ["anyOf": [["type": "string"], options, ["type": "null"]]]
    }

    /// An output as declared: opened when the run folder is there.
    struct Declared {
        var name: String
        var path: String
        var position: TextPosition
        var needs: Set<Layer>
        var open: (RunFolder) throws(OutputError) -> any DocumentOutput
    }

    /// Reads what a pipeline declares: a path, or options.
    func make(_ value: ConfigNode, into diagnostics: inout [Diagnostic]) -> Declared? {
        switch self {
        case .jsonl:
            guard let options = JSONLOutput.Options.read(value, rawValue, \.path, into: &diagnostics) else {
                return nil
            }
            return Declared(name: rawValue, path: options.path, position: value.position, needs: []) {
                folder throws(OutputError) in
                JSONLOutput(options: options, in: folder.path)
            }
        case .sqlite:
            guard let options = SQLiteOutput.Options.read(value, rawValue, \.path, into: &diagnostics) else {
                return nil
            }
            return Declared(name: rawValue, path: options.path, position: value.position, needs: []) {
                folder throws(OutputError) in
                SQLiteOutput(options: options, in: folder.path)
            }
        case .markdown:
            guard let options = MarkdownOutput.Options.read(value, rawValue, \.path, into: &diagnostics) else {
                return nil
            }
            return Declared(name: rawValue, path: options.path, position: value.position, needs: [.article]) {
                folder throws(OutputError) in
                MarkdownOutput(options: options, in: folder.path)
            }
        }
    }
}

extension StageOptions {
    /// Reads options of which a bare word is the path.
    fileprivate static func read(
        _ value: ConfigNode, _ name: String, _ path: WritableKeyPath<Self, String>, into diagnostics: inout [Diagnostic]
    ) -> Self? {
        guard let word = value.scalar else {
            return decode(value, owner: "output '\(name)'", into: &diagnostics)
        }
        guard !word.isEmpty else {
            diagnostics.append(Diagnostic("the path of '\(name)' is empty", at: value.position))
            return nil
        }
        var options = Self()
        options[keyPath: path] = word
        return options
    }
}
