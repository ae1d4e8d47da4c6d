import OffprintCore
import Synchronization
import Testing

@testable import OffprintRun

@Suite struct RunTests {
    @Test(arguments: [1, 2, 5]) func writesInInputOrderWhateverTheNumberOfWorkers(workers: Int) async throws {
        let result = try await Trial(MemoryInput(texts: texts(500)), [Judge()], workers: workers).execute()
        #expect(result.lines == texts(500).enumerated().map { "\($0.offset) \($0.element)" })
        #expect(result.report.balances)
        #expect(result.report.ending == .finished)
    }

    @Test func keepsTheOrderThroughTheLane() async throws {
        let result = try await Trial(MemoryInput(texts: texts(200)), [Judge(), Ponder(), Judge()]).execute()
        #expect(result.lines == (0..<200).filter { $0 % 10 != 3 }.map { "\($0) text \($0)" })
        #expect(result.report.dropped == ["three": 20])
        #expect(result.report.entries.map(\.name) == ["input", "judge", "ponder", "judge", "output"])
        #expect(result.report.entries.map(\.entered) == [200, 200, 200, 180, 180])
        #expect(result.report.balances)
    }

    @Test func accountsForEveryDocument() async throws {
        let input = MemoryInput(texts: ["a", "drop", "fail", "b", "c"], damaged: [4])
        let result = try await Trial(input, [Judge()]).execute()
        #expect(result.lines == ["0 a", "3 b"])
        #expect(result.letters.map(\.stage) == ["judge", "input"])
        #expect(result.report.dropped == ["asked": 1])
        #expect(result.report.dead == ["failed": 1, "malformed": 1])
        #expect(result.report.entries.map(\.entered) == [5, 4, 2])
        #expect(result.report.entries.map(\.failed) == [1, 1, 0])
        #expect(result.report.balances)
    }

    @Test func runsOverNoDocumentAtAll() async throws {
        let result = try await Trial(MemoryInput(texts: []), [Judge()]).execute()
        #expect(result.report.ending == .finished)
        #expect(result.report.read == 0)
        #expect(result.report.balances)
    }

    @Test func runsWithoutAnyStage() async throws {
        let result = try await Trial(MemoryInput(texts: ["a"]), []).execute()
        #expect(result.lines == ["0 a"])
        #expect(result.report.balances)
    }

    @Test func readsNoMoreThanTheLimit() async throws {
        let result = try await Trial(MemoryInput(texts: texts(50)), [Judge()], limit: 7).execute()
        #expect(result.report.written == 7)
        #expect(result.report.read == 7)
    }

    @Test func tellsEqualIDsApart() async throws {
        let input = MemoryInput(texts: ["1", "2", "3", "4"], ids: ["a", "a", "a~2", "a"])
        let result = try await Trial(input, [Judge()]).execute()
        #expect(result.lines == ["a 1", "a~2 2", "a~2~2 3", "a~3 4"])
        #expect(result.report.renamed == 3)
    }

    @Test func showsHowFarItIsWhileAnOutputWrites() async throws {
        let handle = Handle()
        let seen = Mutex<[Int]>([])
        let output = MemoryOutput(onAppend: { _ in
            let done = handle.progress?.done ?? -1
            seen.withLock { $0.append(done) }
        })
        let trial = try Trial(MemoryInput(texts: texts(3)), [Judge()], output: output)
        handle.set(trial.run)
        #expect(await trial.execute().report.balances)
        #expect(seen.withLock { $0 } == [0, 1, 2])
    }

    @Test func triesAgainOnTheDocumentAsItWas() async throws {
        let attempts = Atomic<Int>(0)
        let act = Act { document, _ throws(StageError) in
            let isNew = document.notes["half"] == nil
            document.note(true, as: "half")
            if attempts.add(1, ordering: .relaxed).newValue == 1 {
                throw StageError(.failed, "once", isTransient: true)
            }
            return isNew ? .keep : .drop(because: "half done")
        }
        let result = try await Trial(MemoryInput(texts: ["a"]), [act]).execute()
        #expect(result.lines == ["0 a"])
        #expect(attempts.load(ordering: .relaxed) == 2)
    }

    @Test func triesAgainAfterWaitingOnTheDocumentAsItWas() async throws {
        let attempts = Atomic<Int>(0)
        let act = AsyncAct { document, _ async throws(StageError) in
            let isNew = document.notes["half"] == nil
            document.note(true, as: "half")
            if attempts.add(1, ordering: .relaxed).newValue == 1 {
                throw StageError(.unavailable, "once", isTransient: true)
            }
            return isNew ? .keep : .drop(because: "half done")
        }
        let result = try await Trial(MemoryInput(texts: ["a"]), [act]).execute()
        #expect(result.lines == ["0 a"])
        #expect(attempts.load(ordering: .relaxed) == 2)
    }

    @Test func countsTheTimeOfADocumentThroughItsStaysOnTheLane() async throws {
        let left = Mutex<Duration?>(nil)
        let work = Act { _, _ throws(StageError) in
            let start = ContinuousClock.now
            while start.duration(to: .now) < .milliseconds(20) {}
            return .keep
        }
        let look = Act { _, deadline throws(StageError) in
            left.withLock { $0 = deadline.remaining }
            return .keep
        }
        var limits = Limits()
        limits.documentTime = .seconds(100)
        let result = try await Trial(MemoryInput(texts: ["a"]), [work, Ponder(), look], limits: limits).execute()
        #expect(result.report.written == 1)
        #expect(try #require(left.withLock { $0 }) < .seconds(100) - .milliseconds(20))
    }
}
