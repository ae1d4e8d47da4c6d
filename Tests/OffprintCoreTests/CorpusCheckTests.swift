import OffprintCore
import Testing

@Suite struct CorpusCheckTests {
    private struct Nothing: CorpusEvidence {
        mutating func merge(_ other: Nothing) {}
        var parts: [CorpusPart] { [] }
        mutating func merge(_ part: CorpusPart) throws(CorpusError) {}
    }

    private struct Learn: DocumentStage, CorpusStage {
        static let description = StageDescription(name: "learn", summary: "Learns.")
        var learning = CorpusLearning.twoPasses
        init(options: NoOptions) {}
        func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict { .keep }
        func observe(_ document: Document, into evidence: inout Nothing) {}
        func informed(by evidence: Nothing, holdsDocuments: Bool) -> Learn { self }
    }

    private struct Get: DocumentStage {
        static let description = StageDescription(name: "get", summary: "Gets.", gives: [.page])
        init(options: NoOptions) {}
        func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict { .keep }
    }

    private func check(_ stages: [any Stage], isReplayable: Bool = true) -> [String] {
        let entries = stages.enumerated().map {
            Pipeline.Entry(.stage($0.element), at: TextPosition(line: 3 + $0.offset, column: 5))
        }
        return Pipeline(name: "test", entries: entries).check(input: [.page], isReplayable: isReplayable)
            .map(\.description)
    }

    @Test func twoPassesNeedAnInputThatCanBeReadTwice() {
        #expect(check([Learn(options: NoOptions())]).isEmpty)
        #expect(
            check([Learn(options: NoOptions())], isReplayable: false) == [
                "3:5: error: 'learn' with two passes reads the input twice, and standard input can be read once; write it to a file first, or use 'passes: 1'"
            ])
    }

    @Test func twoPassesDoNotGetPagesTwice() {
        #expect(
            check([Get(options: NoOptions()), Learn(options: NoOptions())]) == [
                "4:5: error: 'learn' with two passes reads the input twice, and 'get' would get each page twice; use 'passes: 1'"
            ])
    }

    @Test func onePassTakesAnyInput() {
        var learn = Learn(options: NoOptions())
        learn.learning = .onePass
        #expect(check([learn], isReplayable: false).isEmpty)
    }
}
