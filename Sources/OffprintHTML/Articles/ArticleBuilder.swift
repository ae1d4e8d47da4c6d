internal import OffprintCore

/// Makes an article of a page's events: blocks, spans and containers, with the text in one buffer.
///
/// It knows no parser: whatever writes ``PageEvent``s can feed it. It walks the list once and holds a stack of open
/// elements of its own, so no page can exhaust the program's.
struct ArticleBuilder {
    let page: PageTokens
    var data: StructuredData

    var text: [UInt8] = []
    var blocks: [Block] = []
    var spans: [InlineSpan] = []
    var containers: [Container] = []
    var tokens: [Token] = []
    var strings: [UInt8] = []

    var frames: [Frame] = []
    var openSpans: [OpenSpan] = []
    var captures: [Capture] = []
    var itemTypes: [String] = []
    /// Hidden text inside of a block that is shown: it becomes a block of its own after it.
    var asides: [Aside] = []
    /// Images before the block's first word.
    var pendingImages: [Int32] = []
    var scratch: [UInt8] = []

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

    init(page: PageTokens, data: StructuredData) {
        self.page = page
        self.data = data
        text.reserveCapacity(page.source.count / 8)
        blocks.reserveCapacity(page.elements.count / 8)
        frames.reserveCapacity(64)
        frames.append(Frame())
    }

    /// Builds the article.
    ///
    /// - Throws: ``StageError`` when the time is over.
    /// - Complexity: O(events + bytes of text); a block costs the depth of its new containers.
    mutating func build(_ events: [PageEvent], deadline: Deadline) throws(StageError) -> Article {
        for i in events.indices {
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
        return Article(
            text: text, blocks: blocks, spans: spans, containers: containers, tokens: tokens, strings: strings,
            structuredData: data)
    }
}
