import Foundation
public import OffprintCore
import Synchronization

/// Writes `dead-letters.jsonl`: made with the first letter, so that a run without any leaves no file.
public final class DeadLetterLog: Sendable {
    private let path: String
    private let handle = Mutex<FileHandle?>(nil)

    /// A log at a path.
    public init(path: String) { self.path = path }

    /// Adds a dead letter.
    ///
    /// - Throws: ``OutputError`` when the disk refuses it.
    public func append(_ letter: DeadLetter) throws(OutputError) {
        do {
            try handle.withLock { handle in
                if handle == nil {
                    guard FileManager.default.createFile(atPath: path, contents: nil) else {
                        throw OutputError("it cannot be made")
                    }
                    handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
                }
                try handle?.write(contentsOf: letter.line + [0x0A])
            }
        } catch {
            throw OutputError("'\(path)' cannot be written: \(error)")
        }
    }
}
