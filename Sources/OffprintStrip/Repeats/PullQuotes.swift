import OffprintCore

/// Finds pull quotes: sentences of the article that are set once more, in large type, beside it.
struct PullQuotes {
    private let survey: PageSurvey
    private var article: Article { survey.article }

    /// Looks at a page.
    init(_ survey: PageSurvey) { self.survey = survey }

    /// Cuts the quotations that repeat a sentence of the kept text, with the names below them.
    ///
    /// - Complexity: O(bytes), and next to nothing where no kept block is a quotation; else the bytes of the text for
    ///   each quotation, of which at most 40 are looked at.
    func cut(from choice: inout Choice) {
        let quotations = article.blocks.filter { choice.keeps[$0.index] && isQuotation($0) }.prefix(40)
        guard !quotations.isEmpty, !isThread(choice) else { return }
        var text: [UInt8] = [0x20]
        for block in article.blocks where choice.keeps[block.index] && !isQuotation(block) {
            guard survey.signs[block.index].words >= 8 else { continue }
            RepeatedWords.append(article.utf8(of: block), to: &text)
            // What begins in one block does not end in the next.
            text += [0x00, 0x20]
        }
        for block in quotations where !choice.isNamed(block.index) && stands(block, in: text) {
            choice.cut(block.index, as: .duplicate, because: PullQuotes.reason)
            cutName(after: block, from: &choice)
        }
    }

    /// Whether several people write in the kept part: who quotes another's post there makes no pull quote.
    private func isThread(_ choice: Choice) -> Bool {
        guard let first = choice.keeps.firstIndex(of: true), let last = choice.keeps.lastIndex(of: true) else {
            return false
        }
        let user = UInt64(1) << UInt64(Hint.user.rawValue)
        var people = 0
        for (place, container) in article.containers.enumerated() where survey.hints.own[place] & user != 0 {
            let isInner = container.parent.map { survey.hints.isNear(.user, $0) } ?? false
            if !isInner, Int(container.blocks.end) > first, Int(container.blocks.start) <= last { people += 1 }
        }
        return people >= 2
    }

    private static let reason = "pull quote"

    private func isQuotation(_ block: Block) -> Bool {
        let words = survey.signs[block.index].words
        guard words >= 4, words <= 80, block.role != .cell, block.role != .headerCell else { return false }
        guard block.role == .quotation || survey.hints.isNear(.quote, block.container, within: 2) || isAside(block)
        else { return false }
        return !survey.hints.isNear(.forum, block.container) && !survey.hints.isNear(.comments, block.container)
    }

    private func isAside(_ block: Block) -> Bool {
        var place = block.container
        for _ in 0..<3 {
            let element = article.containers[place]
            if element.tag == .aside { return element.blocks.count <= 4 }
            guard let parent = element.parent else { return false }
            place = parent
        }
        return false
    }

    /// Whether the words of a quotation stand in a text, with or without a name behind a dash or on a line of its own.
    private func stands(_ block: Block, in text: [UInt8]) -> Bool {
        let bytes = article.utf8(of: block)
        let whole = RepeatedWords.of(bytes)
        if RepeatedWords.count(whole) >= 4, RepeatedWords.contains(whole, in: text) { return true }
        var end = bytes.startIndex
        for place in bytes.indices where bytes[place] == 0x0A || isDash(bytes, place) { end = place }
        let part = RepeatedWords.of(bytes[..<end])
        return RepeatedWords.count(part) >= 4 && part.count * 5 >= whole.count * 3
            && RepeatedWords.contains(part, in: text)
    }

    /// An em dash, an en dash or a horizontal bar.
    private func isDash(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
        bytes[place] == 0xE2 && place + 2 < bytes.endIndex && bytes[place + 1] == 0x80
            && (0x93...0x95).contains(bytes[place + 2])
    }

    /// The name of the one who is quoted, in a block of its own.
    private func cutName(after block: Block, from choice: inout Choice) {
        let next = block.index + 1
        guard next < choice.keeps.count, choice.keeps[next], !choice.isNamed(next),
            survey.signs[next].words <= 8
        else { return }
        for (steps, place) in article.ancestors(of: block).enumerated() where steps <= 2 {
            switch article.containers[place].tag {
            case .blockquote, .aside, .figure:
                if article.containers[place].blocks.range.contains(next) {
                    choice.cut(next, as: .duplicate, because: PullQuotes.reason)
                    return
                }
            default: continue
            }
        }
    }
}
