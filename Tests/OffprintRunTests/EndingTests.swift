import OffprintCore
import Synchronization
import Testing

@testable import OffprintRun

@Suite struct EndingTests {
    private func allowing(_ share: Double) -> ErrorPolicy {
        var errors = ErrorPolicy()
        errors.stopAfter = share
        return errors
    }

    /// What an output has been through: where it was committed, and how often it was ended.
    private func closing(of trial: Trial) -> (positions: [InputPosition?], finishes: Int) {
        (trial.output.commits.withLock { $0 }, trial.output.finishes.load(ordering: .relaxed))
    }

    @Test func keepsWhatWasWrittenWhenTooManyFail() async throws {
        let failing = (0..<1000).map { $0 % 4 == 0 ? "fail" : "ok" }
        let trial = try Trial(MemoryInput(texts: failing), [Judge()], errors: allowing(0.1))
        let result = await trial.execute()
        #expect(result.report.ending == .overErrorBudget)
        #expect(result.report.written == 150)
        #expect(result.letters.count == 50)
        #expect(result.report.read == 200)
        #expect(result.report.balances)
        #expect(closing(of: trial).positions.count == 1)
        #expect(closing(of: trial).finishes == 1)
    }

    @Test func looksAtTheErrorBudgetAtTheEndOfAShortRun() async throws {
        let trial = try Trial(MemoryInput(texts: ["a", "fail"]), [Judge()], errors: allowing(0.1))
        let result = await trial.execute()
        #expect(result.report.ending == .overErrorBudget)
        #expect(result.report.written == 1)
        #expect(closing(of: trial) == ([InputPosition(2)], 1))
    }

    @Test func doesNotFinishWellWhenEveryDocumentFailed() async throws {
        let result = try await Trial(MemoryInput(texts: ["fail", "fail"]), [Judge()]).execute()
        #expect(result.report.ending == .overErrorBudget)
        let mixed = try await Trial(MemoryInput(texts: ["fail", "drop"]), [Judge()]).execute()
        #expect(mixed.report.ending == .finished)
    }

    @Test func endsWhenAnOutputFails() async throws {
        let trial = try Trial(MemoryInput(texts: texts(300)), [Judge()], output: MemoryOutput(failsAfter: 10))
        let result = await trial.execute()
        #expect(result.report.ending == .outputFailed(OutputError("the disk is full")))
        #expect(result.report.written == 10)
        #expect(result.report.balances)
        #expect(closing(of: trial) == ([], 0))
    }

    @Test func endsWhenADocumentCannotBeRendered() async throws {
        let output = MemoryOutput(onRender: { document throws(OutputError) in
            if document.source.id == "20" { throw OutputError("no place for it") }
        })
        let result = try await Trial(MemoryInput(texts: texts(300)), [Judge()], output: output).execute()
        #expect(result.report.ending == .outputFailed(OutputError("no place for it")))
        #expect(result.report.balances)
    }

    @Test func writesWhatWasReadBeforeTheInputFailed() async throws {
        let trial = try Trial(MemoryInput(texts: texts(30), failsAt: 20), [Judge()])
        let result = await trial.execute()
        #expect(result.report.ending == .inputFailed(InputError("the disk failed")))
        #expect(result.report.written == 20)
        #expect(result.report.balances)
        #expect(closing(of: trial).finishes == 1)
    }

    @Test func bringsToItsEndWhatIsUnderWayWhenInterrupted() async throws {
        let handle = Handle()
        let act = Act { document, _ throws(StageError) in
            if document.source.id == "40" { handle.interrupt() }
            return .keep
        }
        let trial = try Trial(MemoryInput(texts: texts(10_000)), [act])
        handle.set(trial.run)
        let result = await trial.execute()
        #expect(result.report.ending == .interrupted)
        #expect(result.report.written > 40)
        #expect(result.report.written < 10_000)
        #expect(result.report.balances)
        #expect(closing(of: trial) == ([InputPosition(.integer(result.report.read))], 1))
    }

    @Test func endsWithoutHavingBegunWhenInterruptedBefore() async throws {
        let trial = try Trial(MemoryInput(texts: texts(10)), [Judge()])
        trial.run.interrupt()
        let result = await trial.execute()
        #expect(result.report.ending == .interrupted)
        #expect(result.report.read == 0)
    }

    @Test func doesNotHideAFailureBehindAnInterrupt() async throws {
        let handle = Handle()
        let output = MemoryOutput(failsAfter: 0, onAppend: { _ in handle.interrupt() })
        let trial = try Trial(MemoryInput(texts: texts(100)), [Judge()], output: output)
        handle.set(trial.run)
        let result = await trial.execute()
        #expect(result.report.ending == .outputFailed(OutputError("the disk is full")))
        #expect(result.report.balances)
    }

    @Test func doesNotWaitForAReaderThatHasNothingToRead() async throws {
        let handle = Handle()
        let gate = Gate()
        let output = MemoryOutput(onAppend: { count in if count == 8 { handle.interrupt() } })
        let trial = try Trial(MemoryInput(texts: texts(20), waitsAt: 8, gate: gate), [Judge()], output: output)
        handle.set(trial.run)
        let result = await trial.execute()
        gate.open()
        #expect(result.report.ending == .interrupted)
        #expect(result.report.written == 8)
        #expect(result.report.balances)
    }

    @Test func doesNotTryAgainOnceItIsInterrupted() async throws {
        let handle = Handle()
        let attempts = Atomic<Int>(0)
        let act = AsyncAct { _, _ async throws(StageError) in
            attempts.add(1, ordering: .relaxed)
            handle.interrupt()
            throw StageError(.unavailable, "no answer", isTransient: true)
        }
        var errors = ErrorPolicy()
        errors.retry = 100
        let trial = try Trial(MemoryInput(texts: ["a"]), [act], errors: errors)
        handle.set(trial.run)
        let result = await trial.execute()
        #expect(result.report.ending == .interrupted)
        #expect(result.letters.map(\.error.reason) == ["no answer"])
        #expect(attempts.load(ordering: .relaxed) == 1)
    }

    @Test func doesNotTryAgainWhenTheTimeOnTheLaneIsOver() async throws {
        let attempts = Atomic<Int>(0)
        let act = AsyncAct { _, _ async throws(StageError) in
            attempts.add(1, ordering: .relaxed)
            throw StageError(.unavailable, "no answer", isTransient: true)
        }
        var limits = Limits()
        limits.ioTime = .milliseconds(1)
        let result = try await Trial(MemoryInput(texts: ["a"]), [act], limits: limits).execute()
        #expect(result.letters.map(\.error.kind) == [.unavailable])
        #expect(attempts.load(ordering: .relaxed) == 1)
    }
}
