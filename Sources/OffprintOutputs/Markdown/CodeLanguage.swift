import OffprintCore

/// Tells the language of code from what highlighters call it.
enum CodeLanguage {
    private static let prefixes = ["language-", "lang-", "highlight-source-", "brush:"].map { [UInt8]($0.utf8) }

    /// The language of a preformatted block, for the first line of its fence; nil where no class says it.
    static func of(_ block: Block, in article: Article) -> ArraySlice<UInt8>? {
        for span in article.spans(of: block).prefix(3) where span.kind == .code {
            if let name = name(in: article.tokens(of: span), article) { return name }
        }
        for place in article.ancestors(of: block).prefix(3) {
            if let name = name(in: article.tokens(of: article.containers[place]), article) { return name }
        }
        return nil
    }

    private static func name(in tokens: ArraySlice<Token>, _ article: Article) -> ArraySlice<UInt8>? {
        for token in tokens where token.kind == .class {
            let word = article.strings[token.text.range]
            for prefix in prefixes where word.starts(with: prefix) {
                let name = word.dropFirst(prefix.count)
                if (1...20).contains(name.count), name.allSatisfy(isPlain) { return name }
            }
        }
        return nil
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
