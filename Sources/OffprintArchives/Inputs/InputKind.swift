/// What the files of an input hold.
public enum InputKind: String, CaseIterable, Sendable, Hashable {
    /// Web archives: WARC, and ARC version 1; plain, gzip or zstd.
    case warc
    /// HTML pages, each a file; plain or gzip.
    case html
    /// JSON Lines, each with `html`, or with `text` and `title`; plain, gzip or zstd.
    ///
    /// Fields that are read beside these: `id` (a string or a whole number), `url`; with `html` also `status`; with
    /// `text`, whose blank lines part the blocks, also `authors` (a list) or `author`, `published` (ISO 8601),
    /// `language` and `site`. What the first line has, `html` or `text`, is what the input gives to the pipeline.
    case jsonl
    /// Lists of addresses to fetch, one a line.
    case urls

    /// The endings of the files that are taken from a folder.
    public var endings: [String] {
        switch self {
        case .warc: [".warc", ".warc.gz", ".warc.zst", ".arc", ".arc.gz"]
        case .html: [".html", ".htm", ".html.gz", ".htm.gz"]
        case .jsonl: [".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz", ".ndjson.zst"]
        case .urls: [".txt", ".urls"]
        }
    }
}

/// What a reader of inputs will take.
public struct InputLimits: Sendable, Hashable {
    /// The most bytes that a page may have when its encodings are undone; larger ones are dead letters.
    public var page: Int

    /// Limits; a page may have 16 MB unless it is said otherwise.
    public init(page: Int = 16_000_000) {
        self.page = page
    }

    /// The most bytes that a record's block may have: the page, and a head.
    var block: Int { page + (1 << 20) }

    /// The most bytes that a line may have: the page, with most of its characters escaped.
    var line: Int { page * 2 + (1 << 20) }
}
