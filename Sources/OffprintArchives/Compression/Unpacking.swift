import OffprintCore

/// Unpacks whole bodies within a bound on what comes out: content encodings, and files that are read at once.
struct Unpacking: ~Copyable {
    private let inflater = Inflater()
    private var scratch: [UInt8] = []

    init() {}

    /// Inflates gzip members one after another; what stands after the last one is passed over.
    ///
    /// - Parameter limit: The most bytes that may come out.
    /// - Throws: ``StageError``: `malformed` when damaged or cut, `too-large` over the limit.
    mutating func gunzip(_ body: Span<UInt8>, limit: Int) throws(StageError) -> [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        repeat {
            let (bytes, read) = try inflateMember(body.extracting(offset..<body.count), limit: limit - result.count)
            if result.isEmpty { result = bytes } else { result += bytes }
            offset += read
        } while isGzip(body, at: offset)
        return result
    }

    /// Inflates one gzip member; one that is cut in its checksum, and so has all its data, will do.
    private mutating func inflateMember(
        _ body: Span<UInt8>, limit: Int
    ) throws(StageError) -> (bytes: [UInt8], read: Int) {
        do {
            return try inflate(body, .gzip, limit: limit)
        } catch {
            guard error.kind == .malformed, let start = endOfGzipHeader(body),
                let (bytes, read) = try? inflate(body.extracting(start..<body.count), .none, limit: limit),
                body.count - start - read < 8
            else { throw error }
            return (bytes, body.count)
        }
    }

    /// Inflates a `deflate` body, which is zlib's by the standard and bare deflate data with some servers.
    mutating func inflateDeflate(_ body: Span<UInt8>, limit: Int) throws(StageError) -> [UInt8] {
        let looksLikeZlib =
            body.count >= 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        if looksLikeZlib, let bytes = try? inflate(body, .zlib, limit: limit).bytes { return bytes }
        return try inflate(body, .none, limit: limit).bytes
    }

    /// Unpacks zstd frames one after another.
    mutating func unpackZstd(_ body: Span<UInt8>, limit: Int) throws(StageError) -> [UInt8] {
        let stream = ZstdStream()
        var result: [UInt8] = []
        var offset = 0
        if scratch.count < 1 << 16 { scratch = [UInt8](repeating: 0, count: 1 << 16) }
        while true {
            let (outcome, read, written) = body.extracting(offset..<body.count).withUnsafeBufferPointer { input in
                scratch.withUnsafeMutableBytes { stream.step(UnsafeRawBufferPointer(input), into: $0) }
            }
            offset += read
            guard result.count + written <= limit else { throw tooLarge(limit) }
            result += scratch[0..<written]
            switch outcome {
            case .bad: throw StageError(.malformed, "the zstd data are damaged")
            case .ended where offset == body.count: return result
            case .ended: continue
            case .goesOn:
                guard read > 0 || written > 0 else { throw StageError(.malformed, "the zstd data are cut short") }
            }
        }
    }

    private mutating func inflate(
        _ body: Span<UInt8>, _ wrapper: Inflater.Wrapper, limit: Int
    ) throws(StageError) -> (bytes: [UInt8], read: Int) {
        // Deflate cannot grow by more than 1,032 times, and the last four bytes of a gzip member tell its length.
        let most = min(limit, body.count * 1032 + 64)
        var capacity = min(most, max(body.count * 6, 1 << 16))
        if wrapper == .gzip, let told = lengthTold(by: body), told <= most { capacity = max(told, 1) }
        while true {
            var outcome = Inflater.Outcome.bad
            let bytes = body.withUnsafeBufferPointer { input in
                [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                    outcome = inflater.inflate(
                        UnsafeRawBufferPointer(input), into: UnsafeMutableRawBufferPointer(buffer), wrapper)
                    if case .done(_, let written) = outcome { count = written }
                }
            }
            switch outcome {
            case .done(let read, _): return (bytes, read)
            case .bad: throw StageError(.malformed, "the compressed data are damaged or cut short")
            case .needsRoom:
                guard capacity < most else { throw tooLarge(limit) }
                capacity = min(most, capacity * 4)
            }
        }
    }

    private func lengthTold(by body: Span<UInt8>) -> Int? {
        guard body.count >= 18 else { return nil }
        let end = body.count
        return Int(body[end - 4]) | Int(body[end - 3]) << 8 | Int(body[end - 2]) << 16 | Int(body[end - 1]) << 24
    }

    private func tooLarge(_ limit: Int) -> StageError {
        StageError(.tooLarge, "more than \(limit) bytes come out of the compressed data")
    }
}

/// Whether the first bytes of a gzip member stand at a place.
func isGzip(_ bytes: Span<UInt8>, at offset: Int = 0) -> Bool {
    bytes.count >= offset + 3 && bytes[offset] == 0x1F && bytes[offset + 1] == 0x8B && bytes[offset + 2] == 8
}

/// Whether the first bytes of a zstd frame stand at the start.
func isZstd(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 4 else { return false }
    if bytes[0] == 0x28, bytes[1] == 0xB5, bytes[2] == 0x2F, bytes[3] == 0xFD { return true }
    return bytes[0] & 0xF0 == 0x50 && bytes[1] == 0x2A && bytes[2] == 0x4D && bytes[3] == 0x18
}

/// Where the deflate data of a gzip member begin (RFC 1952, 2.3); nil where the header is cut.
private func endOfGzipHeader(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count >= 10, isGzip(bytes) else { return nil }
    let flags = bytes[3]
    var place = 10
    if flags & 4 != 0 {
        guard place + 2 <= bytes.count else { return nil }
        place += 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8
    }
    for flag in [8, 16] as [UInt8] where flags & flag != 0 {
        while place < bytes.count, bytes[place] != 0 { place += 1 }
        place += 1
    }
    if flags & 2 != 0 { place += 2 }
    return place < bytes.count ? place : nil
}
