import OffprintCore

/// Reads files that are each one page, with one buffer for all of them.
final class PageFiles {
    private let limits: InputLimits
    private var unpacking = Unpacking()
    private var stored: [UInt8] = []

    init(_ limits: InputLimits) {
        self.limits = limits
    }

    /// The page in a file, plain or gzip by its bytes; and how many bytes it has as it is stored.
    func read(_ found: FileSelection.Found) -> (item: InputItem, size: Int) {
        let file = FileName(found)
        let source = Source(id: PageDocument.id(file.name), location: .file(path: file.path))
        do {
            let count = try readFile(found.path)
            guard count <= limits.page else { return (.damaged(source, PageDocument.tooLarge(limits)), count) }
            let bytes = try page(count)
            return (.document(Document(source: source, page: Page(bytes: bytes, mediaType: "text/html"))), count)
        } catch let error as StageError {
            return (.damaged(source, error), 0)
        } catch {
            return (.damaged(source, StageError(.unavailable, "\(error)")), 0)
        }
    }

    /// Reads a file into ``stored``, but no more than tells that it is too large.
    private func readFile(_ path: [UInt8]) throws(InputError) -> Int {
        var file = try InputFile(pathBytes: path)
        var count = 0
        while count <= limits.page {
            if stored.count - count < 1 << 14 {
                let wanted = max((file.size ?? 0) + 1, stored.count * 2, 1 << 16)
                lengthen(&stored, to: min(wanted, limits.page + (1 << 15)))
            }
            let read = try file.read(into: &stored, count..<stored.count)
            if read == 0 { break }
            count += read
        }
        return count
    }

    private func page(_ count: Int) throws(StageError) -> [UInt8] {
        let stored = stored
        let bytes = stored.span.extracting(0..<count)
        if isGzip(bytes) { return try unpacking.gunzip(bytes, limit: limits.page) }
        return bytes.withUnsafeBufferPointer { [UInt8]($0) }
    }
}
