public import OffprintCore

/// Makes articles of pages: bytes in; text, blocks, spans, containers and structured data out.
///
/// A parser keeps its tables from page to page, so one that is used for many pages is faster than many. It is no
/// `Sendable` business: each worker has its own.
///
/// ```swift
/// var parser = HTMLParser()
/// let article = try parser.parse(bytes, charset: "utf-8")
/// ```
public struct HTMLParser {
    /// Which program decides what is inside of what.
    public enum Structure: Sendable, Hashable, CaseIterable {
        /// libxml2, by SAX.
        case libxml2
        /// The scanner of our own, by the rules of HTML as browsers have them.
        case scanner
    }

    /// How large a page may be.
    public let limits: HTMLLimits
    /// Which program decides what is inside of what.
    public let structure: Structure
    private var tokenizer: Tokenizer
    private var libxml2: LibXML2Structure
    private var scanner: ScannerStructure

    /// A parser with limits.
    public init(limits: HTMLLimits = HTMLLimits(), structure: Structure = .scanner) {
        self.limits = limits
        self.structure = structure
        tokenizer = Tokenizer(limits: limits)
        libxml2 = LibXML2Structure(limits: limits)
        scanner = ScannerStructure(limits: limits)
    }

    /// The article that a page holds: every block kept, nothing judged, no metadata but the page's own structured data.
    ///
    /// - Parameters:
    ///   - bytes: the page as it came, in whatever encoding.
    ///   - charset: the charset of the HTTP header, or the whole Content-Type, where there is one.
    /// - Throws: ``StageError`` of kind `too-large` or `deadline`. Nothing that stands in a page makes it fail.
    /// - Complexity: O(bytes); elements nested deeper than ``HTMLLimits/depth`` are flattened.
    public mutating func parse(
        _ bytes: [UInt8], charset: String? = nil, deadline: Deadline = .none
    ) throws(StageError) -> Article {
        guard bytes.count <= limits.bytes else {
            throw StageError(.tooLarge, "the page has \(bytes.count) bytes, and the limit is \(limits.bytes)")
        }
        let decoded = WebEncoding.text(of: bytes, charset: charset)
        try tokenizer.run(decoded.utf8, deadline: deadline)
        let (events, isFlattened) = try structured(deadline)
        var builder = ArticleBuilder(page: tokenizer.page, data: tokenizer.data)
        var article = try builder.build(events, deadline: deadline)
        article.encoding = decoded.encoding.name
        if decoded.replaced { article.marks.insert(.replaced) }
        if isFlattened { article.marks.insert(.flattened) }
        return article
    }

    /// The tokens and the events of a page, before an article is built of them.
    mutating func read(_ bytes: [UInt8], charset: String?) throws(StageError) -> (PageTokens, [PageEvent]) {
        try tokenizer.run(WebEncoding.text(of: bytes, charset: charset).utf8, deadline: .none)
        return (tokenizer.page, try structured(.none).events)
    }

    /// How many events the scanner wrote for the last page.
    var eventCount: Int { scanner.events.count }

    private mutating func structured(
        _ deadline: Deadline
    ) throws(StageError) -> (events: [PageEvent], isFlattened: Bool) {
        switch structure {
        case .libxml2:
            try libxml2.read(tokenizer.page, deadline: deadline)
            return (libxml2.events, libxml2.isFlattened)
        case .scanner:
            try scanner.read(tokenizer.page, deadline: deadline)
            return (scanner.events, scanner.isFlattened)
        }
    }
}
