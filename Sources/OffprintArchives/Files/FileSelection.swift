import OffprintCore

/// The files that an input names by paths, patterns and folders.
struct FileSelection: Sendable {
    /// A file of the selection.
    struct Found: Sendable {
        /// Its path in the file system's bytes.
        var path: [UInt8]
        /// Its path relative to the folder that was named, or its name where it was named itself.
        var name: [UInt8]
    }

    /// A path that was named or that a pattern stands for.
    fileprivate struct Root: Sendable {
        var path: [UInt8]
        /// How many bytes of the path come before the name.
        var nameStart: Int
        var isFolder: Bool
        var isPipe: Bool
    }

    private let roots: [Root]
    /// The endings, in lower case, that files in folders must have to be taken.
    let endings: [String]

    /// The files at some paths and patterns.
    ///
    /// - Throws: ``InputError`` naming each path that is not there and each pattern that nothing matches.
    init(_ paths: [String], endings: [String]) throws(InputError) {
        var roots: [Root] = []
        var missing: [String] = []
        for path in paths {
            let bytes = Array(path.utf8)
            if let kind = FileKind(path: bytes) {
                roots.append(Self.root(bytes, kind))
            } else if path.contains(where: { "*?[".contains($0) }) {
                let found = pathsMatching(path)
                if found.isEmpty { missing.append("\(path): no file matches") }
                let fixed = Self.lengthOfFixedFolder(bytes)
                for match in found {
                    guard let kind = FileKind(path: match) else { continue }
                    var root = Self.root(match, kind)
                    if !kind.isFolder { root.nameStart = fixed }
                    roots.append(root)
                }
            } else {
                missing.append("\(path): there is no such file or folder")
            }
        }
        guard missing.isEmpty else { throw InputError(missing.joined(separator: "\n")) }
        guard !roots.isEmpty else { throw InputError("no file is named as input") }
        self.roots = roots
        self.endings = endings
    }

    private static func root(_ path: [UInt8], _ kind: FileKind) -> Root {
        let slash = UInt8(ascii: "/")
        var path = path
        while path.count > 1, path.last == slash { path.removeLast() }
        let nameStart = path.lastIndex(of: slash).map { $0 + 1 } ?? 0
        return Root(
            path: path, nameStart: nameStart, isFolder: kind.isFolder, isPipe: !kind.isRegular && !kind.isFolder)
    }

    /// The length of the part before the first folder of a pattern that has a wildcard in it.
    private static func lengthOfFixedFolder(_ pattern: [UInt8]) -> Int {
        let wild = pattern.firstIndex { [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "[")].contains($0) }
        return pattern[..<(wild ?? pattern.count)].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    }

    /// Whether all of it can be read twice.
    var isReplayable: Bool { !roots.contains(where: \.isPipe) }

    /// The files, one after another.
    func walk() -> Walk {
        Walk(roots: roots, endings: endings.map { Array($0.utf8) })
    }

    /// The size of all files together; nil when there are more than can be asked in a moment.
    func totalSize(among most: Int = 50_000) -> Int? {
        var walk = walk()
        var total = 0
        var count = 0
        while let file = walk.next() {
            count += 1
            guard count <= most, let kind = FileKind(path: file.path) else { return nil }
            total += kind.size
        }
        return total
    }

    /// Visits the files: paths as they were named, folders in byte order of the whole path, each folder once.
    struct Walk: Sequence, IteratorProtocol {
        private let roots: [Root]
        private let endings: [[UInt8]]
        private var nextRoot = 0
        private var levels: [Level] = []
        private var visited: Set<FileKind.Identity> = []

        private struct Level {
            var path: [UInt8]
            var name: [UInt8]
            var names: FolderNames
            var next = 0
        }

        fileprivate init(roots: [Root], endings: [[UInt8]]) {
            self.roots = roots
            self.endings = endings
        }

        /// The next file; nil after the last.
        mutating func next() -> Found? {
            while true {
                if let file = nextInFolders() { return file }
                guard nextRoot < roots.count else { return nil }
                let root = roots[nextRoot]
                nextRoot += 1
                guard root.isFolder else {
                    return Found(path: root.path, name: Array(root.path[root.nameStart...]))
                }
                visited = []
                if let unreadable = enter(root.path, name: []) { return unreadable }
            }
        }

        private mutating func nextInFolders() -> Found? {
            while let level = levels.indices.last {
                guard levels[level].next < levels[level].names.count else {
                    levels.removeLast()
                    continue
                }
                let name = levels[level].names[levels[level].next]
                levels[level].next += 1
                if name.last == UInt8(ascii: "/") {
                    let path = levels[level].path + [UInt8(ascii: "/")] + name.dropLast()
                    if let unreadable = enter(path, name: levels[level].name + name) { return unreadable }
                } else if hasEnding(name) {
                    return Found(
                        path: levels[level].path + [UInt8(ascii: "/")] + name, name: levels[level].name + name)
                }
            }
            return nil
        }

        /// Goes into a folder, unless a link leads back to one that was visited. Gives back a folder that cannot be
        /// read, for its reader to fail on and say so.
        private mutating func enter(_ path: [UInt8], name: [UInt8]) -> Found? {
            guard let kind = FileKind(path: path), visited.insert(kind.identity).inserted else { return nil }
            guard let names = FolderNames(folder: path) else { return Found(path: path, name: name) }
            levels.append(Level(path: path, name: name, names: names))
            return nil
        }

        private func hasEnding(_ name: ArraySlice<UInt8>) -> Bool {
            endings.contains { ending in
                name.count > ending.count && name.suffix(ending.count).elementsEqual(ending) { lowercased($0) == $1 }
            }
        }
    }
}
