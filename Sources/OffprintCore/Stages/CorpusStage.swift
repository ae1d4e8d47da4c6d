/// What a corpus stage has seen of an archive: it grows by observing, and two of them can be put together.
///
/// It must not grow with the archive: what is rare is forgotten when there is no more room. A copy is taken every
/// hundred documents or so, which costs little where it is made of Swift's own collections.
public protocol CorpusEvidence: Sendable {
    /// Nothing seen yet.
    init()

    /// Adds what another has seen. The order of merging must not matter as long as nothing has to be forgotten for want
    /// of room.
    mutating func merge(_ other: Self)

    /// What is kept of it between runs, in parts that each have a name: the sites of an archive, say. In the order of
    /// their names; equal evidence gives equal parts.
    var parts: [CorpusPart] { get }

    /// Adds a part that was kept.
    ///
    /// - Throws: ``CorpusError`` when the part is no part of such evidence.
    mutating func merge(_ part: CorpusPart) throws(CorpusError)
}

/// A part of what a corpus stage has seen, as it is kept between runs.
public struct CorpusPart: Sendable, Hashable {
    /// The name, which no other part has.
    public var name: String
    /// What was seen, for people to read and programs to go on with.
    public var value: JSONValue

    /// A part with its name.
    public init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }
}

/// Why something is no part of evidence.
public struct CorpusError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, and what would be right.
    public var description: String

    /// An error with its message.
    public init(_ description: String) { self.description = description }
}

/// How a stage learns from the input that it is run on.
public enum CorpusLearning: Int, Sendable, Hashable {
    /// It does not: it judges by what it knew before.
    case none = 0
    /// In one pass: it judges a document by what the documents well before it have shown.
    case onePass = 1
    /// In two passes: it sees all documents before it judges any. The input must be replayable.
    case twoPasses = 2
}

/// A stage that sees the archive before it judges a document of it. A trait beside the stage's role, on the CPU lane.
///
/// In two passes over a replayable input, every document is observed first. In one pass, documents are taken in groups of
/// the input's order (the first four have 16, 16, 32 and 64 documents, all others 128): a document is judged by what all
/// groups up to the one before the last have shown. So it lags behind by 256 documents at most, and the number of workers
/// changes nothing.
public protocol CorpusStage: Stage {
    /// What it gathers.
    associatedtype Evidence: CorpusEvidence

    /// How it learns from the input that it is run on; in one pass by default.
    var learning: CorpusLearning { get }

    /// What it knows before the run begins, from files that its options name; nothing by default.
    var knowledge: Evidence { get }

    /// Takes a document into the evidence, as the stages before this one have left it. Called on a worker.
    func observe(_ document: Document, into evidence: inout Evidence)

    /// The stage, knowing what was seen, with what it knew before.
    ///
    /// - Parameter holdsDocuments: whether the documents to be judged are among what was seen, as in two passes.
    func informed(by evidence: Evidence, holdsDocuments: Bool) -> Self
}

extension CorpusStage {
    /// In one pass.
    public var learning: CorpusLearning { .onePass }
    /// Nothing.
    public var knowledge: Evidence { Evidence() }
}
