/// The head of an HTTP/1 response as archives have it, read leniently.
///
/// Any line ends, spaces where none should be, no reason, an unknown protocol (`ICY 200 OK`, `HTTP/2 200`) and a head
/// without an end are all taken. An interim response (`100 Continue`) is passed over when another head follows.
struct HTTPHead {
    /// The status; nil where there is no head, and all is body.
    private(set) var status: Int?
    /// The reason after the status.
    private(set) var reason = ""
    /// The header lines.
    private(set) var fields = HeaderFields()
    /// Where the body begins.
    private(set) var bodyStart = 0

    /// Reads the head at the start of a block.
    mutating func read(_ block: Span<UInt8>) {
        bodyStart = 0
        repeat {
            status = nil
            fields.removeAll()
            let start = bodyStart
            guard let lineEnd = readStatusLine(block, from: start) else { return }
            bodyStart = endOfHead(block, from: lineEnd)
            fields.read(block.extracting(lineEnd..<bodyStart))
        } while isInterim && stands("HTTP/", in: block, at: bodyStart)
    }

    /// Whether a response is just a sign that another follows.
    private var isInterim: Bool { (100..<200).contains(status ?? 0) }

    /// Reads the status line, with what is folded onto it, and gives its end.
    private mutating func readStatusLine(_ block: Span<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < block.count, end - start < 4096, block[end] != 0x0A { end += 1 }
        let line = trimmed(block, start..<end)
        guard let space = line.first(where: { block[$0] == 0x20 }) else { return nil }
        guard stands("HTTP/", in: block, at: line.lowerBound) || space - line.lowerBound <= 8 else { return nil }
        let rest = trimmed(block, space..<line.upperBound)
        let codeEnd = rest.first { isBlank(block[$0]) } ?? rest.upperBound
        guard codeEnd - rest.lowerBound == 3, let code = decimal(block, rest.lowerBound..<codeEnd) else { return nil }
        status = code
        let words = trimmed(block, codeEnd..<rest.upperBound)
        reason = ""
        if !words.isEmpty {
            block.extracting(words).withUnsafeBufferPointer { reason = String(decoding: $0, as: UTF8.self) }
        }
        var next = min(end + 1, block.count)
        while next < block.count, block[next] == 0x20 || block[next] == 0x09 {
            while next < block.count, block[next] != 0x0A { next += 1 }
            next = min(next + 1, block.count)
        }
        return next
    }

    /// The place after the blank line that ends the head; the end of the block where none does.
    private func endOfHead(_ block: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < block.count {
            let line = place
            while place < block.count, block[place] != 0x0A { place += 1 }
            let isEmpty = place == line || (place == line + 1 && block[line] == 0x0D)
            place = min(place + 1, block.count)
            if isEmpty { return place }
        }
        return block.count
    }
}
