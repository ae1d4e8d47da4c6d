import OffprintCore

/// Comments below an article.
///
/// The trees know forums, where what readers write is the content, and few articles with hundreds of comments, so they
/// may take the one for the other. A page that has a text before its comments and nothing of a forum is an article.
struct CommentSections {
    /// The fewest words in long paragraphs that stand before an article's comments.
    private static let fewest: Float = 15
    /// What the score of a comment is multiplied by.
    static let share: Float = 0.15

    /// How many blocks before the first comment a line may stand that speaks of comments.
    private static let reach = 3

    /// The blocks in elements that are called comments, on a page that is an article.
    ///
    /// - Complexity: O(blocks + containers).
    static func blocks(of survey: PageSurvey, _ features: BlockFeatures) -> [Int] {
        guard !features.facts.isThread, features.facts.wordsBeforeComments >= fewest else { return [] }
        let comments = survey.article.blocks.filter { survey.hints.isNear(.comments, $0.container) }.map(\.index)
        return isSection(comments, of: survey, features) ? comments : []
    }

    /// How many brothers of the same class that are called comments show that there are several of them.
    private static let several = 4

    /// Whether readers write there: a form or a line that speaks of comments says so, users with names, several dates, or
    /// several like elements of that name side by side. A newspaper's own comment, in an element of that name, has none of them.
    private static func isSection(_ comments: [Int], of survey: PageSurvey, _ features: BlockFeatures) -> Bool {
        guard let first = comments.first else { return false }
        let place = PromoSigns.place(of: .commentsUI).map { UInt8($0 + 1) }
        func speaks(_ block: Int) -> Bool {
            features.phrases.kinds[block] == place && survey.signs[block].words <= 8
        }
        if (max(0, first - reach)..<first).contains(where: speaks) { return true }
        var dates = 0
        for block in comments {
            if speaks(block) || survey.article.blocks[block].role == .control { return true }
            let container = survey.article.blocks[block].container
            if survey.hints.isNear(.user, container, within: 3) || survey.hints.isNear(.form, container, within: 3) {
                return true
            }
            if features.dates.lines.last[block] == block { dates += 1 }
        }
        if dates >= 2 { return true }
        var brothers: [SIMD2<UInt64>: Int] = [:]
        for (place, container) in survey.article.containers.enumerated()
        where survey.hints.distance(.comments, in: survey.hints.row(of: place)) == 0 {
            brothers[SIMD2(UInt64(container.parent ?? place), survey.hints.kinds[place]), default: 0] += 1
        }
        return brothers.values.contains { $0 >= several }
    }
}
