import Foundation
public import OffprintCore

/// The folder of one run: its outputs, its dead letters, and under `.offprint/` the plan and the statistics.
public struct RunFolder: Sendable {
    /// Where it is.
    public let path: String

    /// Makes the folder, or takes an empty one.
    ///
    /// - Parameter fresh: whether a run that the folder holds already is removed first. Only what a run writes is
    ///   removed: its `.offprint`, its dead letters and the outputs that it names.
    /// - Throws: ``RunFolderError`` when the folder holds a run, or cannot be made.
    public init(_ path: String, fresh: Bool, outputs: [String]) throws(RunFolderError) {
        self.path = path
        let files = FileManager.default
        var isFolder: ObjCBool = false
        if files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw RunFolderError(description: "'\(path)' is a file, and a run needs a folder")
        }
        if files.fileExists(atPath: state) {
            guard fresh else {
                throw RunFolderError(
                    isTaken: true,
                    description: "'\(path)' holds a run already; give '--fresh' to replace it, or '-o' with another folder")
            }
            for name in [".offprint", "dead-letters.jsonl"] + outputs where RunFolder.isInside(name) {
                let target = path + "/" + name
                guard files.fileExists(atPath: target) else { continue }
                do { try files.removeItem(atPath: target) } catch {
                    throw RunFolderError(description: "'\(target)' cannot be removed: \(error.localizedDescription)")
                }
            }
        }
        do {
            try files.createDirectory(atPath: state, withIntermediateDirectories: true)
        } catch {
            throw RunFolderError(description: "the folder '\(path)' cannot be made: \(error.localizedDescription)")
        }
    }

    /// The folder for the run's own records.
    private var state: String { path + "/.offprint" }

    /// Where the dead letters are.
    public var deadLetters: String { path + "/dead-letters.jsonl" }

    /// The path of an output: as named, when that is absolute or standard output; else below the folder.
    public func path(of output: String) -> String {
        output == "-" || output.hasPrefix("/") ? output : path + "/" + output
    }

    /// Writes one of the run's own records, whole or not at all.
    public func write(_ record: JSONValue, as name: String) throws(OutputError) {
        do {
            let data = Data(record.serialized(pretty: true) + [0x0A])
            try data.write(to: URL(fileURLWithPath: state + "/" + name), options: .atomic)
        } catch {
            throw OutputError("'\(state)/\(name)' cannot be written: \(error.localizedDescription)")
        }
    }

    private static func isInside(_ name: String) -> Bool {
        !name.isEmpty && name != "-" && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
            && name.split(separator: "/").contains { $0 != "." }
    }
}

/// Why a folder cannot hold a run.
public struct RunFolderError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Whether the folder holds a run already, and nothing is wrong but that.
    public var isTaken = false
    /// What is wrong, and what would be right.
    public var description: String
}
