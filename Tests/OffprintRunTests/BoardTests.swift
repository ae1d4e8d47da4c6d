import OffprintCore
import Testing

@testable import OffprintRun

@Suite struct BoardTests {
    private func job(_ sequence: Int, weight: Int = 1) -> Job {
        Job(
            sequence: sequence, document: Document(source: Source(id: "\(sequence)", location: .file(path: ""))),
            weight: weight)
    }

    private func batch(_ numbers: ClosedRange<Int>, weight: Int = 1, ended: Bool = false) -> Intake.Batch {
        Intake.Batch(jobs: numbers.map { job($0, weight: weight) }, ended: ended)
    }

    private func through(_ sequence: Int, weight: Int = 1) -> Finished {
        Finished(sequence: sequence, outcome: .dropped(reason: "test"), weight: weight)
    }

    private func board(workers: Int = 2, documents: Int = 4, bytes: Int = 100, lane: Int = 1) -> Board {
        Board(workers: workers, batch: 2, credits: .init(documents: documents, bytes: bytes), lane: lane)
    }

    private func wrong(_ claim: Comment, at place: SourceLocation = #_sourceLocation) {
        Issue.record(claim, sourceLocation: place)
    }

    /// A board of which one worker reads.
    private func reading(_ board: Board) -> Board {
        var board = board
        #expect(board.calls().workers == 1)
        guard case .read = board.workerCameFree() else {
            Issue.record("the first reads")
            return board
        }
        return board
    }

    @Test func letsOneWorkerReadAtATime() {
        var board = reading(board())
        #expect(board.calls().workers == 0)
        #expect(board.didRead(batch(0...1)).count == 2)
        #expect(board.calls().workers == 1)
        guard case .read(2) = board.workerCameFree() else { return wrong("another reads on") }
    }

    @Test func callsWorkersOnlyWhileThereIsSomethingForOneMore() {
        var board = reading(board(workers: 8, documents: 100))
        _ = board.didRead(batch(0...9, ended: true))
        board.takeOver((0...4).map { job($0) })
        #expect(board.calls().workers == 3)
        #expect(board.calls().workers == 3)
        #expect(board.calls().workers == 1)
        #expect(board.calls().workers == 0)
    }

    @Test func appendsInTheOrderOfReading() {
        var board = reading(board())
        _ = board.didRead(batch(0...1, ended: true))
        board.didFinish([through(1)])
        guard case .rest = board.workerCameFree() else { return wrong("1 waits for 0") }
        board.didFinish([through(0)])
        #expect(board.calls().workers == 1)
        guard case .append(let run) = board.workerCameFree() else { return wrong("both can go") }
        #expect(run.map(\.sequence) == [0, 1])
        #expect(!board.calls().isDone)
        board.didAppend(run, appended: 2)
        #expect(board.calls().isDone)
        #expect(board.taken == 2)
        #expect(!board.hasLetGo)
    }

    @Test func readsNoMoreThanTheCreditsAllow() {
        var board = reading(board(documents: 100, bytes: 10))
        _ = board.didRead(batch(0...0, weight: 10))
        guard case .rest = board.workerCameFree() else { return wrong("the bytes are used up") }
        board.didFinish([through(0, weight: 10)])
        _ = board.calls()
        guard case .append(let run) = board.workerCameFree() else { return wrong("0 can go") }
        board.didAppend(run, appended: 1)
        guard case .read = board.workerCameFree() else { return wrong("the credit is back") }
    }

    @Test func letsSoManyWaitAtOnce() {
        var board = reading(board(lane: 1))
        let jobs = board.didRead(batch(0...1, ended: true))
        board.sendToLane(jobs)
        #expect(board.calls().waiting.map(\.sequence) == [0])
        #expect(board.calls().waiting.isEmpty)
        board.didReturn(job(0), weight: 5)
        #expect(board.calls().waiting.map(\.sequence) == [1])
        guard case .process(let ready) = board.workerCameFree() else { return wrong("0 goes on") }
        #expect(ready.map(\.sequence) == [0])
        #expect(ready.map(\.weight) == [5])
    }

    @Test func isDoneAfterAStopWhenTheLastOnesLayDownTheirWork() {
        var board = reading(board())
        _ = board.didRead(batch(0...1))
        board.stop()
        #expect(!board.calls().isDone)
        board.didFinish([through(0), through(1)])
        #expect(board.calls().isDone)
        #expect(board.taken == 0)
        #expect(board.hasLetGo)
    }

    @Test func isDoneAfterAStopWhenTheLastWorkerIsLost() {
        var board = reading(board())
        _ = board.didRead(batch(0...1))
        board.stop()
        board.workerWasLost()
        board.didFinish([through(0)])
        board.takeOver([job(1)])
        #expect(board.calls().isDone)
    }

    @Test func accountsForWhatWasAppendedBeforeAStop() {
        var board = reading(board())
        _ = board.didRead(batch(0...3))
        board.didFinish([through(0), through(1), through(2)])
        guard case .append(let run) = board.workerCameFree() else { return wrong("three can go") }
        board.didAppend(run, appended: 1)
        board.stop()
        board.didFinish([through(3)])
        #expect(board.calls().isDone)
        #expect(board.taken == 1)
    }

    @Test func doesNotWaitForAReaderWhenTheRunIsAskedToEnd() {
        var board = reading(board())
        _ = board.didRead(batch(0...0))
        board.didFinish([through(0)])
        _ = board.calls()
        guard case .append(let run) = board.workerCameFree() else { return wrong("0 can go") }
        board.didAppend(run, appended: 1)
        guard case .read = board.workerCameFree() else { return wrong("it reads on") }
        board.drain()
        #expect(board.calls().isDone)
        #expect(board.didRead(batch(1...2)).isEmpty)
        #expect(board.taken == 1)
        #expect(!board.hasLetGo)
    }

    @Test func bringsToItsEndWhatAReaderBringsWhileOthersAreUnderWay() {
        var board = reading(board(documents: 8))
        _ = board.didRead(batch(0...0))
        _ = board.calls()
        guard case .read = board.workerCameFree() else { return wrong("another reads") }
        board.drain()
        #expect(!board.calls().isDone)
        #expect(board.didRead(batch(1...2)).count == 2)
        #expect(board.taken == 3)
    }
}
