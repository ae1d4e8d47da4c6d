import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct StripStagesTests {
    @Test func listsBothStages() {
        let registry = StageRegistry(StripStages.all)
        #expect(registry.names == ["strip-boilerplate", "strip-promos"])
    }

    @Test func keepsThePromisesOfItsExamples() throws {
        for stage in PageMaker.both {
            for example in type(of: stage).description.examples {
                let article = try PageMaker.stripped(PageMaker.article(example.page), by: [stage])
                #expect(CleanText(article).string == example.text)
            }
        }
    }

    @Test func givesTheSameAnswerOnEightThreads() async throws {
        let page = StripBoilerplate.description.examples[0].page
        let article = try PageMaker.article(page)
        let expected = try PageMaker.stripped(article, by: PageMaker.both)
        try await withThrowingTaskGroup(of: Article.self) { group in
            for _ in 0..<8 { group.addTask { try PageMaker.stripped(article, by: PageMaker.both) } }
            for try await answer in group { #expect(answer == expected) }
        }
    }

    @Test func takesAMegabyteOnOneLine() throws {
        let article = try PageMaker.article(
            "<html><body><p>" + String(repeating: "subscribe to our newsletter ", count: 40_000) + "</p></body></html>")
        _ = try PageMaker.stripped(article, by: PageMaker.both)
    }

    @Test func refusesAKindThatIsNone() {
        let place = TextPosition(line: 1, column: 1)
        let kind = ConfigNode(.scalar("newsleter", isQuoted: false), at: place)
        let node = ConfigNode(.map([.init(key: "kinds", position: place, value: kind)]), at: place)
        var diagnostics: [Diagnostic] = []
        #expect(StripPromos.Options.decode(node, owner: "stage 'strip-promos'", into: &diagnostics) == nil)
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.message.contains("did you mean 'newsletter'?") == true)
    }
}
