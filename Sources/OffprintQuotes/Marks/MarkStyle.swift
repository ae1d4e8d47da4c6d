/// The kinds of quotation marks.
enum MarkStyle: UInt8, CaseIterable {
    /// `"…"`
    case straight
    /// `“…”`
    case curly
    /// `„…“`, `„…”`
    case low
    /// `”…”`, as in Swedish
    case right
    /// `«…»`
    case guillemets
    /// `»…«`
    case reversed
    /// `‘…’`
    case single
    /// `'…'`
    case straightSingle
    /// `‚…‘`
    case lowSingle
    /// `‹…›`
    case singleGuillemets
    /// `「…」`
    case corner
    /// `『…』`
    case whiteCorner
    /// Two grave accents, two apostrophes.
    case typed

    /// Whether a scalar closes a passage of this style.
    func isClosed(by value: UInt64) -> Bool {
        switch self {
        case .straight: value == 0x22 || value == 0x201D
        case .curly: value == 0x201D || value == 0x22
        case .low: value == 0x201C || value == 0x201D || value == 0x22
        case .right: value == 0x201D
        case .guillemets: value == 0xBB
        case .reversed: value == 0xAB
        case .single: value == 0x2019 || value == 0x27
        case .straightSingle: value == 0x27
        case .lowSingle: value == 0x2018 || value == 0x2019
        case .singleGuillemets: value == 0x203A
        case .corner: value == 0x300D
        case .whiteCorner: value == 0x300F
        case .typed: value == 0x27
        }
    }

    /// Whether the closing mark looks like an apostrophe.
    var isApostrophe: Bool { self == .single || self == .straightSingle }
    /// Whether it is a style of single marks.
    var isSingle: Bool { isApostrophe || self == .lowSingle }
}
