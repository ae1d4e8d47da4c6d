/// Which of two small numbers in `10/09/2003` is the day.
enum DayOrder: Sendable, Hashable {
    case dayFirst, monthFirst

    /// The order that readers of a language expect; nil where it is not known.
    ///
    /// - Parameters:
    ///   - language: a BCP 47 tag: `en`, `en-GB`.
    ///   - host: the site's host, whose country tells where the language does not.
    init?(language: String?, host: String?) {
        guard let language, let code = LanguageCode(language) else { return nil }
        if code == LanguageCode("en") {
            let tag = language.lowercased()
            let parts = tag.split { $0 == "-" || $0 == "_" }
            let region = parts.dropFirst().first { $0.utf8.count == 2 }.map(String.init)
            let top = host?.split(separator: ".").last.map(String.init) ?? ""
            if let region, region != "us" {
                self = ["ph", "ca"].contains(region) ? .monthFirst : .dayFirst
            } else if region == nil || top.count == 2 {
                self = DayOrder.dayFirstCountries.contains(top) ? .dayFirst : .monthFirst
            } else {
                self = .monthFirst
            }
        } else {
            self = .dayFirst
        }
    }

    private static let dayFirstCountries: Set<String> = [
        "uk", "au", "nz", "ie", "in", "za", "sg", "pk", "ng", "ke", "gh", "lk", "bd", "mt", "hk", "my", "eu", "de",
        "fr",
        "nl", "es", "it", "be", "ch", "at", "dk", "no", "se", "fi", "pl", "cz", "gr", "ro", "ru", "tr", "il", "ae",
    ]
}
