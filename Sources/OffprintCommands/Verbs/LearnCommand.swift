import ArgumentParser
import Foundation
import OffprintConfig
import OffprintCore
import OffprintRun

struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: "Learns which texts repeat on the pages of each site, and keeps it as site profiles.",
        discussion: """
            A pipeline uses them by 'strip-promos: { profiles: FOLDER }'. What the folder holds already is added to: parts \
            of an archive can be learnt one after the other, or into folders of their own whose profiles are then learnt \
            from together.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: "Archives, folders, JSONL files, lists of URLs; '-' for standard input.", completion: .file())
    var input: [String] = []

    @ArgumentParser.Option(name: .shortAndLong, help: "The folder for the profiles, one JSON file a site.")
    var output: String

    @ArgumentParser.Option(
        name: .shortAndLong, help: "The pipeline whose stages learn. (default: the stages of pipelines/news.yaml)",
        completion: .file(extensions: ["yaml", "yml"]))
    var pipeline: String?

    @ArgumentParser.Option(help: "How many threads work, reading included. (default: the cores)")
    var workers: Int?

    @ArgumentParser.Option(help: "Read at most so many documents.")
    var limit: Int?

    @Flag(name: .shortAndLong, help: "Show neither progress nor what was learnt.")
    var quiet = false

    func validate() throws {
        if let workers, !(1...1024).contains(workers) {
            throw ValidationError("'--workers' is \(workers), and it must be from 1 to 1024")
        }
        if let limit, limit < 0 { throw ValidationError("'--limit' is \(limit), and it must be 0 or more") }
        if pipeline == nil, input.isEmpty {
            throw ValidationError("there is nothing to learn from: name an archive, or a pipeline with '-p'")
        }
    }

    func run() throws {
        let project = try Project(pipeline, inputs: input, for: .run)
        let plan = RunPlan(
            pipeline: project.file.pipeline, input: project.input,
            workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, limit: limit)
        do {
            let folder = try EvidenceFolder(output)
            guard let survey = try Survey(plan, for: .keeping) else {
                throw ValidationError("no stage of the pipeline learns; 'strip-promos' does")
            }
            try survey.carryOut(isQuiet: quiet)
            let evidence = survey.evidence
            guard evidence.count == 1, let learnt = evidence.first else {
                let names = NearMiss.list(evidence.map { "'\($0.stage)'" }, last: "and")
                throw ValidationError("\(names) learn, and a folder of profiles is for one of them")
            }
            try folder.add(learnt)
            if !quiet {
                Terminal.error.line("The profiles of \(learnt.parts.count) sites are in \(output)")
            }
        } catch let error where error is InputError || error is OutputError || error is CorpusError {
            complain("\(error)")
            throw Exit.ioFailed
        }
    }
}
