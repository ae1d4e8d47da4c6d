public import OffprintCore
import Synchronization

/// Writes each article as one line of JSON, to a file or to standard output.
public final class JSONLOutput: DocumentOutput {
    /// What can be set.
    public struct Options: StageOptions {
        /// The file, seen from the run folder.
        @Option("The file to write, seen from the run folder; '-' is standard output.")
        public var path = "articles.jsonl"
        /// The members of each line.
        @Option("The members that each line has; none named: all of them.")
        public var fields: [RecordField] = []

        /// The defaults.
        public init() {}
    }

    private struct State: ~Copyable {
        var file: OutputFile?
        var isFinished = false
    }

    private let path: String
    private let record: Record
    private let state = Mutex(State())

    /// An output with its options; the file is made with the first line, or at the end.
    ///
    /// - Parameter folder: the run folder.
    public init(options: Options, in folder: String = "") {
        path = options.path == "-" ? "-" : OutputPath.resolve(options.path, in: folder)
        record = Record(fields: options.fields)
    }

    /// Whether the lines go to standard output.
    public var isStandardOutput: Bool { path == "-" }

    /// None: a document without an article is a line as well.
    public var needs: Set<Layer> { [] }

    /// The document's line.
    public func render(_ document: Document) throws(OutputError) -> [UInt8] {
        record.line(for: document)
    }

    /// Appends a line.
    public func append(_ rendered: [UInt8]) throws(OutputError) {
        try change { file throws(OutputError) in try file.append(rendered) }
    }

    /// Hands all lines so far to the disk.
    public func commit(at position: InputPosition?) throws(OutputError) {
        try change { file throws(OutputError) in try file.synchronize() }
    }

    /// Nothing: a run begins anew.
    public func recover() throws(OutputError) -> InputPosition? { nil }

    /// Hands all lines to the disk, and closes the file.
    public func finish() throws(OutputError) {
        guard !state.withLock({ $0.isFinished }) else { return }
        try change { file throws(OutputError) in try file.synchronize() }
        state.withLock {
            $0.file = nil
            $0.isFinished = true
        }
    }

    private func change(_ body: (inout OutputFile) throws(OutputError) -> Void) throws(OutputError) {
        try state.withLock { state throws(OutputError) in
            precondition(!state.isFinished, "An output that was ended takes no more articles.")
            var file: OutputFile
            if let opened = state.file.take() {
                file = opened
            } else {
                file = path == "-" ? OutputFile.standardOutput() : try OutputFile.create(path)
            }
            let result = Result { () throws(OutputError) in try body(&file) }
            state.file = consume file
            try result.get()
        }
    }
}
