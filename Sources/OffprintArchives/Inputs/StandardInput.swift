public import OffprintCore

/// Documents out of standard input, which can be read once.
public struct StandardInput: DocumentInput {
    /// What it holds.
    public let kind: InputKind
    /// The page; for lists of addresses nothing, and for lines with `text` the article.
    public let gives: Set<Layer>
    /// Standard input can be read once.
    public let isReplayable = false
    private let limits: InputLimits

    /// The documents of standard input, read as if it were a file of a kind.
    ///
    /// - Parameter brings: What the lines of JSONL bring: `.page` (`html`) or `.article` (`text` and `title`); they
    ///   cannot be looked at before.
    public init(as kind: InputKind, brings: Layer = .page, limits: InputLimits = InputLimits()) {
        self.kind = kind
        self.limits = limits
        gives = kind == .urls ? [] : [kind == .jsonl ? brings : .page]
    }

    /// Opens it for reading from the start; it has no other positions.
    public func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader {
        guard position == nil else { throw InputError("standard input cannot be read from where a run stopped") }
        let window = try ByteWindow.open(InputFile(standardInput: ()))
        let brings: Layer = gives.contains(.article) ? .article : .page
        return StandardInputReader(
            documents: try documents(
                kind, in: window, FileName(standardInput: ()), limits, brings: brings, from: nil))
    }
}

private struct StandardInputReader: DocumentReader {
    let documents: any FileDocuments

    mutating func next() throws(InputError) -> InputItem? { try documents.next() }
    var position: InputPosition { InputPosition(documents.place) }
    var progress: (read: Int, total: Int?) { documents.progress }
}
