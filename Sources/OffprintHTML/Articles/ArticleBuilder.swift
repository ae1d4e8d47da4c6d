internal import OffprintCore

/// Makes an article of a page's events: blocks, spans and containers, with the text in one buffer.
///
/// It knows no parser: whatever writes ``PageEvent``s can feed it. It walks the list once and holds a stack of open
/// elements of its own, so no page can exhaust the program's.
struct ArticleBuilder: ~Copyable {
    /// The page that an article is made of.
    var page = PageView.none
    var data = StructuredData()

    var text = Table<UInt8>(room: 4_096)
    var blocks = Table<Block>()
    var spans = Table<InlineSpan>()
    var containers = Table<Container>()
    var tokens = Table<Token>()
    var strings = Table<UInt8>(room: 4_096)

    var frames = Table<Frame>()
    var openSpans = Table<OpenSpan>()
    var captures: [Capture] = []
    var itemTypes: [String] = []
    /// Hidden text inside of a block that is shown: it becomes a block of its own after it.
    var asides: [Aside] = []
    /// Images before the block's first word.
    var pendingImages = Table<PageImage>()
    /// Images between blocks, and those whose innermost element with a block is not known yet.
    var pictures = Table<Picture>()
    var unplaced = Table<UnplacedPicture>()
    /// The last `source` of the open `picture`; -1 for none.
    var pictureSource: Int32 = -1
    /// Where character references of text and of tokens are resolved. Objects, so that their bytes can be read while the
    /// builder changes; two, since text makes blocks, and those make tokens.
    let scratch = Scratch()
    let tokenScratch = Scratch()
    let traits = TagTraits.table
    /// What may hide an element, or show a dialog.
    let hiding = AttributeSet([.hidden, .ariaHidden, .style, .open])
    /// What microdata and telling links are made of.
    let capturing = AttributeSet([.itemscope, .itemprop, .rel])
    /// What makes a span of an inline element.
    let naming = AttributeSet([.id, .class, .itemprop])
    /// What lists an image's addresses by their sizes.
    let listing = AttributeSet([.dataSrcset, .dataLazySrcset, .srcset])
    /// What gives tokens.
    let telling = AttributeName.withTokens

    /// Whether the current block has text, and where it and its spans begin.
    var isInBlock = false
    var blockStart = 0
    var blockSpans = 0
    /// How many bytes of the block stand in buttons and labels.
    var controlBytes = 0
    var pendingSpace = false
    var pendingBreaks = 0
    /// The spaces before the first word of preformatted text.
    var pendingIndent = 0
    /// Whether some of ``openSpans`` wait for their first character.
    var hasUnstartedSpans = false

    /// Where one inline element ended and the next began with nothing between them.
    var gap = Gap.none
    var gapAfter = Tag.other

    /// Bytes that are read once and forgotten.
    final class Scratch {
        var bytes = Table<UInt8>(room: 1_024)
    }

    /// Builds the article of a page.
    ///
    /// - Throws: ``StageError`` when the time is over.
    /// - Complexity: O(events + bytes of text); a block costs the depth of its new containers.
    mutating func build(
        _ events: TableView<PageEvent>, of page: PageView, data: StructuredData, deadline: Deadline
    ) throws(StageError) -> Article {
        reset(page, data)
        defer { reset(.none, StructuredData()) }
        for i in 0..<events.count {
            let event = events[i]
            switch event.kind {
            case .open: open(event.tag, Int(event.index))
            case .close: close()
            case .text: append(page.runs[Int(event.index)])
            case .blank: space()
            }
            if i & 8_191 == 8_191 { try deadline.check() }
        }
        while frames.count > 1 { close() }
        flush()
        let outermost = Int(frames[0].container)
        if outermost >= 0 { containers[outermost].blocks.end = Int32(blocks.count) }
        if containers.isEmpty { containers.append(Container(parent: nil, tag: .body, depth: 0)) }
        var article = Article(
            text: text.array(), blocks: blocks.array(), spans: spans.array(), containers: containers.array(),
            tokens: tokens.array(), strings: strings.array(), structuredData: self.data)
        article.pictures = pictures.array()
        return article
    }

    /// Empties the tables and keeps their memory, unless a huge page has blown it up.
    private mutating func reset(_ page: PageView, _ data: StructuredData) {
        self.page = page
        self.data = data
        text.removeAll(keepingAtMost: 8_000_000)
        blocks.removeAll()
        spans.removeAll()
        containers.removeAll()
        tokens.removeAll()
        strings.removeAll(keepingAtMost: 8_000_000)
        frames.removeAll()
        frames.append(Frame())
        openSpans.removeAll()
        captures = []
        itemTypes = []
        asides = []
        pendingImages.removeAll()
        pictures.removeAll()
        unplaced.removeAll()
        pictureSource = -1
        (isInBlock, blockStart, blockSpans, controlBytes) = (false, 0, 0, 0)
        (pendingSpace, pendingBreaks, pendingIndent, hasUnstartedSpans) = (false, 0, 0, false)
        (gap, gapAfter) = (.none, .other)
    }
}
