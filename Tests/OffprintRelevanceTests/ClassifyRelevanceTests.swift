import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintRelevance

struct ClassifyRelevanceTests {
    private static let interests: NamedValues<String> = [
        "sport": "Sport: football, tennis, matches, players and coaches",
        "weather": "Weather: rain, storms, floods and forecasts",
    ]

    private func stage(_ interests: NamedValues<String> = interests) throws -> ClassifyRelevance {
        var options = ClassifyRelevance.Options()
        options.interests = interests
        return try ClassifyRelevance(options: options)
    }

    private func verdicts(
        _ text: String, title: String? = nil, language: String? = nil, _ interests: NamedValues<String> = interests
    ) throws -> [Relevance] {
        var article = Article(plainText: text)
        article.metadata.title = title.map { Attributed($0, from: .meta) }
        article.metadata.language = language.map { Attributed($0, from: .attribute) }
        return try stage(interests).relevance(of: article, within: .none)
    }

    private static let match = "The players of Linde won the football match; their coach praised the goalkeeper."

    @Test func givesAVerdictForEachInterestInItsOrder() throws {
        let verdicts = try verdicts(Self.match)
        #expect(verdicts.map(\.interest) == ["sport", "weather"])
        #expect(verdicts[0].score > 0.6)
        #expect(verdicts[1].score < 0.2)
        #expect(verdicts.allSatisfy { 0...1 ~= $0.score })
    }

    @Test func namesItsFields() throws {
        #expect(try stage().fields == ["relevance.sport", "relevance.weather"])
    }

    @Test func tellsTheWordsThatSpokeForIt() throws {
        let evidence = try verdicts(Self.match)[0].evidence
        #expect(evidence.contains("football") && evidence.contains("coaches"))
        #expect(!evidence.contains("tennis"))
    }

    @Test func countsTheTitle() throws {
        let text = "It was over after an hour, and everyone went home."
        #expect(try verdicts(text, title: "Football players cheer")[0].score > verdicts(text)[0].score + 0.2)
    }

    @Test func findsAnArticleByTheCompanyOfItsWords() throws {
        let text = "The striker scored in the final minute, and the league title went to the club."
        let verdicts = try verdicts(text)
        #expect(verdicts[0].score > 3 * verdicts[1].score)
    }

    @Test func readsWhatStandsAfterOutsideAsAgainst() throws {
        let plain: NamedValues<String> = ["x": "matches"]
        let against: NamedValues<String> = ["x": "matches outside football"]
        #expect(try verdicts(Self.match, plain)[0].score > verdicts(Self.match, against)[0].score)
    }

    @Test func knowsThatArtificialIntelligenceIsAI() throws {
        let interest: NamedValues<String> = ["x": "rules for artificial intelligence"]
        #expect(try verdicts("The parliament voted on AI, or artificial wits.", interest)[0].evidence.contains("AI"))
        #expect(try !verdicts("The artificial sloth called ai.", interest)[0].evidence.contains("AI"))
        #expect(try !verdicts("AI is a town in Ohio.", interest)[0].evidence.contains("AI"))
    }

    @Test func looksForTheWordsOfTheNameToo() throws {
        let named: NamedValues<String> = ["chess-openings": "games on a board"]
        #expect(try verdicts("A chess book.", named)[0].evidence.contains("chess"))
    }

    @Test func findsNothingInAnEmptyArticle() throws {
        #expect(try verdicts("").map(\.score) == [0, 0])
        #expect(try verdicts("", title: "").map(\.evidence) == [[], []])
    }

    @Test func readsOneWord() throws {
        #expect(try verdicts("Football")[0].score > 0.3)
    }

    @Test func findsWordsOfOtherLanguages() throws {
        let german: NamedValues<String> = ["wetter": "Wetter: Regen, Stürme und Überschwemmung"]
        let text = "Der Regen hält an, eine Überschwemmung droht. Die Stürme lassen nach."
        let verdict = try verdicts(text, language: "de", german)[0]
        #expect(verdict.score > 0.5)
        #expect(verdict.evidence.contains("Überschwemmung"))
        let chinese: NamedValues<String> = ["洪水": "洪水，暴雨"]
        #expect(try verdicts("昨天的暴雨引发了洪水。", language: "zh", chinese)[0].score > 0.5)
        #expect(try verdicts("市长昨天宣布了新的预算。", language: "zh", chinese)[0].score == 0)
    }

    @Test func leavesOutWhatWasCut() throws {
        var article = Article(plainText: "The council met.\n\n\(Self.match)")
        article.fates.remove(article.blocks[1], as: .related, because: "links to other articles")
        let cut = try stage().relevance(of: article, within: .none)
        #expect(cut[0].score < 0.2)
    }

    @Test func givesTheSameAnswerTwice() throws {
        let first = try verdicts(Self.match, title: "Linde")
        for _ in 0..<20 { #expect(try verdicts(Self.match, title: "Linde") == first) }
    }

    @Test func staysQuickOnHugeArticles() throws {
        let words = (0..<100_000).map { "word\($0) football" }.joined(separator: " ")
        let time = try cpuTime { () throws in #expect(try verdicts(words)[0].score > 0.3) }
        #expect(time < .seconds(20))
    }

    @Test func refusesToRunWithoutAnInterest() {
        #expect(
            throws: OptionError(
                "classify-relevance has no interests; name one, as in 'interests: {rain: \"weather, storms and floods\"}'",
                option: "interests")
        ) { try stage([:]) }
    }

    @Test func refusesADescriptionThatSaysNothing() {
        #expect(
            throws: OptionError(
                "the description of 'x' has no word to look for; say what the interest is about", option: "interests")
        ) { try stage(["x": "of the and, but not"]) }
    }

    @Test func stopsWhenTheTimeIsOver() throws {
        let stage = try stage()
        #expect(throws: StageError.self) {
            try stage.relevance(of: Article(plainText: Self.match), within: .after(.seconds(-1)))
        }
    }

    @Test func knowsHowRareWordsAre() {
        let (common, rare) = (Interest(name: "a", description: "time"), Interest(name: "b", description: "glacier"))
        #expect(WordModel.shared.rarity(of: common.terms[0].stem) < 2)
        #expect(WordModel.shared.rarity(of: rare.terms[0].stem) > 4)
    }
}
