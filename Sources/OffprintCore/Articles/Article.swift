/// The article that parsing makes of a page: its text in one buffer, and tables that say what is where.
///
/// Nothing in it is a tree of objects. ``blocks`` are byte ranges into ``text`` in reading order; ``containers`` are
/// the elements that they stand in; ``fates`` says which blocks are in the clean text, and who cut the others and why.
public struct Article: Sendable, Hashable {
    /// What parsing had to do to the page.
    public struct Marks: OptionSet, Sendable, Hashable {
        /// The marks as bits.
        public let rawValue: UInt8

        /// Marks from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Elements were nested deeper than the limit; the nesting was flattened, the text kept.
        public static let flattened = Marks(rawValue: 1)
        /// Doubly encoded text was repaired.
        public static let repaired = Marks(rawValue: 2)
        /// Bytes that are not valid in the page's encoding were replaced by U+FFFD.
        public static let replaced = Marks(rawValue: 4)
        /// The page showed no text; what stands here came out of its structured data.
        public static let fromStructuredData = Marks(rawValue: 8)
    }

    /// The text of all blocks, as valid UTF-8.
    public var text: [UInt8]
    /// The blocks, in reading order.
    public var blocks: [Block]
    /// The inline spans of all blocks, block by block.
    public var spans: [InlineSpan]
    /// The images that stand between blocks, in document order.
    public var pictures: [Picture] = []
    /// The elements that hold blocks, in document order.
    public var containers: [Container]
    /// The ids, classes and other tokens of containers and spans.
    public var tokens: [Token]
    /// The bytes of tokens and addresses, as valid UTF-8.
    public var strings: [UInt8]
    /// What the page says of itself.
    public var structuredData: StructuredData
    /// What is known of the article beside its text.
    public var metadata: Metadata
    /// The encoding that the page's bytes were read as, by its WHATWG name: `UTF-8`, `windows-1252`.
    public var encoding: String
    /// What parsing had to do to the page.
    public var marks: Marks
    /// What became of each block.
    public var fates: Fates

    /// An article from its tables; every block is kept.
    public init(
        text: [UInt8], blocks: [Block], spans: [InlineSpan] = [], containers: [Container], tokens: [Token] = [],
        strings: [UInt8] = [], structuredData: StructuredData = StructuredData(), metadata: Metadata = Metadata(),
        encoding: String = "UTF-8", marks: Marks = []
    ) {
        self.text = text
        self.blocks = blocks
        self.spans = spans
        self.containers = containers
        self.tokens = tokens
        self.strings = strings
        self.structuredData = structuredData
        self.metadata = metadata
        self.encoding = encoding
        self.marks = marks
        self.fates = Fates(count: blocks.count)
    }

    /// An article from plain text: blank lines part its blocks, which are paragraphs.
    ///
    /// - Complexity: O(bytes).
    public init(plainText: some StringProtocol) {
        self.init(plainText: [UInt8](plainText.utf8))
    }

    /// An article from plain text as UTF-8: blank lines part its blocks, which are paragraphs. Bytes that are no valid
    /// UTF-8 become U+FFFD.
    ///
    /// - Complexity: O(bytes).
    public init(plainText bytes: [UInt8]) {
        let (text, ranges) = Article.paragraphs(of: bytes)
        self.init(
            text: text,
            blocks: ranges.enumerated().map { Block(index: $0.offset, text: $0.element, container: 0) },
            containers: [
                Container(
                    parent: nil, tag: .body, depth: 0, blocks: IndexRange(start: 0, end: Int32(ranges.count)))
            ])
    }
}
