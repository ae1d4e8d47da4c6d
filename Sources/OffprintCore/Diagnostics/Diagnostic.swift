/// A place in a text file.
public struct TextPosition: Sendable, Hashable, Comparable {
    /// The line, from 1.
    public var line: Int
    /// The column, from 1, in characters.
    public var column: Int

    /// A position from its line and column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders from top to bottom, then from left to right.
    public static func < (a: TextPosition, b: TextPosition) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Something wrong in what a user wrote: what, where, and what would be right.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable {
        /// Nothing runs before it is mended.
        case error
        /// It runs, and may not do what was meant.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// What is wrong and what would be right, in a sentence without a capital or a full stop.
    public var message: String
    /// The file, as the user named it; nil until the one who reads the file sets it.
    public var file: String?
    /// Where in the file; nil when it is about the file as a whole.
    public var position: TextPosition?

    /// An error, or a warning, at a place.
    public init(
        _ message: String, at position: TextPosition? = nil, in file: String? = nil, severity: Severity = .error
    ) {
        self.severity = severity
        self.message = message
        self.file = file
        self.position = position
    }

    /// `pipelines/daily.yaml:14:7: error: …`, as compilers write it and editors read it.
    public var description: String {
        var place = file ?? ""
        if let position { place += (place.isEmpty ? "" : ":") + "\(position.line):\(position.column)" }
        return (place.isEmpty ? "" : place + ": ") + "\(severity.rawValue): \(message)"
    }
}
