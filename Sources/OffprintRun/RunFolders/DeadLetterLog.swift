import Foundation
public import OffprintCore
import Synchronization

/// Writes `dead-letters.jsonl`: made with the first letter, so that a run without any leaves no file.
public final class DeadLetterLog: Sendable {
    private let path: String
    private let pipeline: String?
    private let handle = Mutex<FileHandle?>(nil)

    /// A log at a path.
    ///
    /// - Parameter pipeline: the pipeline's file, for the commands that try documents again.
    public init(path: String, pipeline: String? = nil) {
        self.path = path
        self.pipeline = pipeline
    }

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
                try handle?.write(contentsOf: letter.line(pipeline: pipeline) + [0x0A])
            }
        } catch {
            throw OutputError("'\(path)' cannot be written: \(error)")
        }
    }
}
