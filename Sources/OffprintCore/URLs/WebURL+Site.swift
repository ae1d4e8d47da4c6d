/// Which site a URL belongs to.
extension WebURL {
    /// The domain that its owner registered, without `www.` or other subdomains: `bbc.co.uk` for
    /// `https://news.bbc.co.uk/x`.
    ///
    /// It is the last two labels of the host, or three where the last two are a public suffix of a small list (`co.uk`,
    /// `com.au`, `github.io`). An address is its own site.
    public var site: String {
        var host = host
        if host.hasSuffix(".") { host.removeLast() }
        let labels = host.split(separator: ".")
        guard labels.count > 2, !host.hasPrefix("["), labels.last?.allSatisfy(\.isNumber) == false else { return host }
        let kept = Self.isPublicSuffix(labels[labels.count - 2], labels[labels.count - 1]) ? 3 : 2
        return labels.suffix(kept).joined(separator: ".")
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

    /// Hosts of many owners' sites.
    private static let shared: Set<String> = [
        "appspot.com", "blogspot.com", "github.io", "gitlab.io", "herokuapp.com", "netlify.app",
        "pages.dev", "readthedocs.io", "substack.com", "tumblr.com", "vercel.app", "web.app", "weebly.com",
        "wixsite.com", "wordpress.com",
    ]

    private static func isPublicSuffix(_ second: Substring, _ top: Substring) -> Bool {
        if countriesWithSecondLevel.contains(top), secondLevel.contains(second) { return true }
        return shared.contains("\(second).\(top)")
    }
}
