import OffprintCore

/// Turns a block's text and inline spans into Markdown.
struct MarkdownInline {
    let article: Article
    let base: WebURL?

    /// The block's text, escaped, with its links, images, emphasis and code.
    ///
    /// - Complexity: O(bytes + spans · depth of nesting).
    func rendered(_ block: Block) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(block.text.count + 16)
        var open: [(end: Int32, closing: [UInt8])] = []
        var place = block.text.start
        func advance(to next: Int32) {
            while let inner = open.last, inner.end <= next {
                copy(place..<max(place, inner.end))
                place = max(place, inner.end)
                close(open.removeLast().closing)
            }
            copy(place..<max(place, next))
            place = max(place, next)
        }
        func copy(_ range: Range<Int32>) {
            guard !range.isEmpty else { return }
            escape(article.text[Int(range.lowerBound)..<Int(range.upperBound)], to: &bytes)
        }
        func close(_ closing: [UInt8]) {
            var spaces = 0
            while let last = bytes.last, last == 0x20 || last == 0x0A {
                bytes.removeLast()
                spaces += 1
            }
            bytes.append(contentsOf: closing)
            if spaces > 0 { bytes.append(0x20) }
        }
        for span in article.spans(of: block) where span.text.start >= place && span.text.end <= block.text.end {
            if let outer = open.last, outer.end > span.text.start, outer.end < span.text.end { continue }
            guard let (opening, closing) = marks(of: span) else { continue }
            advance(to: span.text.start)
            if span.kind == .code {
                appendCode(span.text, to: &bytes)
                place = span.text.end
                continue
            }
            // "!" before a link would make an image of it.
            if span.kind == .link, bytes.last == UInt8(ascii: "!") {
                bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1)
            }
            bytes.append(contentsOf: opening)
            if !closing.isEmpty { open.append((span.text.end, closing)) }
        }
        advance(to: block.text.end)
        return bytes
    }

    private func marks(of span: InlineSpan) -> (opening: [UInt8], closing: [UInt8])? {
        let text = article.utf8(in: span.text)
        let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x0A }
        switch span.kind {
        case .image:
            guard let address = address(span.target) else { return nil }
            var image = [UInt8]("![".utf8)
            escape(article.utf8(ofString: span.label), to: &image)
            image.append(contentsOf: "](<\(address)>)".utf8)
            return (image, [])
        case _ where isBlank || text.first == 0x20: return nil
        case .link: return address(span.target).map { ([0x5B], [UInt8]("](<\($0)>)".utf8)) }
        case .emphasis, .cite: return ([0x2A], [0x2A])
        case .strong: return ([0x2A, 0x2A], [0x2A, 0x2A])
        case .deleted: return ([0x7E, 0x7E], [0x7E, 0x7E])
        case .code: return ([0x60], [0x60])
        default: return nil
        }
    }

    /// The address a reader may follow: http, https or mailto; nothing else becomes a link.
    private func address(_ range: ByteRange) -> String? {
        let written = article.string(ofString: range)
        if written.utf8.starts(with: "mailto:".utf8),
            written.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E })
        {
            return written
        }
        let url = base.flatMap { WebURL(written, relativeTo: $0) } ?? WebURL(written)
        guard let url, url.scheme == "http" || url.scheme == "https" else { return nil }
        return url.description.utf8.contains { $0 == 0x3C || $0 == 0x3E || $0 == 0x0A || $0 == 0x5C }
            ? nil : url.description
    }

    private func appendCode(_ range: ByteRange, to bytes: inout [UInt8]) {
        let code = article.utf8(in: range)
        let fence = repeatElement(UInt8(ascii: "`"), count: MarkdownInline.longestRun(of: 0x60, in: code) + 1)
        let pads = code.first == 0x60 || code.last == 0x60
        bytes.append(contentsOf: fence)
        if pads { bytes.append(0x20) }
        for byte in code { bytes.append(byte == 0x0A ? 0x20 : byte) }
        if pads { bytes.append(0x20) }
        bytes.append(contentsOf: fence)
    }

    /// The length of the longest run of a byte.
    static func longestRun(of mark: UInt8, in bytes: ArraySlice<UInt8>) -> Int {
        var longest = 0
        var run = 0
        for byte in bytes {
            run = byte == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
