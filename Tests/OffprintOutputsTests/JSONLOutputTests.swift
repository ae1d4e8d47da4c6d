import OffprintCore
import OffprintOutputs
import Testing

struct JSONLOutputTests {
    private func options(_ path: String, _ fields: [RecordField] = []) -> JSONLOutput.Options {
        var options = JSONLOutput.Options()
        options.path = path
        options.fields = fields
        return options
    }

    @Test func writesALineForEachDocumentInOrder() throws {
        let scratch = try Scratch()
        let output = JSONLOutput(options: options("deep/down/a.jsonl", [.id]), in: scratch.path)
        for id in ["b", "a", "ü"] { try output.append(try output.render(Documents.of("x", id: id))) }
        try output.commit(at: nil)
        try output.append(try output.render(Documents.of("x", id: "last")))
        try output.finish()
        try output.finish()
        #expect(
            try scratch.text("deep/down/a.jsonl") == """
                {"id":"b"}
                {"id":"a"}
                {"id":"ü"}
                {"id":"last"}

                """)
    }

    @Test func makesAnEmptyFileOfARunWithoutArticles() throws {
        let scratch = try Scratch()
        try JSONLOutput(options: options("a.jsonl"), in: scratch.path).finish()
        #expect(try scratch.text("a.jsonl") == "")
    }

    @Test func writesLinesThatAreLargerThanItsBuffer() throws {
        let scratch = try Scratch()
        let output = JSONLOutput(options: options("a.jsonl", [.text]), in: scratch.path)
        let large = String(repeating: "rain ", count: 200_000)
        for text in ["one", large, "two"] { try output.append(try output.render(Documents.of(text))) }
        try output.finish()
        let lines = try scratch.text("a.jsonl").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].utf8.count == large.utf8.count - 1 + #"{"text":""}"#.utf8.count)
    }

    @Test func saysWhatItCouldNotWriteAndWhy() throws {
        let scratch = try Scratch()
        try JSONLOutput(options: options("file"), in: scratch.path).finish()
        let output = JSONLOutput(options: options("file/a.jsonl"), in: scratch.path)
        #expect(throws: OutputError("cannot write '\(scratch.path)/file/a.jsonl': Not a directory")) {
            try output.finish()
        }
    }

    @Test func knowsStandardOutput() {
        #expect(JSONLOutput(options: options("-"), in: "out").isStandardOutput)
        #expect(!JSONLOutput(options: options("a"), in: "out").isStandardOutput)
    }

    @Test func refusesAFieldThatIsNone() {
        let place = TextPosition(line: 3, column: 5)
        let fields = ConfigNode(.list([ConfigNode(.scalar("txt", isQuoted: false), at: place)]), at: place)
        let node = ConfigNode(.map([.init(key: "fields", position: place, value: fields)]), at: place)
        var diagnostics: [Diagnostic] = []
        #expect(JSONLOutput.Options.decode(node, owner: "output 'jsonl'", into: &diagnostics) == nil)
        #expect(diagnostics.first?.message.hasSuffix("did you mean 'text'?") == true)
    }
}
