extension WebEncoding {
    /// The encoding of a page, found as browsers find it: a byte order mark, then the HTTP header, then what the page
    /// declares itself; where none of them says anything, UTF-8 if the bytes are valid UTF-8, else a guess.
    ///
    /// - Parameter charset: the `charset` of the HTTP header `Content-Type`, or that header's whole value.
    /// - Complexity: O(bytes), and only the first 32 KiB where UTF-8 is declared.
    public static func detect(in bytes: [UInt8], charset: String? = nil) -> WebEncoding {
        if let marked = markedEncoding(of: bytes.span) { return marked }
        if let charset, let named = WebEncoding(label: charset) ?? WebEncoding(contentType: charset) { return named }
        var prescan = MetaPrescan(bytes)
        guard let declared = prescan.encoding() else { return EncodingGuess.encoding(of: bytes) }
        // An XML declaration is often a template's, not the page's; what a browser finds in a `meta` stands, unless the
        // page was saved anew as UTF-8 under the old one.
        if declared != .utf8, EncodingGuess.isUTF8(bytes, characters: prescan.isFallback ? 1 : 16) { return .utf8 }
        return declared
    }

    /// The encoding that a Content-Type header names: `text/html; charset=latin1`. Nil where it names none that is known.
    public init?(contentType: String) {
        guard let label = MetaPrescan.charset(inContent: Array(contentType.utf8)) else { return nil }
        self.init(label: label.span)
    }

    /// Text from bytes whose encoding is told by ``detect(in:charset:)``.
    ///
    /// - Complexity: O(bytes).
    public static func text(of bytes: [UInt8], charset: String? = nil) -> DecodedText {
        detect(in: bytes, charset: charset).decode(bytes)
    }

    static func markedEncoding(of bytes: Span<UInt8>) -> WebEncoding? {
        for encoding in [WebEncoding.utf8, .utf16LE, .utf16BE] where encoding.byteOrderMarkLength(in: bytes) > 0 {
            return encoding
        }
        return nil
    }
}
