import OffprintCore
import OffprintHTML

/// Pages that a stage must be able to take, and what comes of them.
enum Sample {
    /// All of a document that a stage can have changed.
    struct Outcome: Sendable, Equatable {
        var verdict: Verdict?
        var error: StageError?
        var article: Article?
        var quotes: [Quote]?
        var summary: Summary?
        var relevance: [Relevance]?
        var notes: [String: Layered<JSONValue>] = [:]

        init(_ document: Document, verdict: Verdict) {
            self.verdict = verdict
            article = document.article
            quotes = document.quotes?.value
            summary = document.summary?.value
            relevance = document.relevance?.value
            notes = document.notes
        }

        init(error: StageError) { self.error = error }
    }

    /// A document with its page and its article, every block kept.
    static func document(_ bytes: [UInt8]) throws(StageError) -> Document {
        try Document(html: bytes)
    }

    static let pages: [(name: String, bytes: [UInt8])] = [
        ("an empty page", []),
        ("a page without text", Array("<html><body><div></div></body></html>".utf8)),
        ("a page of one word", Array("<p>Word".utf8)),
        ("a page in Chinese", Array("<h1>标题</h1><p>这是一个句子。“这是引语，”他说。</p>".utf8)),
        ("a page in Arabic", Array("<p dir=rtl>هذا نص قصير. قال إن \"الأمر بسيط\".</p>".utf8)),
        ("broken UTF-8", Array("<p>caf".utf8) + [0xC3, 0x28, 0xFF, 0xE2, 0x82] + Array("</p><p>\u{0}x".utf8)),
        ("open marks and tags", Array("<p>\"He said \"\"<b>never <i>ended".utf8)),
        (
            "a megabyte on one line",
            Array("<p>".utf8) + Array(repeating: Array("word and ".utf8), count: 116_500).joined()
        ),
        ("ten thousand blocks", Array(Array(repeating: "<p>Some text.</p>", count: 10_000).joined().utf8)),
        ("an ordinary page", Array(ordinary.utf8)),
    ]

    private static let ordinary = """
        <html lang=en><head><title>Rain is due</title></head><body><nav><ul><li><a href=/>Home</a></ul></nav>
        <article><h1>Rain is due</h1><p>By Ada Vale</p><p>"It will rain," said Brook Lane, who keeps the gauge at the
        mill. "It always does."</p><p>The river stood at 2.1 metres on Monday, the town said.</p>
        <table><tr><th>Day<th>Level<tr><td>Monday<td>2.1</table>
        <p><a class=btn href="/signup?utm_source=x">Subscribe to our newsletter</a></p></article>
        <footer>© The Mill Post</footer></body></html>
        """
}
