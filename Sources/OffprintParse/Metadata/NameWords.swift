/// The words around names in bylines.
enum NameWords {
    /// A text without what stands before names ("By", "Written by", "Von"), and whether there was any.
    static func withoutLabels(_ text: String) -> (labelled: Bool, rest: String) {
        var rest = text
        var labelled = false
        for _ in 0..<3 {
            guard mayBeginWithLabel(rest) else { break }
            let folded = Folding.folded(rest)
            guard let label = labels.first(where: { starts(folded, with: $0, rest) }) else { break }
            // Folding may drop marks, but never adds any: count letters, not bytes.
            rest = String(rest.unicodeScalars.dropFirst(label.unicodeScalars.count))
            rest = rest.trimming { $0 == ":" || $0 == " " || $0 == "：" || $0 == "-" || $0 == "–" || $0 == "|" }
            labelled = true
        }
        return (labelled, rest)
    }

    /// Whether a line may begin with a label: its first word begins one, or a script without spaces is used.
    static func mayBeginByline(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        guard end - start >= 4 else { return false }
        var at = start
        while at < end, text[at] != 0x20, text[at] != 0x3A, text[at] != 0x0A {
            if text[at] >= 0xE3 { return true }
            at += 1
        }
        // "ByJane Doe", where an image or a hidden word stood between.
        let glued =
            text[start] | 0x20 == UInt8(ascii: "b") && text[start + 1] == UInt8(ascii: "y")
            && text[start + 2] &- 0x41 < 26
        return glued || firstWords[Folding.hash(text, from: start, to: at)] != nil
    }

    /// Whether a text may begin with a label, by its first word.
    private static func mayBeginWithLabel(_ text: String) -> Bool {
        var hash = Folding.emptyHash
        var count = 0
        var isBy = true
        for scalar in text.unicodeScalars {
            if scalar == " " || scalar == ":" || scalar == "\n" { break }
            if scalar.value >= 0x3000 { return true }
            if count < 2, Folding.fold(scalar.value) != (count == 0 ? 0x62 : 0x79) { isBy = false }
            if count == 2, isBy, scalar.properties.isUppercase { return true }
            count += 1
            hash = Folding.hash(hash, adding: Folding.fold(scalar.value))
        }
        return firstWords[hash] != nil
    }

    private static let firstWords: WordTable<Bool> = WordTable(
        Set(labels.compactMap { $0.split(whereSeparator: { $0 == " " || $0 == ":" }).first.map { Folding.hash($0) } })
            .map { (key: $0, value: true) }, nothing: false)

    private static func starts(_ text: String, with label: String, _ original: String) -> Bool {
        guard text.hasPrefix(label) else { return false }
        let next = text.unicodeScalars.dropFirst(label.unicodeScalars.count).first
        guard let next else { return true }
        // "ByJane Doe", where an image or a hidden word stood between.
        if label.hasSuffix("by"),
            original.unicodeScalars.dropFirst(label.unicodeScalars.count).first?.properties.isUppercase == true
        {
            return true
        }
        if isIdeographic(label) { return true }
        return next == " " || next == ":" || next == "："
    }

    /// Folded, the longer ones first.
    private static let labels: [String] = {
        let list = """
            written and reported by|this article was written by|article written by|originally posted by|written by|\
            posted by|published by|reported by|words by|story by|text by|article by|post by|created by|submitted by|\
            contributed by|authored by|review by|analysis by|opinion by|a guest post by|guest post by|report by|\
            medically reviewed by|by|author|authors|contributors|contributor|author(s)|author name|writer|journalist|\
            geschrieben von|verfasst von|veröffentlicht von|erstellt von|ein beitrag von|ein artikel von|ein gastbeitrag von|\
            von unserem redakteur|von|autor|autorin|autoren|text|text von|écrit par|publié par|rédigé par|propos recueillis par|par|auteur|auteurs|\
            escrito por|publicado por|por|autora|autores|texto|scritto da|pubblicato da|a cura di|di|da|autore|\
            geschreven door|gepubliceerd door|door|skriven av|publicerad av|skrevet av|av|skrevet af|af|tekst|tekst av|\
            kirjoittanut|kirjoittaja|teksti|napisał|napisała|autorzy|przez|napsal|vložil|yazan|yazar|автор|авторы|текст|\
            автор статьи|του|της|γράφει ο|γράφει η|от|作者|文|記者|记者|撰文|文／|文/|編集|글|기자|penulis|oleh|tác giả|scris de|\
            publicat de|de|írta|szerző|szerző:|bởi
            """
        return Array(Set(list.split(separator: "|").map { Folding.folded(String($0).trimmingSpaces) }))
            .sorted { ($1.count, $0) < ($0.count, $1) }
    }()

    /// A line in the parts between bars, dots and dashes.
    static func segments(_ text: String) -> [String] {
        text.split { "|·•–—⋅‧/".contains($0) }.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    }

    /// A text up to where what is no name begins: a bar, a dash, a date, "for The Paper".
    static func cut(_ text: String) -> String {
        var rest = Substring(text)
        if let end = ends.first(in: text) { rest = rest[..<end.lowerBound] }
        guard rest.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0xD9 }) else { return String(rest) }
        var kept: [Substring] = []
        for word in rest.split(separator: " ") {
            if word.unicodeScalars.contains(where: { UTF8Text.digit($0.value) != nil }) {
                if let last = kept.last, MonthNames.month(Folding.hash(last.filter(\.isLetter)), language: nil) != nil {
                    kept.removeLast()
                }
                break
            }
            kept.append(word)
        }
        return kept.joined(separator: " ")
    }

    private static let ends = SpacedWords([
        " | ", " – ", " — ", " - ", " · ", " ⋅ ", " • ", " // ", " (", " [", "\n", " ‧ ", " › ", " > ", " ● ", " : ",
        " from ", " for ", " in ", " at ", " on ", " via ", " published", " Published", " updated", " Updated",
        " posted", " Posted", " Last ", " From ", " For ", " vom ", " am ", " für ", " aus ", " le ", " para ", " per ",
        " voor ", " at:", " Follow", " Read ", " View ", " See ",
    ])

    private static let joints = SpacedWords([
        " and ", " And ", " AND ", " & ", " und ", " et ", " y ", " och ", " og ", " with ", " oraz ", " и ", " ve ",
        " και ", " + ", " / ",
    ])

    /// A list of names in parts: at "and" in many languages, semicolons, commas.
    static func parts(_ text: String) -> [String] {
        var coarse: [String] = []
        var rest = Substring(text)
        while true {
            let joint = joints.first(in: rest)
            let piece = rest[..<(joint?.lowerBound ?? rest.endIndex)]
            coarse += piece.split(omittingEmptySubsequences: true) {
                $0 == ";" || $0 == "、" || $0 == "，" || $0 == "；" || $0 == "|"
            }.map { $0.trimmingSpaces }
            guard let joint else { break }
            rest = rest[joint.upperBound...]
        }
        var parts: [String] = []
        for part in coarse {
            guard part.utf8.contains(UInt8(ascii: ",")) else {
                if !part.isEmpty { parts.append(part) }
                continue
            }
            let pieces = part.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
            if pieces.count == 2, coarse.count == 1 || pieces.allSatisfy({ !$0.contains(" ") }),
                !pieces[0].contains(" "), !isRole(pieces[1]), pieces[1].split(separator: " ").count <= 2
            {
                parts.append("\(pieces[1]) \(pieces[0])")
            } else {
                for (index, piece) in pieces.enumerated() where index == 0 || !isRole(piece) { parts.append(piece) }
            }
        }
        return parts
    }

    /// Whether a name that is the site's as well may be that of the person who writes it: two or three words, none of
    /// them a word for a business or a paper.
    static func mayBePerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (2...3).contains(words.count) else { return false }
        return words.allSatisfy { word in
            word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
                && !roles.contains(Folding.folded(word)) && !businesses.contains(Folding.folded(word))
        }
    }

    private static let businesses: Set<String> = [
        "the", "store", "shop", "network", "club", "group", "company", "co", "studio", "studios", "services",
        "solutions",
        "home", "life", "health", "media", "blog", "today", "daily", "post", "review", "reviews", "insider",
        "institute",
        "foundation", "association", "center", "centre", "college", "school", "bank", "data", "software", "systems",
        "labs",
        "law", "legal", "financial", "insurance", "digital", "marketing", "design", "tech", "technology", "world",
        "online",
        "food", "kitchen", "travel", "farm", "garden", "mats", "books", "music", "games", "overhauls", "for", "of",
        "and", "my",
    ]

    /// Whether a name ends in a word for what somebody does: "Trial Attorney".
    static func endsInRole(_ name: String) -> Bool {
        let last = name.split(separator: " ").last.map { Folding.folded($0) } ?? ""
        return last != "team" && roles.contains(last)
    }

    /// Whether a name is that of an account: one word in small letters.
    static func isAccount(_ name: String) -> Bool {
        !name.contains(" ") && !name.contains(where: { $0.isUppercase }) && !isIdeographic(name)
    }

    /// Whether a piece after a comma tells what somebody is: "PhD", "Staff Writer", "CNN".
    static func isRole(_ piece: String) -> Bool {
        let folded = Folding.folded(piece)
        if degrees.contains(folded.filter { $0 != "." }) { return true }
        if piece.count <= 5, piece.allSatisfy({ $0.isUppercase || $0 == "." }) { return true }
        if piece.first?.isLowercase == true, !particles.contains(String(folded.split(separator: " ").first ?? "")) {
            return true
        }
        return folded.split(separator: " ").contains { roles.contains(String($0)) }
    }

    private static let degrees: Set<String> = [
        "phd", "md", "jr", "sr", "ii", "iii", "mba", "rd", "rn", "mph", "ms", "msc", "ma", "esq", "dds", "dvm",
        "pharmd",
        "edd", "jd", "cfa", "cpa", "ldn", "rdn", "bsc", "do", "mph", "lcsw", "dr", "pt", "dpt",
    ]

    private static let roles: Set<String> = [
        "editor", "writer", "reporter", "correspondent", "contributor", "contributing", "staff", "ceo", "cto", "coo",
        "cmo", "founder", "cofounder", "co-founder", "director", "manager", "president", "vice", "head", "chief",
        "senior",
        "columnist", "journalist", "producer", "analyst", "engineer", "professor", "redakteur", "redaktion", "special",
        "associate", "assistant", "executive", "managing", "news", "press", "times", "magazine", "specialist", "team",
        "lead", "partner", "consultant", "researcher", "fellow", "university", "author", "photographer", "attorney",
        "inc", "llc", "ltd", "expert", "experts", "dietitian", "nutritionist", "strategist", "advisor", "candidate",
        "moderator",
    ]

    /// Small words inside names.
    static let particles: Set<String> = [
        "de", "van", "von", "der", "den", "la", "le", "du", "da", "dos", "das", "do", "bin", "ibn", "al", "el", "del",
        "della", "di", "ter", "ten", "y", "e", "af", "av", "zu", "zur", "zum", "dela", "st", "des", "las", "los", "i",
        "dr",
        "mc", "mac", "o", "ben", "abu", "bint", "ul", "ur", "vom",
    ]

    /// What stands where an author belongs, and is nobody: folded.
    static let nobody: Set<String> = [
        "admin", "administrator", "administrador", "editor", "webmaster", "root", "guest", "staff", "anonymous",
        "unknown", "none", "null",
        "undefined", "author", "authors", "user", "site admin", "wordpress", "moderator", "default", "super user",
        "superuser",
        "web admin", "by", "posted", "n/a", "na", "nan", "test", "redaktion", "redaction", "redacao", "redaccion",
        "redazione", "redactie",
        "editorial", "team", "share", "follow", "comments", "comment", "published", "updated", "read more", "more",
        "home", "news",
        "true", "false", "system", "index", "blog", "website", "the editor", "the editors", "shopify api",
        "squarespace",
        "facebook", "twitter", "linkedin", "email", "print", "about the author", "about the authors", "posted by",
        "written by",
        "view all posts", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "spotlight", "featured", "topic author",
        "topic starter", "thread starter", "login", "log in",
        "sign in", "sign up", "signup", "register", "join", "join now", "members", "memberlist", "search", "help",
        "new posts", "profile photo", "original poster", "quote", "reply", "subscribe", "all posts", "see all",
        "the author", "profile", "contributor", "contributors",
        "no author",
        "@",
    ]

    /// Whether a text is in a script without capitals and spaces: Chinese, Japanese, Korean.
    static func isIdeographic(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: true
            default: false
            }
        }
    }
}
