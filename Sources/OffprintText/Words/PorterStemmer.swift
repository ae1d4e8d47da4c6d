/// Porter's stemmer for English (M. F. Porter, "An algorithm for suffix stripping", 1980), over lower-case ASCII bytes.
public enum PorterStemmer {
    /// Cuts a word down to its stem, in place.
    ///
    /// - Parameter word: lower-case ASCII letters; words of two letters or fewer stay as they are.
    public static func stem(_ word: inout [UInt8]) {
        guard word.count > 2 else { return }
        plurals(&word)
        pastAndGerund(&word)
        if word.last == UInt8(ascii: "y"), hasVowel(word, word.count - 1) { word[word.count - 1] = UInt8(ascii: "i") }
        replaceFirst(of: second, within: secondLetters, in: &word, measure: 1)
        replaceFirst(of: third, within: thirdLetters, in: &word, measure: 1)
        dropSuffix(&word)
        finalE(&word)
    }

    private typealias Rule = (suffix: StaticString, replacement: StaticString)

    private static let second: [Rule] = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ]
    private static let third: [Rule] = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ]
    private static let fourth: [StaticString] = [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism", "ate", "iti",
        "ous", "ive", "ize",
    ]

    private static func plurals(_ word: inout [UInt8]) {
        if ends(word, "sses") || ends(word, "ies") {
            word.removeLast(2)
        } else if word.last == UInt8(ascii: "s"), !ends(word, "ss") {
            word.removeLast()
        }
    }

    private static func pastAndGerund(_ word: inout [UInt8]) {
        if ends(word, "eed") {
            if measure(word, word.count - 3) > 0 { word.removeLast() }
            return
        }
        let cut = ends(word, "ed") ? 2 : ends(word, "ing") ? 3 : 0
        guard cut > 0, hasVowel(word, word.count - cut) else { return }
        word.removeLast(cut)
        if ends(word, "at") || ends(word, "bl") || ends(word, "iz") {
            word.append(UInt8(ascii: "e"))
        } else if endsInDouble(word) {
            if let last = word.last, !"lsz".utf8.contains(last) { word.removeLast() }
        } else if measure(word, word.count) == 1, endsInCVC(word, word.count) {
            word.append(UInt8(ascii: "e"))
        }
    }

    /// Letters that come before the last one in the suffixes of a step, as bits: most words need no look at them.
    private static func penultimates(_ suffixes: [StaticString]) -> UInt32 {
        var bits: UInt32 = 0
        for suffix in suffixes {
            suffix.withUTF8Buffer { bits |= 1 << UInt32($0[$0.count - 2] & 31) }
        }
        return bits
    }

    private static let secondLetters = penultimates(second.map(\.suffix))
    private static let thirdLetters = penultimates(third.map(\.suffix))
    private static let fourthLetters = penultimates(fourth)

    /// Whether the letter before the last is among some letters.
    @inline(__always)
    private static func isAmong(_ letters: UInt32, _ word: [UInt8]) -> Bool {
        word.count > 1 && letters & (1 << UInt32(word[word.count - 2] & 31)) != 0
    }

    private static func replaceFirst(
        of rules: [Rule], within letters: UInt32, in word: inout [UInt8], measure least: Int
    ) {
        guard isAmong(letters, word) else { return }
        for rule in rules where ends(word, rule.suffix) {
            let stem = word.count - rule.suffix.utf8CodeUnitCount
            guard measure(word, stem) >= least else { return }
            word.removeLast(rule.suffix.utf8CodeUnitCount)
            rule.replacement.withUTF8Buffer { word.append(contentsOf: $0) }
            return
        }
    }

    private static func dropSuffix(_ word: inout [UInt8]) {
        if ends(word, "ion") {
            let stem = word.count - 3
            guard stem > 0, "st".utf8.contains(word[stem - 1]), measure(word, stem) > 1 else { return }
            word.removeLast(3)
            return
        }
        guard isAmong(fourthLetters, word) else { return }
        for suffix in fourth where ends(word, suffix) {
            if measure(word, word.count - suffix.utf8CodeUnitCount) > 1 {
                word.removeLast(suffix.utf8CodeUnitCount)
            }
            return
        }
    }

    private static func finalE(_ word: inout [UInt8]) {
        if word.last == UInt8(ascii: "e") {
            let stem = word.count - 1
            let amount = measure(word, stem)
            if amount > 1 || (amount == 1 && !endsInCVC(word, stem)) { word.removeLast() }
        }
        if ends(word, "ll"), measure(word, word.count) > 1 { word.removeLast() }
    }

    /// Whether a word has a suffix; letters are compared from the last, since most suffixes fail there.
    @inline(__always)
    private static func ends(_ word: [UInt8], _ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard word.count >= length else { return false }
        return suffix.withUTF8Buffer { bytes in
            var index = word.count
            var place = length
            while place > 0 {
                index -= 1
                place -= 1
                if word[index] != bytes[place] { return false }
            }
            return true
        }
    }

    private static func isConsonant(_ word: [UInt8], _ index: Int) -> Bool {
        switch word[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
        case UInt8(ascii: "y"): index == 0 || !isConsonant(word, index - 1)
        default: true
        }
    }

    /// How often a vowel is followed by a consonant in the first `length` letters.
    private static func measure(_ word: [UInt8], _ length: Int) -> Int {
        var count = 0
        var afterVowel = false
        var previousIsConsonant = false
        for index in 0..<max(length, 0) {
            let byte = word[index]
            let consonant: Bool
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                consonant = false
            case UInt8(ascii: "y"): consonant = index == 0 || !previousIsConsonant
            default: consonant = true
            }
            if consonant, afterVowel { count += 1 }
            afterVowel = !consonant
            previousIsConsonant = consonant
        }
        return count
    }

    private static func hasVowel(_ word: [UInt8], _ length: Int) -> Bool {
        for index in 0..<max(length, 0) where !isConsonant(word, index) { return true }
        return false
    }

    private static func endsInDouble(_ word: [UInt8]) -> Bool {
        let count = word.count
        return count > 1 && word[count - 1] == word[count - 2] && isConsonant(word, count - 1)
    }

    private static func endsInCVC(_ word: [UInt8], _ length: Int) -> Bool {
        guard length > 2, isConsonant(word, length - 1), !isConsonant(word, length - 2),
            isConsonant(word, length - 3)
        else { return false }
        return !"wxy".utf8.contains(word[length - 1])
    }
}
