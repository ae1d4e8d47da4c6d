import NIOPosix
import OffprintCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads the files that `file` URLs name.
///
/// Only what the input itself names comes here, never the target of a redirect. Folders, devices and pipes are refused, so
/// that no read hangs.
enum FileReading {
    /// The file as a page. Its media type is told by its name: `text/html` for .html, .htm and .xhtml.
    ///
    /// - Parameter folders: where the file must lie, links resolved; an empty list permits every place.
    static func page(at url: WebURL, limit: ByteSize, folders: [String]) async throws(StageError) -> Page {
        guard url.host.isEmpty, let path = path(of: url) else {
            throw StageError(.refused, "\(url) names no file of this machine")
        }
        let result: Result<[UInt8], StageError>
        do {
            result = try await NIOThreadPool.singleton.runIfActive {
                Result { () throws(StageError) in try contents(of: path, limit: limit, folders: folders) }
            }
        } catch {
            throw StageError(.failed, "\(path) cannot be read: \(error)")
        }
        let bytes = try result.get()
        let name = path.lowercased()
        let isHTML = [".html", ".htm", ".xhtml"].contains { name.hasSuffix($0) }
        return Page(bytes: bytes, mediaType: isHTML ? "text/html" : nil, url: url)
    }

    private static func path(of url: WebURL) -> String? {
        var bytes: [UInt8] = []
        var rest = url.path.utf8[...]
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }

    private static func contents(
        of path: String, limit: ByteSize, folders: [String]
    ) throws(StageError) -> [UInt8] {
        guard let real = resolved(path) else { throw StageError(.unavailable, "there is no file \(path)") }
        if !folders.isEmpty {
            let isInside = folders.compactMap(resolved).contains { real.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
            guard isInside else { throw StageError(.refused, "\(path) is in none of the 'folders'") }
        }
        let file = open(real, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw StageError(.unavailable, "\(path) cannot be opened (error \(errno))") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw StageError(.refused, "\(path) is not a regular file")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw StageError(.unavailable, "\(path) cannot be read (error \(errno))") }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit.bytes else {
                throw StageError(.tooLarge, "\(path) is over the limit of \(limit) ('max-size')")
            }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
