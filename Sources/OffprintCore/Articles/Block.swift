/// What a block is in its page.
public enum BlockRole: UInt8, Sendable, Hashable, CaseIterable {
    case paragraph
    /// A heading; its level stands in ``Block/level``.
    case heading
    /// A list item; its depth of nesting, from 1, stands in ``Block/level``.
    case listItem
    /// Text inside `blockquote`.
    case quotation
    /// Text inside `pre`: white space counts.
    case preformatted
    /// The caption of a figure or a table.
    case caption
    /// A table cell.
    case cell
    /// A table's header cell.
    case headerCell
    /// The term of a definition list.
    case term
    /// The definition in a definition list.
    case definition
    /// The label or text of a form control, or a button.
    case control
    /// The summary line of `details`.
    case disclosure
}

/// Whether a browser would show a block.
public enum Visibility: UInt8, Sendable, Hashable, CaseIterable {
    case shown
    /// Hidden by `hidden`, `aria-hidden`, an inline style or a closed dialog; but not a piece of a page that React streams
    /// and a script shows (`<div hidden id="S:1">`).
    case hidden
    /// Inside `noscript`: shown by a browser that runs no scripts.
    case noscript
}

/// What stands between a block and the one before it, when text is written out.
public enum Joint: UInt8, Sendable, Hashable, Comparable, CaseIterable {
    /// The next cell of the same table row: a tab.
    case cell
    /// The next item of the same list, the next row of the same table: a newline.
    case line
    /// Everything else: a blank line.
    case paragraph

    /// Orders by how far apart the blocks stand.
    public static func < (a: Joint, b: Joint) -> Bool { a.rawValue < b.rawValue }
}

/// The text of the nearest block-level element, cut at two or more `<br>` in a row.
///
/// A block is a few numbers: its text is a byte range of ``Article/text``, its inline spans are entries of
/// ``Article/spans``, its element is an entry of ``Article/containers``.
public struct Block: Sendable, Hashable {
    private var place: Int32
    private var element: Int32

    /// The block's place in ``Article/blocks``.
    public var index: Int { Int(place) }
    /// Its text, in bytes of ``Article/text``: white space collapsed, trimmed; a single `<br>` is a newline.
    public var text: ByteRange
    /// Its inline spans, as places in ``Article/spans``, in order of their start.
    public var spans: IndexRange
    /// The place in ``Article/containers`` of the element whose text this is.
    public var container: Int { Int(element) }
    /// How many bytes of its text are inside links.
    public var linkedBytes: Int32
    /// What it is.
    public var role: BlockRole
    /// The heading's level (1...6) or the list item's depth (from 1); 0 for all others.
    public var level: UInt8
    /// What stands between it and the block before it.
    public var joint: Joint
    /// Whether a browser would show it.
    public var visibility: Visibility

    /// A block at a place of the block table, with its element's place in the container table.
    public init(
        index: Int, text: ByteRange, container: Int, role: BlockRole = .paragraph, level: Int = 0,
        joint: Joint = .paragraph, visibility: Visibility = .shown, spans: IndexRange = .empty, linkedBytes: Int = 0
    ) {
        self.place = Int32(index)
        self.element = Int32(container)
        self.text = text
        self.spans = spans
        self.linkedBytes = Int32(linkedBytes)
        self.role = role
        self.level = UInt8(clamping: level)
        self.joint = joint
        self.visibility = visibility
    }

    /// The share of its text that is inside links, 0...1, counted in bytes.
    public var linkShare: Double { text.isEmpty ? 0 : Double(linkedBytes) / Double(text.count) }
}
