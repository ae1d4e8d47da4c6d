public import OffprintCore
import OffprintHTML

extension Document {
    /// A document for a test: the page as it came, and the article that parsing makes of it, every block kept.
    ///
    /// The metadata is empty but for what the page says of itself (``Article/structuredData``): `parse` fills it in.
    ///
    /// - Throws: ``StageError`` when the page is too large.
    public init(html: String, id: String = "sample", url: String? = nil) throws(StageError) {
        try self.init(html: Array(html.utf8), id: id, url: url)
    }

    /// A document for a test, from bytes in whatever encoding.
    ///
    /// - Throws: ``StageError`` when the page is too large.
    public init(html: [UInt8], id: String = "sample", url: String? = nil) throws(StageError) {
        var parser = HTMLParser()
        self.init(
            source: Source(id: id, url: url, location: .file(path: "\(id).html")),
            page: Page(bytes: html, mediaType: "text/html", url: url.flatMap { WebURL($0) }),
            article: try parser.parse(html))
    }
}

extension Stage {
    /// Does with a document what a run would do at this stage, for tests. Stages of the I/O lane are not run by it.
    ///
    /// - Throws: ``StageError`` when the stage cannot do the document.
    public func run(on document: inout Document) throws(StageError) -> Verdict {
        guard case .cpu(let step) = Step(self) else {
            throw StageError(.failed, "only stages of the CPU lane are run in tests")
        }
        return try step.run(&document, within: .none)
    }
}
