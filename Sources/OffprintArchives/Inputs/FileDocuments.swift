import OffprintCore

/// Reads the documents of one file.
protocol FileDocuments: AnyObject {
    /// The next document, or something damaged; nil at the end of the file.
    func next() throws(InputError) -> InputItem?
    /// The place after what was read last, for the initializer of the same type.
    var place: JSONValue { get }
    /// How many stored bytes have been read, and how many there are.
    var progress: (read: Int, total: Int?) { get }
}

/// A file as its documents name it.
struct FileName {
    /// The path by which it is found again.
    var path: String
    /// The path relative to the folder that was named.
    var name: String
    /// Whether this is standard input, whose documents are counted instead.
    var isStandardInput = false

    init(_ found: FileSelection.Found) {
        path = String(decoding: found.path, as: UTF8.self)
        name = String(decoding: found.name, as: UTF8.self)
    }

    init(standardInput: ()) {
        path = "standard input"
        name = "stdin"
        isStandardInput = true
    }
}

extension ByteWindow.Place {
    /// The place as a token.
    var token: JSONValue { ["offset": .integer(offset), "within": .integer(within)] }

    /// The place that a token stands for.
    init?(_ token: JSONValue) {
        guard let offset = token["offset"]?.integer, let within = token["within"]?.integer, offset >= 0, within >= 0
        else { return nil }
        self.init(offset: offset, within: within)
    }
}
