internal import OffprintCore

extension ArticleBuilder {
    /// Appends a run of text to the current block, white space collapsed.
    mutating func append(_ run: PageTokens.Run) {
        let frame = frames[frames.count - 1]
        guard !frame.isUnseen else { return }
        if frame.visibility != frame.blockVisibility {
            appendAside(run, frame.visibility)
            return
        }
        if run.hasReferences {
            var decoded = scratch
            scratch = []
            decoded.removeAll(keepingCapacity: true)
            page.append(run, to: &decoded)
            append(decoded.span, isPreformatted: frame.isPreformatted)
            scratch = decoded
        } else {
            let source = page.source
            append(
                source.span.extracting(Int(run.start)..<Int(run.end)), isPreformatted: frame.isPreformatted)
        }
    }

    /// White space between words.
    @inline(__always)
    mutating func space() {
        gap = .none
        if isInBlock, pendingBreaks == 0 { pendingSpace = true }
    }

    /// A `<br>`: one is a newline, two or more cut the block.
    mutating func lineBreak() {
        gap = .none
        guard isInBlock else { return }
        if frames[frames.count - 1].isPreformatted {
            text.append(UInt8(ascii: "\n"))
        } else {
            pendingBreaks += 1
            pendingSpace = false
        }
    }

    private mutating func append(_ bytes: Span<UInt8>, isPreformatted: Bool) {
        var i = 0
        while i < bytes.count {
            let byte = bytes[i]
            if byte <= 0x20 {
                if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                    if isPreformatted { appendPreformatted(byte, bytes, i) } else { space() }
                }
                i += 1
                continue
            }
            let invisible = ArticleBuilder.invisible(bytes, i)
            if invisible.count > 0 {
                if invisible.isSpace {
                    if isPreformatted { appendPreformatted(0x20, bytes, i) } else { space() }
                }
                i += invisible.count
                continue
            }
            var end = i + 1
            while end < bytes.count, bytes[end] > 0x20, !ArticleBuilder.mayBeInvisible(bytes[end]) { end += 1 }
            if gap != .none { bridge(to: byte) }
            begin()
            unsafe bytes.extracting(i..<end).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
            i = end
        }
    }

    private mutating func appendPreformatted(_ byte: UInt8, _ bytes: Span<UInt8>, _ i: Int) {
        // The block begins at its first line that has text.
        guard isInBlock else {
            if byte == 0x0A || byte == 0x0D { pendingIndent = 0 } else { pendingIndent += 1 }
            return
        }
        if byte == 0x0D {
            if i + 1 < bytes.count, bytes[i + 1] == 0x0A { return }
            text.append(0x0A)
        } else {
            text.append(byte == 0x0B || byte == 0x0C ? 0x20 : byte)
        }
    }

    /// Parts two inline elements that met without white space, where a style sheet parts them for the eye: links, and
    /// words that would run into one another (`<span>AI News</span><span>5 min read</span>`).
    private mutating func bridge(to next: UInt8) {
        let met = gap
        gap = .none
        guard met == .met || met == .metLinks, isInBlock, pendingBreaks == 0, let last = text.last,
            !frames[frames.count - 1].isPreformatted
        else { return }
        if met == .metLinks {
            pendingSpace = true
            return
        }
        let isDigit = next &- 0x30 < 10
        let isUpper = next &- 0x41 < 26
        let endsInDigit = last &- 0x30 < 10
        let endsInLower = last &- 0x61 < 26
        let endsInUpper = last &- 0x41 < 26
        let isCode = openSpans.contains { $0.kind == .code }
        if !isCode, (isDigit && (endsInLower || endsInUpper)) || (isUpper && (endsInDigit || endsInLower)) {
            pendingSpace = true
        }
    }

    /// Gets ready for the next visible byte.
    @inline(__always)
    private mutating func begin() {
        if isInBlock, !pendingSpace, pendingBreaks == 0, !hasUnstartedSpans { return }
        beginSlowly()
    }

    private mutating func beginSlowly() {
        if isInBlock, pendingBreaks >= 2 { emitBlock() }
        if !isInBlock {
            if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
            isInBlock = true
            blockStart = text.count
            blockSpans = spans.count
            controlBytes = 0
            for _ in 0..<min(pendingIndent, 256) { text.append(UInt8(ascii: " ")) }
            for element in pendingImages { appendImage(Int(element)) }
            pendingImages.removeAll(keepingCapacity: true)
        } else if pendingBreaks == 1 {
            spans.append(InlineSpan(kind: .lineBreak, text: ByteRange(text.count..<(text.count + 1))))
            text.append(UInt8(ascii: "\n"))
        } else if pendingSpace {
            text.append(UInt8(ascii: " "))
        }
        pendingIndent = 0
        pendingSpace = false
        pendingBreaks = 0
        if hasUnstartedSpans {
            hasUnstartedSpans = false
            for i in openSpans.indices where openSpans[i].start < 0 { openSpans[i].start = Int32(text.count) }
        }
    }

    /// Hidden text within a block waits until the block is done.
    private mutating func appendAside(_ run: PageTokens.Run, _ visibility: Visibility) {
        guard asides.count < 1_000 else { return }
        if asides.last?.visibility != visibility { asides.append(Aside(bytes: [], visibility: visibility)) }
        var decoded: [UInt8] = []
        page.append(run, to: &decoded)
        asides[asides.count - 1].bytes.append(UInt8(ascii: " "))
        asides[asides.count - 1].bytes += decoded
    }

    @inline(__always)
    private static func mayBeInvisible(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 || byte == 0xEF }

    /// The length of a character that no reader sees, and whether it parts words: no-break space, soft hyphen,
    /// zero-width space, word joiner, byte order mark, line separator.
    @inline(__always)
    private static func invisible(_ bytes: Span<UInt8>, _ i: Int) -> (count: Int, isSpace: Bool) {
        switch bytes[i] {
        case 0xC2 where i + 1 < bytes.count:
            if bytes[i + 1] == 0xA0 { return (2, true) }
            if bytes[i + 1] == 0xAD { return (2, false) }
        case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x81:
            if bytes[i + 2] == 0xA0 { return (3, false) }
        case 0xE2 where i + 2 < bytes.count && bytes[i + 1] == 0x80:
            if bytes[i + 2] == 0x8B { return (3, false) }
            if bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9 { return (3, true) }
        case 0xEF where i + 2 < bytes.count:
            if bytes[i + 1] == 0xBB, bytes[i + 2] == 0xBF { return (3, false) }
        default: break
        }
        return (0, false)
    }

    /// Appends the text of asides as blocks of their own.
    mutating func emitAsides() {
        guard !asides.isEmpty else { return }
        let waiting = asides
        asides = []
        let outer = openSpans
        openSpans = []
        for aside in waiting {
            append(aside.bytes.span, isPreformatted: false)
            if isInBlock { emitBlock(visibility: aside.visibility) }
        }
        openSpans = outer
    }
}
