/// Cuts blocks out of articles: boilerplate, promo inserts. Runs on the CPU lane, and never waits.
public protocol BlockStripper: Stage {
    /// Marks what is to be cut.
    ///
    /// - Parameters:
    ///   - article: the article as the stages before have left it: its ``Article/fates`` say what they cut.
    ///   - fates: the same fates, to be changed.
    func strip(_ article: Article, into fates: inout Fates, within deadline: Deadline) throws(StageError)
}

/// Finds the quotations in articles. Runs on the CPU lane, and never waits.
public protocol QuoteExtractor: Stage {
    /// The quotations in the kept blocks, in reading order.
    func quotes(in article: Article, within deadline: Deadline) throws(StageError) -> [Quote]
}

/// Makes summaries. Runs on the CPU lane, and never waits.
public protocol Summarizer: Stage {
    /// A summary of the kept blocks; nil where there is nothing to sum up.
    func summary(of article: Article, within deadline: Deadline) throws(StageError) -> Summary?
}

/// Makes summaries by asking somebody else. Runs on the I/O lane, and holds no worker.
public protocol AsyncSummarizer: Stage {
    /// A summary of the kept blocks; nil where there is nothing to sum up.
    func summary(of article: Article, within deadline: Deadline) async throws(StageError) -> Summary?
}

/// Judges how much articles matter to declared interests. Runs on the CPU lane, and never waits.
public protocol RelevanceClassifier: Stage {
    /// A verdict for each interest, in the order in which they are declared.
    func relevance(of article: Article, within deadline: Deadline) throws(StageError) -> [Relevance]
}

/// Judges how much articles matter to declared interests by asking somebody else. Runs on the I/O lane.
public protocol AsyncRelevanceClassifier: Stage {
    /// A verdict for each interest, in the order in which they are declared.
    func relevance(of article: Article, within deadline: Deadline) async throws(StageError) -> [Relevance]
}

/// Any change to a document. Runs on the CPU lane, and never waits.
public protocol DocumentStage: Stage {
    /// Changes the document in place, and says whether it stays in the run.
    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict
}

/// Any change to a document that has to wait for something. Runs on the I/O lane, and holds no worker.
public protocol AsyncDocumentStage: Stage {
    /// Changes the document in place, and says whether it stays in the run.
    func process(_ document: inout Document, within deadline: Deadline) async throws(StageError) -> Verdict
}

/// Gets the page of a source. Runs on the I/O lane.
public protocol PageFetcher: Stage {
    /// The page that the source's address leads to.
    func page(for source: Source, within deadline: Deadline) async throws(StageError) -> Page
}
