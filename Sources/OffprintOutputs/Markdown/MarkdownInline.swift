import OffprintCore

/// Turns a block's text and inline spans into Markdown.
struct MarkdownInline {
    let article: Article
    let base: WebURL?
    /// Whether links are printed with their addresses, and whether images are printed.
    let links: Bool
    let images: Bool

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
            guard let (opening, closing) = marks(of: span, in: block),
                closing.isEmpty || !open.contains(where: { $0.end > span.text.start && $0.closing == closing })
            else { continue }
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

    private func marks(of span: InlineSpan, in block: Block) -> (opening: [UInt8], closing: [UInt8])? {
        if span.kind == .image {
            guard images, let image = image(span.target, label: span.label, caption: nil) else { return nil }
            return (image, [])
        }
        let text = article.utf8(in: span.text)
        if text.first == 0x20 || text.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) { return nil }
        switch span.kind {
        case .link:
            guard links else { return nil }
            return address(span.target).map { ([0x5B], [UInt8]("](<\($0)>)".utf8)) }
        case .emphasis, .cite: return mayMark(span, block) ? ([0x2A], [0x2A]) : nil
        case .strong: return mayMark(span, block) ? ([0x2A, 0x2A], [0x2A, 0x2A]) : nil
        case .deleted: return mayMark(span, block) ? ([0x7E, 0x7E], [0x7E, 0x7E]) : nil
        case .code: return ([0x60], [0x60])
        default: return nil
        }
    }

    /// Whether marks around a span would be taken for marks: not where it begins or ends with a sign inside of a word
    /// (CommonMark, left- and right-flanking delimiter runs).
    private func mayMark(_ span: InlineSpan, _ block: Block) -> Bool {
        let (start, end) = (Int(span.text.start), Int(span.text.end))
        if start > Int(block.text.start), isLetter(article.text[start - 1]), isSign(at: start) { return false }
        var last = end - 1
        while last > start, article.text[last] & 0xC0 == 0x80 { last -= 1 }
        return end >= Int(block.text.end) || !isLetter(article.text[end]) || !isSign(at: last)
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    }

    /// Whether a sign of ASCII, a quotation mark or a dash stands at a place.
    private func isSign(at place: Int) -> Bool {
        let byte = article.text[place]
        if byte == 0xE2, place + 1 < article.text.count { return article.text[place + 1] == 0x80 }
        return byte > 0x20 && byte < 0x7F && !isLetter(byte)
    }

    /// An image with its alternative text, and its caption as its title; nil where its address leads nowhere.
    func image(_ target: ByteRange, label: ByteRange, caption: Block?) -> [UInt8]? {
        guard let address = address(target), !address.hasPrefix("mailto:") else { return nil }
        var image = [UInt8]("![".utf8)
        let text = article.utf8(ofString: label).map { $0 < 0x20 ? 0x20 : $0 }
        escape(text, to: &image)
        image += "](<\(address)>".utf8
        if let caption {
            image += " \"".utf8
            for byte in article.utf8(of: caption) {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") {
                    image.append(UInt8(ascii: "\\"))
                }
                image.append(byte < 0x20 ? 0x20 : byte)
            }
            image.append(UInt8(ascii: "\""))
        }
        return image + [UInt8(ascii: ")")]
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
