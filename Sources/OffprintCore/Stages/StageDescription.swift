/// What a stage tells of itself: the one source of the plan's check, of the manual's page and of `offprint stages`.
public struct StageDescription: Sendable {
    /// A page and what becomes of it; each is run by a test.
    public struct Example: Sendable, Hashable {
        /// A page in HTML.
        public var page: String
        /// The clean text after the stage; nil where the example is about something else.
        public var text: String?
        /// What the example shows.
        public var title: String

        /// A page with the clean text that the stage leaves of it.
        public init(_ title: String = "", page: String, text: String? = nil) {
            self.title = title
            self.page = page
            self.text = text
        }
    }

    /// The name in a pipeline: lower-case words joined by hyphens, an order: `strip-boilerplate`.
    public var name: String
    /// What it does, in one sentence.
    public var summary: String
    /// More about it, in Markdown.
    public var discussion: String
    /// Goes up when the stage gives other results for the same document and options.
    public var version: Int
    /// The layers that it reads.
    public var needs: [Layer]
    /// The layers that it writes.
    public var gives: [Layer]
    /// Pages and what becomes of them.
    public var examples: [Example]

    /// A description; name and summary are shown wherever the stage is listed.
    public init(
        name: String, summary: String, discussion: String = "", version: Int = 1, needs: [Layer] = [],
        gives: [Layer] = [], examples: [Example] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.version = version
        self.needs = needs
        self.gives = gives
        self.examples = examples
    }
}
