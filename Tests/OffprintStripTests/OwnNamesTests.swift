import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct OwnNamesTests {
    /// How often each paragraph of a page names the site, by a reading of the whole page.
    private func mentions(
        site: String, address: String, title: String = "Five ways to sleep", _ paragraphs: String...
    ) throws -> (counts: [Float], reading: PromoReading) {
        let body = paragraphs.map { "<p>\($0)</p>" }.joined()
        let article = try PageMaker.article(
            """
            <html lang="en"><head><title>\(title)</title><meta property="og:title" content="\(title)">
            <meta property="og:site_name" content="\(site)"><link rel="canonical" href="\(address)"></head>
            <body><article>\(body)</article></body></html>
            """)
        let reading = PromoReading(article, article.fates)
        return (article.blocks.map { reading.mentions[$0.index].count }, reading)
    }

    @Test func areTheWordsOfTheNameAndOfTheAddress() throws {
        let (counts, reading) = try mentions(
            site: "Larkfield Beds – the blog", address: "https://www.larkfieldbeds.example/blog/sleep",
            "Larkfield Beds is a market of its own. At Larkfield, we understand.", "Nobody sleeps well in May.")
        #expect(counts == [3, 0])
        #expect(reading.mentions[0].leads && !reading.mentions[1].leads)
    }

    @Test func areKnownInTheGenitive() throws {
        let (counts, _) = try mentions(
            site: "Conductrix", address: "https://conductrix.example/a", "What Conductrix’s score tells.",
            "Conductrix's score, again.", "Die Preise Conductrixs steigen.")
        #expect(counts == [1, 1, 1])
    }

    @Test func areNoneWhereAWordStandsInSmallLettersToo() throws {
        let (counts, _) = try mentions(
            site: "The Kitchen", address: "https://kitchenandmore.example/a", "Kitchen tables are dear.",
            "A kitchen has a table.")
        #expect(counts == [0, 0])
    }

    @Test func tellInSmallLettersWhereTheyAreTheWholeAddress() throws {
        let (counts, _) = try mentions(
            site: "", address: "https://vorlix.example/a", "With vorlix, files arrive.", "Files are slow.")
        #expect(counts == [1, 0])
    }

    @Test func leaveOutWhatManySitesAreCalled() throws {
        let (counts, _) = try mentions(
            site: "Daily News", address: "https://dailynews.example/a", "News of the day. Daily, it comes.")
        #expect(counts == [0])
    }

    @Test func areSeenInTheTitle() throws {
        let page = { title in
            try self.mentions(
                site: "Larkfield", address: "https://larkfield.example/a", title: title, "Beds are sold by many.")
        }
        #expect(try page("What is new at Larkfield").reading.isNamedInTitle)
        #expect(try !page("What is new").reading.isNamedInTitle)
    }

    @Test func areNoneOnAPageThatSaysNothingOfItsSite() throws {
        let article = try PageMaker.article("<article><p>A text.</p><p>Another one.</p></article>")
        let reading = PromoReading(article, article.fates)
        #expect(reading.mentions.allSatisfy { $0.count == 0 && !$0.leads })
    }

    @Test func areCountedBySection() throws {
        let article = try PageMaker.article(
            """
            <html><head><title>Sleep well</title><meta property="og:title" content="Sleep well">
            <meta property="og:site_name" content="Larkfield"></head><body><article>
            <p>Sleep comes to those who wait for it, and to all others after midnight.</p>
            <h2>Why Larkfield</h2><p>Larkfield sells beds, and Larkfield Pro has two.</p><p>It has a shop.</p>
            <h2>Summary</h2><p>Go to bed at ten, and read a book that you know.</p></article></body></html>
            """)
        let training = PromoTraining(article)
        func column(_ name: String) throws -> [Float] {
            let place = try #require(training.table.names.firstIndex(of: name))
            return training.rows.indices.map { training.table.numbers[$0 * training.table.names.count + place] }
        }
        #expect(try column("name.4") == [0, 3, 3, 3, 0, 0])
        #expect(try column("name.7") == [-1, 1, 1, 1, 0, 0])
        #expect(try column("name.8") == [0, 0, 1, 3, 3, 3])
    }
}
