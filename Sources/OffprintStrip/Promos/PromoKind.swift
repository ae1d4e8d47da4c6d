import OffprintCore

/// The kinds of inserts that `kinds` may name; each is one of ``RemovalKind``.
enum PromoKind: String, CaseIterable, OptionValue {
    case promo
    case newsletter
    case related
    case share
    case adLabel = "ad-label"
    case app
    case donation
    case affiliate
    case paywall
    case authorBio = "author-bio"
    case companyBoilerplate = "company-boilerplate"
    case advertorial
    case codeResidue = "code-residue"
    case commentsUI = "comments-ui"
    case otherUI = "other-ui"
}
