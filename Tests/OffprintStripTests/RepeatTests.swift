import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct RepeatTests {
    private func article(_ main: String) throws -> Article { try PageMaker.harbour(main) }

    /// How often a text stands in the clean text.
    private func count(_ text: String, in article: Article) -> Int {
        CleanText(article).string.components(of: text)
    }

    @Test func keepsOneOfTwoCopiesForTelephonesAndDesks() throws {
        let box = "<p>\(Prose.islands)</p><p>\(Prose.winter)</p>"
        let article = try article(
            """
            <article><p>\(Prose.council)</p><div class="only-desktop">\(box)</div><div class="only-mobile">\(box)</div>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(count(Prose.islands, in: article) == 1)
        #expect(count(Prose.winter, in: article) == 1)
        let second = try #require(article.blocks.last { article.string(of: $0) == Prose.winter })
        #expect(article.fates[second].removal == .duplicate)
        #expect(article.fates.reason(of: second)?.isEmpty == false)
        #expect(
            CleanText(article).string
                == Prose.all([Prose.council, Prose.islands, Prose.winter, Prose.engines, Prose.bridge]))
    }

    @Test func keepsOneOfTwoBrothersForTelephonesAndDesks() throws {
        let article = try article(
            """
            <article><p class="mobile">\(Prose.council)</p><p class="desktop">\(Prose.council)</p>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(CleanText(article).string == Prose.all([Prose.council, Prose.engines, Prose.bridge]))
    }

    @Test func keepsWhatIsSaidAgainUnderAnotherHeading() throws {
        let hours = """
            The office is open on weekdays from nine in the morning until four in the afternoon, but not in July.
            """
        let article = try article(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.engines)</p><div><h2>Lorne</h2><p>\(hours)</p></div>
            <div><h2>Holm</h2><p>\(hours)</p></div><p>\(Prose.bridge)</p></article>
            """)
        #expect(count(hours, in: article) == 2)
    }

    @Test func keepsWhatAnAuthorRepeats() throws {
        let parts = (1...5).map { "<h2>Part \($0)</h2><p>\(Prose.council)</p>" }.joined()
        let article = try article("<article>\(parts)</article>")
        #expect(count(Prose.council, in: article) == 5)
    }

    @Test func keepsOneOfTwoTables() throws {
        let rows = ["Lorne\t1986", "Skua\t1991", "Tern\t1999", "Gull\t2004", "Auk\t2011", "Kite\t2015"]
        let table =
            "<table>"
            + rows.map { row in
                "<tr>" + row.split(separator: "\t").map { "<td>\($0)</td>" }.joined() + "</tr>"
            }.joined() + "</table>"
        let article = try article(
            """
            <article><p>\(Prose.council)</p><p>These are the ships of the line, and the years in which they were built:</p>
            <div class="table-wide">\(table)</div><div class="table-small">\(table)</div>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(count("Lorne\t1986", in: article) == 1)
        #expect(count("Kite\t2015", in: article) == 1)
    }

    @Test(arguments: [
        #"<blockquote class="pullquote"><p>“Its engines will be overhauled in the yard at Holm”</p></blockquote>"#,
        #"<aside><p>Its engines will be overhauled in the yard at Holm, and the crew of eleven will stay</p></aside>"#,
        """
        <blockquote><p>‘The crew of eleven will stay, the harbour master said.’</p><cite>Ann Lund, harbour master</cite></blockquote>
        """,
        #"<figure class="pull-quote"><blockquote>The crew of eleven will stay — Ann Lund</blockquote></figure>"#,
    ])
    func cutsPullQuotes(_ quote: String) throws {
        let article = try article(
            "<article><p>\(Prose.council)</p>\(quote)<p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>")
        #expect(CleanText(article).string == Prose.all([Prose.council, Prose.engines, Prose.bridge]))
    }

    @Test func saysThatAPullQuoteIsOne() throws {
        let quote = "Its engines will be overhauled in the yard at Holm"
        let article = try article(
            """
            <article><p>\(Prose.council)</p><blockquote class="quote-big"><p>\(quote)</p></blockquote>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        let block = try #require(article.blocks.first { article.string(of: $0) == quote })
        #expect(article.fates[block].removal == .duplicate)
        #expect(article.fates.reason(of: block) == "pull quote")
    }

    @Test func keepsAQuotationThatStandsNowhereElse() throws {
        let article = try article(
            """
            <article><p>\(Prose.council)</p><blockquote><p>We were never asked whether we wanted a bridge, and nobody \
            on the islands would have said yes.</p></blockquote><p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(count("We were never asked", in: article) == 1)
    }

    @Test func keepsWhatOnePostQuotesOfAnother() throws {
        func post(_ name: String, _ text: String) -> String {
            """
            <div class="post"><dl class="profile"><dt>\(name)</dt><dd>Joined: Jul 2019</dd></dl>
            <div class="content">\(text)</div></div>
            """
        }
        let quote = "Its engines will be overhauled in the yard at Holm"
        let article = try article(
            post("ann", "<p>\(Prose.council)</p>") + post("bo", "<p>\(Prose.engines)</p>")
                + post("cy", "<blockquote><p>\(quote)</p></blockquote><p>\(Prose.winter)</p>")
                + post("ann", "<p>\(Prose.bridge)</p>"))
        let block = try #require(article.blocks.first { article.string(of: $0) == quote })
        #expect(article.fates.reason(of: block) != "pull quote")
    }

    @Test(arguments: ["<br>", "</p><p>", "</div><div class=\"line\">"])
    func keepsTheRefrainOfAPoem(_ end: String) throws {
        let refrain = "And the sea was the sea, and the sea would not wait."
        let stanzas = [
            ["The ship lay low in the harbour of Lorne,", "the rope was as hard as a horn,"],
            ["The bell was too far for the children to hear,", "the lamp was too dim, and the quay was too near,"],
            [
                "They counted the sails from the hill by the mill,",
                "they counted them twice, and they count them still,",
            ],
        ]
        let open = end.hasPrefix("</div") ? "<div class=\"line\">" : "<p>"
        let close = end.hasPrefix("</div") ? "</div>" : "</p>"
        let poem = stanzas.map { stanza in
            "<div class=\"stanza\">\(open)\((stanza + [refrain]).joined(separator: end))\(close)</div>"
        }
        let article = try article("<article><p>\(Prose.council)</p><p>\(Prose.winter)</p>\(poem.joined())</article>")
        #expect(count(refrain, in: article) == 3)
    }

    @Test func keepsAChorusThatIsOneParagraph() throws {
        let chorus =
            "<p>Sail on, sail on,<br>till the night is gone,<br>sail on, my dear, and never look back,<br>sail on.</p>"
        let article = try article(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.winter)</p><div class="song"><p>The ship lay low in the harbour of \
            Lorne,<br>the rope was as hard as a horn.</p>\(chorus)<p>The bell was too far for the children to hear,<br>\
            the lamp was too dim.</p>\(chorus)</div></article>
            """)
        #expect(count("never look back", in: article) == 2)
    }
}

extension String {
    /// How often a text stands in this one.
    fileprivate func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let found = rest.firstRange(of: text) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}
