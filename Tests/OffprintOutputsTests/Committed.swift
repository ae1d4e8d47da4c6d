import Foundation
import Testing

/// Files that are made by the program and committed.
enum Committed {
    /// Fails where a committed file is not what the program makes now; `OFFPRINT_RECORD=1` renews it, and fails too.
    static func check(_ fresh: String, at file: URL) throws {
        let committed = try? String(contentsOf: file, encoding: .utf8)
        guard committed != fresh else { return }
        if ProcessInfo.processInfo.environment["OFFPRINT_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try fresh.write(to: file, atomically: true, encoding: .utf8)
        }
        Issue.record("\(file.lastPathComponent) is stale; renew it with: OFFPRINT_RECORD=1 swift test --filter Outputs")
    }
}
