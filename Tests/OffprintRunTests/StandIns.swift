import Dispatch
import OffprintCore
import Synchronization

@testable import OffprintRun

/// Documents of a line of text each, from memory.
struct MemoryInput: DocumentInput {
    var texts: [String]
    /// The ids; by default the places.
    var ids: [String]?
    var damaged: Set<Int> = []
    var failsAt: Int?
    /// Where reading waits, as it does on a pipe that nobody writes to, and for what.
    var waitsAt: Int?
    var gate = Gate()

    var gives: Set<Layer> { [.article] }
    var isReplayable: Bool { true }

    func makeReader(from position: InputPosition?) throws(InputError) -> sending any DocumentReader {
        Reader(input: self)
    }

    struct Reader: DocumentReader {
        var input: MemoryInput
        var place = 0

        mutating func next() throws(InputError) -> InputItem? {
            if input.waitsAt == place { input.gate.wait() }
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

/// Keeps lines of id and text in memory, and what else happened to it.
final class MemoryOutput: DocumentOutput {
    let lines = Mutex<[String]>([])
    let commits = Mutex<[InputPosition?]>([])
    let finishes = Atomic<Int>(0)
    private let failsAfter: Int
    private let onRender: @Sendable (Document) throws(OutputError) -> Void
    private let onAppend: @Sendable (Int) -> Void

    /// - Parameter onAppend: called with the number of lines, the new one included.
    init(
        failsAfter: Int = .max, onRender: @escaping @Sendable (Document) throws(OutputError) -> Void = { _ in },
        onAppend: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.failsAfter = failsAfter
        self.onRender = onRender
        self.onAppend = onAppend
    }

    var needs: Set<Layer> { [] }
    func render(_ document: Document) throws(OutputError) -> String {
        try onRender(document)
        return "\(document.source.id) \(document.text)"
    }
    func append(_ rendered: String) throws(OutputError) {
        let count = lines.withLock { lines in
            lines.append(rendered)
            return lines.count
        }
        onAppend(count)
        if count > failsAfter { throw OutputError("the disk is full") }
    }
    func commit(at position: InputPosition?) throws(OutputError) { commits.withLock { $0.append(position) } }
    func recover() throws(OutputError) -> InputPosition? { nil }
    func finish() throws(OutputError) { finishes.add(1, ordering: .relaxed) }
}

extension Document {
    var text: String { article.map { CleanText($0).string } ?? "" }
}

/// Something to wait for, on a thread or in a task; once open, it stays open.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let state = Mutex<(isOpen: Bool, waiting: [CheckedContinuation<Void, Never>])>((false, []))

    func open() {
        let waiting = state.withLock { state in
            defer { state = (true, []) }
            return state.waiting
        }
        semaphore.signal()
        for continuation in waiting { continuation.resume() }
    }

    func wait() {
        semaphore.wait()
        semaphore.signal()
    }

    func waitInTask() async {
        await withCheckedContinuation { continuation in
            let isOpen = state.withLock { state in
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }
}

/// Does what the text says.
struct Judge: DocumentStage {
    static let description = StageDescription(name: "judge", summary: "Does what the text says.", needs: [.article])
    let options: NoOptions

    init(options: NoOptions = NoOptions()) { self.options = options }

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        switch document.text {
        case "drop": return .drop(because: "asked")
        case "fail": throw StageError(.failed, "asked to fail")
        default: return .keep
        }
    }
}

struct Ponder: AsyncDocumentStage {
    static let description = StageDescription(name: "ponder", summary: "Waits.", needs: [.article])
    let options: NoOptions

    init(options: NoOptions = NoOptions()) { self.options = options }

    func process(_ document: inout Document, within deadline: Deadline) async throws(StageError) -> Verdict {
        await Task.yield()
        document.note(true, as: "pondered")
        return document.source.id.hasSuffix("3") ? .drop(because: "three") : .keep
    }
}

/// Does what the test says.
struct Act: DocumentStage {
    static let description = StageDescription(name: "act", summary: "Does what the test says.")
    let body: @Sendable (inout Document, Deadline) throws(StageError) -> Verdict

    init(_ body: @escaping @Sendable (inout Document, Deadline) throws(StageError) -> Verdict) { self.body = body }
    init(options: NoOptions) throws(OptionError) { throw OptionError("tests make it") }

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        try body(&document, deadline)
    }
}

/// Does what the test says, and may wait.
struct AsyncAct: AsyncDocumentStage {
    static let description = StageDescription(name: "async-act", summary: "Does what the test says.")
    let body: @Sendable (inout Document, Deadline) async throws(StageError) -> Verdict

    init(_ body: @escaping @Sendable (inout Document, Deadline) async throws(StageError) -> Verdict) {
        self.body = body
    }
    init(options: NoOptions) throws(OptionError) { throw OptionError("tests make it") }

    func process(_ document: inout Document, within deadline: Deadline) async throws(StageError) -> Verdict {
        try await body(&document, deadline)
    }
}

/// A run over memory, and what came of it.
final class Trial: Sendable {
    let output: MemoryOutput
    let run: Run
    private let letters: Letters

    init(
        _ input: MemoryInput, _ stages: [any Stage], workers: Int = 2, limits: Limits = Limits(),
        errors: ErrorPolicy = ErrorPolicy(), limit: Int? = nil, output: MemoryOutput = MemoryOutput(),
        patience: Duration? = nil
    ) throws {
        let letters = Letters()
        let pipeline = Pipeline(
            name: "test", entries: stages.map { Pipeline.Entry(.stage($0)) }, limits: limits, errors: errors)
        let plan = RunPlan(pipeline: pipeline, input: input, outputs: [output], workers: workers, limit: limit) {
            letter in
            letters.list.withLock { $0.append(letter) }
        }
        var waits = Patience(limits)
        if let patience { (waits.worker, waits.lane) = (patience, patience) }
        self.output = output
        self.letters = letters
        run = try Run(plan, patience: waits)
    }

    private final class Letters: Sendable {
        let list = Mutex<[DeadLetter]>([])
    }

    /// Executes the run on a thread of its own: one of those that tasks share must not be blocked.
    func execute() async -> (report: RunReport, lines: [String], letters: [DeadLetter]) {
        let report = await withCheckedContinuation { continuation in
            DispatchQueue(label: "trial").async { [run] in continuation.resume(returning: run.execute()) }
        }
        return (report, output.lines.withLock { $0 }, letters.list.withLock { $0 })
    }
}

/// A place for a run that the test needs in one of its stages.
final class Handle: Sendable {
    private let run = Mutex<Run?>(nil)
    func set(_ run: Run) { self.run.withLock { $0 = run } }
    func interrupt() { run.withLock { $0 }?.interrupt() }
    var progress: RunProgress? { run.withLock { $0 }?.progress }
}

/// `count` texts that differ.
func texts(_ count: Int) -> [String] { (0..<count).map { "text \($0)" } }
