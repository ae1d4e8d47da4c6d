import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@Suite struct RunVerbTests {
    private let page = """
        <html lang=en><head><title>Rain is due</title></head><body><article><h1>Rain is due</h1>
        <p>The river stood at two metres on Monday, the town said, and more rain is due in the days to come.</p>
        <p>"It will rain," said Brook Lane, who keeps the gauge at the mill. "It always does in the end."</p>
        </article></body></html>
        """
    private let pipeline = """
        version: 1
        stages:
          - parse
          - strip-boilerplate
          - strip-promos
          - extract-quotes
        output:
          - jsonl: articles.jsonl
        """

    private func records(_ text: String) throws -> [JSONValue] {
        try text.utf8.split(separator: UInt8(ascii: "\n")).map { try JSONValue(parsing: Array($0)) }
    }

    @Test func runsTheDefaultPipelineOnTheExampleArchive() async throws {
        let place = try Scratch()
        let result = try await Program.run(["run", "pipelines/news.yaml", "-o", place.url.path, "--workers", "2"])
        #expect(result.code == 0, "\(result.error)")
        let articles = try records(place.text("articles.jsonl"))
        #expect(!articles.isEmpty)
        for article in articles {
            #expect(article["relevance"]?["ai-policy"]?["score"]?.double ?? 0 >= 0.1)
            #expect(article["text"]?.string?.isEmpty == false)
        }
        #expect(
            result.error.contains(
                "28 read = \(articles.count) written + \(28 - articles.count) dropped + 0 dead letters"))
        #expect(result.error.contains("1 http-404"))
        #expect(result.error.contains("2 not-html"))
        #expect(place.has("articles.sqlite"))
        let files = try FileManager.default.contentsOfDirectory(atPath: place.url.path + "/articles")
        #expect(files.count == articles.count)
    }

    @Test func givesTheSameBytesWithOneWorkerAndWithThree() async throws {
        var places: [Scratch] = []
        for workers in ["1", "3"] {
            let place = try Scratch()
            let result = try await Program.run(
                ["run", "pipelines/text-only.yaml", "-o", place.url.path, "--workers", workers, "--quiet"])
            #expect(result.code == 0, "\(result.error)")
            #expect(result.error.isEmpty)
            places.append(place)
        }
        #expect(try places[0].text("articles.jsonl") == places[1].text("articles.jsonl"))
    }

    @Test func refusesAFolderThatHoldsARunUnlessAskedToReplaceIt() async throws {
        let place = try Scratch()
        let file = try place.write(pipeline, to: "p.yaml")
        let source = try place.write(page, to: "page.html")
        let call = ["run", file, source, "-o", place.url.path + "/run", "--quiet"]
        #expect(try await Program.run(call).code == 0)
        let first = try place.text("run/articles.jsonl")
        let second = try await Program.run(call)
        #expect(second.code == 64)
        #expect(second.error.contains("holds a run already; give '--fresh' to replace it"))
        #expect(try place.text("run/articles.jsonl") == first)
        #expect(try await Program.run(call + ["--fresh"]).code == 0)
        #expect(try place.text("run/articles.jsonl") == first)
    }

    @Test func readsStandardInputAndWritesToStandardOutput() async throws {
        let place = try Scratch()
        let file = try place.write(
            """
            input: { stdin: { as: jsonl } }
            stages: [parse, strip-boilerplate]
            output: { jsonl: { path: "-", fields: [id, title] } }
            """, to: "p.yaml")
        var line = JSONWriter()
        line.value(["id": "a", "html": .string(page)])
        let input = Data(line.bytes + [0x0A] + Array("this is no JSON\n".utf8) + line.bytes + [0x0A])
        let result = try await Program.run(["run", file, "-o", place.url.path + "/run"], input: input)
        #expect(result.code == 0, "\(result.error)")
        #expect(
            try records(result.out) == [["id": "a", "title": "Rain is due"], ["id": "a~2", "title": "Rain is due"]])
        #expect(result.error.contains("3 read = 2 written + 0 dropped + 1 dead letters"))
        #expect(result.error.contains("1 ids stood more than once"))
        let letter = try #require(try records(place.text("run/dead-letters.jsonl")).first)
        #expect(letter["stage"] == "input")
    }

    @Test func takesTextWithoutParse() async throws {
        let place = try Scratch()
        let lines = try place.write(
            #"{"id": "t", "title": "A title", "text": "First paragraph.\n\n\"I agree,\" said Ada Vale."}"# + "\n",
            to: "in.jsonl")
        let file = try place.write(
            "input: {jsonl: in.jsonl}\nstages: [extract-quotes]\noutput: {jsonl: a.jsonl}\n", to: "p.yaml")
        let result = try await Program.run(["run", file, "-o", place.url.path + "/run", "--quiet"])
        #expect(result.code == 0, "\(result.error)")
        let record = try #require(try records(place.text("run/a.jsonl")).first)
        #expect(record["text"] == "First paragraph.\n\n\"I agree,\" said Ada Vale.")
        #expect(record["quotes"]?[0]?["speaker"] == "Ada Vale")
        _ = lines
    }

    @Test func keepsToTheLimitAndDropsWithAReason() async throws {
        let place = try Scratch()
        let file = try place.write(
            pipeline.replacing("output:", with: "  - drop: words < 1000\n    as: short\noutput:"), to: "p.yaml")
        let result = try await Program.run(
            ["run", file, "examples/pages", "-o", place.url.path + "/run", "--limit", "3"])
        #expect(result.code == 0, "\(result.error)")
        #expect(result.error.contains("3 read = 0 written + 3 dropped"))
        #expect(result.error.contains("3 short"))
    }

    @Test func stopsWithCode2OverTheErrorBudget() async throws {
        let place = try Scratch()
        _ = try place.write(page, to: "pages/a.html")
        _ = try place.write(page + String(repeating: " ", count: 3000), to: "pages/b.html")
        let file = try place.write(
            pipeline + "\nlimits: { html: 2KB }\non-error: { stop-after: 10% }\n", to: "p.yaml")
        let result = try await Program.run(["run", file, place.url.path + "/pages", "-o", place.url.path + "/run"])
        #expect(result.code == 2, "\(result.error)")
        #expect(result.error.contains("1 of 2 documents failed, more than 'stop-after' allows"))
        #expect(try place.text("run/dead-letters.jsonl").contains("too-large"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this system has no /dev/full"))
    func endsWithCode74WhenTheDiskIsFull() async throws {
        let place = try Scratch()
        let file = try place.write(pipeline.replacing("jsonl: articles.jsonl", with: "jsonl: '-'"), to: "p.yaml")
        let result = try await Program.run(
            [
                "-c", "exec \"$0\" \"$@\" > /dev/full", Program.url.path, "run", file, "examples/pages", "-o",
                place.url.path + "/run", "--quiet",
            ],
            program: URL(fileURLWithPath: "/bin/sh"))
        #expect(result.code == 74, "\(result.error)")
    }

    @Test func writesALogWhenAsked() async throws {
        let place = try Scratch()
        let file = try place.write(pipeline, to: "p.yaml")
        let log = place.url.path + "/run.log"
        try await Program.run([
            "run", file, "examples/pages", "-o", place.url.path + "/run", "--limit", "1", "--log", log,
        ])
        let text = try place.text("run.log")
        #expect(text.contains("run begins"))
        #expect(text.contains("run ends"))
    }

    @Test func acceptsWhatThereIsAndSaysWhatThereIsNot() async throws {
        let missing = try await Program.run(["run", "pipelines/nowhere.yaml"])
        #expect(missing.code == 64)
        #expect(missing.error.contains("the pipeline 'pipelines/nowhere.yaml' cannot be read"))
        let workers = try await Program.run(["run", "pipelines/news.yaml", "--workers", "0"])
        #expect(workers.code == 64)
        let input = try await Program.run(["run", "pipelines/news.yaml", "no-such-file"])
        #expect(input.code == 64)
        #expect(try await Program.run(["--version"]).out == "0.1.0\n")
    }
}
