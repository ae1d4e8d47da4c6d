/// A stretch of a block's text with a meaning of its own: a link, an image, emphasis, code.
public struct InlineSpan: Sendable, Hashable {
    /// What the stretch is.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        /// `a` with `href`: ``InlineSpan/target`` is the address as written.
        case link
        /// `img` and its like: the text is empty, ``InlineSpan/target`` the address, ``InlineSpan/label`` the
        /// alternative text.
        case image
        /// `em`, `i`.
        case emphasis
        /// `strong`, `b`.
        case strong
        /// `code`, `kbd`, `samp`, `tt`.
        case code
        /// `sup`: often the number of a footnote.
        case superscript
        /// `sub`.
        case `subscript`
        /// `q`, whose marks a browser adds.
        case quote
        /// `cite`.
        case cite
        /// `time`: ``InlineSpan/target`` is its `datetime`.
        case time
        /// `del`, `s`, `strike`.
        case deleted
        /// A single `<br>`: the text is its newline.
        case lineBreak
        /// `button`, or `input` with a label.
        case button
        /// Any other inline element that has an id, a class or an `itemprop`.
        case other
    }

    /// What it is.
    public var kind: Kind
    /// Its text, in bytes of ``Article/text``; empty for an image.
    public var text: ByteRange
    /// Where it leads or what it shows, in bytes of ``Article/strings``, as written in the page: not resolved.
    public var target: ByteRange
    /// The alternative text of an image, the title of a link, in bytes of ``Article/strings``.
    public var label: ByteRange
    /// The element's own id, class and other tokens, as places in ``Article/tokens``.
    public var tokens: IndexRange

    /// A span over a range of the article's text.
    public init(
        kind: Kind, text: ByteRange, target: ByteRange = .empty, label: ByteRange = .empty, tokens: IndexRange = .empty
    ) {
        self.kind = kind
        self.text = text
        self.target = target
        self.label = label
        self.tokens = tokens
    }
}
