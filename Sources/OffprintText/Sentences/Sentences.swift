public import OffprintCore

/// Splits text into sentences.
///
/// A full stop ends a sentence unless the word before it is an abbreviation, an initial, an ordinal or the marker of a
/// list and what follows does not look like a beginning. Closing quotes and brackets belong to the sentence that they
/// close; brackets are not split inside, quotations are. A line break always parts.
public struct Sentences: Sendable {
    let abbreviations: Abbreviations
    let colonStops: Bool
    let semicolonStops: Bool
    let spacedGuillemets: Bool

    /// A splitter for a language.
    ///
    /// - Parameter language: a BCP 47 tag; nil or an unknown one gives the rules of English and those that all share.
    public init(language: String? = nil) {
        let code = LanguageCode.primary(language)
        abbreviations = Abbreviations.of(language)
        colonStops = code == "hy"
        semicolonStops = code == "el"
        spacedGuillemets = code == "fr"
    }

    /// The sentences of a whole text, without the white space around them.
    public func ranges(in text: Span<UInt8>) -> [ByteRange] { ranges(in: text, range: 0..<text.count) }

    /// The sentences of part of a text, without the white space around them; offsets are those of the whole text.
    ///
    /// - Complexity: linear in the bytes of `range`.
    public func ranges(in text: Span<UInt8>, range: Range<Int>) -> [ByteRange] {
        var scan = Scan(start: range.lowerBound, end: range.upperBound)
        var index = beginSentence(text, at: range.lowerBound, &scan)
        while index < scan.end {
            let byte = text[index]
            switch byte {
            case 0x0A, 0x0D:
                index = lineBreak(text, at: index, &scan)
            case 0x21, 0x2E, 0x3F:
                index = stop(text, at: index, &scan)
            case 0x28 where scan.marker != nil && isNextMarker(text, at: index, scan):
                close(text, at: index, &scan, &index)
            case 0x28, 0x5B:
                index = bracket(text, at: index, length: 1, value: UInt32(byte), &scan)
            case 0x3A where colonStops, 0x3B where semicolonStops:
                index = plainStop(text, behind: index + 1, &scan)
            case 0..<0x80:
                if scan.marker != nil, isNextMarker(text, at: index, scan) { close(text, at: index, &scan, &index) }
                index += 1
            default:
                let scalar = Scalars.read(text, at: index, end: scan.end)
                if scalar.value == 0x2026 {
                    index = stop(text, at: index, &scan)
                } else if Stops.isWide(scalar.value) {
                    index = plainStop(text, behind: index + scalar.length, &scan)
                } else if Stops.closer(of: scalar.value) != nil {
                    index = bracket(text, at: index, length: scalar.length, value: scalar.value, &scan)
                } else if Stops.isBullet(scalar.value), index > scan.start, isSpace(text, before: index, scan) {
                    close(text, at: index, &scan, &index)
                    index = max(index, scan.start + scalar.length)
                } else {
                    index += scalar.length
                }
            }
        }
        finish(text, at: scan.end, &scan)
        return scan.found
    }
}

extension Sentences {
    /// Where the splitter stands.
    struct Scan {
        var found: [ByteRange] = []
        /// Where the sentence under way begins.
        var start: Int
        let end: Int
        /// The marker of the list item under way: its number or letter and the byte behind it.
        var marker: (value: Int, style: UInt8)?
        /// Before this offset no closing bracket was found for an opened one: do not look again.
        var bracketsFrom = 0

        init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }
    }

    /// Ends the sentence under way before `offset`, and begins the next there.
    func close(_ text: Span<UInt8>, at offset: Int, _ scan: inout Scan, _ index: inout Int) {
        finish(text, at: offset, &scan)
        index = beginSentence(text, at: offset, &scan)
    }

    func finish(_ text: Span<UInt8>, at offset: Int, _ scan: inout Scan) {
        var from = scan.start
        var to = offset
        while from < to {
            let scalar = Scalars.read(text, at: from, end: to)
            guard scalar.classes.contains(.space) else { break }
            from += scalar.length
        }
        while to > from {
            let scalar = Scalars.read(text, before: to, start: from)
            guard scalar.classes.contains(.space) else { break }
            to -= scalar.length
        }
        if from < to { scan.found.append(ByteRange(from..<to)) }
        scan.start = offset
    }

    /// Notes a list marker at the beginning of a sentence; where to read on.
    func beginSentence(_ text: Span<UInt8>, at offset: Int, _ scan: inout Scan) -> Int {
        scan.marker = nil
        var index = offset
        while index < scan.end {
            let scalar = Scalars.read(text, at: index, end: scan.end)
            guard scalar.value != 0x0A, scalar.classes.contains(.space) || Stops.isBullet(scalar.value) else { break }
            index += scalar.length
        }
        guard let marker = marker(text, at: index, scan) else { return index }
        scan.marker = (marker.value, marker.style)
        return marker.behind
    }

    func lineBreak(_ text: Span<UInt8>, at index: Int, _ scan: inout Scan) -> Int {
        var next = index
        while next < scan.end, next - index < 4, text[next] == 0x0A || text[next] == 0x0D || text[next] == 0x20 {
            next += 1
        }
        // A stop that a careless break has put on the next line belongs to this one.
        if next < scan.end, text[next] == 0x2E, next + 1 == scan.end || text[next + 1] <= 0x20 { return next }
        finish(text, at: index, &scan)
        return beginSentence(text, at: index + 1, &scan)
    }

    /// `1.`, `1)`, `1.)`, `a)`, `(iv)` with white space behind.
    func marker(_ text: Span<UInt8>, at index: Int, _ scan: Scan) -> (value: Int, style: UInt8, behind: Int)? {
        var at = index
        if at < scan.end, text[at] == 0x28 { at += 1 }
        let first = at
        var value = 0
        while at < scan.end, text[at] &- 0x30 < 10, at - first < 3 {
            value = value * 10 + Int(text[at] - 0x30)
            at += 1
        }
        if at == first, at < scan.end, (text[at] | 0x20) &- 0x61 < 26 {
            value = 1000 + Int(text[at])
            at += 1
        }
        guard at > first, at < scan.end, text[at] == 0x2E || text[at] == 0x29 else { return nil }
        let style = text[at]
        at += 1
        if style == 0x2E, at < scan.end, text[at] == 0x29 { at += 1 }
        guard at < scan.end, text[at] == 0x20, value < 1000 || style == 0x29 || isLowerMarker(text, first, at, scan)
        else { return nil }
        return (value, style, at)
    }

    /// `a. The first`: a small letter, and not the beginning of `p. 5` or `z. B.`.
    private func isLowerMarker(_ text: Span<UInt8>, _ first: Int, _ behind: Int, _ scan: Scan) -> Bool {
        text[first] & 0x20 != 0 && behind + 2 < scan.end && text[behind + 1] &- 0x41 < 26 && text[behind + 2] != 0x2E
    }

    func isNextMarker(_ text: Span<UInt8>, at index: Int, _ scan: Scan) -> Bool {
        guard let current = scan.marker, index > scan.start, text[index - 1] == 0x20,
            text[index] &- 0x30 < 10 || text[index] == 0x28 || (current.value >= 1000 && text[index] | 0x20 > 0x60),
            let next = marker(text, at: index, scan)
        else { return false }
        return next.value == current.value + 1 && next.style == current.style
    }

    /// Skips a bracket whose end is near, so that nothing inside it ends the sentence around it.
    func bracket(
        _ text: Span<UInt8>, at index: Int, length: Int, value: UInt32, _ scan: inout Scan
    ) -> Int {
        guard index >= scan.bracketsFrom, let closer = Stops.closer(of: value) else { return index + length }
        var depth = 0
        var at = index
        let limit = min(scan.end, index + 400)
        while at < limit {
            let scalar = Scalars.read(text, at: at, end: scan.end)
            at += scalar.length
            if scalar.value == value { depth += 1 }
            if scalar.value == 0x0A { break }
            guard scalar.value == closer else { continue }
            depth -= 1
            if depth > 0 { continue }
            let last = Scalars.read(text, before: at - scalar.length, start: index)
            let ends = Stops.isNarrow(last.value) || Stops.isWide(last.value)
            guard ends, at - index > 8, isFirst(text, index, scan) || last.value != 0x2E else { return at }
            guard isBeginning(text, behind: at, scan), at == scan.end || !isUnspacedLetter(text, at, scan) else {
                return at
            }
            return plainStop(text, behind: at, &scan)
        }
        scan.bracketsFrom = index + 100
        return index + length
    }

    /// 「…。」と: the sentence goes on.
    private func isUnspacedLetter(_ text: Span<UInt8>, _ index: Int, _ scan: Scan) -> Bool {
        Scalars.read(text, at: index, end: scan.end).classes.contains(.unspaced)
    }

    private func isFirst(_ text: Span<UInt8>, _ index: Int, _ scan: Scan) -> Bool {
        var at = scan.start
        while at < index, text[at] <= 0x20 { at += 1 }
        return at == index
    }

    func isSpace(_ text: Span<UInt8>, before index: Int, _ scan: Scan) -> Bool {
        index > scan.start && Scalars.read(text, before: index, start: scan.start).classes.contains(.space)
    }
}
