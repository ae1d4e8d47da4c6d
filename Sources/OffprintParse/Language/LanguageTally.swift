/// Letters by script and frequent words by language, counted over text.
struct LanguageTally {
    private var latin = 0
    private var cyrillic = 0
    private var greek = 0
    private var arabic = 0
    private var hebrew = 0
    private var kana = 0
    private var han = 0
    private var hangul = 0
    private var others: [String: Int] = [:]
    private var words = 0
    private var hits = [Int](repeating: 0, count: StopWords.codes.count)

    /// Counts a stretch of text.
    mutating func add(_ text: Span<UInt8>, from start: Int, to end: Int) {
        let languages = StopWords.languages
        var at = start
        var wordStart = -1
        var hash = Folding.emptyHash
        while at < end {
            let place = at
            let byte = text[at]
            if byte < 0x80 {
                at += 1
                if (byte | 0x20) &- 0x61 < 26 {
                    if wordStart < 0 { wordStart = place }
                    latin += 1
                    hash = Folding.hash(hash, adding: UInt32(byte | 0x20))
                    continue
                }
                if byte == 0x27, wordStart >= 0 {
                    hash = Folding.hash(hash, adding: 0x27)
                    continue
                }
            } else {
                let scalar = UTF8Text.scalar(text, &at, end)
                if UTF8Text.isLetter(scalar) {
                    if wordStart < 0 { wordStart = place }
                    count(scalar)
                    hash = Folding.hash(hash, adding: Folding.fold(scalar))
                    continue
                }
            }
            if wordStart >= 0 {
                countWord(of: place - wordStart, hash, languages)
                (wordStart, hash) = (-1, Folding.emptyHash)
            }
        }
        if wordStart >= 0 { countWord(of: end - wordStart, hash, languages) }
    }

    private mutating func count(_ scalar: UInt32) {
        switch scalar {
        case ..<0x250: latin += 1
        case 0x370...0x3FF, 0x1F00...0x1FFF: greek += 1
        case 0x400...0x52F: cyrillic += 1
        case 0x590...0x5FF: hebrew += 1
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: arabic += 1
        case 0x900...0x97F: others["hi", default: 0] += 1
        case 0x980...0x9FF: others["bn", default: 0] += 1
        case 0xB80...0xBFF: others["ta", default: 0] += 1
        case 0xC00...0xC7F: others["te", default: 0] += 1
        case 0xE00...0xE7F: others["th", default: 0] += 1
        case 0x10A0...0x10FF: others["ka", default: 0] += 1
        case 0x530...0x58F: others["hy", default: 0] += 1
        case 0x1E00...0x1EFF: latin += 1
        case 0x3040...0x30FF: kana += 1
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: han += 1
        case 0x1100...0x11FF, 0xAC00...0xD7AF: hangul += 1
        default: break
        }
    }

    private mutating func countWord(of length: Int, _ hash: UInt64, _ languages: WordTable<UInt64>) {
        guard length <= 24 else { return }
        words += 1
        guard var bits = languages[hash] else { return }
        while bits != 0 {
            hits[bits.trailingZeroBitCount] += 1
            bits &= bits - 1
        }
    }

    /// The language of what was counted; nil where it is too little.
    var finding: LanguageDetector.Finding? {
        let other = others.max { $0.value < $1.value }
        // A Chinese or Japanese character says as much as several letters.
        let east = 3 * (kana + han + hangul)
        let total = latin + cyrillic + greek + arabic + hebrew + east + (other?.value ?? 0)
        guard total >= 40 else { return nil }
        let isSure = total >= 200
        if east * 2 > total {
            if hangul * 2 > kana + han { return .init(code: "ko", isSure: isSure) }
            return .init(code: kana * 12 > han ? "ja" : "zh", isSure: isSure)
        }
        if greek * 2 > total { return .init(code: "el", isSure: isSure) }
        if hebrew * 2 > total { return .init(code: "he", isSure: isSure) }
        if let other, other.value * 2 > total { return .init(code: other.key, isSure: isSure) }
        if arabic * 2 > total { return byWords(StopWords.arabic, fallback: "ar", isScriptSure: isSure) }
        if cyrillic * 2 > total { return byWords(StopWords.cyrillic, fallback: "ru", isScriptSure: isSure) }
        if latin * 2 > total { return byWords(StopWords.latin, fallback: nil, isScriptSure: isSure) }
        return nil
    }

    private func byWords(_ range: Range<Int>, fallback: String?, isScriptSure: Bool) -> LanguageDetector.Finding? {
        var best = -1
        var second = 0
        for index in range {
            if best < 0 || hits[index] > hits[best] {
                second = best < 0 ? 0 : hits[best]
                best = index
            } else {
                second = max(second, hits[index])
            }
        }
        guard best >= 0, hits[best] >= 4, hits[best] * 12 >= words else {
            return fallback.map { .init(code: $0, isSure: isScriptSure) }
        }
        let isClear = hits[best] >= 25 && hits[best] * 5 >= words && hits[best] >= 2 * second
        return .init(code: StopWords.codes[best], isSure: isClear)
    }
}
