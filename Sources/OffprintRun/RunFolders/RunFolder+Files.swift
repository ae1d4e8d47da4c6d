import Foundation

/// What is found where a run wants to write.
extension RunFolder {
    /// What at a path a run would write over or add to: the file itself, or a Markdown file in the folder. A device
    /// or a pipe is nothing that could be kept.
    static func kept(at path: String) -> String? {
        guard let kind = kind(of: path) else { return nil }
        switch kind {
        case .typeRegular: return path
        case .typeDirectory: return articles(in: path).first.map { "\(path)/\($0)" }
        case .typeSymbolicLink: return path.hasPrefix("/dev/") ? nil : path
        default: return nil
        }
    }

    /// Removes an output: a file, or of a folder its Markdown files, and the folder itself when it is empty then.
    static func remove(_ path: String) throws(RunFolderError) {
        guard let kind = kind(of: path) else { return }
        guard kind == .typeDirectory else { return try removeItem(path) }
        for name in articles(in: path) { try removeItem("\(path)/\(name)") }
        if let left = try? FileManager.default.contentsOfDirectory(atPath: path), left.isEmpty { try removeItem(path) }
    }

    static func removeItem(_ path: String) throws(RunFolderError) {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            throw RunFolderError(description: "'\(path)' cannot be removed: \(error.localizedDescription)")
        }
    }

    /// Whether a name leads below the folder that it is seen from.
    static func isInside(_ name: String) -> Bool {
        let steps = name.split(separator: "/")
        return name != "-" && !name.hasPrefix("/") && !steps.contains("..") && steps.contains { $0 != "." }
    }

    private static func articles(in path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".md") }.sorted()
    }

    private static func kind(of path: String) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType
    }
}
