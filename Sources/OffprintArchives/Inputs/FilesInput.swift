public import OffprintCore

/// Documents out of files of one kind: paths, patterns and folders, in the order in which they are named.
public struct FilesInput: DocumentInput {
    /// What the files hold.
    public let kind: InputKind
    /// The page; for lists of addresses nothing, and for lines with `text` the article.
    public let gives: Set<Layer>
    /// Files can be read again; a pipe among them cannot.
    public let isReplayable: Bool

    private let selection: FileSelection
    private let limits: InputLimits

    /// The documents of the files at some paths.
    ///
    /// - Parameters:
    ///   - kind: What the files hold.
    ///   - paths: Files, folders, and patterns with `*`, `?` and `[…]`. From folders come the files with the kind's
    ///     endings, in byte order of their paths; hidden ones are left out.
    ///   - limits: What is too large.
    /// - Throws: ``InputError`` naming all paths that are not there.
    public init(_ kind: InputKind, at paths: [String], limits: InputLimits = InputLimits()) throws(InputError) {
        self.kind = kind
        self.limits = limits
        selection = try FileSelection(paths, endings: kind.endings)
        isReplayable = selection.isReplayable
        switch kind {
        case .warc, .html: gives = [.page]
        case .urls: gives = []
        case .jsonl: gives = [try Self.layer(of: selection, limits)]
        }
    }

    /// The layer that lines bring, by the first line of the first file that has one.
    private static func layer(of selection: FileSelection, _ limits: InputLimits) throws(InputError) -> Layer {
        var walk = selection.walk()
        while let found = walk.next() {
            guard FileKind(path: found.path)?.isRegular == true else { continue }
            let window = try ByteWindow.open(InputFile(pathBytes: found.path))
            if let layer = try LineDocuments.layer(of: window, limits: limits) { return layer }
        }
        return .page
    }

    /// Opens it for reading, from the start or from a position that a reader of it has told.
    public func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader {
        try FilesReader(
            selection, kind, limits, brings: gives.contains(.article) ? .article : .page, from: position)
    }
}

/// Reads the files of a selection one after another.
struct FilesReader: DocumentReader {
    private let kind: InputKind
    private let limits: InputLimits
    private let brings: Layer
    private let pages: PageFiles
    private var walk: FileSelection.Walk
    private let total: Int?
    private var readBefore = 0
    private var current: (any FileDocuments)?
    private var currentPath = ""

    init(
        _ selection: FileSelection, _ kind: InputKind, _ limits: InputLimits, brings: Layer,
        from position: InputPosition?
    ) throws(InputError) {
        self.kind = kind
        self.limits = limits
        self.brings = brings
        pages = PageFiles(limits)
        walk = selection.walk()
        total = selection.totalSize()
        if let token = position?.token { try goTo(token) }
    }

    var position: InputPosition {
        InputPosition(["file": .string(currentPath), "at": current?.place ?? .null])
    }

    var progress: (read: Int, total: Int?) { (readBefore + (current?.progress.read ?? 0), total) }

    mutating func next() throws(InputError) -> InputItem? {
        while true {
            if let current {
                if let item = try current.next() { return item }
                leave()
            }
            guard let found = walk.next() else { return nil }
            if kind == .html {
                currentPath = FileName(found).path
                let (item, size) = pages.read(found)
                readBefore += size
                return item
            }
            do {
                try open(found, from: nil)
            } catch {
                // A file that cannot be opened costs itself.
                let file = FileName(found)
                currentPath = file.path
                let source = Source(id: PageDocument.id(file.name), location: .file(path: file.path))
                return .damaged(source, StageError(.unavailable, error.description))
            }
        }
    }

    private mutating func leave() {
        readBefore += current?.progress.read ?? 0
        current = nil
    }

    private mutating func open(_ found: FileSelection.Found, from place: JSONValue?) throws(InputError) {
        let file = FileName(found)
        let start = place.flatMap { ByteWindow.Place($0) }
        let window = try ByteWindow.open(InputFile(pathBytes: found.path), from: start)
        current = try documents(kind, in: window, file, limits, brings: brings, from: place)
        currentPath = file.path
    }

    private mutating func goTo(_ token: JSONValue) throws(InputError) {
        guard let path = token["file"]?.string else { throw InputError("this is no position in an input of files") }
        if path.isEmpty { return }
        while let found = walk.next() {
            guard FileName(found).path == path else {
                readBefore += FileKind(path: found.path)?.size ?? 0
                continue
            }
            currentPath = path
            if let place = token["at"], !place.isNull {
                try open(found, from: place)
            } else {
                readBefore += FileKind(path: found.path)?.size ?? 0
            }
            return
        }
        throw InputError("\(path): the file in which the run stopped is not there any more")
    }
}

/// The reader for a kind of file.
func documents(
    _ kind: InputKind, in window: consuming ByteWindow, _ file: FileName, _ limits: InputLimits, brings: Layer,
    from place: JSONValue?
) throws(InputError) -> any FileDocuments {
    switch kind {
    case .warc: try ArchiveDocuments(window, file, limits, from: place)
    case .html: PageDocument(window, file, limits, from: place)
    case .jsonl: LineDocuments(window, file, limits, brings: brings, from: place)
    case .urls: AddressDocuments(window, file, from: place)
    }
}
