import OffprintCore

/// Undoes the transfer and content encodings of a response's body, within a bound on what comes out.
struct BodyDecoder: ~Copyable {
    private var unpacking = Unpacking()

    init() {}

    /// The body as the server meant it.
    ///
    /// - Parameters:
    ///   - body: The body as it was stored.
    ///   - fields: The response's header lines, which name the encodings.
    ///   - limit: The most bytes that may come out.
    /// - Throws: ``StageError``: `malformed` when the body is damaged or cut, or encoded in a way that is not known here;
    ///   `too-large` over the limit.
    mutating func decode(_ body: Span<UInt8>, _ fields: HeaderFields, limit: Int) throws(StageError) -> [UInt8] {
        let codings = fields.text(of: "content-encoding").map(Self.codings) ?? []
        let isChunked =
            fields.value(of: "transfer-encoding").map { fields.isEqual($0, "chunked") } == true
            || fields.text(of: "transfer-encoding").map(Self.codings)?.last == "chunked"
        guard isChunked else { return try undo(codings[...], body, limit: limit) }
        let chunks = ChunkedBody(body)
        switch chunks.ending {
        case .whole, .withoutLast: break
        case .notChunked:
            guard looksLikeText(body) || isGzip(body) else {
                throw StageError(.malformed, "the body is said to be chunked, and does not begin with a chunk's size")
            }
        case .cut: throw StageError(.malformed, "the body ends in the middle of its chunks")
        }
        if codings.isEmpty {
            guard chunks.bytes.count <= limit else { throw Self.tooLarge(limit) }
            return chunks.bytes
        }
        return try undo(codings[...], chunks.bytes.span, limit: limit)
    }

    /// The codings in the order in which they were put on, `identity` left out.
    private static func codings(_ text: String) -> [String] {
        text.lowercased().split(separator: ",").map { word in
            var word = word[...]
            while word.first == " " || word.first == "\t" { word.removeFirst() }
            while word.last == " " || word.last == "\t" { word.removeLast() }
            return String(word)
        }.filter { !["", "identity", "none", "binary", "8bit", "utf-8"].contains($0) }
    }

    private mutating func undo(
        _ codings: ArraySlice<String>, _ body: Span<UInt8>, limit: Int
    ) throws(StageError) -> [UInt8] {
        guard let coding = codings.last else {
            guard body.count <= limit else { throw Self.tooLarge(limit) }
            return body.withUnsafeBufferPointer { [UInt8]($0) }
        }
        let bytes = try undo(coding, body, limit: limit)
        return codings.count == 1 ? bytes : try undo(codings.dropLast(), bytes.span, limit: limit)
    }

    /// Undoes one coding. Some crawlers store bodies decoded and leave the header line in: those are taken as they are.
    private mutating func undo(_ coding: String, _ body: Span<UInt8>, limit: Int) throws(StageError) -> [UInt8] {
        if body.isEmpty { return [] }
        switch coding {
        case "gzip", "x-gzip":
            guard isGzip(body) else { return try undo([], body, limit: limit) }
            return try unpacking.gunzip(body, limit: limit)
        case "deflate":
            if looksLikeText(body) { return try undo([], body, limit: limit) }
            return try unpacking.inflateDeflate(body, limit: limit)
        case "zstd":
            guard isZstd(body) else { return try undo([], body, limit: limit) }
            return try unpacking.unpackZstd(body, limit: limit)
        case "br" where looksLikeText(body):
            return try undo([], body, limit: limit)
        default:
            let name = coding == "br" ? "br (Brotli)" : "'\(coding.prefix(40))'"
            throw StageError(.malformed, "the content encoding \(name) cannot be undone here")
        }
    }

    private func looksLikeText(_ body: Span<UInt8>) -> Bool {
        let blanks = (0..<body.count).prefix { isBlank(body[$0]) }.count
        return blanks < body.count && body[blanks] == UInt8(ascii: "<")
    }

    private static func tooLarge(_ limit: Int) -> StageError {
        StageError(.tooLarge, "the page has more than \(limit) bytes")
    }
}
