import OffprintCore
import OffprintHTML

/// Both structures, each with a deep limit and one so shallow that small inputs reach the flattening. They are kept from
/// input to input, as a worker keeps its own: what one page leaves in the tables must not reach the next. libFuzzer calls
/// from one thread alone.
nonisolated(unsafe) private var parsers = [HTMLParser.Structure.scanner, .libxml2].flatMap { structure in
    [512, 24].map { HTMLParser(limits: HTMLLimits(depth: $0), structure: structure) }
}

/// What libFuzzer calls with each input: the first byte says which structure reads the page and which charset its header
/// has, the rest is the page. A broken promise of the article's tables is a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func parseOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count > 0 else { return 0 }
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data + 1, count: count - 1))
    let choice = unsafe data[0]
    let charsets: [String?] = [
        nil, "utf-8", "windows-1252", "utf-16le", "shift_jis", "iso-2022-jp", "gb18030", "euc-kr",
    ]
    do {
        let article = try unsafe parsers[(choice & 1 == 0 ? 0 : 2) + (choice & 16 == 0 ? 0 : 1)]
            .parse(bytes, charset: charsets[Int(choice >> 5)])
        check(article)
    } catch {
        // A limit that the page is over is an error that the caller expects.
    }
    return 0
}

/// Stops the process where the tables do not hold together.
private func check(_ article: Article) {
    precondition(String(validating: article.text, as: UTF8.self) != nil, "the text is not UTF-8")
    var end: Int32 = 0
    for block in article.blocks {
        precondition(block.text.start >= end && block.text.end >= block.text.start, "blocks overlap")
        end = block.text.end
        precondition(Int(end) <= article.text.count, "a block ends behind the text")
        precondition(article.containers.indices.contains(block.container), "a block stands in no container")
        precondition(
            block.linkedBytes >= 0 && Int(block.linkedBytes) <= block.text.count, "more is linked than is there")
        var start: Int32 = 0
        for span in article.spans(of: block) {
            precondition(span.text.start >= start, "spans are out of order")
            start = span.text.start
            precondition(
                span.text.start >= block.text.start && span.text.end <= block.text.end, "a span leaves its block")
            precondition(Int(span.target.end) <= article.strings.count, "a target is not among the strings")
        }
    }
    for (place, container) in article.containers.enumerated() {
        precondition((container.parent ?? -1) < place, "a container stands before its parent")
        precondition(Int(container.blocks.end) <= article.blocks.count, "a container holds blocks that are not there")
        for token in article.tokens(of: container) {
            precondition(Int(token.text.end) <= article.strings.count, "a token is not among the strings")
        }
    }
}
