internal import OffprintCore

/// What a parser makes of the tokens: elements opened and closed in the order of the tree, and the text in them.
///
/// This list is all that stands between a parser and ``ArticleBuilder``: whoever can write it is a parser. Opened and
/// closed elements balance.
struct PageEvent {
    enum Kind: UInt8 { case open, close, text, blank }
    var kind: Kind
    /// The tag that was opened.
    var tag: Tag
    /// Of an opened element the place in ``PageTokens/elements``, -1 for one that no tag stands for; of text the place
    /// in ``PageTokens/runs``.
    var index: Int32
}
