import OffprintCore
import OffprintText

/// Pairs the quotation marks of an article, block by block.
///
/// Only outermost passages count. A mark that is left open runs to the end of its block when the next block opens anew,
/// or when nothing else can be meant; an apostrophe never opens or closes.
struct MarkFinder {
    let bytes: [UInt8]
    let words: [Word]

    /// The passages of the blocks, in order.
    ///
    /// - Complexity: linear in the words: a style whose closing mark is missing is looked for once a block.
    func marks(in blocks: [ReadBlock]) -> [Mark] {
        var marks: [Mark] = []
        var openStyle: MarkStyle?
        for (index, block) in blocks.enumerated() {
            var missing: Set<MarkStyle> = []
            var at = block.words.lowerBound
            var isFirst = true
            let wasOpen = openStyle
            openStyle = nil
            while at < block.words.upperBound {
                guard words[at].kind == .punctuation, let style = opening(at, block) else {
                    if words[at].kind != .punctuation { isFirst = false }
                    at += 1
                    continue
                }
                let continues = isFirst && wasOpen == style
                isFirst = false
                let isMissing = missing.contains(style)
                guard !isMissing, let close = closing(style, after: at, block) else {
                    missing.insert(style)
                    if !style.isSingle, !isMissing, isPlausible(at, block, style, continues: continues) {
                        marks.append(unclosed(at, block, index, continues: continues))
                        openStyle = style
                        break
                    }
                    at += 1
                    continue
                }
                if close == Self.reopened {
                    at += 1
                    continue
                }
                let from = behindOpening(at, style)
                if from < close {
                    var mark = Mark(
                        outer: ByteRange(words[at].start..<words[close].end),
                        content: trimmed(words[from - 1].end..<words[close].start), words: from..<close, block: index)
                    mark.isSingle = style.isSingle
                    mark.continues = continues
                    if !mark.content.isEmpty { marks.append(mark) }
                }
                at = style == .typed ? close + 2 : close + 1
            }
        }
        return marks
    }

    private func behindOpening(_ at: Int, _ style: MarkStyle) -> Int { style == .typed ? at + 2 : at + 1 }

    private func unclosed(_ at: Int, _ block: ReadBlock, _ index: Int, continues: Bool) -> Mark {
        let from = at + 1
        return Mark(
            outer: ByteRange(words[at].start..<block.text.range.upperBound),
            content: trimmed(words[at].end..<block.text.range.upperBound), words: from..<block.words.upperBound,
            block: index, isUnclosed: true, continues: continues)
    }

    /// A mark that is never closed is taken to the end of the block when it opens the block or follows a colon or comma.
    private func isPlausible(_ at: Int, _ block: ReadBlock, _ style: MarkStyle, continues: Bool) -> Bool {
        guard at + 3 < block.words.upperBound, style != .typed, style != .right else { return false }
        if continues || at == block.words.lowerBound { return true }
        let before = words[at - 1]
        return before.isMark(":") || before.isMark(",") || before.isMark(".") || before.isMark("—")
    }

    // MARK: Opening

    private func opening(_ at: Int, _ block: ReadBlock) -> MarkStyle? {
        switch words[at].hash {
        case 0x22: return isOpening(at, block) && !isInches(at, block) ? .straight : nil
        case 0x201C: return .curly
        case 0x201E, 0x201F: return .low
        case 0x201D: return isOpening(at, block) && touchesNext(at, block) && !touchesPrevious(at, block) ? .right : nil
        case 0xAB: return .guillemets
        case 0xBB: return touchesNext(at, block) && !touchesPrevious(at, block) ? .reversed : nil
        case 0x2018: return isOpening(at, block) && !isElision(at, block) ? .single : nil
        case 0x201A: return touchesNext(at, block) && !touchesPrevious(at, block) ? .lowSingle : nil
        case 0x27:
            return isOpening(at, block) && touchesNext(at, block) && !isElision(at, block) ? .straightSingle : nil
        case 0x2039: return .singleGuillemets
        case 0x300C: return .corner
        case 0x300E: return .whiteCorner
        case 0x60:
            return at + 1 < block.words.upperBound && words[at + 1].hash == 0x60 && words[at + 1].kind == .punctuation
                ? .typed : nil
        default: return nil
        }
    }

    private func touchesNext(_ at: Int, _ block: ReadBlock) -> Bool {
        at + 1 < block.words.upperBound && words[at + 1].start == words[at].end
    }

    private func touchesPrevious(_ at: Int, _ block: ReadBlock) -> Bool {
        at > block.words.lowerBound && words[at - 1].end == words[at].start
    }

    /// White space, a bracket or a dash stands before it, or nothing.
    private func isOpening(_ at: Int, _ block: ReadBlock) -> Bool {
        guard at + 1 < block.words.upperBound else { return false }
        guard touchesPrevious(at, block) else { return true }
        let before = words[at - 1]
        guard before.kind == .punctuation else { return false }
        switch before.hash {
        case 0x28, 0x5B, 0x7B, 0x2F, 0x2013, 0x2014, 0x2D, 0xBF, 0xA1: return touchesNext(at, block)
        // `said:"Yes` and `said,"Yes`: the space was lost.
        case 0x3A, 0x2C: return touchesNext(at, block)
        case 0x22, 0x27, 0x201C, 0x2018, 0x2019: return touchesNext(at, block)
        default: return false
        }
    }

    /// `6"`: a measure.
    private func isInches(_ at: Int, _ block: ReadBlock) -> Bool {
        touchesPrevious(at, block) && words[at - 1].kind == .number
    }

    /// `'em`, `'90s`, `'til`: an apostrophe at the head of a word.
    private func isElision(_ at: Int, _ block: ReadBlock) -> Bool {
        guard at + 1 < block.words.upperBound else { return true }
        let next = words[at + 1]
        if next.kind == .number { return next.end - next.start <= 3 }
        return next.kind == .word && Self.elided.contains(next.hash)
    }

    private static let elided = WordSet("em til tis twas cause n bout round nuff cos tude ere til' n' im")

    // MARK: Closing

    /// A straight mark that opens stands where one that closes was looked for.
    private static let reopened = -1

    private func closing(_ style: MarkStyle, after at: Int, _ block: ReadBlock) -> Int? {
        var index = behindOpening(at, style)
        var doubtful: Int?
        while index < block.words.upperBound {
            let word = words[index]
            guard word.kind == .punctuation else {
                index += 1
                continue
            }
            if style.isClosed(by: word.hash) {
                switch style {
                case .straight:
                    if word.hash == 0x22, isOpening(index, block), !isClosing(index, block) { return Self.reopened }
                    return index
                case .typed:
                    if index + 1 < block.words.upperBound, words[index + 1].isMark("'") { return index }
                case .single, .straightSingle, .lowSingle:
                    guard isClosing(index, block) else { break }
                    if !isPossessive(index, block) { return index }
                    if doubtful == nil { doubtful = index }
                default: return index
                }
            }
            // A new passage of the same style cannot open inside: the first was never closed.
            if style == .single, word.hash == 0x2018, isOpening(index, block), !isElision(index, block), doubtful != nil
            {
                return doubtful
            }
            index += 1
        }
        return doubtful
    }

    /// Something stands before it, and no letter behind it.
    private func isClosing(_ at: Int, _ block: ReadBlock) -> Bool {
        guard touchesPrevious(at, block) else {
            return !touchesNext(at, block) && !MarkStyle.single.isClosed(by: words[at].hash)
        }
        guard touchesNext(at, block) else { return true }
        return words[at + 1].kind == .punctuation || words[at + 1].kind == .clitic
    }

    /// `workers' rights`: an s before it, a small letter behind it, and no comma or stop.
    private func isPossessive(_ at: Int, _ block: ReadBlock) -> Bool {
        guard at + 1 < block.words.upperBound, words[at].start > 0 else { return false }
        let next = words[at + 1]
        guard bytes[words[at].start - 1] | 0x20 == UInt8(ascii: "s"), next.kind == .word, !next.isCapitalized else {
            return false
        }
        return true
    }

    private func trimmed(_ range: Range<Int>) -> ByteRange {
        var start = range.lowerBound
        var end = range.upperBound
        let span = bytes.span
        while start < end {
            let scalar = Scalars.read(span, at: start, end: end)
            guard scalar.classes.contains(.space) else { break }
            start += scalar.length
        }
        while end > start {
            let scalar = Scalars.read(span, before: end, start: start)
            guard scalar.classes.contains(.space) else { break }
            end -= scalar.length
        }
        return ByteRange(start..<end)
    }
}
