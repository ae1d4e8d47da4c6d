public import OffprintCore

/// A document that could not be done, with all that is needed to try it again.
public struct DeadLetter: Sendable, Hashable {
    /// Where the document comes from.
    public var source: Source
    /// The stage that failed; `input` when it could not even be read.
    public var stage: String
    /// What went wrong.
    public var error: StageError

    /// A dead letter.
    public init(source: Source, stage: String, error: StageError) {
        self.source = source
        self.stage = stage
        self.error = error
    }

    /// The line of `dead-letters.jsonl`, without its newline.
    ///
    /// - Parameter pipeline: the pipeline's file, so that the command that tries the document again can name it; nil
    ///   where there is none, or it is not known.
    public func line(pipeline: String? = nil) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(source.id)
        if let url = source.url {
            writer.key("url")
            writer.string(url)
        }
        writer.key("source")
        writer.value(source.json)
        writer.key("stage")
        writer.string(stage)
        writer.key("error")
        writer.string(error.kind.description)
        writer.key("reason")
        writer.string(error.reason)
        writer.key("transient")
        writer.bool(error.isTransient)
        writer.key("again")
        writer.string(again(pipeline))
        writer.endObject()
        return writer.bytes
    }

    /// The command that does this document alone.
    private func again(_ pipeline: String?) -> String {
        // What could not even be read fails before any stage, whatever the pipeline.
        let option = pipeline.flatMap { stage == "input" ? nil : " -p \(quoted($0))" } ?? ""
        return switch source.location {
        case .file(let path): "offprint try \(quoted(path))\(option)"
        case .address(let url): "offprint try \(quoted(url))\(option)"
        case .record(let path, _), .line(let path, _, _):
            "offprint try \(quoted(path)) --id \(quoted(source.id))\(option)"
        case .standardInput, .other: "give the document to the pipeline again"
        }
    }

    private func quoted(_ word: String) -> String {
        let plain = word.utf8.allSatisfy { byte in
            (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                || [0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x40, 0x5F, 0x7E].contains(byte)
        }
        if plain, !word.isEmpty { return word }
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
