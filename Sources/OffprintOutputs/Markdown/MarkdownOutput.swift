public import OffprintCore

/// Writes each article as a Markdown file of its own, with its metadata as YAML in front.
public struct MarkdownOutput: DocumentOutput {
    /// What can be set.
    public struct Options: StageOptions {
        /// The folder, seen from the run folder.
        @Option("The folder for the files, seen from the run folder.")
        public var path = "articles"
        /// Whether links have their addresses.
        @Option("Whether links are printed with their addresses; without, their text alone.")
        public var links = false
        /// Whether images are printed.
        @Option("Whether images are printed, with their alternative text and their caption.")
        public var images = false

        /// The defaults.
        public init() {}
    }

    /// A file to be: a name to start from, and its bytes.
    public struct File: Sendable, Hashable {
        /// The document's name, made safe; without an ending.
        public var name: String
        /// What tells it apart from others of that name.
        public var mark: String
        /// Its content.
        public var bytes: [UInt8]
    }

    private let folder: String
    private let options: Options

    /// An output with its options.
    ///
    /// - Parameter folder: the run folder.
    public init(options: Options, in folder: String = "") {
        var path = OutputPath.resolve(options.path, in: folder)
        while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        self.folder = path
        self.options = options
    }

    /// The article: without it there is nothing to write.
    public var needs: Set<Layer> { [.article] }

    /// The document's file; its bytes are empty where there is no article.
    public func render(_ document: Document) throws(OutputError) -> File {
        let id = document.source.id
        var page = MarkdownPage(links: options.links, images: options.images)
        if let article = document.article { page.write(article, of: document) }
        return File(name: SafeName.of(id), mark: SafeName.hash(id), bytes: page.bytes)
    }

    /// Writes the file, under its own name or, where that is taken, under a longer one. Nothing is overwritten.
    public func append(_ rendered: File) throws(OutputError) {
        guard !rendered.bytes.isEmpty else { return }
        for name in names(for: rendered) {
            let path = "\(folder)/\(name).md"
            guard var file = try create(path) else { continue }
            try file.append(rendered.bytes)
            try file.flush()
            return
        }
        throw OutputError("cannot write '\(folder)/\(rendered.name).md': all names like it are taken")
    }

    /// Nothing to do: each file is whole when it is appended.
    public func commit(at position: InputPosition?) throws(OutputError) {}

    /// Nothing: a run begins anew.
    public func recover() throws(OutputError) -> InputPosition? { nil }

    /// Makes the folder, if no article did.
    public func finish() throws(OutputError) {
        try OutputFile.makeFolders(for: folder + "/.")
    }

    private func create(_ path: String) throws(OutputError) -> OutputFile? {
        do throws(OutputError) {
            return try OutputFile.createNew(path)
        } catch {
            // The first file finds no folder yet.
            try OutputFile.makeFolders(for: path)
            return try OutputFile.createNew(path)
        }
    }

    /// Few tries by number, then some by hash: a thousand equal names must not cost a thousand tries each.
    private func names(for file: File) -> some Sequence<String> {
        let numbered = (2...9).map { "\(file.name)~\($0)" }
        let marked = (1...99).lazy.map { $0 == 1 ? "\(file.name)-\(file.mark)" : "\(file.name)-\(file.mark)~\($0)" }
        return [[file.name], numbered, Array(marked)].joined()
    }
}
