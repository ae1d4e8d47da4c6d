import OffprintCore
import Synchronization
import Testing

@testable import OffprintRun

@Suite struct PatienceTests {
    private let short = Duration.milliseconds(50)

    @Test func givesUpAThreadThatDoesNotComeBack() async throws {
        let gate = Gate()
        let hang = Act { document, _ throws(StageError) in
            if document.source.id == "1" { gate.wait() }
            return .keep
        }
        let trial = try Trial(MemoryInput(texts: texts(22)), [Judge(), hang], workers: 1, patience: short)
        let result = await trial.execute()
        gate.open()
        #expect(result.lines.count == 21)
        #expect(result.letters.map(\.source.id) == ["1"])
        #expect(result.letters.map(\.stage) == ["act"])
        #expect(result.letters.map(\.error.kind) == [.deadline])
        #expect(result.report.lostThreads == 1)
        #expect(result.report.balances)
    }

    @Test func blamesTheOutputForADocumentThatItDoesNotRender() async throws {
        let gate = Gate()
        let output = MemoryOutput(onRender: { document throws(OutputError) in
            if document.source.id == "1" { gate.wait() }
        })
        let result = try await Trial(MemoryInput(texts: texts(10)), [], output: output, patience: short).execute()
        gate.open()
        #expect(result.letters.map(\.stage) == ["output"])
        #expect(result.report.entries.map(\.failed) == [0, 1])
        #expect(result.report.balances)
    }

    @Test func isNotStoppedByALostThreadThatComesBackWithAnError() async throws {
        let gate = Gate()
        let output = MemoryOutput(
            onRender: { document throws(OutputError) in
                if document.source.id == "1" {
                    gate.wait()
                    throw OutputError("too late")
                }
            },
            onAppend: { count in if count == 20 { gate.open() } })
        let result = try await Trial(MemoryInput(texts: texts(2000)), [Judge()], output: output, patience: short)
            .execute()
        #expect(result.report.ending == .finished)
        #expect(result.report.written == 1999)
        #expect(result.report.balances)
    }

    @Test func endsAfterAStopWhenAThreadDoesNotComeBack() async throws {
        let gate = Gate()
        let hangs = Gate()
        let hang = Act { document, _ throws(StageError) in
            if document.source.id == "9" {
                hangs.open()
                gate.wait()
            }
            return .keep
        }
        let output = MemoryOutput(failsAfter: 0, onAppend: { _ in hangs.wait() })
        let result = try await Trial(MemoryInput(texts: texts(100)), [hang], output: output, patience: short).execute()
        gate.open()
        #expect(result.report.ending == .outputFailed(OutputError("the disk is full")))
        #expect(result.report.read == 0)
        #expect(result.report.balances)
    }

    @Test func givesUpAWaitingStageThatDoesNotComeBack() async throws {
        let gate = Gate()
        let hang = AsyncAct { document, _ async throws(StageError) in
            if document.source.id == "0" { await gate.waitInTask() }
            if document.source.id == "5" { gate.open() }
            return .keep
        }
        var limits = Limits()
        limits.io = 1
        let result = try await Trial(
            MemoryInput(texts: texts(31)), [hang, Judge()], limits: limits, patience: short
        ).execute()
        #expect(result.lines == (1...30).map { "\($0) text \($0)" })
        #expect(result.letters.map(\.stage) == ["async-act"])
        #expect(result.letters.map(\.error.kind) == [.deadline])
        #expect(result.report.lostThreads == 0)
        #expect(result.report.balances)
    }

    @Test func endsAfterAStopWhenAWaitingStageDoesNotComeBack() async throws {
        let gate = Gate()
        let hang = AsyncAct { document, _ async throws(StageError) in
            if document.source.id == "1" { await gate.waitInTask() }
            return .keep
        }
        let result = try await Trial(
            MemoryInput(texts: texts(31)), [hang], output: MemoryOutput(failsAfter: 0)
        ).execute()
        gate.open()
        #expect(result.report.ending == .outputFailed(OutputError("the disk is full")))
        #expect(result.report.balances)
    }

    @Test func waitsLongerThanTheLimitsOfTheStages() {
        let limits = Limits()
        let patience = Patience(limits)
        #expect(patience.worker > limits.documentTime)
        #expect(patience.lane > limits.ioTime)
    }
}
