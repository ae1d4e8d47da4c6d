import OffprintCore

/// Keys of titles (``PlainText/key(_:)``) that headings are compared with: most headings are no title, and are told so
/// by their first letter and their length.
struct TitleKeys {
    private let keys: Set<String>
    private var firstBytes: Set<UInt8> = []

    /// Keys; empty ones are left out.
    init(_ keys: some Sequence<String>) {
        self.keys = Set(keys.filter { !$0.isEmpty })
        for key in self.keys {
            if let first = key.utf8.first { firstBytes.insert(first) }
        }
    }

    /// Whether there is no key.
    var isEmpty: Bool { keys.isEmpty }

    /// Whether a key is one of these.
    func contains(_ key: String) -> Bool { keys.contains(key) }

    /// Whether one of the keys satisfies a test.
    func contains(where test: (String) -> Bool) -> Bool { keys.contains(where: test) }

    /// Whether a block of the article may have one of the keys or the beginning of one.
    func mayBegin(with block: Block, of article: Article) -> Bool {
        let text = article.text.span
        for index in block.text.range {
            let byte = text[index]
            if byte >= 0x80 { return true }
            if (byte | 0x20) &- 0x61 < 26 { return firstBytes.contains(byte | 0x20) }
            if byte &- 0x30 < 10 { return firstBytes.contains(byte) }
        }
        return false
    }
}
