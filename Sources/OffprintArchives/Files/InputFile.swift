import OffprintCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file or pipe, read without buffering; closed when it goes out of scope.
struct InputFile: ~Copyable {
    /// The name for messages.
    let name: String
    /// How many bytes there are; nil for a pipe.
    let size: Int?
    /// Where the next read begins, in bytes from the start.
    private(set) var offset = 0
    private let descriptor: CInt
    private let isOwned: Bool

    /// Opens a file for reading, by its path as text.
    init(path: String) throws(InputError) {
        try self.init(pathBytes: Array(path.utf8))
    }

    /// Opens a file for reading, by its path in the bytes of the file system, which need not be UTF-8.
    init(pathBytes: [UInt8]) throws(InputError) {
        let path = String(decoding: pathBytes, as: UTF8.self)
        let (opened, size) = try Self.open(pathBytes, path)
        descriptor = opened
        self.size = size
        name = path
        isOwned = true
    }

    private static func open(_ pathBytes: [UInt8], _ path: String) throws(InputError) -> (descriptor: CInt, size: Int?)
    {
        let descriptor = withSystemPath(pathBytes, systemOpen)
        guard descriptor >= 0 else { throw InputError("\(path): \(errorText())") }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else {
            let reason = errorText()
            close(descriptor)
            throw InputError("\(path): \(reason)")
        }
        let kind = facts.st_mode & S_IFMT
        guard kind != S_IFDIR else {
            close(descriptor)
            throw InputError("\(path): a folder, where a file is wanted")
        }
        return (descriptor, kind == S_IFREG ? Int(facts.st_size) : nil)
    }

    /// Standard input, which stays open.
    init(standardInput: ()) {
        descriptor = STDIN_FILENO
        isOwned = false
        name = "standard input"
        size = nil
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    /// Whether ``seek(to:)`` works.
    var isSeekable: Bool { size != nil }

    /// Makes the next read begin elsewhere. Only where ``isSeekable``.
    mutating func seek(to offset: Int) {
        precondition(isSeekable, "a pipe cannot be read from another place")
        self.offset = offset
    }

    /// Reads into a part of an array, and gives the number of bytes; 0 at the end.
    mutating func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(InputError) -> Int {
        guard !range.isEmpty else { return 0 }
        while true {
            let count = bytes.withUnsafeMutableBytes { buffer in
                let target = UnsafeMutableRawBufferPointer(rebasing: buffer[range])
                return isSeekable
                    ? pread(descriptor, target.baseAddress, target.count, off_t(offset))
                    : systemRead(descriptor, target.baseAddress, target.count)
            }
            if count >= 0 {
                offset += count
                return count
            }
            guard errno == EINTR else { throw InputError("\(name): \(errorText())") }
        }
    }
}

/// Lends a path as the system takes it. A path with a zero byte in it ends there, so none is lent as it is not.
func withSystemPath<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = (path.contains(0) ? [] : path).map { CChar(bitPattern: $0) } + [0]
    return characters.withUnsafeBufferPointer { buffer in
        // An array with a terminator is never empty.
        body(buffer.baseAddress!)
    }
}

private func systemOpen(_ path: UnsafePointer<CChar>) -> CInt {
    open(path, O_RDONLY | O_CLOEXEC)
}

private func systemRead(_ descriptor: CInt, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, target, count)
}

/// What the system says of its last error.
func errorText() -> String {
    let code = errno
    return String(cString: strerror(code))
}
