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
