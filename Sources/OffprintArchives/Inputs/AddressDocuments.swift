import OffprintCore

/// Reads a list of addresses, one a line; blank lines and those that begin with `#` are passed over.
final class AddressDocuments: FileDocuments {
    private let file: FileName
    private var lines: LineReader

    init(_ window: consuming ByteWindow, _ file: FileName, from place: JSONValue? = nil) {
        self.file = file
        lines = LineReader(
            window, limit: 1 << 16, after: place?["line"]?.integer ?? 0, at: place?["unpacked"]?.integer ?? 0)
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
            case .broken(let gap): return .damaged(lineSource, StageError(.malformed, gap.reason))
            case .tooLong: return .damaged(lineSource, StageError(.malformed, "the line is too long for an address"))
            case .line:
                let text = lines.withLine { line in
                    line.extracting(trimmed(line, 0..<line.count)).withUnsafeBufferPointer {
                        String(decoding: $0, as: UTF8.self)
                    }
                }
                if text.isEmpty || text.hasPrefix("#") { continue }
                guard let url = WebURL(text), !url.scheme.isEmpty else {
                    return .damaged(lineSource, StageError(.malformed, "'\(text.prefix(200))' is no address"))
                }
                return .document(Document(source: Source(id: text, url: url.string, location: .address(text))))
            }
        }
    }

    private var lineSource: Source {
        let location: Source.Location =
            file.isStandardInput
            ? .standardInput(number: lines.number)
            : .line(path: file.path, number: lines.number, offset: lines.offset)
        return Source(id: "\(file.name):\(lines.number)", location: location)
    }
}
