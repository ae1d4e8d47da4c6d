public import OffprintCore

/// Makes inputs out of what a pipeline or a command line names.
public enum Inputs {
    /// What files at paths hold, told by their bytes, through gzip and zstd; of a folder, by the endings of its files.
    ///
    /// - Throws: ``InputError`` where the path is not there, or what it holds cannot be told.
    public static func kind(of path: String) throws(InputError) -> InputKind {
        guard let facts = FileKind(path: Array(path.utf8)) else {
            throw InputError("\(path): there is no such file or folder")
        }
        guard facts.isFolder || facts.isRegular else {
            throw InputError(
                "\(path): a pipe cannot be looked at before it is read; give it as standard input, "
                    + "and say in the pipeline what that holds")
        }
        return facts.isFolder ? try kind(ofFolder: path) : try kind(ofFile: path)
    }

    /// An input that reads what is named on a command line, each argument as what it holds.
    ///
    /// - Parameter arguments: Files, folders and patterns.
    /// - Throws: ``InputError`` for a path that is not there, and for one whose kind cannot be told.
    public static func input(
        forArguments arguments: [String], limits: InputLimits = InputLimits()
    ) throws(InputError) -> any DocumentInput {
        var groups: [(kind: InputKind, paths: [String])] = []
        for argument in arguments {
            let isPattern = FileKind(path: Array(argument.utf8)) == nil
            let paths = isPattern ? pathsMatching(argument).map { String(decoding: $0, as: UTF8.self) } : []
            let kind = try kind(of: paths.first ?? argument)
            if groups.last?.kind == kind {
                groups[groups.count - 1].paths.append(argument)
            } else {
                groups.append((kind, [argument]))
            }
        }
        var inputs: [any DocumentInput] = []
        for group in groups { inputs.append(try FilesInput(group.kind, at: group.paths, limits: limits)) }
        guard let first = inputs.first else { throw InputError("no file is named as input") }
        return inputs.count == 1 ? first : JoinedInput(inputs: inputs)
    }

    private static func kind(ofFolder path: String) throws(InputError) -> InputKind {
        let kinds = InputKind.allCases
        var walk = try FileSelection([path], endings: kinds.flatMap(\.endings)).walk()
        if let file = walk.next() {
            let name = String(decoding: file.name, as: UTF8.self).lowercased()
            for kind in kinds where kind.endings.contains(where: { name.hasSuffix($0) }) { return kind }
        }
        throw InputError(
            "\(path): the folder has no file that is known by its ending: "
                + kinds.flatMap(\.endings).joined(separator: ", "))
    }

    private static func kind(ofFile path: String) throws(InputError) -> InputKind {
        var window = try ByteWindow.open(InputFile(path: path))
        _ = try window.ensure(1 << 16)
        if let kind = window.withBytes(window.ready, { kind(firstBytes: $0) }) { return kind }
        let name = path.lowercased()
        for kind in InputKind.allCases where kind.endings.contains(where: { name.hasSuffix($0) }) { return kind }
        throw InputError(
            "\(path): what it holds cannot be told: it begins neither as a WARC, nor as HTML, JSON Lines or a list of URLs"
        )
    }

    /// What bytes are the beginning of; nil where that cannot be told.
    static func kind(firstBytes bytes: Span<UInt8>) -> InputKind? {
        var place = stands("\u{FEFF}", in: bytes) ? 3 : 0
        while place < bytes.count {
            while place < bytes.count, isBlank(bytes[place]) { place += 1 }
            guard place < bytes.count else { return nil }
            if stands("WARC/", in: bytes, at: place) || stands("filedesc://", in: bytes, at: place) { return .warc }
            switch bytes[place] {
            case UInt8(ascii: "<"): return .html
            case UInt8(ascii: "{"): return .jsonl
            case UInt8(ascii: "#"):
                while place < bytes.count, bytes[place] != 0x0A { place += 1 }
            default: return beginsAddress(bytes, at: place) ? .urls : nil
            }
        }
        return nil
    }

    private static func beginsAddress(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        ["http://", "https://", "file://", "HTTP://", "HTTPS://"].contains { stands($0, in: bytes, at: start) }
    }
}
