internal import OffprintCore

extension ArticleBuilder {
    /// Appends a run of text to the current block, white space collapsed.
    mutating func append(_ run: PageTokens.Run) {
        let top = frames.count - 1
        guard !frames[top].isUnseen else { return }
        if frames[top].visibility != frames[top].blockVisibility {
            appendAside(run, frames[top].visibility)
            return
        }
        let isPreformatted = frames[top].isPreformatted
        let buffer = unsafe page.bytes
        let source = unsafe buffer.span
        let range = Int(run.start)..<Int(run.end)
        guard run.hasReferences else {
            append(source, range, isPreformatted: isPreformatted)
            return
        }
        let scratch = scratch
        scratch.bytes.removeAll()
        CharacterReferences.appendDecoded(source.extracting(range), isAttribute: false, to: &scratch.bytes)
        let count = scratch.bytes.count
        // So that the last bytes can be read sixteen at a time as well.
        scratch.bytes.append(Chunk(repeating: 0), 16)
        scratch.bytes.withSpan { append($0, 0..<count, isPreformatted: isPreformatted) }
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

    /// Appends a range of bytes; what is behind it may be read, and counts for nothing.
    private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>, isPreformatted: Bool) {
        var i = range.lowerBound
        let end = range.upperBound
        while i < end {
            let byte = bytes[i]
            if byte <= 0x20 {
                if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                    if isPreformatted { appendPreformatted(byte, bytes, i, end) } else { space() }
                }
                i += 1
                continue
            }
            if ArticleBuilder.mayBeInvisible(byte) {
                let invisible = ArticleBuilder.invisible(bytes, i, end)
                if invisible.count > 0 {
                    if invisible.isSpace {
                        if isPreformatted { appendPreformatted(0x20, bytes, i, end) } else { space() }
                    }
                    i += invisible.count
                    continue
                }
            }
            if gap != .none { bridge(to: byte) }
            begin()
            i = copy(bytes, from: i, to: end, isPreformatted: isPreformatted)
        }
    }

    /// Copies bytes from a visible one on, as long as they stay as they are: single spaces between words are copied with
    /// them.
    ///
    /// - Returns: the offset of the first byte that was not copied.
    @inline(__always)
    private mutating func copy(_ bytes: Span<UInt8>, from start: Int, to end: Int, isPreformatted: Bool) -> Int {
        text.append(bytes[start])
        var at = start + 1
        let space = Chunk(repeating: 0x20)
        let limit = Chunk(repeating: isPreformatted ? 0x21 : 0x20)
        while at < end {
            guard bytes.hasChunk(at: at) else { return copySlowly(bytes, from: at, to: end) }
            let chunk = bytes.chunk(at: at)
            let doubled = (chunk .== space) .& (bytes.chunk(at: at - 1) .== space)
            let odd =
                (chunk .== Chunk(repeating: 0xC2)) .| (chunk .== Chunk(repeating: 0xE2))
                .| (chunk .== Chunk(repeating: 0xEF))
            let kept = ((chunk .< limit) .| doubled .| odd).first
            let count = min(kept, end - at)
            text.append(chunk, count)
            at += count
            if kept < 16 { break }
        }
        // A space at the end waits for the next word.
        if at > start + 1, bytes[at - 1] == 0x20 {
            text.removeLast()
            pendingSpace = true
        }
        return at
    }

    /// The same without spaces, near the end of the bytes.
    private mutating func copySlowly(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        if bytes[start - 1] == 0x20 {
            text.removeLast()
            pendingSpace = true
            return start
        }
        var at = start
        while at < end, bytes[at] > 0x20, !ArticleBuilder.mayBeInvisible(bytes[at]) {
            text.append(bytes[at])
            at += 1
        }
        return at
    }

    private mutating func appendPreformatted(_ byte: UInt8, _ bytes: Span<UInt8>, _ i: Int, _ end: Int) {
        // The block begins at its first line that has text.
        guard isInBlock else {
            if byte == 0x0A || byte == 0x0D { pendingIndent = 0 } else { pendingIndent += 1 }
            return
        }
        if byte == 0x0D {
            if i + 1 < end, bytes[i + 1] == 0x0A { return }
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
        let isCode = openSpans.lastIndex { $0.kind == .code } != nil
        let isLetter = endsInLower || endsInUpper
        // "Price</span><span>£18": of the two bytes of a pound, a yen or a cent the first.
        let isMoney = next == 0x24 || next == 0xC2
        if !isCode, (isDigit || isMoney) && isLetter || isUpper && (endsInDigit || endsInLower) {
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
            for i in pendingImages.indices { append(pendingImages[i]) }
            pendingImages.removeAll()
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
        page.withSource { source in
            let bytes = source.extracting(Int(run.start)..<Int(run.end))
            if run.hasReferences {
                CharacterReferences.appendDecoded(bytes, isAttribute: false, to: &decoded)
            } else {
                for i in bytes.indices { decoded.append(bytes[i]) }
            }
        }
        asides[asides.count - 1].bytes.append(UInt8(ascii: " "))
        asides[asides.count - 1].bytes += decoded
    }

    @inline(__always)
    private static func mayBeInvisible(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 || byte == 0xEF }

    /// The length of a character that no reader sees, and whether it parts words: no-break space, soft hyphen,
    /// zero-width space, word joiner, byte order mark, line separator.
    @inline(__always)
    private static func invisible(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> (count: Int, isSpace: Bool) {
        switch bytes[i] {
        case 0xC2 where i + 1 < end:
            if bytes[i + 1] == 0xA0 { return (2, true) }
            if bytes[i + 1] == 0xAD { return (2, false) }
        case 0xE2 where i + 2 < end && bytes[i + 1] == 0x81:
            if bytes[i + 2] == 0xA0 { return (3, false) }
        case 0xE2 where i + 2 < end && bytes[i + 1] == 0x80:
            if bytes[i + 2] == 0x8B { return (3, false) }
            if bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9 { return (3, true) }
        case 0xEF where i + 2 < end:
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
        var outer = Table<OpenSpan>(room: 16)
        swap(&outer, &openSpans)
        for aside in waiting {
            append(aside.bytes.span, 0..<aside.bytes.count, isPreformatted: false)
            if isInBlock { emitBlock(visibility: aside.visibility) }
        }
        swap(&outer, &openSpans)
    }
}
