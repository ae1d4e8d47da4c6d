import Foundation
import OffprintTestSupport
import Testing

@Suite struct CheckVerbTests {
    @Test func findsThePipelinesOfTheRepositoryRight() async throws {
        let result = try await Program.run(
            ["check", "pipelines/news.yaml", "pipelines/text-only.yaml", "pipelines/fetch.yaml"])
        #expect(result.code == 0, "\(result.error)")
        #expect(
            result.out.contains("pipelines/news.yaml: right: parse → strip-boilerplate → strip-promos → extract-quotes")
        )
    }

    @Test func showsEveryMistakeWithItsPlaceAndItsMend() async throws {
        let place = try Scratch()
        let file = try place.write(
            """
            version: 1
            input:
              html: nowhere
            stages:
              - strip-boilerplate
              - parse
              - summarize: { sentance: 3 }
              - classify-relevance:
                  interests: { ai: "artificial intelligence" }
              - drop: relevance.ia < 0.3
            output:
              - jsonl: { path: a.jsonl, fields: [id, txt] }
            """, to: "bad.yaml")
        let result = try await Program.run(["check", file])
        #expect(result.code == 1)
        #expect(
            result.error.contains(":7:18: error: stage 'summarize' has no option 'sentance'; did you mean 'sentences'?")
        )
        #expect(!result.error.contains("fatal"))
    }

    @Test func checksWhatStagesNeed() async throws {
        let place = try Scratch()
        _ = try place.write("<p>x", to: "pages/a.html")
        let file = try place.write(
            """
            input: { html: pages }
            stages:
              - extract-quotes
              - parse
              - classify-relevance:
                  interests: { ai: "artificial intelligence" }
              - drop: relevance.ia < 0.3
            """, to: "bad.yaml")
        let result = try await Program.run(["check", file])
        #expect(result.code == 1)
        #expect(result.error.contains("bad.yaml:3:5: error: 'extract-quotes' needs an article; put 'parse' before it"))
        #expect(
            result.error.contains(
                "bad.yaml:7:5: error: no stage above gives 'relevance.ia'; did you mean 'relevance.ai'?"))
    }

    @Test func saysThatAPathIsNotThere() async throws {
        let place = try Scratch()
        let file = try place.write("input: { warc: gone.warc.gz }\nstages: [parse]\n", to: "p.yaml")
        let result = try await Program.run(["check", file])
        #expect(result.code == 1)
        #expect(result.error.contains("p.yaml:1:16: error: "))
        #expect(result.error.contains("gone.warc.gz"))
    }

    @Test func hasASchemaThatIsNotStale() async throws {
        let schema = try await Program.run(["schema"]).out
        let file = Shared.package.appendingPathComponent("pipelines/offprint.schema.json")
        let committed = try? String(contentsOf: file, encoding: .utf8)
        #expect(committed == schema, "pipelines/offprint.schema.json is stale; 'make schema' renews it")
        let record = try await Program.run(["schema", "--record"]).out
        let recordFile = Shared.package.appendingPathComponent("docs/article.schema.json")
        #expect(
            (try? String(contentsOf: recordFile, encoding: .utf8)) == record,
            "docs/article.schema.json is stale; 'make schema' renews it")
    }

    @Test func listsTheStagesAndTellsAboutOne() async throws {
        let list = try await Program.run(["stages"])
        for name in [
            "fetch", "parse", "strip-boilerplate", "strip-promos", "extract-quotes", "summarize", "classify-relevance",
            "drop", "keep",
        ] {
            #expect(list.out.contains("\(name) "))
        }
        let one = try await Program.run(["stages", "summarize"])
        #expect(one.out.contains("sentences: 3"))
        #expect(one.out.contains("needs: article"))
        let none = try await Program.run(["stages", "sumarize"])
        #expect(none.code == 64)
        #expect(none.error.contains("did you mean 'summarize'?"))
    }
}
