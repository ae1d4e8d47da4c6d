import OffprintCore
import Synchronization
import Testing

@testable import OffprintRun

/// Documents of a line of text each, from memory.
struct MemoryInput: DocumentInput {
    var texts: [String]
    /// The ids; by default the places.
    var ids: [String]?
    var damaged: Set<Int> = []
    var failsAt: Int?

    var gives: Set<Layer> { [.article] }
    var isReplayable: Bool { true }

    func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader {
        Reader(input: self)
    }

    struct Reader: DocumentReader {
        var input: MemoryInput
        var place = 0

        mutating func next() throws(InputError) -> InputItem? {
            guard place < input.texts.count else { return nil }
            defer { place += 1 }
            if input.failsAt == place { throw InputError("the disk failed") }
            let source = Source(id: input.ids?[place] ?? "\(place)", location: .standardInput(number: place + 1))
            if input.damaged.contains(place) { return .damaged(source, StageError(.malformed, "broken")) }
            return .document(Document(source: source, article: Article(plainText: input.texts[place])))
        }
        var position: InputPosition { InputPosition(.integer(place)) }
        var progress: (read: Int, total: Int?) { (place, input.texts.count) }
    }
}

/// Keeps lines of id and text in memory.
final class MemoryOutput: DocumentOutput {
    let lines = Mutex<[String]>([])
    let failsAfter: Int
    init(failsAfter: Int = .max) { self.failsAfter = failsAfter }

    var needs: Set<Layer> { [] }
    func render(_ document: Document) throws(OutputError) -> String {
        "\(document.source.id) \(document.article.map { CleanText($0).string } ?? "")"
    }
    func append(_ rendered: String) throws(OutputError) {
        let count = lines.withLock { lines in
            lines.append(rendered)
            return lines.count
        }
        if count > failsAfter { throw OutputError("the disk is full") }
    }
    func commit(at position: InputPosition?) throws(OutputError) {}
    func recover() throws(OutputError) -> InputPosition? { nil }
    func finish() throws(OutputError) {}
}

struct Judge: DocumentStage {
    static let description = StageDescription(name: "judge", summary: "Does what the text says.", needs: [.article])
    let options: NoOptions

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        let word = document.article.map { CleanText($0).string } ?? ""
        switch word {
        case "drop": return .drop(because: "asked")
        case "fail": throw StageError(.failed, "asked to fail")
        case "hang":
            // Spins until the watchdog gives the thread up: it does not look at the deadline.
            while !Judge.released.load(ordering: .relaxed) {}
            return .keep
        default: return .keep
        }
    }

    static let released = Atomic<Bool>(false)
}

struct Ponder: AsyncDocumentStage {
    static let description = StageDescription(name: "ponder", summary: "Waits.", needs: [.article])
    let options: NoOptions

    func process(_ document: inout Document, within deadline: Deadline) async throws(StageError) -> Verdict {
        await Task.yield()
        document.note(true, as: "pondered")
        return document.source.id.hasSuffix("3") ? .drop(because: "three") : .keep
    }
}

@Suite struct RunTests {
    private func pipeline(_ stages: [any Stage], limits: Limits = Limits(), errors: ErrorPolicy = ErrorPolicy()) -> Pipeline {
        Pipeline(name: "test", entries: stages.map { Pipeline.Entry(.stage($0)) }, limits: limits, errors: errors)
    }

    private func run(
        _ input: MemoryInput, _ stages: [any Stage], workers: Int = 2, limits: Limits = Limits(),
        errors: ErrorPolicy = ErrorPolicy(), limit: Int? = nil, output: MemoryOutput = MemoryOutput()
    ) throws -> (report: RunReport, lines: [String], letters: [DeadLetter]) {
        let letters = Mutex<[DeadLetter]>([])
        let plan = RunPlan(
            pipeline: pipeline(stages, limits: limits, errors: errors), input: input, outputs: [output],
            workers: workers, limit: limit
        ) { letter in letters.withLock { $0.append(letter) } }
        let report = try Run(plan).execute()
        return (report, output.lines.withLock { $0 }, letters.withLock { $0 })
    }

    @Test(arguments: [1, 2, 5]) func writesInInputOrderWhateverTheNumberOfWorkers(workers: Int) throws {
        let texts = (0..<500).map { "text \($0)" }
        let result = try run(MemoryInput(texts: texts), [Judge(options: NoOptions())], workers: workers)
        #expect(result.lines == texts.enumerated().map { "\($0.offset) \($0.element)" })
        #expect(result.report.balances)
        #expect(result.report.ending == .finished)
    }

    @Test func keepsTheOrderThroughTheLane() throws {
        let result = try run(
            MemoryInput(texts: (0..<200).map { "t\($0)" }),
            [Judge(options: NoOptions()), Ponder(options: NoOptions()), Judge(options: NoOptions())])
        #expect(result.lines.count == 180)
        #expect(result.lines == (0..<200).filter { $0 % 10 != 3 }.map { "\($0) t\($0)" })
        #expect(result.report.dropped == ["three": 20])
        #expect(result.report.entries.map(\.entered) == [200, 200, 180])
    }

    @Test func accountsForEveryDocument() throws {
        let input = MemoryInput(texts: ["a", "drop", "fail", "b", "c"], damaged: [4])
        let result = try run(input, [Judge(options: NoOptions())])
        #expect(result.lines == ["0 a", "3 b"])
        #expect(result.letters.map(\.stage) == ["judge", "input"])
        #expect(result.report.dropped == ["asked": 1])
        #expect(result.report.dead == ["failed": 1, "malformed": 1])
        #expect(result.report.balances)
    }

    @Test func runsOverNoDocumentAtAll() throws {
        let result = try run(MemoryInput(texts: []), [Judge(options: NoOptions())])
        #expect(result.report.ending == .finished)
        #expect(result.report.read == 0)
    }

    @Test func givesUpAThreadThatDoesNotComeBack() throws {
        var limits = Limits()
        limits.documentTime = .milliseconds(50)
        let texts = ["a", "hang"] + (0..<20).map { "b\($0)" }
        let result = try run(MemoryInput(texts: texts), [Judge(options: NoOptions())], workers: 1, limits: limits)
        Judge.released.store(true, ordering: .relaxed)
        #expect(result.lines.count == 21)
        #expect(result.letters.map(\.source.id) == ["1"])
        #expect(result.letters.map(\.error.kind) == [.deadline])
        #expect(result.report.lostThreads == 1)
        #expect(result.report.balances)
    }

    @Test func stopsWhenTooManyFail() throws {
        var errors = ErrorPolicy()
        errors.stopAfter = 0.1
        let texts = (0..<1000).map { $0 % 4 == 0 ? "fail" : "ok" }
        let result = try run(MemoryInput(texts: texts), [Judge(options: NoOptions())], errors: errors)
        #expect(result.report.ending == .overErrorBudget)
        #expect(result.report.written + result.letters.count == 200)
    }

    @Test func looksAtTheErrorBudgetAtTheEndOfAShortRun() throws {
        var errors = ErrorPolicy()
        errors.stopAfter = 0.1
        let result = try run(MemoryInput(texts: ["a", "fail"]), [Judge(options: NoOptions())], errors: errors)
        #expect(result.report.ending == .overErrorBudget)
        #expect(result.report.written == 1)
    }

    @Test func endsWhenAnOutputFails() throws {
        let result = try run(
            MemoryInput(texts: (0..<300).map { "t\($0)" }), [Judge(options: NoOptions())],
            output: MemoryOutput(failsAfter: 10))
        #expect(result.report.ending == .outputFailed(OutputError("the disk is full")))
    }

    @Test func endsWhenTheInputFails() throws {
        let result = try run(
            MemoryInput(texts: (0..<30).map { "t\($0)" }, failsAt: 20), [Judge(options: NoOptions())])
        #expect(result.report.ending == .inputFailed(InputError("the disk failed")))
    }

    @Test func readsNoMoreThanTheLimit() throws {
        let result = try run(MemoryInput(texts: Array(repeating: "t", count: 50)), [Judge(options: NoOptions())], limit: 7)
        #expect(result.report.written == 7)
    }

    @Test func tellsEqualIDsApart() throws {
        let input = MemoryInput(texts: ["1", "2", "3", "4"], ids: ["a", "a", "a~2", "a"])
        let result = try run(input, [Judge(options: NoOptions())])
        #expect(result.lines == ["a 1", "a~2 2", "a~2~2 3", "a~3 4"])
        #expect(result.report.renamed == 3)
    }

    @Test func bringsToItsEndWhatIsUnderWayWhenInterrupted() throws {
        let output = MemoryOutput()
        let plan = RunPlan(
            pipeline: pipeline([Judge(options: NoOptions())]), input: MemoryInput(texts: Array(repeating: "t", count: 100)),
            outputs: [output], workers: 2)
        let run = try Run(plan)
        run.interrupt()
        let report = run.execute()
        #expect(report.ending == .interrupted)
        #expect(report.balances)
    }
}
