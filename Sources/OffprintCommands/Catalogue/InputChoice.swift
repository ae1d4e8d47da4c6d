import OffprintArchives
import OffprintCore

/// The kinds of input that a pipeline can name.
enum InputChoice: String, CaseIterable {
    case warc, html, jsonl, urls, stdin

    var help: String {
        switch self {
        case .warc: "Web archives: WARC 0.17 to 1.1, plain, gzip or zstd."
        case .html: "Pages, or folders of .html, .htm and .html.gz."
        case .jsonl: "JSON Lines: each with 'html', or with 'text' and 'title'."
        case .urls: "Lists of addresses, one a line; the pipeline begins with 'fetch'."
        case .stdin: "Standard input, as html, jsonl, warc or urls."
        }
    }

    var schema: JSONValue {
        if self == .stdin {
            return ["anyOf": [["type": "null"], As.schema, StandardInputOptions.schema]]
        }
        return ["type": ["string", "array"], "items": ["type": "string"]]
    }

    /// What standard input holds.
    enum As: String, CaseIterable, OptionValue { case html, jsonl, warc, urls }

    /// What the lines of JSONL on standard input hold.
    enum Lines: String, CaseIterable, OptionValue { case html, text }

    struct StandardInputOptions: StageOptions {
        @Option("What it holds.")
        var `as` = As.html
        @Option("What lines of JSON hold: 'html' pages, or 'text' that needs no 'parse'.")
        var lines = Lines.html
    }

    /// Makes the input that a pipeline declares.
    func make(
        _ value: ConfigNode, limits: Limits, resolve: (String) -> String, into diagnostics: inout [Diagnostic]
    ) -> (any DocumentInput)? {
        let inputLimits = InputLimits(page: limits.html.bytes)
        guard let kind = InputKind(rawValue: rawValue) else {
            return InputChoice.standardInput(value, inputLimits, into: &diagnostics)
        }
        var value = value
        if let entries = value.entries {
            guard entries.count == 1, let path = value["path"] else {
                diagnostics.append(
                    Diagnostic("'\(rawValue)' takes a path, a list of paths, or 'path'", at: value.position))
                return nil
            }
            value = path
        }
        guard let paths = [String].decode(value, as: rawValue, into: &diagnostics) else { return nil }
        do {
            return try FilesInput(kind, at: paths.map(resolve), limits: inputLimits)
        } catch {
            diagnostics.append(Diagnostic(error.description, at: value.position))
            return nil
        }
    }

    private static func standardInput(
        _ value: ConfigNode, _ limits: InputLimits, into diagnostics: inout [Diagnostic]
    ) -> (any DocumentInput)? {
        var options = StandardInputOptions()
        if value.scalar != nil {
            guard let kind = As.decode(value, as: "stdin", into: &diagnostics) else { return nil }
            options.as = kind
        } else {
            guard let read = StandardInputOptions.decode(value, owner: "input 'stdin'", into: &diagnostics) else {
                return nil
            }
            options = read
        }
        guard let kind = InputKind(rawValue: options.as.rawValue) else {
            preconditionFailure("Every kind of standard input is a kind of file.")
        }
        return StandardInput(as: kind, brings: options.lines == .text ? .article : .page, limits: limits)
    }
}
