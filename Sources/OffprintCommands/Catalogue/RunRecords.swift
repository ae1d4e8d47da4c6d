import ArgumentParser
import Foundation
import OffprintCore

/// The records that a run wrote, for verbs that look at a run afterwards.
enum RunRecords {
    /// The JSONL files of a run folder, or the file that was named itself.
    ///
    /// - Throws: the error of a mistake in the call where there is none.
    static func paths(of run: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: run, isDirectory: &isFolder) else {
            throw ValidationError("there is no run '\(run)'; name the folder that 'offprint run -o' made")
        }
        guard isFolder.boolValue else { return [run] }
        guard let data = FileManager.default.contents(atPath: run + "/.offprint/plan.json"),
            let plan = try? JSONValue(parsing: [UInt8](data))
        else { throw ValidationError("'\(run)' holds no run; name the folder that 'offprint run -o' made") }
        let names = plan["records"]?.array ?? plan["outputs"]?.array?.filter { $0.string?.hasSuffix(".jsonl") ?? false }
        let paths = (names ?? []).compactMap(\.string).filter { $0 != "-" }
            .map { $0.hasPrefix("/") ? $0 : run + "/" + $0 }
        guard !paths.isEmpty else {
            throw ValidationError(
                "the run in '\(run)' wrote no JSONL file; add 'jsonl: articles.jsonl' to its outputs, and run it again")
        }
        return paths
    }

    /// Reads a file record by record, in memory for one record at a time.
    ///
    /// - Throws: an exit code, after saying on standard error what is wrong and where.
    static func read(_ path: String, _ body: (JSONValue) -> Void) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            complain("'\(path)' cannot be read; is it there?")
            throw Exit.ioFailed
        }
        defer { try? file.close() }
        var reader = JSONReader()
        var pending: [UInt8] = []
        var number = 0
        func take(_ line: ArraySlice<UInt8>) throws {
            number += 1
            guard line.contains(where: { $0 > 0x20 }) else { return }
            let record: JSONValue
            do { record = try reader.read(line.span) } catch {
                complain("\(path):\(number): this is no record: \(error)")
                throw Exit.failed
            }
            guard record["removed"]?.array != nil || record["removed"]?.isNull == true else {
                complain("\(path):\(number): the record has no 'removed'; name it among the output's 'fields'")
                throw Exit.failed
            }
            body(record)
        }
        while true {
            let chunk: Data
            do { chunk = try file.read(upToCount: 1 << 20) ?? Data() } catch {
                complain("'\(path)' cannot be read: \(error.localizedDescription)")
                throw Exit.ioFailed
            }
            guard !chunk.isEmpty else { break }
            pending += chunk
            var start = 0
            while let end = pending[start...].firstIndex(of: 0x0A) {
                try take(pending[start..<end])
                start = end + 1
            }
            pending.removeFirst(start)
        }
        if !pending.isEmpty { try take(pending[...]) }
    }
}
