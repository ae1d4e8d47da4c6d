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

    /// The blocks in elements that are called comments, on a page that is an article.
    ///
    /// - Complexity: O(blocks).
    static func blocks(of survey: PageSurvey, _ facts: PageFacts) -> [Int] {
        guard !facts.isThread, facts.wordsBeforeComments >= fewest else { return [] }
        return survey.article.blocks.lazy.filter { survey.hints.isNear(.comments, $0.container) }.map(\.index)
    }
}
