import OffprintCore

/// What a capitalised run is made of: an organisation, titles and roles, a name.
extension Names {
    /// Parts a run into names.
    func parse(_ text: Span<UInt8>, _ words: [Word], _ run: Range<Int>, isFirst: Bool, into found: inout [Name]) {
        var end = run.upperBound
        while end > run.lowerBound, words[end - 1].kind != .word { end -= 1 }
        var start = run.lowerBound
        guard start < end else { return }
        let whole = start..<end
        let last = words[end - 1]
        let isOrganization =
            NameWords.organizations.contains(last.hash)
            || words[whole].contains { Self.of.contains($0.hash) } && !isRole(text, words[start])
        if isOrganization, end - start > 1 {
            if let cut = rolesEnd(text, words, whole), cut < end, !NameWords.organizations.contains(last.hash) {
                append(words, cut..<end, from: start, text, hasTitle: true, isFirst: false, into: &found)
                return
            }
            // "the American Congress": the adjective stays, it is part of many names.
            append(words, whole, from: start, text, hasTitle: false, isFirst: false, kind: .organization, into: &found)
            return
        }
        if let roles = firstRoles(text, words, whole) {
            if roles.lowerBound > start { appendBefore(text, words, start..<roles.lowerBound, isFirst, into: &found) }
            if roles.upperBound < end {
                let cut = roles.upperBound..<end
                append(words, cut, from: roles.lowerBound, text, hasTitle: true, isFirst: false, into: &found)
            }
            return
        }
        // "Anwohnerin Maria Huber": a noun before a first name.
        if capitalizesNouns, end - start > 2, !isFirstName(words[start]),
            isFirstName(words[start + 1]) || isBehindArticle(words, start) && words[start + 1].kind == .word
        {
            start += 1
        }
        while start < end - 1, NameWords.adjectives.contains(words[start].hash), end - start > 2 { start += 1 }
        append(words, start..<end, from: start, text, hasTitle: false, isFirst: isFirst, into: &found)
    }

    /// "die Musikerin Maria Huber".
    private func isBehindArticle(_ words: [Word], _ start: Int) -> Bool {
        start > 0 && Self.germanArticles.contains(words[start - 1].hash) && !words[start].isAllCaps
    }

    private static let germanArticles = WordSet("der die den dem des")

    private func isFirstName(_ word: Word) -> Bool {
        FirstNames.female.contains(word.hash) || FirstNames.male.contains(word.hash)
    }

    /// What stands before a role: an organisation ("OpenAI CEO"), or only an adjective ("French President").
    private func appendBefore(
        _ text: Span<UInt8>, _ words: [Word], _ range: Range<Int>, _ isFirst: Bool, into found: inout [Name]
    ) {
        var range = range
        while let last = range.last, words[last].kind != .word { range = range.lowerBound..<last }
        guard let first = range.first, !words[range].allSatisfy({ NameWords.adjectives.contains($0.hash) }) else {
            return
        }
        append(
            words, range, from: first, text, hasTitle: false, isFirst: isFirst && range.count == 1, kind: .organization,
            into: &found)
    }

    /// The first stretch of roles in a run, with "of State" and the like behind them.
    private func firstRoles(_ text: Span<UInt8>, _ words: [Word], _ run: Range<Int>) -> Range<Int>? {
        guard let first = run.first(where: { isRole(text, words[$0]) && words[$0].kind == .word }) else { return nil }
        // A role in the middle of a name is a name: "Stephen King", "Billie Jean King", "Warren Pope".
        if first > run.lowerBound, first == run.upperBound - 1, !words[first].isAllCaps { return nil }
        if first + 1 < run.upperBound, NameWords.roleExceptions.contains(words[first + 1].hash) { return nil }
        return first..<(rolesEnd(text, words, first..<run.upperBound) ?? first + 1)
    }

    /// Behind the titles and roles at the beginning of a run; nil when there are none.
    private func rolesEnd(_ text: Span<UInt8>, _ words: [Word], _ run: Range<Int>) -> Int? {
        var index = run.lowerBound
        while index < run.upperBound {
            let word = words[index]
            if word.kind == .punctuation || (word.kind == .word && isRole(text, word)) {
                index += 1
            } else if index > run.lowerBound, Self.of.contains(word.hash) {
                index += 1
                while index < run.upperBound, NameWords.portfolios.contains(words[index].hash) { index += 1 }
            } else {
                break
            }
        }
        return index > run.lowerBound ? index : nil
    }

    /// Whether a word is a title or a role.
    func isRole(_ text: Span<UInt8>, _ word: Word) -> Bool {
        if NameWords.roles.contains(word.hash) { return true }
        guard capitalizesNouns, word.end - word.start > 6 else { return false }
        return NameWords.roleEndings.contains { ending in
            guard word.end - word.start > ending.count else { return false }
            var at = word.end - ending.count
            for byte in ending {
                if text[at] != byte { return false }
                at += 1
            }
            return true
        }
    }

    private func append(
        _ words: [Word], _ range: Range<Int>, from firstWord: Int, _ text: Span<UInt8>, hasTitle: Bool, isFirst: Bool,
        kind: Name.Kind? = nil, into found: inout [Name]
    ) {
        guard let first = range.first, let last = range.last else { return }
        let count = words[range].count { $0.kind == .word }
        // A noun of German is capitalised as well: one alone says nothing, unless it is an acronym or has a title.
        if capitalizesNouns, count == 1, kind == nil, !hasTitle, !words[first].isAllCaps, !words[first].isMixedCase {
            found.append(
                Name(
                    range: words[first].range, words: range, kind: .unknown, gender: nil, hasTitle: false,
                    isDoubtful: true, firstWord: firstWord))
            return
        }
        found.append(
            Name(
                range: ByteRange(words[first].start..<words[last].end), words: range,
                kind: kind ?? self.kind(text, words, range, count, hasTitle, isFirst),
                gender: gender(words, range, firstWord, count),
                hasTitle: hasTitle,
                isDoubtful: isFirst && count == 1 && !words[first].isAllCaps && !words[first].isMixedCase,
                firstWord: firstWord))
    }

    private func kind(
        _ text: Span<UInt8>, _ words: [Word], _ range: Range<Int>, _ count: Int, _ hasTitle: Bool, _ isFirst: Bool
    ) -> Name.Kind {
        let first = words[range.lowerBound]
        let last = words[range.upperBound - 1]
        if hasTitle { return .person }
        if NameWords.organizations.contains(last.hash) || NameWords.organizations.contains(first.hash) {
            return .organization
        }
        // "Fixing Venezuela".
        if count > 1, isFirst, first.end - first.start > 5, text[first.end - 1] == UInt8(ascii: "g"),
            text[first.end - 2] == UInt8(ascii: "n"),
            text[first.end - 3] == UInt8(ascii: "i"),
            !FirstNames.female.contains(first.hash), !FirstNames.male.contains(first.hash)
        {
            return .unknown
        }
        // "the Accountability Act": neither speaks nor is a place.
        if count > 1, NameWords.things.contains(last.hash) { return .unknown }
        // "Rowing Club Aldermere".
        if count > 2, !FirstNames.female.contains(first.hash), !FirstNames.male.contains(first.hash),
            words[range].dropFirst().dropLast().contains(where: { NameWords.bodies.contains($0.hash) })
        {
            return .organization
        }
        if count > 1, NameWords.places.contains(last.hash) || NameWords.placeHeads.contains(first.hash) {
            return .place
        }
        if FirstNames.female.contains(first.hash) || FirstNames.male.contains(first.hash) { return .person }
        if words[range].contains(where: { $0.isMark("&") }) { return .organization }
        if count == 1 {
            return last.isAllCaps || (last.isMixedCase && !hasSurnamePrefix(text, last)) ? .organization : .unknown
        }
        return first.isAllCaps && last.isAllCaps && first.end - first.start > 1 && last.end - last.start < 5
            ? .organization : .person
    }

    /// `McDonald`, `DeSantis`, `O'Brien`: a capital inside, and no company.
    private func hasSurnamePrefix(_ text: Span<UInt8>, _ word: Word) -> Bool {
        for prefix in ["Mc", "Mac", "De", "O'", "D'", "O’", "D’", "La", "Le", "Du", "Di", "Van", "Fitz", "Von"]
            as [StaticString]
        {
            let length = prefix.utf8CodeUnitCount
            guard word.end - word.start > length + 1 else { continue }
            let matches = prefix.withUTF8Buffer { bytes in
                for (offset, byte) in bytes.enumerated() where text[word.start + offset] != byte { return false }
                return text[word.start + length] &- 0x41 < 26
            }
            if matches { return true }
        }
        // "Ocasio-Cortez".
        for index in word.start..<word.end where text[index] == 0x2D { return true }
        return false
    }

    private func gender(_ words: [Word], _ range: Range<Int>, _ firstWord: Int, _ count: Int) -> Gender? {
        for index in firstWord..<range.lowerBound {
            if NameWords.femaleTitles.contains(words[index].hash) { return .female }
            if NameWords.maleTitles.contains(words[index].hash) { return .male }
        }
        let first = words[range.lowerBound].hash
        guard count > 1 else { return nil }
        if FirstNames.female.contains(first) { return .female }
        return FirstNames.male.contains(first) ? .male : nil
    }
}
