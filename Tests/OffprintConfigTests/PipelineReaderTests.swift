import OffprintConfig
import OffprintCore
import Testing

struct Shorten: Summarizer {
    struct Options: StageOptions {
        @Option("How many sentences.", within: 1...10)
        var sentences = 3
        @Option("Whether the first one counts double.")
        var favorLead = false
        @Option("What comes of it.")
        var style = Style.plain
        enum Style: String, CaseIterable, OptionValue { case plain, fancy }
    }
    static let description = StageDescription(
        name: "shorten", summary: "Sums up.", needs: [.article], gives: [.summary])
    let options: Options
    func summary(of article: Article, within deadline: Deadline) throws(StageError) -> Summary? { nil }
}

struct Split: DocumentStage {
    static let description = StageDescription(
        name: "split", summary: "Parses.", needs: [.page], gives: [.article])
    let options: NoOptions
    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict { .keep }
}

@Suite struct PipelineReaderTests {
    private let registry = StageRegistry([Shorten.self, Split.self])

    private func read(_ yaml: String) -> (file: PipelineFile?, errors: [String]) {
        var diagnostics: [Diagnostic] = []
        let reader = PipelineReader(registry: registry, inputs: ["warc", "html"], outputs: ["jsonl", "sqlite"])
        let file = reader.read(yaml, path: "p/daily.yaml", into: &diagnostics)
        return (file, diagnostics.map(\.description))
    }

    @Test func readsAWholePipeline() throws {
        let (file, errors) = read(
            """
            version: 1
            input:
              warc: ../a.warc.gz
            stages:
              - split
              - shorten: { sentences: 2, favor-lead: yes, style: fancy }
              - drop: words < 50
                as: short
            output:
              - jsonl: articles.jsonl
            limits: { document-time: 250ms, html: 2MiB }
            on-error: { retry: 0, stop-after: 1% }
            """)
        #expect(errors == [])
        let pipeline = try #require(file?.pipeline)
        #expect(pipeline.name == "daily")
        #expect(pipeline.entries.map(\.name) == ["split", "shorten", "drop"])
        #expect(pipeline.limits.documentTime == .milliseconds(250))
        #expect(pipeline.limits.html.bytes == 2 << 20)
        #expect(pipeline.errors.stopAfter == 0.01)
        #expect(file?.input?.kind == "warc")
        #expect(file?.resolve("../a.warc.gz") == "p/../a.warc.gz")
        guard case .stage(let stage) = pipeline.entries[1].action, let shorten = stage as? Shorten else {
            return #expect(Bool(false), "the second entry is 'shorten'")
        }
        #expect(shorten.options.sentences == 2)
        #expect(shorten.options.favorLead)
        #expect(shorten.options.style == .fancy)
    }

    @Test func showsAllErrorsOfAFileAtOnce() {
        let (_, errors) = read(
            """
            stages:
              - splitt
              - shorten: { sentance: 2, style: fancey }
              - shorten: { sentences: -5 }
              - drop: wrds < 50
            output:
              - jsnl: a.jsonl
            limit: {}
            """)
        #expect(
            errors == [
                "p/daily.yaml:2:5: error: no stage is called 'splitt'; did you mean 'split'?",
                "p/daily.yaml:3:16: error: stage 'shorten' has no option 'sentance'; did you mean 'sentences'?",
                "p/daily.yaml:3:36: error: 'style' is 'fancey', and it must be 'plain' or 'fancy'; did you mean 'fancy'?",
                "p/daily.yaml:4:27: error: 'sentences' is -5, and it must be from 1 to 10",
                "p/daily.yaml:5:11: error: there is no field 'wrds'; did you mean 'words'?",
                "p/daily.yaml:7:5: error: there is no output 'jsnl'; did you mean 'jsonl'?",
                "p/daily.yaml:8:1: error: a pipeline has no key 'limit'; did you mean 'limits'?",
            ])
    }

    @Test func showsJustTheFaultOfSyntax() {
        let (_, errors) = read("stages:\n  - split\n bad: [\n")
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("p/daily.yaml:3:") == true)
    }

    @Test(arguments: ["", "~", "# nothing\n"]) func refusesAnEmptyFile(yaml: String) {
        #expect(!read(yaml).errors.isEmpty)
    }

    @Test func refusesAKeyThatIsGivenTwice() {
        let (_, errors) = read("stages: [split]\nstages: []\n")
        #expect(errors == ["p/daily.yaml:1:1: error: the key 'stages' is given twice"])
    }

    @Test func refusesAFileThatRefersToItselfOverAndOver() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<9 {
            yaml +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        let (_, errors) = read(yaml)
        #expect(errors.count == 1)
        #expect(errors.first?.contains("more than 100000 nodes") == true)
    }

    @Test func takesAWordForAWordWhereAWordIsWanted() {
        var diagnostics: [Diagnostic] = []
        let node = YAMLReader.read("[no, 1, 1.5, 2026-01-01, 'null']", into: &diagnostics)
        #expect(node?.list?.compactMap(\.scalar) == ["no", "1", "1.5", "2026-01-01", "null"])
    }

    @Test func checksThatEachStageFindsWhatItReads() throws {
        let pipeline = try #require(
            read(
                """
                stages:
                  - shorten
                  - split
                  - drop: relevance.x < 0.5
                """
            ).file?.pipeline)
        let found = pipeline.check(input: [.page], outputs: [("jsonl", [.article], nil)], registry: registry)
        #expect(
            found.map(\.description) == [
                "2:5: error: 'shorten' needs an article; put 'split' before it",
                "4:5: error: 'drop: relevance.x < 0.5' needs 'relevance', which nothing before it gives",
            ])
    }
}
