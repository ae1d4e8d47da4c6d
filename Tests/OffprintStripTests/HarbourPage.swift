import OffprintCore

@testable import OffprintStrip

/// Paragraphs of a story of our own, for the pages that tests make.
enum Prose {
    static let council = """
        The council of Lorne voted on Tuesday to keep the old ferry, which has carried cars over the sound for forty \
        years and was to be sold for scrap in spring.
        """
    static let engines = """
        Its engines will be overhauled in the yard at Holm, and the crew of eleven will stay, the harbour master said \
        after the meeting, which lasted until midnight.
        """
    static let bridge = """
        The new bridge, which was to take the place of the ferry, is two years late, and its price has doubled since \
        the council approved the plans for the sound.
        """
    static let islands = """
        On the islands people are glad. The school boat is too small for the pupils of the new houses, and the mail \
        came three days late all through the winter.
        """
    static let winter = """
        When the ice comes, the ferry will stay in the harbour as it always has, and the bread will be flown in by the \
        coast guard, at the price of a small car for each flight.
        """
    static let code = """
        The steering of the ferry is a small program that reads how deep the water is, and decides how fast the ship \
        may sail over the bank. This is the heart of it:
        """
    static let codeMore = """
        Whoever changes the limit has to test it in the harbour first, with the pilot on the bridge and the tug beside \
        the ship, and has to write down what was tried.
        """

    /// Paragraphs as clean text has them.
    static func all(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") }
}

extension PageMaker {
    /// A page of the Harbour Post with a menu before, and a footer behind, its main part; parsed and stripped by both
    /// strippers.
    static func harbour(_ main: String, head: String = "", options: StripBoilerplate.Options = .init()) throws
        -> Article
    {
        try stripped(
            article(harbourPage(main, head: head)),
            by: [StripBoilerplate(options: options), StripPromos(options: .init())])
    }

    /// The mark-up of such a page.
    static func harbourPage(_ main: String, head: String = "") -> String {
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
        <title>The ferry that nobody wanted | The Harbour Post</title>
        <meta property="og:type" content="article">\(head)</head><body>
        <header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>
        <li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><h1>The ferry that nobody wanted</h1>\(main)</main>
        <footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy</a></li></ul>
        <p>© 2026 The Harbour Post. All rights reserved.</p></footer></body></html>
        """
    }
}
