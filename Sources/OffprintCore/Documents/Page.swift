/// A page as it came: its bytes, and what the one who delivered it said of them.
public struct Page: Sendable, Hashable {
    /// The body, with transfer and content encodings undone.
    public var bytes: [UInt8]
    /// The media type in lower case, without parameters: `text/html`; nil where none was given.
    public var mediaType: String?
    /// The charset parameter of the media type, as written.
    public var charset: String?
    /// The status of the response; nil where the page came by no response.
    public var status: Int?
    /// The address that the page came from in the end, redirects followed.
    public var url: WebURL?
    /// When it was fetched.
    public var fetched: DateTime?

    /// A page from its bytes.
    public init(
        bytes: [UInt8], mediaType: String? = nil, charset: String? = nil, status: Int? = nil, url: WebURL? = nil,
        fetched: DateTime? = nil
    ) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.charset = charset
        self.status = status
        self.url = url
        self.fetched = fetched
    }
}
