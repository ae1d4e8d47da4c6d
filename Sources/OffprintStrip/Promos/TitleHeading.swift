import OffprintCore

/// Tells the heading that is an article's title.
enum TitleHeading {
    /// Whether a block is a heading with the same words as the title, the site's name behind either of them aside. One that
    /// only begins with the title, or that the title begins with, is none.
    static func isTitle(_ block: Block, of article: Article) -> Bool {
        guard block.role == .heading, let title = article.metadata.title?.value else { return false }
        let own = words(of: article.string(of: block))
        let words = words(of: title)
        let site = (article.metadata.site?.value).map(TitleHeading.words) ?? []
        guard !own.isEmpty, !words.isEmpty else { return false }
        return own == words || own + site == words || words + site == own
    }

    private static func words(of text: String) -> [UInt64] {
        var words: [UInt64] = []
        let bytes = [UInt8](text.utf8)
        WordStream.append(bytes.span, from: 0, to: bytes.count, to: &words)
        return words
    }
}
