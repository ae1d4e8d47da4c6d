/// Which stage made a layer.
public struct Origin: Sendable, Hashable {
    /// The stage's name.
    public var stage: String
    /// The stage's version.
    public var version: Int

    /// A stage by its name and version.
    public init(stage: String, version: Int = 1) {
        self.stage = stage
        self.version = version
    }
}

/// A layer of a document, with the stage that made it.
public struct Layered<Value: Sendable & Hashable>: Sendable, Hashable {
    /// What the stage made.
    public var value: Value
    /// Which stage.
    public var origin: Origin

    /// A layer made by a stage.
    public init(_ value: Value, by origin: Origin) {
        self.value = value
        self.origin = origin
    }
}

/// What flows through a pipeline: a source, its bytes as they came, and the layers that stages add.
public struct Document: Sendable {
    /// Where it comes from.
    public var source: Source
    /// The page as it came; nil before `fetch`, and for documents that came as text.
    public var page: Page?
    /// The article that parsing made.
    public var article: Article?
    /// The quotations.
    public var quotes: Layered<[Quote]>?
    /// The summary.
    public var summary: Layered<Summary>?
    /// A verdict for each declared interest.
    public var relevance: Layered<[Relevance]>?
    /// What stages of your own add, by name; written to the record as it is.
    public private(set) var notes: [String: Layered<JSONValue>] = [:]
    /// The stage that is at work: what it notes carries its name. The run sets it.
    public var current = Origin(stage: "input")

    /// A document with nothing but its source, or with the page or the article that the input brought.
    public init(source: Source, page: Page? = nil, article: Article? = nil) {
        self.source = source
        self.page = page
        self.article = article
    }

    /// Adds a note under a name, or replaces it.
    public mutating func note(_ value: JSONValue, as name: String) {
        notes[name] = Layered(value, by: current)
    }

    /// About how many bytes of memory the document holds.
    public var weight: Int {
        (page?.bytes.count ?? 0)
            + (article.map { article in
                article.text.count + article.strings.count + 64 * article.blocks.count
                    + 32 * (article.spans.count + article.containers.count) + 12 * article.tokens.count
                    + article.structuredData.scripts.reduce(0) { $0 + $1.text.count }
            } ?? 0)
    }
}
