import OffprintCore
import OffprintText

/// Who is a mayor and who a senator.
extension Attributor {
    /// Notes who is a mayor and who a senator: titles before names, and what stands behind them between commas.
    mutating func noteRoles(_ items: Range<Int>) {
        for item in items {
            if let name = reading.name(endingAt: item) {
                let member = reading.memberOf[name]
                let found = reading.names[name]
                for word in found.firstWord..<found.words.lowerBound where reading.words[word].kind == .word {
                    discourse.note(role: reading.words[word].hash, of: member)
                }
                let first = finder.firstItem(of: name, near: item)
                if first > items.lowerBound, let before = reading.word(first - 1), finder.isNoun(before),
                    before.kind == .word,
                    !before.isCapitalized
                {
                    discourse.note(role: before.hash, of: member)
                }
                // "the mayor, Jane Doe,".
                if first > items.lowerBound + 2, reading.word(first - 1)?.isMark(",") == true,
                    let noun = reading.word(first - 2), finder.isNoun(noun), noun.kind == .word, !noun.isCapitalized,
                    let article = reading.word(first - 3), Self.definite.contains(article.hash),
                    reading.cast.members[member].kind == .person
                {
                    discourse.note(role: noun.hash, of: member)
                }
                noteApposition(behind: item, of: member, items)
            }
        }
    }

    static let ages = WordSet("ans años jahre")

    mutating func noteApposition(behind item: Int, of member: Int, _ items: Range<Int>) {
        guard item + 2 < items.upperBound, reading.word(item + 1)?.isMark(",") == true else { return }
        var at = item + 2
        var head: UInt64?
        // "Jane Doe, 68 ans, dernière gardienne": over the age.
        while at + 2 < items.upperBound, at - item < 6, reading.word(at)?.kind == .number {
            at += 1
            if let word = reading.word(at), Self.ages.contains(word.hash) { at += 1 }
            if reading.word(at)?.isMark(",") == true { at += 1 }
        }
        while at < items.upperBound, at - item < 14, let word = reading.word(at) {
            if finder.isDeterminer(word) {
                if head != nil { break }
            } else if finder.isNoun(word), word.kind == .word {
                head = word.hash
            } else if word.kind != .clitic {
                break
            }
            at += 1
        }
        if let head { discourse.note(role: head, of: member) }
    }
}
