/// Finds the names in a text by their capitals, and parts titles and roles from them.
///
/// Good for texts in which names are capitalised and most other words are not; for German, one capitalised word alone is
/// never a name.
public struct Names: Sendable {
    private let stopWords: WordSet
    let capitalizesNouns: Bool

    /// A finder for texts in a language.
    public init(language: String? = nil) {
        stopWords = StopWords.set(for: language)
        capitalizesNouns = LanguageCode.primary(language) == "de"
    }

    /// The names among words that ``Tokens`` gave with punctuation and joined hyphens, in order.
    ///
    /// - Parameters:
    ///   - words: the words of one block.
    ///   - lowerCase: the hashes of words that the whole text has in lower case too; tells "Police said" from "Smith said".
    /// - Complexity: linear in the words.
    public func find(in text: Span<UInt8>, words: [Word], lowerCase: WordSet = WordSet("")) -> [Name] {
        var found: [Name] = []
        var index = 0
        var isFirst = true
        while index < words.count {
            let word = words[index]
            guard word.kind == .word, isNameLike(word) else {
                if word.kind == .punctuation {
                    isFirst = isFirst ? isFirst || !isInner(word) : endsSentence(words, index)
                } else {
                    isFirst = false
                }
                index += 1
                continue
            }
            let next = index + 1
            let goesOn = next < words.count && words[next].kind == .word && isNameLike(words[next])
            let isCommon =
                stopWords.contains(word.hash) || (isFirst && lowerCase.contains(word.hash) && !word.isMixedCase)
            if isCommon || (isFirst && goesOn && Self.openers.contains(word.hash)),
                !(isFirst && goesOn && isPartOfName(word, words[next]))
            {
                index += 1
                isFirst = false
                continue
            }
            let end = runEnd(words, from: index)
            parse(text, words, index..<end, isFirst: isFirst, into: &found)
            index = end
            isFirst = false
        }
        return found
    }

    /// "Will Smith", "Mark Twain": a common word that opens a sentence is a first name when a list has it.
    private func isPartOfName(_ word: Word, _ next: Word) -> Bool {
        (FirstNames.male.contains(word.hash) || FirstNames.female.contains(word.hash)
            || NameWords.roles.contains(word.hash))
            && !stopWords.contains(next.hash)
    }

    private func isNameLike(_ word: Word) -> Bool {
        (word.isCapitalized || word.isMixedCase) && !NameWords.calendar.contains(word.hash)
    }

    private func endsSentence(_ words: [Word], _ index: Int) -> Bool {
        let word = words[index]
        if word.isMark(".") {
            // The dot of an initial or a title ends nothing.
            guard index > 0 else { return true }
            let before = words[index - 1]
            return
                !(before.kind == .word && before.end == word.start
                && (before.end - before.start == 1 || NameWords.roles.contains(before.hash)))
        }
        return word.isMark("!") || word.isMark("?") || word.isMark(":") || word.isMark("…") || word.isMark("“")
            || word.isMark("\"") || word.isMark("„") || word.isMark("«") || word.isMark("»") || word.isMark("•")
            || word.isMark("(") || word.isMark("。")
    }

    /// Marks that do not open anything at the beginning of a block.
    private func isInner(_ word: Word) -> Bool { word.isMark(",") || word.isMark(";") }

    /// Behind the last word of the capitalised run that begins at a word.
    private func runEnd(_ words: [Word], from first: Int) -> Int {
        var end = first + 1
        var takesOf = NameWords.heads.contains(words[first].hash)
        while end < words.count {
            let word = words[end]
            if word.kind == .word, isNameLike(word), words[end - 1].kind != .clitic, !stopWords.contains(word.hash) {
                takesOf = takesOf || NameWords.heads.contains(word.hash)
                end += 1
                continue
            }
            guard let behind = joined(words, at: end, first: first, takesOf: takesOf) else { break }
            end = behind
        }
        return end
    }

    /// Behind what stands between two words of a name: an initial's dot, a particle, "of the", "&".
    private func joined(_ words: [Word], at index: Int, first: Int, takesOf: Bool) -> Int? {
        let word = words[index]
        let before = words[index - 1]
        func isName(_ at: Int) -> Bool {
            at < words.count && words[at].kind == .word && isNameLike(words[at]) && !stopWords.contains(words[at].hash)
        }
        if word.kind == .punctuation {
            if word.isMark("."), before.end == word.start, before.kind == .word {
                let short =
                    before.end - before.start == 1 || NameWords.suffixes.contains(before.hash)
                    || (before.end - before.start <= 5 && NameWords.roles.contains(before.hash))
                guard short else { return nil }
                if NameWords.suffixes.contains(before.hash) { return nil }
                var at = index + 1
                while at < words.count, at < index + 3, isParticle(words[at]) { at += 1 }
                return isName(at) ? at : nil
            }
            if word.isMark("&"), isName(index + 1) { return index + 1 }
            if word.isMark(","), isName(index + 1), NameWords.suffixes.contains(words[index + 1].hash) {
                return index + 1
            }
            return nil
        }
        guard word.kind == .word, before.kind == .word else { return nil }
        if takesOf, Self.of.contains(word.hash) {
            if isName(index + 1) { return index + 1 }
            if index + 2 < words.count, words[index + 1].hash == Self.the, isName(index + 2) { return index + 2 }
        }
        if takesOf, word.hash == Self.and, isName(index + 1),
            words[first..<index].contains(where: { Self.of.contains($0.hash) })
        {
            return index + 1
        }
        guard isParticle(word) else { return nil }
        // "Angaben der Bahn": an article, unless it follows "von".
        if capitalizesNouns, Self.articles.contains(word.hash) { return nil }
        var at = index + 1
        while at < words.count, at < index + 3, isParticle(words[at]) { at += 1 }
        return isName(at) ? at : nil
    }

    private func isParticle(_ word: Word) -> Bool {
        word.kind == .word && !word.isCapitalized && NameWords.particles.contains(word.hash)
    }

    private static let articles = WordSet("der den zu zum dem des die am")
    /// Orders that open headings: "Meet Jane Doe".
    private static let openers = WordSet("meet ask introducing remembering inside watch read see")
    /// The hash of "of".
    public static let ofHash = WordHash.of("of")
    static let of = WordSet("of for on des der für du sobre")
    private static let the = WordHash.of("the")
    private static let and = WordHash.of("and")
}
