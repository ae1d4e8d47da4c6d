import Foundation
import Logging
import Synchronization

/// Writes what a run tells to a file, one line an event: `--log FILE`.
struct FileLog: LogHandler {
    private let file: Handle
    private let label: String
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    private final class Handle: Sendable {
        let handle: Mutex<FileHandle>
        init(_ handle: sending FileHandle) { self.handle = Mutex(handle) }
    }

    /// A log that adds to a file, which is made where it is not there.
    init(path: String, label: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            try Data().write(to: URL(fileURLWithPath: path))
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        file = Handle(handle)
        self.label = label
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
            .map { " \($0.key)=\($0.value)" }.joined()
        let time = Date.now.formatted(.iso8601)
        let line =
            "\(time) \(event.level) \(label): \(event.message)\(fields)".printable.replacing("\n", with: " ") + "\n"
        file.handle.withLock { handle in try? handle.write(contentsOf: Data(line.utf8)) }
    }
}
