import OffprintCore
import OffprintText

/// Parts a passage at a reporting clause that stands inside its marks, as French papers write: « …, insiste X, … ».
struct Asides {
    let words: [Word]
    let grammar: Grammar

    /// The passages, those with an aside in two (or one, where the aside ends the passage): the aside is outside of both.
    ///
    /// - Complexity: linear in the words; what is looked at behind a comma is bounded.
    func parted(_ marks: [Mark]) -> [Mark] {
        var parted: [Mark] = []
        parted.reserveCapacity(marks.count)
        for mark in marks {
            guard mark.words.count > 5, !mark.isUnclosed, let aside = aside(in: mark.words) else {
                parted.append(mark)
                continue
            }
            var first = mark
            first.words = mark.words.lowerBound..<aside.lowerBound
            first.outer.end = words[aside.lowerBound].range.start
            first.content.end = words[aside.lowerBound - 1].range.end
            parted.append(first)
            let rest = aside.upperBound + 1..<mark.words.upperBound
            guard rest.lowerBound < rest.upperBound, rest.contains(where: { words[$0].kind != .punctuation }) else {
                continue
            }
            var second = mark
            second.words = rest
            second.outer.start = words[rest.lowerBound].range.start
            second.content.start = words[rest.lowerBound].range.start
            second.continues = false
            parted.append(second)
        }
        return parted
    }

    /// From the comma before the reporting word to the mark behind its subject.
    private func aside(in range: Range<Int>) -> Range<Int>? {
        for at in range.dropFirst(2) where words[at].isMark(",") && at + 1 < range.upperBound {
            guard let end = subjectEnd(behind: at + 1, range.upperBound) else { continue }
            return at..<end
        }
        return nil
    }

    private func subjectEnd(behind verb: Int, _ limit: Int) -> Int? {
        let word = words[verb]
        guard word.kind == .word, !word.isCapitalized, grammar.cues.contains(word.hash),
            !grammar.calling.contains(word.hash)
        else { return nil }
        var at = verb + 1
        // "a déclaré" stands before its subject; "dit-il" holds it.
        let isInverted = Self.inverted.contains(word.hash)
        var hasName = isInverted
        while at < limit, at - verb < 10, words[at].kind != .punctuation {
            if grammar.complementizers.contains(words[at].hash) || grammar.finite.contains(words[at].hash) {
                return nil
            }
            if words[at].isCapitalized { hasName = true }
            at += 1
        }
        guard hasName, at == limit || words[at].isMark(",") || words[at].isMark(".") else { return nil }
        return isInverted && at > verb + 1 ? nil : at
    }

    private static let inverted = WordSet(OtherCues.frenchInverted)
}
