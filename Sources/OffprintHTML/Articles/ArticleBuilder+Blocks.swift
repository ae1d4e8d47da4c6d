internal import OffprintCore

extension ArticleBuilder {
    /// Ends the current block, if it has text, and what was hidden in it.
    @inline(__always)
    mutating func flush() {
        if isInBlock { emitBlock() }
        if !asides.isEmpty { emitAsides() }
        if !pendingImages.isEmpty { releaseImages() }
        (pendingSpace, pendingBreaks, pendingIndent) = (false, 0, 0)
    }

    /// Writes the current block into the table; inline elements stay open for the next one.
    mutating func emitBlock(visibility: Visibility? = nil) {
        let place = Int(frames[frames.count - 1].block)
        if frames[place].isPreformatted {
            while text.count > blockStart, text[text.count - 1] <= 0x20 { text.removeLast() }
        }
        let end = text.count
        if !openSpans.isEmpty { cutSpans(at: end) }
        hasUnstartedSpans = !openSpans.isEmpty
        var linked: Int32 = 0
        if spans.count > blockSpans { linked = sortSpans(end: end, ofHeading: frames[place].role == .heading) }
        let count = Int32(truncatingIfNeeded: blocks.count)
        let container = container(of: place)
        let frame = frames[place]
        var role = frame.role
        if role == .paragraph, controlBytes > 0, controlBytes * 10 >= (end - blockStart) * 9 { role = .control }
        var joint = Joint.paragraph
        if frame.list >= 0, count > frame.list {
            joint = .line
        } else if frame.cell >= 0, count == frame.cell {
            joint = frame.cellJoint
        }
        blocks.append(
            Block(
                index: blocks.count, text: ByteRange(blockStart..<end), container: container, role: role,
                level: Int(frame.level), joint: joint, visibility: visibility ?? frame.blockVisibility,
                spans: spans.count > blockSpans
                    ? IndexRange(start: Int32(blockSpans), end: Int32(spans.count)) : .empty,
                linkedBytes: Int(linked)))
        isInBlock = false
        (pendingSpace, pendingBreaks) = (false, 0)
    }

    /// Records the spans that go on behind the current block.
    private mutating func cutSpans(at end: Int) {
        var i = openSpans.count - 1
        while i >= 0 {
            if openSpans[i].start >= 0 {
                var span = openSpans[i]
                record(&span, to: end)
                span.start = -1
                openSpans[i] = span
            }
            i -= 1
        }
    }

    /// Puts the block's spans in the order of their start, outer before inner, and counts the linked bytes; a heading that
    /// links to its own place leads nowhere.
    private mutating func sortSpans(end: Int, ofHeading isHeading: Bool) -> Int32 {
        var linked: Int32 = 0
        let limit = Int32(end)
        for i in blockSpans..<spans.count {
            if spans[i].text.end > limit {
                spans[i].text = ByteRange(start: min(spans[i].text.start, limit), end: limit)
            }
            let target = Int(spans[i].target.start)
            if isHeading, !spans[i].target.isEmpty, strings[target] == UInt8(ascii: "#") { continue }
            if spans[i].kind == .link { linked += spans[i].text.end - spans[i].text.start }
        }
        if spans.count > blockSpans + 1 { order() }
        return min(linked, limit - Int32(blockStart))
    }

    private mutating func order() {
        guard spans.count - blockSpans <= 64 else {
            var many: [InlineSpan] = []
            for i in blockSpans..<spans.count { many.append(spans[i]) }
            many.sort(by: ArticleBuilder.comesFirst)
            for i in many.indices { spans[blockSpans + i] = many[i] }
            return
        }
        for i in (blockSpans + 1)..<spans.count where ArticleBuilder.comesFirst(spans[i], spans[i - 1]) {
            let span = spans[i]
            var at = i
            while at > blockSpans, ArticleBuilder.comesFirst(span, spans[at - 1]) {
                spans[at] = spans[at - 1]
                at -= 1
            }
            spans[at] = span
        }
    }

    @inline(__always)
    private static func comesFirst(_ a: InlineSpan, _ b: InlineSpan) -> Bool {
        a.text.start != b.text.start ? a.text.start < b.text.start : b.text.end < a.text.end
    }

    /// The container of a block's element: it and the elements around it enter the table with their first block.
    private mutating func container(of place: Int) -> Int {
        var known = place
        while known >= 0, frames[known].container < 0 { known -= 1 }
        var parent = known >= 0 ? Int(frames[known].container) : -1
        var at = known + 1
        while at <= place {
            if frames[at].container == -1 {
                let frame = frames[at]
                let depth = parent < 0 ? 0 : Int(containers[parent].depth) + 1
                let container = Container(
                    parent: parent < 0 ? nil : parent, tag: frame.tag, depth: depth,
                    tokens: frame.element >= 0 ? tokens(of: Int(frame.element)) : .empty,
                    blocks: IndexRange(start: Int32(blocks.count), end: Int32(blocks.count)))
                frames[at].container = Int32(containers.count)
                parent = containers.count
                containers.append(container)
            }
            at += 1
        }
        if parent < 0 {
            containers.append(
                Container(
                    parent: nil, tag: .body, depth: 0,
                    blocks: IndexRange(start: Int32(blocks.count), end: Int32(blocks.count))))
            frames[0].container = Int32(containers.count - 1)
            parent = containers.count - 1
        }
        return parent
    }

    /// The words that tell what an element is for, as places in the token table.
    mutating func tokens(of index: Int) -> IndexRange {
        let element = page.elements[index]
        guard element.names.meets(telling) || element.tag == .other else { return .empty }
        let start = Int32(truncatingIfNeeded: tokens.count)
        let bytes = unsafe page.bytes
        let source = unsafe bytes.span
        if element.tag == .other {
            let first = Int(element.nameStart)
            appendToken(.name, source, first..<(first + Int(min(element.nameCount, 64))))
        }
        let first = Int(element.firstAttribute)
        for i in first..<(first + Int(element.attributeCount)) {
            let attribute = page.attributes[i]
            guard let kind = attribute.name.tokenKind else { continue }
            if attribute.hasReferences {
                let scratch = tokenScratch
                scratch.bytes.removeAll()
                CharacterReferences.appendDecoded(
                    source.extracting(attribute.range), isAttribute: true, to: &scratch.bytes)
                scratch.bytes.withSpan {
                    appendTokens(kind, $0, 0..<$0.count, areWords: attribute.name.holdsWords)
                }
            } else {
                appendTokens(kind, source, attribute.range, areWords: attribute.name.holdsWords)
            }
        }
        let end = Int32(truncatingIfNeeded: tokens.count)
        return start == end ? .empty : IndexRange(start: start, end: end)
    }

    private mutating func appendTokens(_ kind: Token.Kind, _ bytes: Span<UInt8>, _ range: Range<Int>, areWords: Bool) {
        guard areWords else {
            appendToken(kind, bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 256))
            return
        }
        var start = range.lowerBound
        let end = range.upperBound
        var words = 0
        while start < end, words < 64 {
            while start < end, bytes[start] <= 0x20 { start += 1 }
            let stop = bytes.endOfWord(from: start, before: end)
            if stop > start { appendToken(kind, bytes, start..<min(stop, start + 256)) }
            start = stop
            words += 1
        }
    }

    private mutating func appendToken(_ kind: Token.Kind, _ bytes: Span<UInt8>, _ word: Range<Int>) {
        var count = word.count
        // A cut may not leave half a character behind.
        while count >= 253, bytes[word.lowerBound + count - 1] & 0x80 != 0 { count -= 1 }
        guard count > 0 else { return }
        let start = strings.count
        strings.append(bytes, word.lowerBound..<(word.lowerBound + count))
        tokens.append(Token(kind: kind, text: ByteRange(start..<strings.count)))
    }
}
