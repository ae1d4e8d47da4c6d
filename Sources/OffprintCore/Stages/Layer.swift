/// A part of a document that stages read and write: what a pipeline's type check is about.
public struct Layer: Sendable, Hashable, CustomStringConvertible {
    /// The layer's name, as messages and the manual show it.
    public let name: String

    private init(_ name: String) { self.name = name }

    /// The page's bytes.
    public static let page = Layer("page")
    /// The parsed article: blocks, containers, structured data, metadata.
    public static let article = Layer("article")
    /// Cuts in the article.
    public static let fates = Layer("fates")
    /// The quotations.
    public static let quotes = Layer("quotes")
    /// The summary.
    public static let summary = Layer("summary")
    /// The verdicts on declared interests.
    public static let relevance = Layer("relevance")
    /// A note that a stage adds under a name of its own.
    public static func note(_ name: String) -> Layer { Layer("notes.\(name)") }

    /// The layer's name.
    public var description: String { name }
}
