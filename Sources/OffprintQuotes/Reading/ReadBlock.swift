import OffprintCore

/// A kept block, split into words.
struct ReadBlock: Sendable {
    /// The place of the block in the article.
    var index: Int
    /// Its bytes in the article's text.
    var text: ByteRange
    /// Its words, as places in the reading's list.
    var words: Range<Int>
    /// What it is.
    var role: BlockRole
}
