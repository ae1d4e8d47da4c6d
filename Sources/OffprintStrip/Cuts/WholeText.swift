import OffprintCore

/// A block that holds so much of a page's words that it must be the content: pages that have their whole text in one
/// element, of which the trees have seen few.
enum WholeText {
    /// The fewest words of such a block.
    private static let fewest: Float = 200
    /// The smallest share of the page's words that it holds.
    private static let share: Float = 0.4
    /// The largest share of its own words that are links.
    private static let links = 0.3
    /// Below this score it is no content whatever its size.
    private static let least: Float = 0.1

    /// Keeps such blocks.
    ///
    /// - Complexity: O(blocks).
    static func keep(in keeps: inout [Bool], of article: Article, words: [Float], scores: [Float]) {
        guard let most = words.max(), most >= fewest else { return }
        let enough = max(fewest, share * words.reduce(0, +))
        guard most >= enough else { return }
        for block in article.blocks
        where words[block.index] >= enough && scores[block.index] >= least && block.linkShare < links {
            keeps[block.index] = true
        }
    }
}
