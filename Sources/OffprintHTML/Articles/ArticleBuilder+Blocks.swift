internal import OffprintCore

extension ArticleBuilder {
    /// Ends the current block, if it has text, and what was hidden in it.
    @inline(__always)
    mutating func flush() {
        if isInBlock { emitBlock() }
        if !asides.isEmpty { emitAsides() }
        if !pendingImages.isEmpty { pendingImages.removeAll(keepingCapacity: true) }
        (pendingSpace, pendingBreaks, pendingIndent) = (false, 0, 0)
    }

    /// Writes the current block into the table; inline elements stay open for the next one.
    mutating func emitBlock(visibility: Visibility? = nil) {
        let place = Int(frames[frames.count - 1].block)
        let frame = frames[place]
        if frame.isPreformatted {
            while text.count > blockStart, text[text.count - 1] <= 0x20 { text.removeLast() }
        }
        let end = text.count
        for i in openSpans.indices.reversed() where openSpans[i].start >= 0 {
            var span = openSpans[i]
            record(&span, to: end)
            span.start = -1
            openSpans[i] = span
        }
        hasUnstartedSpans = !openSpans.isEmpty
        var linked: Int32 = 0
        if spans.count > blockSpans { linked = sortSpans(end: end) }
        let count = Int32(blocks.count)
        var role = frame.role
        if role == .paragraph, controlBytes > 0, controlBytes * 10 >= (end - blockStart) * 9 { role = .control }
        var joint = Joint.paragraph
        if frame.list >= 0, count > frame.list {
            joint = .line
        } else if frame.cell >= 0, count == frame.cell {
            joint = frame.cellJoint
        }
        let container = container(of: place)
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

    /// Puts the block's spans in the order of their start, outer before inner, and counts the linked bytes.
    private mutating func sortSpans(end: Int) -> Int32 {
        var linked: Int32 = 0
        let limit = Int32(end)
        for i in blockSpans..<spans.count {
            if spans[i].text.end > limit {
                spans[i].text = ByteRange(start: min(spans[i].text.start, limit), end: limit)
            }
            if spans[i].kind == .link { linked += spans[i].text.end - spans[i].text.start }
        }
        if spans.count > blockSpans + 1 {
            spans[blockSpans...].sort {
                ($0.text.start, $1.text.end) < ($1.text.start, $0.text.end)
            }
        }
        return min(linked, limit - Int32(blockStart))
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
        let start = Int32(tokens.count)
        let element = page.elements[index]
        let source = page.source
        if element.tag == .other {
            let first = Int(element.nameStart)
            appendToken(.name, source.span.extracting(first..<(first + Int(min(element.nameCount, 64)))))
        }
        let first = Int(element.firstAttribute)
        for i in first..<(first + Int(element.attributeCount)) {
            let attribute = page.attributes[i]
            guard let kind = attribute.name.tokenKind else { continue }
            if attribute.hasReferences {
                let value = page.bytes(attribute)
                appendTokens(kind, value.span, areWords: attribute.name.holdsWords)
            } else {
                let value = source.span.extracting(Int(attribute.start)..<Int(attribute.end))
                appendTokens(kind, value, areWords: attribute.name.holdsWords)
            }
        }
        let end = Int32(tokens.count)
        return start == end ? .empty : IndexRange(start: start, end: end)
    }

    private mutating func appendTokens(_ kind: Token.Kind, _ value: Span<UInt8>, areWords: Bool) {
        guard areWords else {
            appendToken(kind, value.extracting(first: 256))
            return
        }
        var start = 0
        let end = value.count
        var words = 0
        while start < end, words < 64 {
            while start < end, value[start] <= 0x20 { start += 1 }
            var stop = start
            while stop < end, value[stop] > 0x20 { stop += 1 }
            if stop > start { appendToken(kind, value.extracting(start..<min(stop, start + 256))) }
            start = stop
            words += 1
        }
    }

    private mutating func appendToken(_ kind: Token.Kind, _ word: Span<UInt8>) {
        var count = word.count
        // A cut may not leave half a character behind.
        while count >= 253, word[count - 1] & 0x80 != 0 { count -= 1 }
        guard count > 0 else { return }
        let start = strings.count
        unsafe word.extracting(first: count).withUnsafeBufferPointer { unsafe strings.append(contentsOf: $0) }
        tokens.append(Token(kind: kind, text: ByteRange(start..<strings.count)))
    }
}
