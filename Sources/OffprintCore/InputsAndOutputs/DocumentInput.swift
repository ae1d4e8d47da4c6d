/// A place in an input from which reading can go on.
public struct InputPosition: Sendable, Hashable {
    /// What the input needs to find the place again; only the input that made it can read it.
    public var token: JSONValue

    /// A position from the input's own token.
    public init(_ token: JSONValue) { self.token = token }
}

/// What an input brings next.
public enum InputItem: Sendable {
    /// A document.
    case document(Document)
    /// Something that should have been a document and is damaged: it goes to the dead letters.
    case damaged(Source, StageError)
}

/// Where a run's documents come from.
public protocol DocumentInput: Sendable {
    /// The layers that its documents have: `.page`, `.article`, or none when there is just an address.
    var gives: Set<Layer> { get }
    /// Whether it can be read twice: standard input cannot.
    var isReplayable: Bool { get }
    /// Opens it for reading, from the start or from a position that a reader of it has told.
    ///
    /// - Throws: ``InputError`` when it cannot be opened.
    func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader
}

/// Reads an input from front to back. One thread uses it at a time.
public protocol DocumentReader {
    /// The next document, or something damaged; nil at the end.
    ///
    /// - Throws: ``InputError`` when the input as a whole cannot be read on: the disk failed.
    mutating func next() throws(InputError) -> InputItem?
    /// The place after what was read last.
    var position: InputPosition { get }
    /// How many bytes of the input (as it is stored) have been read, and how many there are; nil where that is unknown.
    var progress: (read: Int, total: Int?) { get }
}

/// Why an input cannot be read.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String

    /// An error with its message.
    public init(_ description: String) { self.description = description }
}
