import OffprintCore

/// Comments below an article.
///
/// The trees know forums, where what readers write is the content, and few articles with hundreds of comments, so they
/// may take the one for the other. A page that has a text before its comments and nothing of a forum is an article.
struct CommentSections {
    /// The fewest words in long paragraphs that stand before an article's comments.
    private static let fewest: Float = 15
    /// What the score of a comment is multiplied by.
    private static let share: Float = 0.15

    /// Lowers the scores of what stands in elements that are called comments.
    ///
    /// - Complexity: O(blocks).
    static func lower(_ scores: inout [Float], of survey: PageSurvey, _ facts: PageFacts) {
        guard !facts.isThread, facts.wordsBeforeComments >= fewest else { return }
        for block in survey.article.blocks where survey.hints.isNear(.comments, block.container) {
            scores[block.index] *= share
        }
    }
}
