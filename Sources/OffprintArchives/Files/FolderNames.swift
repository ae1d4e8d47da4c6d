#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The names in a folder in byte order, packed tightly: a folder may hold a million.
///
/// A folder's name carries a slash at its end, so that walking in this order visits whole paths in byte order.
struct FolderNames {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = []

    /// Reads the names of files and folders; hidden ones are left out. Nil where the folder cannot be read.
    init?(folder: [UInt8]) {
        guard let stream = withSystemPath(folder, { opendir($0) }) else { return nil }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let type = Int32(entry.pointee.d_type)
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { [UInt8]($0.prefix { $0 != 0 }) }
            if name.first == UInt8(ascii: ".") { continue }
            let isFolder: Bool
            switch type {
            case Int32(DT_DIR): isFolder = true
            case Int32(DT_REG): isFolder = false
            default:
                // A pipe among the files would be waited for without an end.
                guard let kind = FileKind(path: folder + [UInt8(ascii: "/")] + name), kind.isFolder || kind.isRegular
                else { continue }
                isFolder = kind.isFolder
            }
            starts.append(UInt32(truncatingIfNeeded: bytes.count))
            bytes += name
            if isFolder { bytes.append(UInt8(ascii: "/")) }
            bytes.append(0)
        }
        sort()
    }

    /// How many names there are.
    var count: Int { starts.count }

    /// A name, with a slash at the end of a folder's.
    subscript(index: Int) -> ArraySlice<UInt8> {
        let start = Int(starts[index])
        return bytes[start...].prefix { $0 != 0 }
    }

    private mutating func sort() {
        let bytes = bytes
        starts.sort { left, right in
            var (left, right) = (Int(left), Int(right))
            while bytes[left] == bytes[right], bytes[left] != 0 {
                left += 1
                right += 1
            }
            return bytes[left] < bytes[right]
        }
    }
}

/// What the file system says of a path, links followed.
struct FileKind {
    /// Names the same folder whatever path leads to it.
    struct Identity: Hashable {
        var device: UInt64
        var number: UInt64
    }

    let isFolder: Bool
    /// Whether this is a file that can be read twice: no pipe, no device.
    let isRegular: Bool
    let identity: Identity
    let size: Int

    /// Nil where there is nothing, or a link that leads nowhere.
    init?(path: [UInt8]) {
        var facts = stat()
        guard withSystemPath(path, { stat($0, &facts) }) == 0 else { return nil }
        isFolder = facts.st_mode & S_IFMT == S_IFDIR
        isRegular = facts.st_mode & S_IFMT == S_IFREG
        identity = Identity(device: UInt64(truncatingIfNeeded: facts.st_dev), number: UInt64(facts.st_ino))
        size = Int(facts.st_size)
    }
}

/// The paths that a pattern stands for (`*`, `?`, `[…]`), in byte order.
func pathsMatching(_ pattern: String) -> [[UInt8]] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
        found.gl_pathv[index].map { path in
            [UInt8](UnsafeBufferPointer(start: path, count: strlen(path)).map { UInt8(bitPattern: $0) })
        }
    }.sorted { $0.lexicographicallyPrecedes($1) }
}
