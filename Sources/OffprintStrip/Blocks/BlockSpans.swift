import OffprintCore

/// How many of a block's inline spans are what.
struct BlockSpans {
    var links: Float = 0
    var buttons: Float = 0
    var images: Float = 0
    var times: Float = 0
    /// Bytes of emphasis and strong text.
    var stressed: Float = 0

    /// None at all.
    init() {}

    /// Counts the spans of a block.
    init(_ spans: Span<InlineSpan>, _ block: Block) {
        for i in block.spans.start..<max(block.spans.start, block.spans.end) {
            let span = spans[Int(i)]
            switch span.kind {
            case .link: links += 1
            case .button: buttons += 1
            case .image: images += 1
            case .time: times += 1
            case .strong, .emphasis: stressed += Float(span.text.end - span.text.start)
            default: break
            }
        }
    }
}
