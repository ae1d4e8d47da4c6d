/// A short account of an article.
public struct Summary: Sendable, Hashable {
    /// The sentences taken from the article's text, in reading order; empty when the summary was written anew.
    public var sentences: [ByteRange]
    /// The text of an abstractive summary; nil when the sentences are the summary.
    public var text: String?
    /// How it was made: `extractive`, or the name of a model.
    public var method: String

    /// A summary of sentences taken from the article.
    public init(sentences: [ByteRange], method: String = "extractive") {
        self.sentences = sentences
        self.text = nil
        self.method = method
    }

    /// A summary in words of its own.
    public init(text: String, method: String) {
        self.sentences = []
        self.text = text
        self.method = method
    }
}
