import OffprintCore
import Testing

@testable import OffprintRun

@Suite struct DeadLetterTests {
    private func again(_ location: Source.Location, stage: String = "parse", pipeline: String? = nil) throws -> String?
    {
        let letter = DeadLetter(
            source: Source(id: "an id", location: location), stage: stage, error: StageError(.failed, "it failed"))
        return try JSONValue(parsing: letter.line(pipeline: pipeline))["again"]?.string
    }

    @Test func namesThePipelineThatFailed() throws {
        #expect(try again(.file(path: "a.html"), pipeline: "my news.yaml") == "offprint try a.html -p 'my news.yaml'")
        #expect(
            try again(.record(path: "a.warc.gz", offset: 3), pipeline: "p.yaml")
                == "offprint try a.warc.gz --id 'an id' -p p.yaml")
        #expect(try again(.file(path: "a.html")) == "offprint try a.html")
    }

    @Test func needsNoPipelineForWhatCouldNotBeRead() throws {
        #expect(try again(.file(path: "a.html"), stage: "input", pipeline: "p.yaml") == "offprint try a.html")
    }

    @Test func quotesWhatAShellWouldRead() throws {
        #expect(try again(.file(path: "it's $HOME.html")) == #"offprint try 'it'\''s $HOME.html'"#)
        #expect(try again(.address("https://example.org/?a=1&b=2")) == "offprint try 'https://example.org/?a=1&b=2'")
    }

    @Test func saysAllThatIsNeededToTryAgain() throws {
        let letter = DeadLetter(
            source: Source(
                id: "a", url: "https://example.org/", location: .line(path: "in.jsonl", number: 2, offset: 9)),
            stage: "fetch", error: StageError(.unavailable, "no answer", isTransient: true))
        #expect(
            String(decoding: letter.line(), as: UTF8.self)
                == #"{"id":"a","url":"https://example.org/","source":\#(letter.source.json),"#
                + #""stage":"fetch","error":"unavailable","reason":"no answer","transient":true,"#
                + #""again":"offprint try in.jsonl --id a"}"#)
    }
}
