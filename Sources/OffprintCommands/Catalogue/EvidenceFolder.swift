import Foundation
import OffprintCore
import OffprintRun

/// A folder of what a stage has learnt: a JSON file for each part.
struct EvidenceFolder {
    private let path: String

    /// A folder that is there, or can be made.
    ///
    /// - Throws: `OutputError` when it cannot.
    init(_ path: String) throws(OutputError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OutputError("the folder '\(path)' cannot be made: \(error.localizedDescription)")
        }
    }

    /// Puts what was learnt to what the folder holds. Nothing is changed before all that it holds has been read.
    func add(_ evidence: Survey.Evidence) throws {
        var parts: [CorpusPart] = []
        for part in evidence.parts {
            let file = file(of: part)
            guard FileManager.default.fileExists(atPath: file) else {
                parts.append(part)
                continue
            }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw OutputError("'\(file)' cannot be read")
            }
            do {
                let kept = CorpusPart(name: part.name, value: try JSONValue(parsing: [UInt8](data)))
                parts.append(try evidence.merged(part, with: kept))
            } catch {
                throw CorpusError("\(file): \(error); remove it, or name another folder")
            }
        }
        for part in parts {
            do {
                let data = Data(part.value.serialized(pretty: true) + [0x0A])
                try data.write(to: URL(fileURLWithPath: file(of: part)), options: .atomic)
            } catch {
                throw OutputError("'\(file(of: part))' cannot be written: \(error.localizedDescription)")
            }
        }
    }

    private func file(of part: CorpusPart) -> String { "\(path)/\(part.name).json" }
}
