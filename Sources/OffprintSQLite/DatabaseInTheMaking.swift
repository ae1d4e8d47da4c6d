import Foundation
import GRDB

/// A database in a temporary file, until it is put in its place.
struct DatabaseInTheMaking: Sendable {
    private let queue: DatabaseQueue
    private let file: URL
    private var writer = RowWriter()

    init() throws {
        file = FileManager.default.temporaryDirectory.appendingPathComponent("offprint-\(UUID().uuidString).sqlite")
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            // Nothing is lost when the machine fails: the file is built anew, and synchronised when it is whole.
            try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000")
        }
        queue = try DatabaseQueue(path: file.path, configuration: configuration)
        try queue.write { try DatabaseSchema.create(in: $0) }
    }

    mutating func write(_ rows: [ArticleRow]) throws {
        guard !rows.isEmpty else { return }
        var writer = writer
        try queue.write { database in
            for row in rows { try writer.write(row, to: database) }
        }
        self.writer = writer
    }

    /// Makes the indexes and moves the file; what was at the path is replaced in one step.
    func finish(at path: String) throws {
        defer { try? FileManager.default.removeItem(at: file) }
        try queue.write { try DatabaseSchema.finish(in: $0) }
        try queue.close()
        let place = URL(fileURLWithPath: path)
        let beside = place.appendingPathExtension("part")
        let files = FileManager.default
        try files.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        if files.fileExists(atPath: beside.path) { try files.removeItem(at: beside) }
        try files.moveItem(at: file, to: beside)
        let handle = try FileHandle(forUpdating: beside)
        try handle.synchronize()
        try handle.close()
        guard rename(beside.path, place.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}
