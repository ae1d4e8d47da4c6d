import OffprintCore

/// Reads standard input as one page.
final class PageDocument: FileDocuments {
    private let source: Source
    private let limits: InputLimits
    private var window: ByteWindow
    private var isRead: Bool

    init(_ window: consuming ByteWindow, _ file: FileName, _ limits: InputLimits, from place: JSONValue? = nil) {
        source = Source(id: Self.id(file.name), location: .standardInput(number: 1))
        self.limits = limits
        self.window = window
        isRead = place != nil
    }

    var progress: (read: Int, total: Int?) { window.progress }

    var place: JSONValue { ["read": true] }

    func next() throws(InputError) -> InputItem? {
        if isRead { return nil }
        isRead = true
        if try window.ensure(limits.page + 1) {
            return .damaged(source, Self.tooLarge(limits))
        }
        if let gap = window.gap { return .damaged(source, StageError(.malformed, gap.reason)) }
        let bytes = window.withBytes(window.ready) { $0.withUnsafeBufferPointer { [UInt8]($0) } }
        return .document(Document(source: source, page: Page(bytes: bytes, mediaType: "text/html")))
    }

    /// What is said of a page over the limit.
    static func tooLarge(_ limits: InputLimits) -> StageError {
        StageError(.tooLarge, "the page has more than \(limits.page) bytes")
    }

    /// A file's path without the endings .gz, .html and .htm.
    static func id(_ name: String) -> String {
        var id = name[...]
        for endings in [[".gz"], [".html", ".htm"]] {
            if let ending = endings.first(where: { id.count > $0.count && id.lowercased().hasSuffix($0) }) {
                id = id.dropLast(ending.count)
            }
        }
        return String(id)
    }
}
