/// Where a document comes from: its name in the run, and coordinates that find it again.
public struct Source: Sendable, Hashable, CustomStringConvertible {
    /// Stable coordinates.
    public enum Location: Sendable, Hashable {
        /// A whole file.
        case file(path: String)
        /// A record of an archive: where its record (or compressed member) begins, in bytes of the file.
        case record(path: String, offset: Int)
        /// A line of a file, from 1, and where it begins, in bytes of the file as it is when decompressed.
        case line(path: String, number: Int, offset: Int)
        /// An address to be fetched.
        case address(String)
        /// The n-th document of standard input, from 1.
        case standardInput(number: Int)
        /// A place in another system, for inputs of one's own: a row of a database, an object of a store.
        case other(system: String, key: String)
    }

    /// The document's name in the run: see each input for how it is formed. Equal names in one run get `~2`, `~3`.
    public var id: String
    /// The address that the page had on the web, where it is known.
    public var url: String?
    /// Where to find it again.
    public var location: Location

    /// A source with its name and coordinates.
    public init(id: String, url: String? = nil, location: Location) {
        self.id = id
        self.url = url
        self.location = location
    }

    /// The coordinates as a person reads them: `news.warc.gz at byte 1042`, `pages/a.html`, `dump.jsonl line 7`.
    public var description: String {
        switch location {
        case .file(let path): path
        case .record(let path, let offset): "\(path) at byte \(offset)"
        case .line(let path, let number, _): "\(path) line \(number)"
        case .address(let url): url
        case .standardInput(let number): "standard input, document \(number)"
        case .other(let system, let key): "\(system) \(key)"
        }
    }
}
