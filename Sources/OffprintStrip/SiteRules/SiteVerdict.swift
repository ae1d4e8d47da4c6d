import OffprintCore

/// What the rules for a site say of one page.
struct SiteVerdict: Sendable {
    /// The blocks of the body that the rules name; nil where they name none, or none of theirs is there.
    var body: [Bool]?
    /// The blocks inside of that body which are hidden until a reader unfolds them, if ever: the scores choose of them.
    var foldedInBody: Set<Int> = []
    /// The rule that named the body, as `example.com.txt:3`.
    var bodyRule = ""
    /// Whether the scores may still cut, inside of the body, what is hardly content.
    var prunes = true
    /// The blocks that are stripped, each with its rule.
    var strips: [(block: Int, rule: String)] = []

    /// The score below which pruning cuts.
    static let hardlyContent: Float = 0.1

    /// Chooses what the rules choose.
    func apply(to choice: inout Choice, scores: [Float]) {
        if let body {
            for index in body.indices {
                if body[index] {
                    if prunes, scores[index] < SiteVerdict.hardlyContent {
                        choice.leave(index)
                    } else {
                        choice.keep(index, named: false)
                    }
                } else if choice.keeps[index], !foldedInBody.contains(index) {
                    choice.drop(index, because: "outside of the body that \(bodyRule) names")
                }
            }
        }
        for strip in strips { choice.drop(strip.block, because: "stripped by \(strip.rule)") }
    }
}
