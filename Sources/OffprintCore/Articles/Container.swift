/// An element that holds blocks: the page's `body`, a `div`, a list, the `p` whose text a block is.
///
/// Containers stand in document order, a parent before its children. The blocks inside one are a run of neighbours.
public struct Container: Sendable, Hashable {
    private var up: Int32

    /// The place of the element around it; nil for the outermost.
    public var parent: Int? { up < 0 ? nil : Int(up) }
    /// Its element's name.
    public var tag: Tag
    /// How many containers are around it.
    public var depth: UInt16
    /// Its id, classes and other tokens, as places in ``Article/tokens``.
    public var tokens: IndexRange
    /// The blocks inside it, its descendants' included, as places in ``Article/blocks``.
    public var blocks: IndexRange

    /// A container below another.
    public init(parent: Int?, tag: Tag, depth: Int, tokens: IndexRange = .empty, blocks: IndexRange = .empty) {
        self.up = parent.map(Int32.init) ?? -1
        self.tag = tag
        self.depth = UInt16(clamping: depth)
        self.tokens = tokens
        self.blocks = blocks
    }
}

/// One word of an element's attributes that tells what the element is for: its id, one of its classes, its role.
public struct Token: Sendable, Hashable {
    /// Which attribute the word comes from.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        case id
        /// One class of the `class` attribute.
        case `class`
        /// `role`.
        case role
        /// One word of `itemprop`.
        case property
        /// `itemtype`.
        case type
        /// `aria-label`.
        case label
        /// One word of `rel`.
        case relation
        /// The name of a custom element (``Tag/other``).
        case name
        /// A `data-testid`, `data-component`, `data-type`, `data-module` or `data-name`.
        case data
    }

    /// Which attribute.
    public var kind: Kind
    /// The word, in bytes of ``Article/strings``, as written.
    public var text: ByteRange

    /// A token over a range of the article's strings.
    public init(kind: Kind, text: ByteRange) {
        self.kind = kind
        self.text = text
    }
}
