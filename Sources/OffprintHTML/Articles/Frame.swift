internal import OffprintCore

extension ArticleBuilder {
    /// An open element, with what it hands down to the elements inside it.
    struct Frame {
        /// Its place in the page's elements; -1 for one that the parser put in.
        var element: Int32 = -1
        var tag = Tag.html
        var isBlock = true
        var isPreformatted = false
        /// Whether its text is left out: the content of `iframe`, `video` and their like.
        var isUnseen = false
        var hasSpan = false
        /// Whether its own text is shown, and whether that of the block it stands in is.
        var visibility = Visibility.shown
        var blockVisibility = Visibility.shown
        var role = BlockRole.paragraph
        var level: UInt8 = 0
        var listDepth: UInt8 = 0
        /// Of a row, whether one of its cells has text already; of a cell, what stands before it.
        var hasCells = false
        /// Of a row, whether one of its cells has several blocks.
        var isLayout = false
        var cellJoint = Joint.paragraph
        /// Its place in the container table; -1 while it has none, -2 when it can have none.
        var container: Int32 = -2
        /// The innermost open element that is a block, as a place among the frames.
        var block: Int32 = 0
        /// The number of blocks before the outermost list, the innermost table and the innermost cell; -1 outside.
        var list: Int32 = -1
        var table: Int32 = -1
        var cell: Int32 = -1
        /// The type of the microdata item around it, as a place in the builder's list; -1 for none.
        var itemType: Int32 = -1
    }

    /// An inline element that is open.
    struct OpenSpan {
        var kind: InlineSpan.Kind
        var element: Int32
        /// Where its text begins in the current block; -1 while it has none.
        var start: Int32 = -1
        /// Whether its text counts as a control's.
        var isControl = false
        /// Whether it is recorded, or only counted.
        var isKept = true
        var isDescribed = false
        var target = ByteRange.empty
        var label = ByteRange.empty
        var tokens = IndexRange.empty
    }

    /// How far two inline elements have met.
    enum Gap: UInt8 {
        case none
        /// One ended just now.
        case ended
        /// And the next began: what they hold are two things, if it looks so.
        case met
        /// Both are links or buttons.
        case metLinks
    }

    /// Text that is hidden within a block.
    struct Aside {
        var bytes: [UInt8]
        var visibility: Visibility
    }

    /// A value of the structured data that is the text of an open element.
    struct Capture {
        enum Target {
            case property(name: String, itemType: String?)
            case link(relation: String, target: String)
        }
        var target: Target
        var frame: Int
        var start: Int
    }
}
