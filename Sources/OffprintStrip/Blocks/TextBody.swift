import OffprintCore

/// The container that seems to hold the text: by points that paragraphs give to the elements around them, and by where
/// the long paragraphs are.
struct TextBody {
    /// The container with the most points; nil on a page without text.
    private(set) var best: Int?
    /// Its points as a share of all candidates' points.
    private(set) var share: Float = 0
    /// The innermost container that holds at least 60% of the words in long paragraphs.
    private(set) var heart: Int?

    /// Looks for the body of a page.
    ///
    /// - Complexity: O(blocks + containers).
    init(_ survey: PageSurvey) {
        let containers = survey.article.containers.span
        guard containers.count > 0 else { return }
        var points = [Float](0, times: containers.count)
        let (blocks, counts, signs) = (survey.article.blocks.span, survey.counts.span, survey.signs.span)
        do {
            var points = points.mutableSpan
            for i in 0..<blocks.count where counts[unchecked: i] {
                let (sign, block) = (signs[unchecked: i], blocks[unchecked: i])
                guard sign.characters >= 25, !block.isEmbedded else { continue }
                let value = (1 + min(sign.commas, 8) + min(sign.characters / 100, 4)) * Float(1 - block.linkShare)
                var place: Int? = block.container
                if containers[block.container].tag.holdsOneText { place = containers[block.container].parent }
                var part = value
                for step in 0..<3 {
                    guard let here = place else { break }
                    points[here] += part
                    part = step == 0 ? value / 2 : value / 4
                    place = containers[here].parent
                }
            }
        }
        var top: Float = 0
        var all: Float = 0
        let held = survey.held.span
        let sums = points.span
        for i in 0..<sums.count where sums[unchecked: i] > 0 {
            let value = sums[unchecked: i] * (1 - held[i].linkShare)
            all += value
            if value > top {
                top = value
                best = i
            }
        }
        share = all > 0 ? top / all : 0
        heart = TextBody.heart(survey)
    }

    private static func heart(_ survey: PageSurvey) -> Int? {
        let containers = survey.article.containers
        let held = survey.held.span
        let whole = survey.total.longWords
        guard whole > 0 else { return nil }
        // Document order: the last one that still holds enough is the innermost, as two disjoint ones cannot both.
        var last: Int?
        for i in 0..<held.count where held[unchecked: i].longWords >= 0.6 * whole {
            last = i
        }
        if let found = last, containers[found].tag.holdsOneText { return containers[found].parent }
        return last
    }
}

extension Block {
    /// Whether it is part of a form.
    var isEmbedded: Bool { role == .control }
}

extension Tag {
    /// Whether elements of this name hold one piece of text rather than pieces.
    var holdsOneText: Bool {
        switch self {
        case .p, .li, .td, .th, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .dd, .dt, .span, .figcaption, .a, .strong, .em: true
        default: false
        }
    }
}
