/// Which site a URL belongs to.
extension WebURL {
    /// The domain that its owner registered, without `www.` or other subdomains: `bbc.co.uk` for
    /// `https://news.bbc.co.uk/x`. Where a host gives each of its users a subdomain, that is the site:
    /// `someone.github.io`.
    ///
    /// It is the last two labels of the host, or more where these are a public suffix of a small list (`co.uk`, `com.au`,
    /// `github.io`, `blogspot.co.uk`). An address is its own site.
    public var site: String {
        var host = host
        if host.hasSuffix(".") { host.removeLast() }
        let labels = host.split(separator: ".")
        guard labels.count > 2, !host.hasPrefix("["), labels.last?.allSatisfy(\.isNumber) == false else { return host }
        var kept = labels.suffix(Self.suffixLength(of: labels) + 1)
        // The host's own pages, not a user called `www`.
        if kept.count > 2, kept.first == "www" { kept.removeFirst() }
        return kept.joined(separator: ".")
    }

    /// How many labels at the end are a public suffix.
    private static func suffixLength(of labels: [Substring]) -> Int {
        let count = labels.count
        let hasSecondLevel =
            countriesWithSecondLevel.contains(labels[count - 1]) && secondLevel.contains(labels[count - 2])
        let ending = hasSecondLevel ? 2 : 1
        if SharedHosts.ofManyCountries.contains(labels[count - ending - 1]) { return ending + 1 }
        return (2...3).last { $0 < count && SharedHosts.contains(labels.suffix($0)) } ?? ending
    }

    /// Second-level labels that countries hand out under, where the country code has two letters.
    private static let secondLevel: Set<Substring> = [
        "ac", "co", "com", "edu", "gob", "gouv", "gov", "gv", "ltd", "mil", "ne", "net", "nom", "or", "org",
        "plc", "sch",
    ]

    /// Countries whose second-level labels are not names of their own (`co.de` and `com.de` are somebody's).
    private static let countriesWithSecondLevel: Set<Substring> = [
        "ae", "ar", "at", "au", "bd", "bo", "br", "cn", "co", "cr", "cy", "do", "ec", "eg", "es", "fj",
        "gr", "gt", "hk", "id", "il", "in", "jp", "ke", "kr", "kw", "lb", "lk", "ma", "mt", "mx", "my",
        "ng", "ni", "np", "nz", "om", "pa", "pe", "ph", "pk", "pl", "pt", "py", "qa", "ro", "rs", "ru",
        "sa", "sg", "sv", "th", "tr", "tw", "tz", "ua", "ug", "uk", "uy", "uz", "ve", "vn", "za", "zm",
        "zw",
    ]
}
