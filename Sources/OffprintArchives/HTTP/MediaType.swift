/// A media type with its charset, out of a Content-Type.
struct MediaType {
    /// Type and subtype in lower case.
    var name: String
    /// The charset parameter as written, without quotation marks.
    var charset: String?

    /// Reads a Content-Type; nil where it names no type.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let end = bytes.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") } ?? bytes.count
        let type = trimmed(bytes.span, 0..<end)
        guard !type.isEmpty else { return nil }
        name = String(decoding: bytes[type].map { OffprintArchives.lowercased($0) }, as: UTF8.self)
        charset = Self.charset(bytes.span, from: end)
    }

    /// Whether a type alone says that this is no page.
    static func isNoPage(_ name: String) -> Bool {
        ["image/", "video/", "audio/", "font/"].contains { name.hasPrefix($0) } && name != "image/svg+xml"
    }

    private static func charset(_ text: Span<UInt8>, from start: Int) -> String? {
        var place = start
        while place < text.count {
            var end = place
            while end < text.count, text[end] != UInt8(ascii: ";") { end += 1 }
            let part = trimmed(text, place..<end)
            place = end + 1
            guard let equals = part.first(where: { text[$0] == UInt8(ascii: "=") }) else { continue }
            let name = trimmed(text, part.lowerBound..<equals)
            let isCharset =
                name.count == 7
                && zip(name, "charset".utf8).allSatisfy { OffprintArchives.lowercased(text[$0.0]) == $0.1 }
            guard isCharset else { continue }
            var value = trimmed(text, (equals + 1)..<part.upperBound)
            while let first = value.first, isQuote(text[first]) { value = (first + 1)..<value.upperBound }
            while let last = value.last, isQuote(text[last]) { value = value.lowerBound..<last }
            if !value.isEmpty { return String(decoding: value.map { text[$0] }, as: UTF8.self) }
        }
        return nil
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
