/// A body in chunks, put together (RFC 9112, 7.1), read leniently.
struct ChunkedBody {
    /// How the chunks came to their end.
    enum Ending {
        /// By the last chunk.
        case whole
        /// After a chunk, and without the last one.
        case withoutLast
        /// There are no chunks: ``bytes`` are the body as it is.
        case notChunked
        /// In a chunk, or where a chunk's size should stand.
        case cut
    }

    /// The chunks' content.
    private(set) var bytes: [UInt8] = []
    /// How it ended.
    private(set) var ending = Ending.withoutLast

    /// Puts a body together. Sets aside no memory for what a size merely claims.
    init(_ body: Span<UInt8>) {
        bytes.reserveCapacity(body.count)
        var place = 0
        var isFirst = true
        while place < body.count {
            guard let (size, dataStart) = Self.size(body, at: place) else {
                if isFirst { takeAsItIs(body) } else { ending = .cut }
                return
            }
            if size == 0 {
                ending = .whole
                return
            }
            let dataEnd = size > body.count - dataStart ? body.count : dataStart + size
            let next = Self.afterLineEnd(body, at: dataEnd)
            if isFirst, next == nil, dataEnd < body.count {
                takeAsItIs(body)
                return
            }
            append(body, dataStart..<dataEnd)
            isFirst = false
            guard dataEnd - dataStart == size, dataEnd == body.count || next != nil else {
                ending = .cut
                return
            }
            place = next ?? dataEnd
        }
    }

    private mutating func takeAsItIs(_ body: Span<UInt8>) {
        ending = .notChunked
        append(body, 0..<body.count)
    }

    private mutating func append(_ body: Span<UInt8>, _ range: Range<Int>) {
        body.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// The size on the line at a place, and where the line ends; nil where it is none.
    private static func size(_ body: Span<UInt8>, at start: Int) -> (size: Int, end: Int)? {
        var place = start
        var size = 0
        while place < body.count, let digit = hexDigit(body[place]) {
            guard size < 1 << 56 else { return nil }
            size = size << 4 | digit
            place += 1
        }
        guard place > start else { return nil }
        while place < body.count, body[place] == 0x20 || body[place] == 0x09 { place += 1 }
        if place < body.count, body[place] == UInt8(ascii: ";") {
            while place < body.count, body[place] != 0x0A, place - start < 4096 { place += 1 }
            if place < body.count, body[place] == 0x0A { return (size, place + 1) }
            return nil
        }
        return afterLineEnd(body, at: place).map { (size, $0) }
    }

    private static func afterLineEnd(_ body: Span<UInt8>, at place: Int) -> Int? {
        guard place < body.count else { return nil }
        if body[place] == 0x0A { return place + 1 }
        if body[place] == 0x0D, place + 1 < body.count, body[place + 1] == 0x0A { return place + 2 }
        return nil
    }

    private static func hexDigit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
