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
    private let tables: ParserTables

    /// A parser with limits.
    public init(limits: HTMLLimits = HTMLLimits(), structure: Structure = .scanner) {
        self.limits = limits
        self.structure = structure
        tables = ParserTables(limits: limits)
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
        try tables.tokenizer.run(decoded.utf8, deadline: deadline)
        let data = tables.tokenizer.takeData()
        var (article, isFlattened) = try withEvents(deadline) { (page, events) throws(StageError) -> Article in
            try page.withView { (page) throws(StageError) -> Article in
                try tables.builder.build(events, of: page, data: data, deadline: deadline)
            }
        }
        article.encoding = decoded.encoding.name
        if decoded.replaced { article.marks.insert(.replaced) }
        if isFlattened { article.marks.insert(.flattened) }
        return article
    }

    /// Lends the tokens and the events of a page, before an article is built of them.
    mutating func read<Result>(
        _ bytes: [UInt8], charset: String?,
        _ body: (borrowing PageTokens, TableView<PageEvent>) throws(StageError) -> Result
    ) throws(StageError) -> Result {
        try tables.tokenizer.run(WebEncoding.text(of: bytes, charset: charset).utf8, deadline: .none)
        return try withEvents(.none, body).result
    }

    /// How many events the scanner wrote for the last page.
    var eventCount: Int { tables.scanner.list.count }

    private func withEvents<Result>(
        _ deadline: Deadline, _ body: (borrowing PageTokens, TableView<PageEvent>) throws(StageError) -> Result
    ) throws(StageError) -> (result: Result, isFlattened: Bool) {
        switch structure {
        case .libxml2:
            try tables.libxml2.read(tables.tokenizer.page, deadline: deadline)
            let events = tables.libxml2.events
            let result = try unsafe events.withUnsafeBufferPointer { (events) throws(StageError) -> Result in
                try body(tables.tokenizer.page, unsafe TableView(events))
            }
            return (result, tables.libxml2.isFlattened)
        case .scanner:
            try tables.scanner.read(tables.tokenizer.page, deadline: deadline)
            let result = try tables.scanner.list.events.withView { (events) throws(StageError) -> Result in
                try body(tables.tokenizer.page, events)
            }
            return (result, tables.scanner.isFlattened)
        }
    }
}

/// What a parser keeps from page to page. Copies of a parser share it, one page after the other.
private final class ParserTables {
    var tokenizer: Tokenizer
    var libxml2: LibXML2Structure
    var scanner: ScannerStructure
    var builder = ArticleBuilder()

    init(limits: HTMLLimits) {
        tokenizer = Tokenizer(limits: limits)
        libxml2 = LibXML2Structure(limits: limits)
        scanner = ScannerStructure(limits: limits)
    }
}
