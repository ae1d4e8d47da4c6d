/// As what a block was removed: one list for all stages.
public enum RemovalKind: String, Sendable, Hashable, CaseIterable {
    case navigation
    case header
    case footer
    case cookie
    case comments
    case hidden
    case duplicate
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

/// Which field of the metadata a block holds; such a block is neither in the text nor among what was removed.
public enum Field: String, Sendable, Hashable, CaseIterable {
    case title
    case byline
    case date
    case caption
}

/// What became of a block.
public struct Fate: Sendable, Hashable {
    /// The decision.
    public enum Decision: Sendable, Hashable {
        /// The block is in the text.
        case kept
        /// The block was cut.
        case removed(RemovalKind)
        /// The block is a field of the metadata.
        case field(Field)
    }

    /// The decision.
    public var decision: Decision
    /// How sure the stage was of a cut, or how strongly it holds that the block belongs (0...1); nil where it did not say.
    public var score: Float?
    /// The field that a kept block was put back into the text from, because the user wants to read it there; nil for all
    /// other blocks.
    public internal(set) var restored: Field?
    var stage: Int16
    var reason: Int32

    static let kept = Fate(decision: .kept, stage: -1, reason: -1)

    /// Whether the block is in the text.
    @inlinable
    public var isKept: Bool {
        if case .kept = decision { true } else { false }
    }
    /// As what it was removed; nil when it was not.
    public var removal: RemovalKind? {
        if case .removed(let kind) = decision { kind } else { nil }
    }
}
