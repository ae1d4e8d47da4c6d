import OffprintCore

/// Tells the language of text by its script, and by its most frequent words where languages share one.
enum LanguageDetector {
    /// What was told.
    struct Finding: Equatable {
        /// A two-letter code.
        var code: String
        /// Whether there is enough text, far enough ahead of the next language, to believe it over the page's word.
        var isSure: Bool
    }

    private static let sample = 2400

    /// The language of an article's longer blocks; nil where there is too little text.
    ///
    /// - Complexity: O(blocks), and a few kilobytes of text.
    static func language(of article: Article) -> Finding? {
        var tally = LanguageTally()
        var read = 0
        // From the third of the blocks with sentences on, where the body is likelier than the menu.
        for block in article.blocks where block.text.count >= 80 && block.linkShare < 0.5 && block.visibility != .hidden
        {
            tally.add(article.text.span, from: Int(block.text.start), to: Int(block.text.end))
            read += block.text.count
            if read > sample { break }
        }
        if read < 200 {
            for block in article.blocks where block.text.count < 80 {
                tally.add(article.text.span, from: Int(block.text.start), to: Int(block.text.end))
                read += block.text.count
                if read > 1500 { break }
            }
        }
        return tally.finding
    }

    /// The language of a text; nil where there is too little of it.
    static func language(of text: String) -> Finding? {
        let bytes = [UInt8](text.utf8)
        var tally = LanguageTally()
        tally.add(bytes.span, from: 0, to: bytes.count)
        return tally.finding
    }
}
