import OffprintCore
import Testing

@testable import OffprintRun

@Suite struct BoardTests {
    private func job(_ sequence: Int, weight: Int = 1) -> Job {
        Job(
            sequence: sequence, document: Document(source: Source(id: "\(sequence)", location: .file(path: ""))),
            weight: weight)
    }

    private func through(_ sequence: Int, weight: Int = 1) -> Finished {
        Finished(sequence: sequence, outcome: .dropped(reason: "test"), weight: weight)
    }

    private func board(workers: Int = 2, documents: Int = 4, bytes: Int = 100, lane: Int = 1) -> Board {
        Board(workers: workers, batch: 2, credits: .init(documents: documents, bytes: bytes), lane: lane)
    }

    @Test func letsOneWorkerReadAtATime() {
        var board = board()
        let called = [board.callWorker(), board.callWorker(), board.callWorker()]
        #expect(called == [true, true, false])
        guard case .read(2) = board.workerCameFree() else { return #expect(Bool(false), "the first reads") }
        guard case .rest = board.workerCameFree() else { return #expect(Bool(false), "the second rests") }
    }

    @Test func appendsInTheOrderOfReading() {
        var board = board()
        _ = board.callWorker()
        _ = board.workerCameFree()
        board.didRead([job(0), job(1)], ended: true)
        board.didFinish([through(1)])
        guard case .rest = board.workerCameFree() else { return #expect(Bool(false), "1 waits for 0") }
        _ = board.callWorker()
        board.didFinish([through(0)])
        guard case .append(let run) = board.workerCameFree() else { return #expect(Bool(false), "both can go") }
        #expect(run.map(\.sequence) == [0, 1])
        #expect(!board.isDone)
        board.didAppend(run)
        #expect(board.isDone)
    }

    @Test func readsNoMoreThanTheCreditsAllow() {
        var board = board(documents: 100, bytes: 10)
        _ = board.callWorker()
        guard case .read = board.workerCameFree() else { return #expect(Bool(false), "there is credit") }
        board.didRead([job(0, weight: 10)], ended: false)
        guard case .rest = board.workerCameFree() else { return #expect(Bool(false), "the bytes are used up") }
        board.didFinish([through(0, weight: 10)])
        _ = board.callWorker()
        guard case .append(let run) = board.workerCameFree() else { return #expect(Bool(false), "0 can go") }
        board.didAppend(run)
        guard case .read = board.workerCameFree() else { return #expect(Bool(false), "the credit is back") }
    }

    @Test func letsSoManyWaitAtOnce() {
        var board = board(lane: 1)
        _ = board.callWorker()
        _ = board.workerCameFree()
        board.didRead([job(0), job(1)], ended: true)
        board.sendToLane([job(0), job(1)])
        let taken = [board.takeForLane(), board.takeForLane()]
        #expect(taken.map { $0.map(\.sequence) } == [[0], []])
        board.didReturn(job(0), weight: 5)
        let next = board.takeForLane()
        #expect(next.map(\.sequence) == [1])
        guard case .process(let jobs) = board.workerCameFree() else { return #expect(Bool(false), "0 goes on") }
        #expect(jobs.map(\.sequence) == [0])
        #expect(jobs.map(\.weight) == [5])
    }

    @Test func isDoneAfterAStopWhenTheLastOnesLayDownTheirWork() {
        var board = board()
        _ = board.callWorker()
        _ = board.workerCameFree()
        board.didRead([job(0), job(1)], ended: false)
        board.stop()
        #expect(!board.isDone)
        board.didFinish([through(0), through(1)])
        #expect(board.isDone)
    }
}
