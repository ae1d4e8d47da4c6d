public import OffprintCore

/// Judges how much an article matters to interests that are described in words.
///
/// The words of a description are looked for in the article (by their stems, rare ones counting more, Okapi BM25), and
/// for English texts the article's words are compared with the description's by the company that they keep. Nothing is
/// trained on the interest.
public struct ClassifyRelevance: RelevanceClassifier {
    /// What can be set.
    public struct Options: StageOptions {
        /// The interests.
        @Option("Interests by name, each described in a line: what it is about, with words that such articles use.")
        public var interests = NamedValues<String>()

        /// The defaults.
        public init() {}
    }

    /// What the stage tells of itself.
    public static let description = StageDescription(
        name: "classify-relevance",
        summary: "Judges how much an article matters to declared interests.",
        discussion: """
            A description is a line such as `"Sport: football, tennis, matches, players and coaches"`. Name the subject, \
            then words that articles about it use; what stands after `except` or `outside` speaks against. A score is \
            0 (not at all) to 1 (entirely), and the evidence has the words that it rests on, the strongest first. \
            A condition reads it as `relevance.NAME`.
            """,
        needs: [.article],
        gives: [.relevance]
    )

    private let interests: [Interest]

    /// A stage with its options.
    ///
    /// - Throws: ``OptionError`` when there is no interest, or one whose description says nothing.
    public init(options: Options) throws(OptionError) {
        guard !options.interests.entries.isEmpty else {
            throw OptionError(
                "classify-relevance has no interests; name one, as in 'interests: {rain: \"weather, storms and floods\"}'",
                option: "interests")
        }
        var interests: [Interest] = []
        for (name, text) in options.interests.entries {
            let interest = Interest(name: name, description: text)
            guard !interest.isEmpty else {
                throw OptionError(
                    "the description of '\(name)' has no word to look for; say what the interest is about",
                    option: "interests")
            }
            interests.append(interest)
        }
        self.interests = interests
    }

    /// `relevance.NAME` for each interest.
    public var fields: [String] { interests.map { "relevance.\($0.name)" } }

    /// A verdict for each interest, in their order.
    public func relevance(of article: Article, within deadline: Deadline) throws(StageError) -> [Relevance] {
        let words = try ArticleWords(article, within: deadline)
        return interests.map { interest in
            let match = Match(interest, words)
            return Relevance(interest: interest.name, score: match.score, evidence: match.evidence(article))
        }
    }
}
