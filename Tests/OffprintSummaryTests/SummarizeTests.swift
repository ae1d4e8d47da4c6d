import OffprintCore
import OffprintSummary
import OffprintTestSupport
import Testing

struct SummarizeTests {
    private func stage(sentences: Int = 3, words: Int = 0) throws -> Summarize {
        var options = Summarize.Options()
        options.sentences = sentences
        options.words = words
        return try Summarize(options: options)
    }

    private func sentences(_ article: Article, _ stage: Summarize) throws -> [String] {
        try stage.summary(of: article, within: .none)?.sentences.map(article.string(in:)) ?? []
    }

    private static let report = """
        The river Aune burst its banks on Monday and flooded 200 houses in Linde, the mayor said.

        Nobody was hurt. The mayor, Ida Holm, said the flood was the worst since 1954. "We saw the water come up the \
        street in ten minutes," said Per Lund, who owns a bakery.

        Holm asked the government for help to rebuild the flooded houses of Linde. The ministry will decide on Friday. \
        It is raining still. Holm asked the government for help to rebuild the flooded houses in Linde.
        """

    @Test func hasNothingToSayOfAnEmptyArticle() throws {
        #expect(try stage().summary(of: Article(plainText: ""), within: .none) == nil)
        #expect(try stage().summary(of: Article(plainText: " \n\n ... \n"), within: .none) == nil)
    }

    @Test func takesTheOnlySentence() throws {
        #expect(try sentences(Article(plainText: "Rain is due."), stage()) == ["Rain is due."])
    }

    @Test func takesSentencesInReadingOrder() throws {
        let article = Article(plainText: Self.report)
        let summary = try #require(try stage().summary(of: article, within: .none))
        #expect(summary.sentences.count == 3)
        #expect(summary.sentences == summary.sentences.sorted())
        #expect(summary.method == "extractive")
        #expect(article.string(in: summary.sentences[0]).hasPrefix("The river Aune"))
    }

    @Test func doesNotSayTheSameTwice() throws {
        let taken = try sentences(Article(plainText: Self.report), stage(sentences: 9))
        #expect(taken.count { $0.hasPrefix("Holm asked") } == 1)
    }

    @Test func keepsWithinTheLimitOfWords() throws {
        let taken = try sentences(Article(plainText: Self.report), stage(sentences: 9, words: 20))
        #expect(taken.joined(separator: " ").split(separator: " ").count <= 20)
        #expect(try sentences(Article(plainText: Self.report), stage(sentences: 9, words: 1)).count == 1)
    }

    @Test func takesNoHeadingCaptionCodeOrListOfLinks() throws {
        var article = Article(
            plainText: "The flood of Linde.\n\nThe flood of Linde is over.\n\nThe flood of Linde: more.")
        article.blocks[0].role = .heading
        article.blocks[2].linkedBytes = Int32(article.blocks[2].text.count)
        #expect(try sentences(article, stage()) == ["The flood of Linde is over."])
        article.blocks[1].role = .preformatted
        #expect(try stage().summary(of: article, within: .none) == nil)
    }

    @Test func takesNothingThatWasCut() throws {
        var article = Article(plainText: "The flood of Linde is over.\n\nSubscribe to our letter of floods.")
        article.fates.remove(article.blocks[1], as: .newsletter, because: "asks to subscribe")
        #expect(try sentences(article, stage()) == ["The flood of Linde is over."])
    }

    @Test func splitsAndJudgesTextWithoutSpaces() throws {
        let text = "河水在星期一决堤，淹没了林德的二百所房屋。没有人受伤。市长要求政府帮助重建林德被淹没的房屋。天还在下雨。"
        var article = Article(plainText: text)
        article.metadata.language = Attributed("zh", from: .attribute)
        let taken = try sentences(article, stage(sentences: 2))
        #expect(taken.count == 2)
        #expect(taken.allSatisfy { $0.hasSuffix("。") && $0.count > 8 })
    }

    @Test func givesTheSameAnswerTwice() throws {
        let article = Article(plainText: Self.report)
        let first = try stage().summary(of: article, within: .none)
        for _ in 0..<20 { #expect(try stage().summary(of: article, within: .none) == first) }
    }

    @Test func staysQuickOnHugeArticles() throws {
        let lines = (0..<9_000).map { "Sentence number \($0) tells of flood \($0 % 977) and of house \($0 % 31)." }
        let word = String(repeating: "a ", count: 100_000)
        let words = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
        let time = try cpuTime { () throws in
            #expect(try sentences(Article(plainText: lines.joined(separator: " ")), stage(sentences: 10)).count == 10)
            #expect(try sentences(Article(plainText: word), stage()).count == 1)
            #expect(try sentences(Article(plainText: words), stage()).count == 1)
        }
        #expect(time < .seconds(20))
    }

    @Test func stopsWhenTheTimeIsOver() throws {
        let article = Article(plainText: Self.report)
        #expect(throws: StageError.self) { try stage().summary(of: article, within: .after(.seconds(-1))) }
    }

    @Test func makesSenseOfHalfCharacters() throws {
        let article = Article(plainText: [0x52, 0x61, 0xFF, 0xE2, 0x82, 0x2E, 0x20, 0x41, 0x2E])
        #expect(try stage().summary(of: article, within: .none) != nil)
    }
}
