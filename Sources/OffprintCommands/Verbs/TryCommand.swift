import ArgumentParser
import Foundation
import OffprintConfig
import OffprintCore
import OffprintRun
import Synchronization

struct TryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Shows one article: what was kept, what was struck and why, quotes, summary, relevance.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A URL, a page, or an archive of which one document is taken.", completion: .file())
    var subject: String

    @ArgumentParser.Option(
        name: .shortAndLong, help: "The pipeline to try. (default: the stages of pipelines/news.yaml)",
        completion: .file(extensions: ["yaml", "yml"]))
    var pipeline: String?

    @ArgumentParser.Option(help: "The id of the document to take out of an archive. (default: the first)")
    var id: String?

    @Flag(help: "Show the score and the stage of every block, the kept ones too.")
    var explain = false

    func run() throws {
        let project = try Project(pipeline, inputs: [subject], for: .one)
        let capture = Capture(id: id)
        let letters = Mutex<[DeadLetter]>([])
        // Only the document that is asked for goes through the stages: the others are let go at once.
        var pipeline = project.file.pipeline
        if let id { pipeline.entries.insert(Pipeline.Entry(.stage(TakeOne(id: id))), at: 0) }
        let plan = RunPlan(
            pipeline: pipeline, input: project.input, outputs: [capture], workers: 1, limit: id == nil ? 1 : nil
        ) { letter in letters.withLock { $0.append(letter) } }
        let report: RunReport
        do { report = try Run(plan).execute() } catch {
            complain("\(error)")
            throw Exit.ioFailed
        }
        if let document = capture.document.withLock({ $0 }) {
            Terminal.out.write(ArticleView(document, explains: explain).text)
            return
        }
        if let letter = letters.withLock({ $0.first { id == nil || $0.source.id == id } }) {
            complain("\(letter.source): \(letter.stage): \(letter.error)")
            throw Exit.failed
        }
        if case .inputFailed(let error) = report.ending {
            complain("\(error)")
            throw Exit.ioFailed
        }
        let reasons = report.dropped.keys.filter { $0 != TakeOne.reason }.sorted()
        if let reason = reasons.first {
            Terminal.out.line("The document was dropped: \(reason)")
            return
        }
        complain(id.map { "'\(subject)' has no document '\($0)'" } ?? "'\(subject)' holds no document")
        throw Exit.failed
    }
}
