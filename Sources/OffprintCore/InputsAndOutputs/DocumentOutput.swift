/// Where a run's articles go.
///
/// Rendering is done on many threads at once; appending is done in input order, never by two threads at once.
public protocol DocumentOutput: Sendable {
    /// A document as the output stores it.
    associatedtype Rendered: Sendable

    /// The layers without which the output makes no sense.
    var needs: Set<Layer> { get }
    /// Makes of a document what will be stored. Called on a worker.
    func render(_ document: Document) throws(OutputError) -> Rendered
    /// Stores the next document.
    func append(_ rendered: Rendered) throws(OutputError)
    /// Makes sure that all that was appended is kept, together with the position in the input.
    func commit(at position: InputPosition?) throws(OutputError)
    /// Goes back to the last commit, and says where in the input that was; nil where nothing was committed.
    func recover() throws(OutputError) -> InputPosition?
    /// Ends the output; nothing is appended after it.
    func finish() throws(OutputError)
}

/// Why an output cannot be written: the disk is full, a folder is not there. The run stops with code 74.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String

    /// An error with its message.
    public init(_ description: String) { self.description = description }
}
