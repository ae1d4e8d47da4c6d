import OffprintCore

/// The language of a page: what it says of itself, checked against its text.
enum PageLanguage {
    /// The language as a BCP 47 tag; nil where the page says none and its text is too short to tell.
    static func language(of article: Article) -> Attributed<String>? {
        let declared = declared(article.structuredData)
        guard let detected = LanguageDetector.language(of: article) else { return declared }
        guard let declared else { return Attributed(detected.code, from: .detected) }
        if detected.isSure, !agree(declared.value, detected.code) { return Attributed(detected.code, from: .detected) }
        return declared
    }

    /// What the head declares: `lang` of `html`, metas, OpenGraph, JSON-LD.
    private static func declared(_ data: StructuredData) -> Attributed<String>? {
        if let tag = data.language.flatMap(tag) { return Attributed(tag, from: .attribute) }
        if let tag = data.meta("content-language", "language", "dc.language", "dcterms.language", "lang").flatMap(tag) {
            return Attributed(tag, from: .meta)
        }
        if let tag = data.meta("og:locale").flatMap(tag) { return Attributed(tag, from: .openGraph) }
        if let tag = data.meta("inlanguage").flatMap(tag) { return Attributed(tag, from: .microdata) }
        return nil
    }

    /// A language tag in its usual spelling: `en_us` is `en-US`, `English` is `en`; nil for what is none.
    static func tag(_ text: String) -> String? {
        let first = text.split { $0 == "," || $0 == ";" || $0 == " " }.first.map(String.init) ?? ""
        let parts = first.split { $0 == "-" || $0 == "_" }.map(String.init)
        guard let language = parts.first?.lowercased() else { return nil }
        if let known = names[language], parts.count == 1 { return known }
        guard LanguageCode(language) != nil, parts.allSatisfy({ $0.utf8.count <= 8 && $0.allSatisfy(\.isASCII) }) else {
            return nil
        }
        guard !["und", "mul", "xx", "zxx"].contains(language) else { return nil }
        var tag = language
        for part in parts.dropFirst().prefix(2) {
            switch part.utf8.count {
            case 2: tag += "-" + part.uppercased()
            case 4 where part.first?.isLetter == true:
                tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
            case 3 where part.allSatisfy(\.isNumber): tag += "-" + part
            default: return tag
            }
        }
        return tag
    }

    private static let names: [String: String] = [
        "english": "en", "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it",
        "portuguese": "pt", "russian": "ru", "chinese": "zh", "japanese": "ja", "korean": "ko", "dutch": "nl",
        "polish": "pl", "turkish": "tr", "arabic": "ar",
    ]

    /// Whether two tags name one language, or two that text alone does not part well.
    private static func agree(_ a: String, _ b: String) -> Bool {
        func group(_ tag: String) -> String {
            let code = String(tag.prefix { $0 != "-" }).lowercased()
            switch code {
            case "nb", "nn", "no", "da", "sv", "fo": return "scandinavian"
            case "hr", "sr", "bs", "sh", "sl", "me": return "south-slavic"
            case "id", "ms": return "malay"
            case "gl", "pt", "es", "ca": return "iberian"
            case "cs", "sk": return "czechoslovak"
            case "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tt": return "cyrillic"
            case "zh", "yue", "cmn", "ja": return code == "ja" ? "ja" : "zh"
            case "ar", "fa", "ur", "ckb", "ps", "ug", "arz", "sd": return "arabic"
            case "hi", "mr", "ne", "sa", "bho": return "devanagari"
            case "af", "nl", "fy": return "dutch"
            case "he", "iw", "yi": return "he"
            default: return code
            }
        }
        return group(a) == group(b)
    }
}
