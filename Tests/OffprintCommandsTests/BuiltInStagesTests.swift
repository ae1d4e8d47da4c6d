import Foundation
import OffprintConfig
import OffprintCore
import OffprintTestSupport
import OffprintTesting
import Testing

@testable import OffprintCommands

/// What the built-in stages promise, each by the suite that stages of one's own pass too.
@Suite struct BuiltInStagesTests {
    static let names = BuiltIns.registry.names.filter { $0 != "classify-relevance" }

    @Test(arguments: names) func passesTheSuiteOfStages(name: String) throws {
        let stage = try #require(BuiltIns.registry[name])
        try BuiltInStagesTests.check(stage.type)
    }

    private static func check<Subject: Stage>(_ type: Subject.Type) throws {
        try StageConformance(type).check()
    }

    @Test func asksForAnInterestWhereNoneIsNamed() throws {
        var diagnostics: [Diagnostic] = []
        let stage = try #require(BuiltIns.registry["classify-relevance"])
        #expect(stage.make(nil, into: &diagnostics) == nil)
        #expect(diagnostics.count == 1)
    }

    /// The manual's text for every stage comes of its description, and none leaves anything out.
    @Test func describesEveryStageAndEveryOption() {
        for name in BuiltIns.registry.names {
            guard let stage = BuiltIns.registry[name] else { continue }
            let page = StagePage(stage).text
            #expect(page.contains(stage.description.summary))
            for option in stage.options { #expect(page.contains("  \(option.name): \(option.standard)")) }
        }
    }

    @Test func triesWhatTheDefaultPipelineDoes() throws {
        func stages(_ text: String) throws -> [ConfigNode] {
            var diagnostics: [Diagnostic] = []
            let root = YAMLReader.read(text, into: &diagnostics)
            #expect(diagnostics.isEmpty)
            return try #require(root?["stages"]?.list)
        }
        let news = try String(
            contentsOf: Shared.package.appendingPathComponent("pipelines/news.yaml"), encoding: .utf8)
        let kept = try stages(news).filter { $0["drop"] == nil }
        #expect(try stages(DefaultPipeline.text).map(words) == kept.map(words))
    }

    /// A node without its places.
    private func words(_ node: ConfigNode) -> String {
        switch node.content {
        case .nothing: "-"
        case .scalar(let word, _): word
        case .list(let items): "[\(items.map(words).joined(separator: ", "))]"
        case .map(let entries): "{\(entries.map { "\($0.key): \(words($0.value))" }.joined(separator: ", "))}"
        }
    }
}
