import Foundation
public import OffprintCore

/// The folder of one run: its outputs, its dead letters, and under `.offprint/` the plan and the statistics.
///
/// Made in two steps, so that nothing is touched before the input is known to open: the initializer looks, and
/// ``prepare()`` makes.
public struct RunFolder: Sendable {
    /// Where it is.
    public let path: String
    private let outputs: [String]
    private let isFresh: Bool

    /// A folder that can take a run: one that is not there yet or is empty, one that holds nothing which the run would
    /// write over, and with `fresh` any. Nothing is changed.
    ///
    /// - Parameters:
    ///   - fresh: whether ``prepare()`` first removes a run that the folder holds already.
    ///   - outputs: the paths of the outputs, as the pipeline names them.
    /// - Throws: ``RunFolderError`` when the folder cannot take the run.
    public init(at path: String, fresh: Bool, outputs: [String]) throws(RunFolderError) {
        self.path = path
        self.outputs = outputs
        isFresh = fresh
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw RunFolderError(description: "'\(path)' is a file, and a run needs a folder")
        }
        guard !fresh else { return }
        let mend = "give '--fresh' to replace it, or '-o' with another folder"
        if FileManager.default.fileExists(atPath: state) {
            throw RunFolderError(isTaken: true, description: "'\(path)' holds a run already; \(mend)")
        }
        for name in outputs + [RunFolder.letters] where name != "-" {
            let target = self.path(of: name)
            guard let taken = RunFolder.kept(at: target) else { continue }
            throw RunFolderError(isTaken: true, description: "'\(taken)' is there already; \(mend)")
        }
    }

    /// Makes the folder, and removes the run that it holds where that was asked for.
    ///
    /// Only what a run writes below the folder is removed: its records, its dead letters, the outputs that it names and
    /// those that the earlier run named; of a folder for Markdown its `.md` files, and the folder once it is empty.
    ///
    /// - Throws: ``RunFolderError`` when something cannot be removed or made.
    public func prepare() throws(RunFolderError) {
        if isFresh {
            let names = Set(outputs + earlierOutputs + [RunFolder.letters]).filter(RunFolder.isInside)
            for name in names.sorted() { try RunFolder.remove(path(of: name)) }
            // Last: what it says of the earlier run is needed while anything of that run is still there.
            if FileManager.default.fileExists(atPath: state) { try RunFolder.removeItem(state) }
        }
        do {
            try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        } catch {
            throw RunFolderError(description: "the folder '\(path)' cannot be made: \(error.localizedDescription)")
        }
    }

    private static let letters = "dead-letters.jsonl"

    /// The folder for the run's own records.
    private var state: String { path + "/.offprint" }

    /// Where the dead letters are.
    public var deadLetters: String { path + "/" + RunFolder.letters }

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

    /// The outputs that the plan of the run names which the folder holds; none where that cannot be read.
    private var earlierOutputs: [String] {
        guard let data = FileManager.default.contents(atPath: state + "/plan.json"),
            let plan = try? JSONValue(parsing: [UInt8](data))
        else { return [] }
        return plan["outputs"]?.array?.compactMap(\.string) ?? []
    }
}

/// Why a folder cannot hold a run.
public struct RunFolderError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Whether the folder holds a run already, or files that a run would write over, and nothing is wrong but that.
    public var isTaken = false
    /// What is wrong, and what would be right.
    public var description: String
}
