/// One step of a pipeline.
///
/// A stage conforms to the protocol of its role (``BlockStripper``, ``QuoteExtractor``, ``Summarizer``,
/// ``RelevanceClassifier``, ``DocumentStage``, or the asynchronous twin of one), which says what it is handed and what
/// it gives back. A stage is a value that many threads use at once.
///
/// ```swift
/// struct CountWords: DocumentStage {
///     static let description = StageDescription(
///         name: "count-words", summary: "Notes how many words the clean text has.",
///         needs: [.article], gives: [.note("words")])
///     let options: NoOptions
///
///     func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
///         document.note(.integer(document.article?.keptWords ?? 0), as: "words")
///         return .keep
///     }
/// }
/// ```
public protocol Stage: Sendable {
    /// What can be set; ``NoOptions`` where nothing can.
    associatedtype Options: StageOptions = NoOptions

    /// What the stage tells of itself.
    static var description: StageDescription { get }

    /// A stage with its options.
    ///
    /// - Throws: ``OptionError`` when options that are each right do not go together.
    init(options: Options) throws(OptionError)

    /// The stage that the options ask for: another type may take over, for instance the asynchronous twin.
    static func stage(for options: Options) throws(OptionError) -> any Stage

    /// The fields beside the common ones that a condition may ask for after this stage: `relevance.ai-policy` for each
    /// interest, `notes.NAME` for a note whose name is an option. None named: any interest, and the notes that the
    /// description gives.
    var fields: [String] { get }
}

extension Stage {
    /// The stage itself.
    public static func stage(for options: Options) throws(OptionError) -> any Stage { try Self(options: options) }
    /// No field of its own.
    public var fields: [String] { [] }
}

/// Why options that are each right do not go together.
public struct OptionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The option that it is about, where there is one.
    public var option: String?
    /// What is wrong, and what would be right.
    public var description: String

    /// An error about one option, or about all of them.
    public init(_ description: String, option: String? = nil) {
        self.description = description
        self.option = option
    }
}

/// Whether a document stays in the run.
public enum Verdict: Sendable, Hashable {
    /// It goes on to the next stage.
    case keep
    /// It leaves the run, counted under a short reason: `http-404`, `off-topic`. It is no dead letter.
    case drop(because: String)
}
