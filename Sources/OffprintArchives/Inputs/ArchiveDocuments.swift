import OffprintCore

/// Reads the responses and resources of a web archive; its other records are passed over.
final class ArchiveDocuments: FileDocuments {
    private let file: FileName
    private let limits: InputLimits
    private var reader: RecordReader
    private var decoder = BodyDecoder()
    private var http = HTTPHead()
    private var count = 0

    init(_ window: consuming ByteWindow, _ file: FileName, _ limits: InputLimits, from place: JSONValue? = nil)
        throws(InputError)
    {
        self.file = file
        self.limits = limits
        reader = RecordReader(window, isARC: place?["arc"]?.bool == true)
        if place?["follows"]?.bool == true { _ = try reader.next() }
    }

    var progress: (read: Int, total: Int?) { reader.progress }

    var place: JSONValue {
        var token = reader.place.token.object ?? [:]
        token["follows"] = .bool(reader.placeIsOfRecord)
        token["arc"] = .bool(reader.isARC)
        return .object(token)
    }

    func next() throws(InputError) -> InputItem? {
        while true {
            switch try reader.next() {
            case .end: return nil
            case .problem(let problem):
                let source = source(id: problem.id, uri: problem.uri, offset: problem.offset)
                return .damaged(source, StageError(.malformed, problem.reason))
            case .record:
                guard reader.head.kind == .response || reader.head.kind == .resource else { continue }
                return try item()
            }
        }
    }

    private func source(id: String?, uri: String?, offset: Int) -> Source {
        count += 1
        return Source(
            id: id ?? "\(file.name)@\(offset)", url: uri,
            location: file.isStandardInput ? .standardInput(number: count) : .record(path: file.path, offset: offset))
    }

    private func item() throws(InputError) -> InputItem {
        let head = reader.head
        let source = source(id: head.id, uri: head.uri, offset: head.offset)
        var page = Page(bytes: [], url: source.url.flatMap { WebURL($0) })
        page.fetched = head.fields.text(of: "warc-date").flatMap { DateTime(iso8601: $0) }
        // A film is passed over without being read: its head is enough.
        if head.length > 1 << 20 {
            try reader.readStart(ofBlock: 1 << 16)
            describe(&page)
            if isNoPage(page) { return .document(Document(source: source, page: page)) }
        }
        switch try reader.readBlock(limit: limits.block) {
        case .whole: break
        case .cut(let reason): return .damaged(source, StageError(.malformed, reason))
        case .tooLarge:
            return .damaged(source, StageError(.tooLarge, "the record has \(head.length) bytes"))
        }
        describe(&page)
        if isNoPage(page) { return .document(Document(source: source, page: page)) }
        do {
            page.bytes = try reader.withBlock { block throws(StageError) in
                let body = block.extracting(http.bodyStart..<block.count)
                return try decoder.decode(body, http.fields, limit: limits.page)
            }
            return .document(Document(source: source, page: page))
        } catch {
            return .damaged(source, error)
        }
    }

    /// Reads the HTTP head in the block, where there is one, and takes over what it says of the page.
    private func describe(_ page: inout Page) {
        let head = reader.head
        let isResponse =
            head.kind == .response
            || head.fields.text(of: "content-type")?.lowercased().hasPrefix("application/http") == true
        if isResponse { reader.withBlock { http.read($0) } } else { http = HTTPHead() }
        page.status = http.status
        let told =
            http.status != nil
            ? http.fields.text(of: "content-type")
            : head.fields.text(of: "arc-content-type") ?? head.fields.text(of: "content-type")
        let type = told.flatMap { MediaType($0) }
        page.mediaType = type?.name == "application/http" ? nil : type?.name
        page.charset = type?.charset
    }

    private func isNoPage(_ page: Page) -> Bool {
        page.mediaType.map { MediaType.isNoPage($0) } == true
    }
}
