import Dispatch
import OffprintCore
import Synchronization
import Testing

@testable import OffprintRun

/// The ids that were seen: enough to tell who was judged by what.
struct SeenIDs: CorpusEvidence {
    var ids: Set<Int> = []

    init() {}
    mutating func merge(_ other: SeenIDs) { ids.formUnion(other.ids) }
    var parts: [CorpusPart] { [CorpusPart(name: "ids", value: .array(ids.sorted().map { .integer($0) }))] }
    mutating func merge(_ part: CorpusPart) throws(CorpusError) {
        guard let list = part.value.array else { throw CorpusError("no list") }
        ids.formUnion(list.compactMap(\.integer))
    }
}

/// Notes how many documents it knew when it judged, and whether they were the first ones.
struct Recall: DocumentStage, CorpusStage {
    static let description = StageDescription(
        name: "recall", summary: "Notes what it knew.", needs: [.article], gives: [.note("known")])
    var learning = CorpusLearning.onePass
    var known: Set<Int> = []
    var holdsDocuments = false

    init(_ learning: CorpusLearning = .onePass) { self.learning = learning }
    init(options: NoOptions) {}

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        let areFirst = known == Set(0..<known.count)
        document.article = Article(plainText: "\(known.count) \(areFirst) \(holdsDocuments)")
        return .keep
    }
    func observe(_ document: Document, into evidence: inout SeenIDs) {
        if let id = Int(document.source.id) { evidence.ids.insert(id) }
    }
    func informed(by evidence: SeenIDs, holdsDocuments: Bool) -> Recall {
        var stage = self
        stage.known = evidence.ids
        stage.holdsDocuments = holdsDocuments
        return stage
    }
}

@Suite struct LearningTests {
    @Test func groupsBeginSmallAndEndEqual() {
        let documents = [0, 15, 16, 31, 32, 63, 64, 127, 128, 255, 256]
        #expect(documents.map(Groups.group) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5])
        for group in 0..<40 {
            #expect(Groups.group(of: Groups.start(of: group)) == group)
            if group > 0 { #expect(Groups.group(of: Groups.start(of: group) - 1) == group - 1) }
        }
        #expect(Groups.readable(appended: 0) == 32)
        #expect(Groups.readable(appended: 16) == 64)
        #expect(Groups.readable(appended: 300) == 512)
    }

    @Test(arguments: [1, 2, 3, 8]) func judgesADocumentByWhatStandsWellBeforeIt(workers: Int) async throws {
        let trial = try Trial(MemoryInput(texts: texts(700)), [Recall()], workers: workers)
        let (report, lines, _) = await trial.execute()
        #expect(report.balances)
        #expect(lines.count == 700)
        for (number, line) in lines.enumerated() {
            let group = Groups.group(of: number)
            let known = group < 2 ? 0 : Groups.start(of: group - 1)
            #expect(line == "\(number) \(known) true false")
        }
    }

    @Test func knowsADocumentThatALaterStageLetGo() async throws {
        let drop = Act { document, _ in document.source.id == "3" ? .drop(because: "three") : .keep }
        let trial = try Trial(MemoryInput(texts: texts(40)), [Recall(), drop])
        let (_, lines, _) = await trial.execute()
        #expect(lines.last == "39 16 true false")
    }

    @Test func doesNotKnowWhatNeverCameToIt() async throws {
        let drop = Act { document, _ in document.source.id == "0" ? .drop(because: "zero") : .keep }
        let trial = try Trial(MemoryInput(texts: texts(40)), [drop, Recall()])
        let (_, lines, _) = await trial.execute()
        #expect(lines.last == "39 15 false false")
    }

    @Test func observesADocumentOnceHoweverOftenItIsTriedAndKeepsWaitingOnesInOrder() async throws {
        let trial = try Trial(MemoryInput(texts: texts(200)), [Ponder(), Recall(), Ponder()], workers: 3)
        let (report, lines, _) = await trial.execute()
        #expect(report.balances)
        for line in lines {
            let number = try #require(Int(line.prefix { $0 != " " }))
            let group = Groups.group(of: number)
            // Ponder lets go of every id that ends in 3, before they are seen.
            let known = group < 2 ? 0 : (0..<Groups.start(of: group - 1)).count { $0 % 10 != 3 }
            #expect(line.split(separator: " ")[1] == "\(known)")
        }
    }

    @Test func aStageThatDoesNotLearnIsLeftAlone() async throws {
        let trial = try Trial(MemoryInput(texts: texts(100)), [Recall(.none)])
        let (_, lines, _) = await trial.execute()
        #expect(lines.last == "99 0 true false")
    }

    @Test func inTwoPassesEveryDocumentIsJudgedByAll() async throws {
        let pipeline = Pipeline(name: "test", entries: [Pipeline.Entry(.stage(Recall(.twoPasses)))])
        let input = MemoryInput(texts: texts(50))
        let survey = try #require(try Survey(RunPlan(pipeline: pipeline, input: input, workers: 3), for: .secondPass))
        #expect(await Trial.execute(survey.run).ending == .finished)
        let stages = survey.informed.entries.compactMap { entry -> (any Stage)? in
            if case .stage(let stage) = entry.action { stage } else { nil }
        }
        let (_, lines, _) = await (try Trial(input, stages)).execute()
        #expect(lines.first == "0 50 true true")
        #expect(lines.last == "49 50 true true")
    }

    @Test func aSurveyKeepsWhatWasSeenAndPutsItToWhatWasKept() async throws {
        let pipeline = Pipeline(name: "test", entries: [Pipeline.Entry(.stage(Recall(.none)))])
        let input = MemoryInput(texts: texts(3))
        let survey = try #require(try Survey(RunPlan(pipeline: pipeline, input: input), for: .keeping))
        _ = await Trial.execute(survey.run)
        let evidence = try #require(survey.evidence.first)
        let part = try #require(evidence.parts.first)
        #expect(part == CorpusPart(name: "ids", value: [0, 1, 2]))
        let kept = CorpusPart(name: "ids", value: [7, 2])
        #expect(try evidence.merged(part, with: kept).value == [0, 1, 2, 7])
    }

    @Test func aPipelineWithoutLearnersNeedsNoSurvey() throws {
        let pipeline = Pipeline(name: "test", entries: [Pipeline.Entry(.stage(Recall()))])
        let plan = RunPlan(pipeline: pipeline, input: MemoryInput(texts: []))
        #expect(try Survey(plan, for: .secondPass) == nil)
    }
}

extension Trial {
    /// Executes a run on a thread of its own.
    static func execute(_ run: Run) async -> RunReport {
        await withCheckedContinuation { continuation in
            DispatchQueue(label: "trial").async { continuation.resume(returning: run.execute()) }
        }
    }
}
