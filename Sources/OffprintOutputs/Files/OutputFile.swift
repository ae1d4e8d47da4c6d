import OffprintCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file that is written from front to back through a buffer, or standard output.
struct OutputFile: ~Copyable {
    private let descriptor: Int32
    private let name: String
    private let isStandardOutput: Bool
    private var buffer: [UInt8] = []

    private static let enough = 1 << 18

    /// Standard output.
    static func standardOutput() -> OutputFile {
        OutputFile(descriptor: 1, name: "standard output", isStandardOutput: true)
    }

    /// Makes a file, or empties the one that is there; folders that are missing are made.
    static func create(_ path: String) throws(OutputError) -> OutputFile {
        try makeFolders(for: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputError.system("cannot write '\(path)'") }
        return OutputFile(descriptor: descriptor, name: "'\(path)'", isStandardOutput: false)
    }

    /// Makes a file that must not be there yet: nothing is overwritten, and no link is followed.
    ///
    /// - Returns: nil when something of that name is there.
    static func createNew(_ path: String) throws(OutputError) -> OutputFile? {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if descriptor < 0, errno == EEXIST { return nil }
        guard descriptor >= 0 else { throw OutputError.system("cannot write '\(path)'") }
        return OutputFile(descriptor: descriptor, name: "'\(path)'", isStandardOutput: false)
    }

    /// Makes the folders that lead to a path.
    static func makeFolders(for path: String) throws(OutputError) {
        for place in path.utf8.indices where path.utf8[place] == UInt8(ascii: "/") && place > path.startIndex {
            let folder = String(path[..<place])
            guard mkdir(folder, 0o755) != 0, errno != EEXIST, errno != EISDIR else { continue }
            var status = stat()
            if stat(folder, &status) == 0 { continue }
            throw OutputError.system("cannot make the folder '\(folder)'")
        }
    }

    private init(descriptor: Int32, name: String, isStandardOutput: Bool) {
        self.descriptor = descriptor
        self.name = name
        self.isStandardOutput = isStandardOutput
    }

    deinit {
        if !isStandardOutput { _ = close(descriptor) }
    }

    /// Appends bytes; they may stay in the buffer for a while.
    mutating func append(_ bytes: [UInt8]) throws(OutputError) {
        if buffer.isEmpty, bytes.count >= OutputFile.enough {
            try write(bytes)
            return
        }
        buffer.append(contentsOf: bytes)
        if buffer.count >= OutputFile.enough { try flush() }
    }

    /// Hands the buffer to the system.
    mutating func flush() throws(OutputError) {
        guard !buffer.isEmpty else { return }
        try write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    /// Hands everything to the disk, so that it outlives the machine's failing.
    mutating func synchronize() throws(OutputError) {
        try flush()
        // A pipe or a terminal cannot be synchronised, and need not be.
        if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP, errno != EROFS {
            throw OutputError.system("cannot write \(name)")
        }
    }

    private func write(_ bytes: [UInt8]) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: all[written...]))
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OutputError.system("cannot write \(name)") }
            written += count
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

extension OutputError {
    /// An error with the system's own words for what went wrong last.
    static func system(_ what: String) -> OutputError {
        let number = errno
        let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        return OutputError("\(what): \(reason)")
    }
}
