public import OffprintCore
import OffprintText

/// Sums an article up in sentences of its own.
///
/// Each sentence is judged by where it stands, how much of what the article is about it says, and how it is made; the
/// best that do not repeat one another are taken, in reading order. Headings, captions, code and lists of links never.
public struct Summarize: Summarizer {
    /// What can be set.
    public struct Options: StageOptions {
        /// How many sentences.
        @Option("How many sentences to take at most.", within: 1...50)
        public var sentences = 3
        /// How many words they may have together.
        @Option(
            "How many words they may have together at most; 0 sets no limit. One sentence is always taken.",
            within: 0...)
        public var words = 0

        /// The defaults.
        public init() {}
    }

    /// What the stage tells of itself.
    public static let description = StageDescription(
        name: "summarize",
        summary: "Takes the sentences that say most of what the article says.",
        discussion: """
            The summary is made of sentences of the clean text, in reading order. A linear model judges each by its \
            place, its length and the share of the article's subject that it carries, so no language is foreign; it \
            was trained on English news and abstracts.
            """,
        needs: [.article],
        gives: [.summary]
    )

    private let options: Options
    private let weights: [Float]
    private let repetition: Float

    /// A stage with its options.
    public init(options: Options) throws(OptionError) {
        self.options = options
        weights = SentenceWeights.trained
        repetition = SentenceWeights.repetition
    }

    /// A stage with weights on trial.
    init(options: Options, weights: [Float], repetition: Float) {
        self.options = options
        self.weights = weights
        self.repetition = repetition
    }

    /// The best sentences; nil where the text has none.
    public func summary(of article: Article, within deadline: Deadline) throws(StageError) -> Summary? {
        let table = try SentenceTable(article, within: deadline)
        guard !table.sentences.isEmpty else { return nil }
        try deadline.check()
        let scores = SentenceFeatures(table).scores(weights)
        let selection = Selection(sentences: options.sentences, words: options.words, repetition: repetition)
        let chosen = selection.choose(from: table, scores)
        return Summary(sentences: chosen.sorted().map { table.sentences[$0].range })
    }
}
