public import OffprintCore

/// Notes how many words the clean text has, and how long it takes to read.
public struct CountWords: DocumentStage {
    public struct Options: StageOptions {
        @Option("How many words a reader takes in a minute.", within: 50...1000)
        public var wordsPerMinute = 230
        public init() {}
    }

    public static let description = StageDescription(
        name: "count-words", summary: "Notes how many words the clean text has, and how long it takes to read.",
        needs: [.article], gives: [.note("words"), .note("minutes")])

    let options: Options
    public init(options: Options) { self.options = options }

    public func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        guard let article = document.article else { return .keep }
        document.note(.integer(article.keptWords), as: "words")
        document.note(.integer(max(1, article.keptWords / options.wordsPerMinute)), as: "minutes")
        return .keep
    }
}
