import OffprintCore

extension Page {
    /// Why this is no article's page: its status, or what its bytes are; nil where it may be one.
    var refusal: String? {
        if let status, !(200..<300).contains(status) { return "http-\(status)" }
        switch mediaType {
        case "text/html", "application/xhtml+xml": return looksBinary ? "not-html" : nil
        case nil, "", "text/plain", "application/octet-stream", "text/xml", "application/xml", "unknown/unknown",
            "application/x-httpd-php", "text/x-html", "application/html", "*/*":
            return looksLikeHTML ? nil : "not-html"
        default: return "not-html"
        }
    }

    /// Whether the first bytes are those of an archive, image or document that was sent as text.
    private var looksBinary: Bool {
        let signatures: [[UInt8]] = [
            Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
            [0x50, 0x4B, 0x03, 0x04],
            [0x1F, 0x8B],
        ]
        return signatures.contains { bytes.starts(with: $0) }
    }

    /// Whether an element, a doctype or a comment of HTML stands near the start (after WHATWG MIME Sniffing, 7.1).
    private var looksLikeHTML: Bool {
        if looksBinary { return false }
        let head = bytes.prefix(4096)
        if head.isEmpty { return false }
        // UTF-16: every second byte is zero.
        let text = head.filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        guard let open = text.firstIndex(of: UInt8(ascii: "<")) else { return false }
        let rest = String(decoding: text[open...], as: UTF8.self)
        if rest.hasPrefix("<?xml") {
            return ["<html", "xhtml"].contains { rest[...].range(of: $0) != nil }
        }
        return Page.openings.contains { rest[...].range(of: $0) != nil }
    }

    private static let openings = [
        "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<style", "<div", "<p>", "<p ",
        "<h1", "<table",
        "<a ", "<br", "<span", "<article", "<ul", "<center", "<font",
    ]
}
