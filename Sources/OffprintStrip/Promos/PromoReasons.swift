import OffprintCore

/// The reasons for cuts of `strip-promos`, in words.
enum PromoReasons {
    static func reason(_ kind: RemovalKind, _ signs: PromoSigns, isBox: Bool) -> String {
        var reason = told(kind)
        var because: [String] = []
        if let phrase = signs.phrase { because.append("\u{201C}\(PhraseTable.inserts.text(of: phrase))\u{201D}") }
        if signs.buttons > 0 { because.append("a button") }
        if signs.targets.contains(.tracking) { because.append("a link that counts clicks") }
        if kind == .promo, signs.siteName > 0 { because.append("the site's own name") }
        if !because.isEmpty { reason += ": " + because.prefix(3).joined(separator: ", ") }
        return reason
    }

    /// What a kind does, in words.
    static func told(_ kind: RemovalKind) -> String {
        switch kind {
        case .newsletter: "asks readers to sign up for a newsletter"
        case .share: "asks readers to share or follow"
        case .related: "points to other pages"
        case .adLabel: "label of an advertisement"
        case .app: "asks readers to install an app"
        case .donation: "asks readers for money"
        case .affiliate: "sends readers to a shop"
        case .paywall: "asks readers to subscribe or log in"
        case .authorBio: "tells of the author"
        case .companyBoilerplate: "standing text of the publisher"
        case .advertorial: "advertises the publisher's own product"
        case .codeResidue: "leftover of code"
        case .commentsUI: "asks readers to comment"
        case .otherUI: "control of the page"
        default: "calls on readers to do something for the site"
        }
    }
}
