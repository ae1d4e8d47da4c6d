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
    /// How large a page may be.
    public let limits: HTMLLimits
    private var tokenizer: Tokenizer
    private var structure: LibXML2Structure

    /// A parser with limits.
    public init(limits: HTMLLimits = HTMLLimits()) {
        self.limits = limits
        tokenizer = Tokenizer(limits: limits)
        structure = LibXML2Structure(limits: limits)
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
        try structure.read(tokenizer.page, deadline: deadline)
        var builder = ArticleBuilder(page: tokenizer.page, data: tokenizer.data)
        var article = try builder.build(structure.events, deadline: deadline)
        article.encoding = decoded.encoding.name
        if decoded.replaced { article.marks.insert(.replaced) }
        if structure.isFlattened { article.marks.insert(.flattened) }
        return article
    }
}
