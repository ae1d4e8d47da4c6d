import OffprintCore

/// Reads JSON Lines: each line is a page (`html`) or an article (`text` and `title`).
final class LineDocuments: FileDocuments {
    private let file: FileName
    private let limits: InputLimits
    private let brings: Layer
    private var lines: LineReader
    private var json = JSONReader()

    /// - Parameter brings: The layer that lines without doubt have; see ``LineDocuments/layer(of:)``.
    init(
        _ window: consuming ByteWindow, _ file: FileName, _ limits: InputLimits, brings: Layer,
        from place: JSONValue? = nil
    ) {
        self.file = file
        self.limits = limits
        self.brings = brings
        lines = LineReader(
            window, limit: limits.line, after: place?["line"]?.integer ?? 0, at: place?["unpacked"]?.integer ?? 0)
    }

    var progress: (read: Int, total: Int?) { lines.progress }

    var place: JSONValue {
        let next = lines.next
        var token = next.place.token.object ?? [:]
        token["line"] = .integer(lines.number)
        token["unpacked"] = .integer(next.offset)
        return .object(token)
    }

    func next() throws(InputError) -> InputItem? {
        while true {
            switch try lines.advance() {
            case .end: return nil
            case .broken(let gap): return .damaged(source, StageError(.malformed, gap.reason))
            case .tooLong:
                return .damaged(source, StageError(.tooLarge, "the line has more than \(limits.line) bytes"))
            case .line:
                if lines.withLine({ trimmed($0, 0..<$0.count).isEmpty }) { continue }
                return item()
            }
        }
    }

    private var source: Source {
        let location: Source.Location =
            file.isStandardInput
            ? .standardInput(number: lines.number)
            : .line(path: file.path, number: lines.number, offset: lines.offset)
        return Source(id: "\(file.name):\(lines.number)", location: location)
    }

    private func item() -> InputItem {
        var source = source
        let value: JSONValue
        do {
            value = try lines.withLine { line throws(JSONError) in try json.read(line) }
        } catch {
            return .damaged(source, StageError(.malformed, "the line is no JSON: \(error)"))
        }
        guard let fields = value.object else {
            return .damaged(source, StageError(.malformed, "the line is no JSON object"))
        }
        if let id = fields["id"]?.string ?? fields["id"]?.integer.map(String.init), !id.isEmpty { source.id = id }
        source.url = fields["url"]?.string
        do {
            return .document(try document(fields, source))
        } catch {
            return .damaged(source, error)
        }
    }

    private func document(_ fields: JSONObject, _ source: Source) throws(StageError) -> Document {
        if brings == .article || fields["html"]?.string == nil, let text = fields["text"]?.string {
            guard text.utf8.count <= limits.page else { throw tooLarge }
            return Document(source: source, article: article(text, fields))
        }
        guard let html = fields["html"]?.string else {
            throw StageError(.malformed, "the line has neither 'html' nor 'text'")
        }
        guard brings != .article else {
            throw StageError(.malformed, "the line has 'html', and the first line of this input has 'text'")
        }
        guard html.utf8.count <= limits.page else { throw tooLarge }
        // What stands in JSON is text already, whatever encoding the page was in and still names.
        let page = Page(
            bytes: Array(html.utf8), mediaType: "text/html", charset: "utf-8", status: fields["status"]?.integer,
            url: source.url.flatMap { WebURL($0) })
        return Document(source: source, page: page)
    }

    private var tooLarge: StageError {
        StageError(.tooLarge, "the page has more than \(limits.page) bytes")
    }

    private func article(_ text: String, _ fields: JSONObject) -> Article {
        var article = Article(plainText: Array(text.utf8))
        article.metadata.title = fields["title"]?.string.map { Attributed($0, from: .input) }
        article.metadata.language = fields["language"]?.string.map { Attributed($0, from: .input) }
        article.metadata.site = fields["site"]?.string.map { Attributed($0, from: .input) }
        let date = fields["published"]?.string.flatMap { DateTime(iso8601: $0) }
        article.metadata.published = date.map { Attributed($0, from: .input) }
        article.metadata.canonicalURL = fields["url"]?.string.flatMap { WebURL($0) }.map {
            Attributed($0, from: .input)
        }
        let authors = fields["authors"] ?? fields["author"]
        let names = authors?.array?.compactMap(\.string) ?? authors?.string.map { [$0] } ?? []
        article.metadata.authors = names.map { Attributed($0, from: .input) }
        return article
    }

    /// The layer that a file of lines brings, by its first line that has one: `.page`, `.article`; nil for none.
    static func layer(of window: consuming ByteWindow, limits: InputLimits) throws(InputError) -> Layer? {
        var lines = LineReader(window, limit: limits.line)
        for _ in 0..<100 {
            switch try lines.advance() {
            case .end: return nil
            case .broken, .tooLong: continue
            case .line:
                let fields = lines.withLine { line in (try? JSONValue(parsing: line))?.object }
                if fields?["html"]?.string != nil { return .page }
                if fields?["text"]?.string != nil { return .article }
            }
        }
        return nil
    }
}
