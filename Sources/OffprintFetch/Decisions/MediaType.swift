/// The parts of a `Content-Type` that reading a page needs.
struct MediaType: Sendable, Hashable {
    /// In lower case, without parameters: `text/html`; nil where there is none.
    var name: String?
    /// The charset parameter, as written.
    var charset: String?

    /// Reads a header, forgivingly: an empty or broken one has no parts.
    init(parsing header: String?) {
        guard let header else { return }
        let parts = header.split(separator: ";", omittingEmptySubsequences: false)
        let type = Self.trimmed(parts.first ?? "").lowercased()
        if type.contains("/"), !type.contains(" ") { name = type }
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            guard Self.trimmed(part[..<equals]).lowercased() == "charset" else { continue }
            let value = Self.trimmed(part[part.index(after: equals)...]).filter { $0 != "\"" && $0 != "'" }
            if charset == nil, !value.isEmpty { charset = value }
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
