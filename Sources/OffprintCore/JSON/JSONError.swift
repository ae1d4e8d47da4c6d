/// Why bytes are no JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the first byte that cannot stand there, counted in bytes from the start.
    public var offset: Int
    /// What is wrong with it.
    public var reason: String

    /// An error at a place.
    public init(offset: Int, reason: String) {
        self.offset = offset
        self.reason = reason
    }

    /// The reason and the place in one line.
    public var description: String { "\(reason) at byte \(offset)" }
}
