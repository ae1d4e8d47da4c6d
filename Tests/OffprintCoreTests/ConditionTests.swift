import OffprintCore
import Testing

@Suite struct ConditionTests {
    private let document: Document = {
        var article = Article(plainText: "One two three.\n\n四五六")
        article.metadata.language = Attributed("en", from: .attribute)
        var document = Document(source: Source(id: "a", location: .file(path: "a.html")), article: article)
        document.relevance = Layered([Relevance(interest: "ai-policy", score: 0.25)], by: Origin(stage: "test"))
        document.article?.fates.page = PageVerdict(.forum, score: 0.8)
        document.note(7, as: "count")
        return document
    }()

    @Test(arguments: [
        ("relevance.ai-policy < 0.3", true), ("relevance.ai-policy >= 0.25", true),
        ("relevance.ai-policy > 0.25", false),
        ("language = en", true), ("language == 'en'", true), ("language != en", false), ("language != de", true),
        ("words = 6", true), ("words<7", true), ("characters >= 17", true), ("notes.count = 7", true),
        ("notes.other = 7", false), ("notes.other != 7", true), ("title = x", false), ("id = a", true),
        ("quotes < 1", false), ("kind = forum", true), ("kind != article", true),
    ])
    func holds(condition: String, truth: Bool) throws {
        #expect(try Condition(condition).holds(for: document) == truth)
    }

    @Test(arguments: [
        ("words", 0, "'words' is no condition; one is written 'relevance.ai-policy < 0.3'"),
        ("wrods < 3", 0, "there is no field 'wrods'; did you mean 'words'?"),
        ("words => 3", 6, "'=>' compares nothing; there is <, <=, >, >=, = and !="),
        ("words <", 7, "a value is missing after '<'"),
    ])
    func tellsWhatIsWrong(condition: String, offset: Int, message: String) {
        do {
            _ = try Condition(condition)
            Issue.record("it was taken")
        } catch {
            #expect(error.offset == offset)
            #expect(error.description == message)
        }
    }
}
