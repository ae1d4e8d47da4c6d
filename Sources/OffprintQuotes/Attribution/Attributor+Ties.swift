import OffprintCore
import OffprintText

/// Ties marked passages to reporting words.
extension Attributor {
    /// Finds the tag behind a passage, and marks it as taken.
    mutating func markTag(of item: Int, _ sentence: Range<Int>, _ cues: inout [ResolvedCue]) {
        guard let found = tag(behind: item, sentence, cues) else { return }
        cues[found].isTag = true
        let mark = Int(reading.items[item].mark)
        attributions[mark].tie = .behind
        attributions[mark].tag = item + 1..<cues[found].cue.tag.upperBound
        attributions[mark].speaker = cues[found].speaker
        attributions[mark].cue = cues[found].cue.text
        attributions[mark].confidence = cues[found].confidence
    }

    private func tag(behind item: Int, _ sentence: Range<Int>, _ cues: [ResolvedCue]) -> Int? {
        let mark = reading.marks[Int(reading.items[item].mark)]
        var first = item + 1
        guard first < sentence.upperBound else { return nil }
        var isParted = endsOpenly(mark)
        if let word = reading.word(first), word.isMark(",") || word.isMark("—") || word.isMark("–") || word.isMark("-")
        {
            isParted = true
            first += 1
        }
        for (index, resolved) in cues.enumerated() where resolved.cue.item >= first && !resolved.isTag {
            let cue = resolved.cue
            if cue.item - first > 40 { break }
            if cue.isInverted, isVerbGroup(first..<cue.item) {
                return isParted || cue.isSource || !cue.isCalling ? index : nil
            }
            guard !cue.isInverted, !cue.isCalling, !cue.subject.isEmpty else { continue }
            // Adverbs may open the tag: "…," later said the mayor, "…," then she added.
            var start = first
            while start < cue.subject.lowerBound, let word = reading.word(start), word.kind == .word,
                finder.grammar.auxiliaries.contains(word.hash) || finder.isAdverb(word)
            {
                start += 1
            }
            // "minister of mines and energy Jane Doe": what leads up to the name.
            while start < cue.subject.lowerBound, start - first < 10, let word = reading.word(start),
                word.kind != .punctuation, !finder.grammar.conjunctions.contains(word.hash),
                !finder.grammar.finite.contains(word.hash), !finder.grammar.complementizers.contains(word.hash),
                finder.pronoun(word) == nil
            {
                start += 1
            }
            guard start == cue.subject.lowerBound else { break }
            let isPronoun = if case .pronoun = cue.referent { true } else { false }
            guard isParted || isPronoun || isEndOfTag(cue.tag.upperBound, sentence) && startsWhole(mark) else { break }
            if !isParted, isFollowedByClause(cue.item, sentence) { break }
            return index
        }
        return nil
    }

    private func isVerbGroup(_ items: Range<Int>) -> Bool {
        items.allSatisfy { item in
            guard let word = reading.word(item) else { return false }
            return word.kind == .word && finder.grammar.auxiliaries.contains(word.hash)
        }
    }

    /// The tag is all that is left of the sentence, or a comma follows it.
    func isEndOfTag(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard item < sentence.upperBound, let word = reading.word(item) else { return true }
        return word.kind == .punctuation
    }

    private func isFollowedByClause(_ item: Int, _ sentence: Range<Int>) -> Bool {
        guard let next = finder.next(item, sentence) else { return false }
        return finder.grammar.complementizers.contains(next.hash) || reading.name(startingAt: item + 1) != nil
            || finder.pronoun(next) != nil
    }

    /// The passage ends in a comma, a question, an exclamation or a dash: something follows.
    func endsOpenly(_ mark: Mark) -> Bool {
        guard let last = lastScalar(mark) else { return false }
        return last == 0x2C || last == 0x3F || last == 0x21 || last == 0x2014 || last == 0x2026 || last == 0x2013
            || last == 0x2E
    }

    func endsInStop(_ mark: Mark) -> Bool {
        guard let last = lastScalar(mark) else { return false }
        return last == 0x2E || last == 0x3F || last == 0x21 || last == 0x2026 || last == 0x3002 || last == 0xFF01
            || last == 0xFF1F
    }

    private func lastScalar(_ mark: Mark) -> UInt32? {
        guard !mark.content.isEmpty else { return nil }
        var end = Int(mark.content.end)
        let start = Int(mark.content.start)
        let bytes = reading.bytes
        // A quotation inside it may close together with it.
        while end > start {
            let scalar = Scalars.read(bytes.span, before: end, start: start)
            if !scalar.classes.contains(.quotation) { return scalar.value }
            end -= scalar.length
        }
        return nil
    }

    /// The passage begins like a sentence.
    func startsWhole(_ mark: Mark) -> Bool {
        for index in mark.words {
            let word = reading.words[index]
            if word.kind == .punctuation { continue }
            return word.isCapitalized || word.kind == .number || word.kind == .ideograph || word.isMixedCase
        }
        return false
    }

    func wordCount(_ mark: Mark) -> Int {
        reading.words[mark.words].count { $0.kind != .punctuation && $0.kind != .clitic }
    }

    // MARK: The passage and what stands before it

    mutating func tie(_ item: Int, _ sentenceIndex: Int, _ cues: [ResolvedCue]) {
        let sentence = reading.sentences[sentenceIndex]
        let index = Int(reading.items[item].mark)
        let mark = reading.marks[index]
        var found = attributions[index]
        found.item = item
        found.sentence = sentenceIndex
        defer { attributions[index] = found }
        let isWhole = startsWhole(mark)
        let count = wordCount(mark)
        let isAlone = standsAlone(item, sentence.items)
        if found.tie == .behind {
            found.kind =
                isWhole && (isAlone || count > 2) && (isAlone || opensClause(item, sentence.items)) ? .direct : .mixed
            if found.kind == .mixed, isNaming(item, sentence.items, mark, count) || isTitle(mark, count) {
                found = termed(found)
            }
            return
        }
        // The last reporting word before it.
        if let cue = cues.last(where: { $0.cue.item < item && !($0.isTag && $0.cue.isSource) }) {
            govern(&found, cue, item, sentence, mark, count, isWhole: isWhole)
            return
        }
        if isAlone || opensClause(item, sentence.items) {
            if let introduction, sentence.items.lowerBound == item || isAlone {
                found.tie = .introduced
                found.speaker = introduction.speaker
                found.cue = introduction.cue.text
                found.confidence = introduction.confidence
                found.kind = .direct
                return
            }
            if let introductionSpeaker {
                found.tie = .introduced
                found.speaker = introductionSpeaker
                found.confidence = 0.6
                found.kind = .direct
                return
            }
        }
        if isWhole, isAlone, endsInStop(mark) || mark.isUnclosed || mark.continues,
            count >= 2 || discourse.lastSpeakerBlock == sentence.block
        {
            found.kind = .direct
            found.tie = .context
            found.speaker = contextSpeaker(sentence)
            found.confidence = 0.5
            if discourse.main(of: sentence.block, in: reading.cast) == nil, !mark.continues {
                unclaimed = (index, sentenceIndex)
            }
            return
        }
        // "…", rejoices Jane Doe: whole statements with a verb that is not known.
        if isWhole, opensClause(item, sentence.items), count >= 4, !isTitle(mark, count),
            isFollowedByComma(item, sentence.items),
            let speaker = firstPerson(in: item + 1..<min(sentence.items.upperBound, item + 14))
        {
            found.kind = .direct
            found.tie = .context
            found.speaker = speaker
            found.confidence = 0.45
            return
        }
        // A statement behind a colon: "Smith was blunt: “We lost.”"
        if isWhole, count >= 3, item > sentence.items.lowerBound, reading.word(item - 1)?.isMark(":") == true {
            found.kind = .direct
            found.tie = .context
            found.speaker = discourse.mainMember(within: 0, of: sentence.block, in: reading.cast).map { .member($0) }
            found.confidence = 0.5
            return
        }
        if count >= 6, sentence.block == discourse.lastSpeakerBlock, !isNaming(item, sentence.items, mark, count),
            !isTitle(mark, count), !cues.contains(where: { $0.cue.referent == .wording }),
            !isWording(item, sentence.items), let speaker = discourse.lastSpeaker
        {
            found.kind = .mixed
            found.tie = .context
            found.speaker = speaker
            found.confidence = 0.3
            return
        }
        found = termed(found)
    }

    /// "language clarifying that “…”": what a text says that the sentence speaks of.
    private func isWording(_ item: Int, _ items: Range<Int>) -> Bool {
        (max(items.lowerBound, item - 5)..<item).contains { at in
            reading.word(at).map { $0.kind == .word && finder.grammar.wordings.contains($0.hash) } ?? false
        }
    }

    private func termed(_ attribution: Attribution) -> Attribution {
        var term = attribution
        term.kind = .term
        term.speaker = nil
        term.cue = nil
        term.confidence = 0.6
        return term
    }

    private mutating func govern(
        _ found: inout Attribution, _ resolved: ResolvedCue, _ item: Int, _ sentence: Reading.Sentence, _ mark: Mark,
        _ count: Int, isWhole: Bool
    ) {
        let cue = resolved.cue
        let items = sentence.items
        if cue.referent == .wording {
            found = termed(found)
            return
        }
        let opens = opensClause(item, items)
        let distance = item - cue.tag.upperBound
        let isClose = distance <= 1 || (opens && item - cue.item < 20)
        if isNaming(item, items, mark, count) || !(isWhole && opens) && isTerm(item, items, mark, count, cue) {
            found = termed(found)
            return
        }
        found.tie = .before
        found.speaker = resolved.speaker
        found.cue = cue.text
        found.confidence = resolved.confidence - (isClose ? 0 : 0.1) - (resolved.isTag ? 0.1 : 0)
        let hangs = finder.grammar.complementizers.contains(reading.word(item - 1)?.hash ?? 0) || cue.isCalling
        found.kind =
            isWhole && !hangs && (opens || item - 1 == cue.item) && (endsInStop(mark) || count > 3 || opens)
            ? .direct : .mixed
    }

    /// Nothing else stands in the sentence but closing punctuation.
    private func standsAlone(_ item: Int, _ items: Range<Int>) -> Bool {
        for at in items.lowerBound..<item {
            guard let word = reading.word(at), word.kind == .punctuation, !word.isMark(":") else { return false }
        }
        return true
    }

    /// A comma, a colon or a dash stands before it, or nothing.
    func opensClause(_ item: Int, _ items: Range<Int>) -> Bool {
        guard item > items.lowerBound else { return true }
        guard let word = reading.word(item - 1) else { return false }
        return word.isMark(":") || word.isMark(",") || word.isMark("—") || word.isMark("–") || word.isMark("-")
    }

    private func isFollowedByComma(_ item: Int, _ items: Range<Int>) -> Bool {
        item + 1 < items.upperBound
            && (reading.word(item + 1)?.isMark(",") == true || endsOpenly(reading.marks[Int(reading.items[item].mark)]))
    }

    private func firstPerson(in items: Range<Int>) -> Speaker? {
        for item in items {
            guard let name = reading.name(startingAt: item) else { continue }
            let member = reading.memberOf[name]
            if reading.cast.members[member].kind == .person { return .member(member) }
        }
        return nil
    }

    /// The speaker of a statement without a tag.
    private func contextSpeaker(_ sentence: Reading.Sentence) -> Speaker? {
        // "Hurst laughed. “Ask my wife.”"
        if let speaker = discourse.main(of: sentence.block, in: reading.cast) { return speaker }
        if sentence.block - discourse.lastSpeakerBlock <= 2 { return discourse.lastSpeaker }
        return discourse.mainMember(within: 1, of: sentence.block, in: reading.cast).map { .member($0) }
    }
}
