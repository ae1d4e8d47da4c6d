/// An image that stands in no block's text: alone in its paragraph or figure, between blocks.
///
/// Images among words are ``InlineSpan``s of their block.
public struct Picture: Sendable, Hashable {
    private var next: Int32
    private var element: Int32

    /// The place in ``Article/blocks`` of the first block behind it; the number of blocks where none is.
    public var before: Int { Int(next) }
    /// The place in ``Article/containers`` of the innermost element around it that holds a block.
    public var container: Int {
        get { Int(element) }
        set { element = Int32(newValue) }
    }
    /// Its address, in bytes of ``Article/strings``, as written in the page: not resolved. Of several sizes the
    /// largest; where scripts load it late, the one that they would load.
    public var target: ByteRange
    /// Its alternative text, in bytes of ``Article/strings``.
    public var label: ByteRange

    /// An image before a block, inside of a container.
    public init(before block: Int, container: Int, target: ByteRange, label: ByteRange = .empty) {
        next = Int32(block)
        element = Int32(container)
        self.target = target
        self.label = label
    }
}
