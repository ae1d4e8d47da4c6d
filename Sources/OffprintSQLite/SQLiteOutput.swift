public import OffprintCore
import Synchronization

/// Writes the articles into a SQLite database, with full-text search over texts and quotations.
///
/// The database is built in a temporary file on the local disk (a database on a shared one may hang), and put in its
/// place when it is whole.
public final class SQLiteOutput: DocumentOutput {
    /// What can be set.
    public struct Options: StageOptions {
        /// The file, seen from the run folder.
        @Option("The database file, seen from the run folder.")
        public var path = "articles.sqlite"

        /// The defaults.
        public init() {}
    }

    private struct State {
        var pending: [ArticleRow] = []
        var weight = 0
        var database: DatabaseInTheMaking?
        var isFinished = false
    }

    private let path: String
    private let state = Mutex(State())

    private static let mostPending = 500
    private static let heaviestPending = 8_000_000

    /// An output with its options; nothing is there before ``finish()``.
    ///
    /// - Parameter folder: the run folder.
    public init(options: Options, in folder: String = "") {
        let isAbsolute = options.path.utf8.first == UInt8(ascii: "/")
        path = isAbsolute || folder.isEmpty ? options.path : "\(folder)/\(options.path)"
    }

    /// None: a document without an article is a row as well.
    public var needs: Set<Layer> { [] }

    /// The document's rows.
    public func render(_ document: Document) throws(OutputError) -> ArticleRow {
        ArticleRow(document)
    }

    /// Takes the rows; they are written some hundred articles at a time.
    public func append(_ rendered: ArticleRow) throws(OutputError) {
        try state.withLock { state throws(OutputError) in
            precondition(!state.isFinished, "A database that was finished takes no more articles.")
            state.pending.append(rendered)
            state.weight += rendered.weight
            if state.pending.count >= Self.mostPending || state.weight >= Self.heaviestPending {
                try write(&state)
            }
        }
    }

    /// Writes what is waiting.
    public func commit(at position: InputPosition?) throws(OutputError) {
        try state.withLock { state throws(OutputError) in try write(&state) }
    }

    /// Nothing: a run begins anew.
    public func recover() throws(OutputError) -> InputPosition? { nil }

    /// Makes the indexes and puts the database in its place.
    public func finish() throws(OutputError) {
        try state.withLock { state throws(OutputError) in
            guard !state.isFinished else { return }
            try write(&state)
            state.isFinished = true
            let database = state.database.take()
            try OutputError.explained(by: path) { try database?.finish(at: path) }
        }
    }

    private func write(_ state: inout State) throws(OutputError) {
        let rows = state.pending
        state.pending.removeAll(keepingCapacity: true)
        state.weight = 0
        var database = state.database
        state.database = nil
        try OutputError.explained(by: path) {
            var open = try database.take() ?? DatabaseInTheMaking()
            try open.write(rows)
            database = open
        }
        state.database = database
    }
}

extension OutputError {
    /// Runs what may fail in the database or on the disk; its error says which file could not be written, and why.
    static func explained<Value>(by path: String, _ body: () throws -> Value) throws(OutputError) -> Value {
        do { return try body() } catch { throw OutputError("cannot write '\(path)': \(error)") }
    }
}
