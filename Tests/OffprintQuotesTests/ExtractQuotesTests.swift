import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintQuotes

@Suite struct ExtractQuotesTests {
    @Test func givesTheKindsThatAreAskedFor() throws {
        var options = ExtractQuotes.Options()
        options.kinds = [.direct]
        let text = "“It rains,” said Ann Lee. Ann Lee said that the roof would leak. The “roof” is old."
        #expect(try quoted(text, options: options) == ["direct | Ann Lee | said | It rains,"])
        options.kinds = [.direct, .mixed, .indirect]
        options.minWords = 3
        #expect(try quoted(text, options: options) == ["indirect | Ann Lee | said | the roof would leak"])
        options.minWords = 1
        options.minConfidence = 0.9
        #expect(try quoted(text, options: options) == ["direct | Ann Lee | said | It rains,"])
    }

    @Test func leavesOutBlocksThatAreCut() throws {
        var article = Article(plainText: "“It rains,” said Ann Lee.\n\n“Buy now,” said Bob Ray.")
        article.fates.remove(article.blocks[1], as: .promo, because: "it sells")
        #expect(
            try told(ExtractQuotes(options: .init()).quotes(in: article, within: .none), in: article)
                == ["direct | Ann Lee | said | It rains,"])
    }

    @Test func takesASignedBlockQuotation() throws {
        var article = Article(plainText: "She wrote it down.\n\nWe have lost, and we know it.\n\n— Ann Lee, farmer")
        for index in 1...2 { article.blocks[index].role = .quotation }
        #expect(
            try told(ExtractQuotes(options: .init()).quotes(in: article, within: .none), in: article)
                == ["direct | Ann Lee | - | We have lost, and we know it."])
    }

    @Test func takesTheNameThatABlockQuotationCites() throws {
        var article = Article(plainText: "She wrote it down.\n\nWe have lost, and we know it.\n\nAnn Lee, farmer")
        for index in 1...2 { article.blocks[index].role = .quotation }
        article.spans = [InlineSpan(kind: .cite, text: article.blocks[2].text)]
        article.blocks[2].spans = IndexRange(start: 0, end: 1)
        #expect(
            try told(ExtractQuotes(options: .init()).quotes(in: article, within: .none), in: article)
                == ["direct | Ann Lee | - | We have lost, and we know it."])
    }

    @Test func takesABlockQuotationThatIsIntroduced() throws {
        var article = Article(
            plainText: "In a letter, Ann Lee wrote:\n\nWe have lost.\n\nWe know it.\n\nThen it rained.")
        for index in 1...2 { article.blocks[index].role = .quotation }
        #expect(
            try told(ExtractQuotes(options: .init()).quotes(in: article, within: .none), in: article)
                == ["direct | Ann Lee | wrote | We have lost. / We know it."])
    }

    @Test func stopsAtTheDeadline() {
        let article = Article(plainText: "“It rains,” said Ann Lee.")
        #expect(throws: StageError.self) {
            try ExtractQuotes(options: .init()).quotes(in: article, within: .after(.zero))
        }
    }

    @Test(arguments: [
        "", " ", "“", "\"", "’", "“”", "\"\"", "''", "said", "according to", "— ", "「", "“ ”said", "\u{FFFD}\u{FFFD}“",
    ])
    func doesNotStumbleOverScraps(text: String) throws {
        _ = try quoted(text)
    }

    @Test(arguments: [
        "\"", "“", "“a", "”", "'a ", "‘a ", "\"a\" said B. ", "Ann Lee said that “", "«", "((((", "Ann Lee, ",
        "she said. ", "of the ",
        "“a\n\n", "— ", "Ann’s ",
    ])
    func staysLinear(piece: String) throws {
        func time(_ count: Int) throws -> Duration {
            let text = String(repeating: piece, count: count)
            return try cpuTime { _ = try quoted(text) }
        }
        _ = try time(10)
        let small = try time(400)
        #expect(try time(3_200) < small * 8 * 5 + .milliseconds(500))
    }

    @Test(.enabled(if: Shared.isThere, "\(Shared.missing)")) func findsTheQuotationsOfTheModelPage() throws {
        let expected = try JSONValue(parsing: Shared.bytes("seed/expected.json"))
        let blocks = (expected["blocks"]?.array ?? []).filter { $0["label"]?.string == "article" }
        let article = Article(plainText: blocks.compactMap { $0["text"]?.string }.joined(separator: "\n\n"))
        let quotes = try ExtractQuotes(options: .init()).quotes(in: article, within: .none)
        let found = told(quotes, in: article)
        for quote in expected["quotes"]?.array ?? [] {
            let line = ["kind", "speaker", "cue", "text"].map { quote[$0]?.string ?? "-" }.joined(separator: " | ")
            #expect(found.contains(line))
        }
        for text in (expected["not_spoken"]?.array ?? []).compactMap(\.string) {
            #expect(
                !quotes.contains {
                    $0.speaker != nil && $0.parts.map { article.string(in: $0) }.joined(separator: " ").contains(text)
                })
        }
    }
}
