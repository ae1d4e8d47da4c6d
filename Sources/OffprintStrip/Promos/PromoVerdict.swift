import OffprintCore

/// As what a block is cut, why, and how sure that is.
struct PromoVerdict {
    var kind: RemovalKind
    /// 0...1; from one half on it is more likely an insert than not.
    var score: Float
    var reason: String
}

/// As what the rules that were set by hand would cut a block.
struct PromoRule {
    var kind: RemovalKind
    var score: Float
    /// What it is, where its form alone tells it: source of a diagram, raw Markdown, a counter of a post. Nil where its
    /// words do.
    var form: String?
}

/// As what a unit, or a block of it, would be cut by its own signs, and how sure that is.
struct PromoOpinion {
    /// The place of the kind in ``PromoSigns/kinds``; -1 where nothing speaks for an insert.
    var place: Int32 = -1
    var score: Float = 0

    /// The kind; nil where nothing speaks for an insert.
    var kind: RemovalKind? { place < 0 ? nil : PromoSigns.kinds[Int(place)] }
    /// The same as a rule; nil where nothing speaks for an insert.
    var rule: PromoRule? { kind.map { PromoRule(kind: $0, score: score) } }
}
