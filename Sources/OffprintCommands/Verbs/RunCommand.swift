import ArgumentParser
import Foundation
import Logging
import OffprintConfig
import OffprintCore
import OffprintRun

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs a pipeline over its input.",
        discussion:
            "The kind of an input is told by its bytes. Inputs that are given here stand in for the pipeline's own.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "The pipeline's YAML file.", completion: .file(extensions: ["yaml", "yml"]))
    var pipeline: String

    @Argument(help: "Archives, folders, JSONL files, lists of URLs; '-' for standard input.", completion: .file())
    var input: [String] = []

    @ArgumentParser.Option(name: .shortAndLong, help: "The run folder. (default: out/ and the pipeline's name)")
    var output: String?

    @ArgumentParser.Option(help: "How many threads work, reading and writing included. (default: the cores)")
    var workers: Int?

    @ArgumentParser.Option(help: "Read at most so many documents.")
    var limit: Int?

    @Flag(help: "Replace the run that the folder holds.")
    var fresh = false

    @Flag(name: .shortAndLong, help: "Show neither progress nor the table.")
    var quiet = false

    @ArgumentParser.Option(help: "Add what happens to this file.", completion: .file())
    var log: String?

    func validate() throws {
        if let workers, !(1...1024).contains(workers) {
            throw ValidationError("'--workers' is \(workers), and it must be from 1 to 1024")
        }
        if let limit, limit < 0 { throw ValidationError("'--limit' is \(limit), and it must be 0 or more") }
    }

    func run() throws {
        let project = try Project(pipeline, inputs: input, for: .run)
        let folder = output ?? "out/\(project.file.pipeline.name)"
        let logger = try log.map { path in try RunCommand.logger(path) }
        let names = project.outputs.map(\.path)
        do {
            let runFolder = try RunFolder(at: folder, fresh: fresh, outputs: names)
            let letters = DeadLetterLog(path: runFolder.deadLetters, pipeline: pipeline)
            var plan = RunPlan(
                pipeline: project.file.pipeline, input: project.input,
                outputs: try project.outputs.map { try $0.open(runFolder) },
                workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, limit: limit
            ) { letter throws(OutputError) in
                logger?.warning("dead letter", metadata: letter.logged)
                try letters.append(letter)
            }
            if let survey = try Survey(plan, for: .secondPass) {
                logger?.info("first pass begins", metadata: ["pipeline": "\(pipeline)"])
                try survey.carryOut(isQuiet: quiet)
                plan.pipeline = survey.informed
            }
            let run = try Run(plan)
            try runFolder.prepare()
            try runFolder.write(record(of: project), as: "plan.json")
            logger?.info("run begins", metadata: ["pipeline": "\(pipeline)", "folder": "\(folder)"])
            let report = RunCommand.carryOut(run, isQuiet: quiet)
            try runFolder.write(report.json, as: "statistics.json")
            logger?.info("run ends", metadata: ["ending": "\(report.told)", "written": "\(report.written)"])
            try conclude(report, of: project, folder: folder)
        } catch let error as RunFolderError where error.isTaken {
            throw ValidationError("\(error)")
        } catch let error where error is InputError || error is OutputError || error is RunFolderError {
            complain("\(error)")
            throw Exit.ioFailed
        }
    }

    static func carryOut(_ run: Run, isQuiet: Bool) -> RunReport {
        let signals = Interrupts {
            if !isQuiet {
                Terminal.error.line("\rinterrupted: what is under way is brought to its end; again to stop at once")
            }
            run.interrupt()
        }
        let progress = ProgressLine(run, isQuiet: isQuiet)
        let report = run.execute()
        progress?.close()
        signals.cancel()
        return report
    }

    private func conclude(_ report: RunReport, of project: Project, folder: String) throws {
        if !quiet {
            Terminal.error.line(report.table)
            if report.ending == .finished { Terminal.error.line("The run is in \(folder)") }
        }
        switch report.ending {
        case .finished:
            if report.lostThreads > 0 { throw Exit.failed }
        case .interrupted: throw Exit.interrupted
        case .overErrorBudget where project.file.pipeline.errors.then == .stop:
            complain("a document failed, and 'on-error' says to stop then; it is in \(folder)/dead-letters.jsonl")
            throw Exit.failed
        case .overErrorBudget:
            complain(
                "\(report.dead.values.reduce(0, +)) of \(report.read) documents failed, more than 'stop-after' allows; they are in \(folder)/dead-letters.jsonl"
            )
            throw Exit.failed
        case .inputFailed(let error):
            complain("\(error)")
            throw Exit.ioFailed
        case .outputFailed(let error):
            complain("\(error)")
            throw Exit.ioFailed
        }
    }

    private func record(of project: Project) -> JSONValue {
        [
            "offprint": .string(OffprintProgram.version),
            "pipeline": .string(pipeline),
            "text": .string(project.text),
            "stages": .array(project.file.pipeline.entries.map { .string($0.name) }),
            "outputs": .array(project.outputs.map { .string($0.path) }),
            "records": .array(project.outputs.filter { $0.name == "jsonl" }.map { .string($0.path) }),
        ]
    }

    private static func logger(_ path: String) throws -> Logger {
        do {
            let log = try FileLog(path: path, label: "offprint")
            return Logger(label: "offprint") { _ in log }
        } catch {
            complain("the log '\(path)' cannot be written: \(error.localizedDescription)")
            throw Exit.ioFailed
        }
    }
}

extension Survey {
    /// Executes the first of two passes.
    ///
    /// - Throws: the exit code of a pass that did not come to its end.
    func carryOut(isQuiet: Bool) throws {
        let report = RunCommand.carryOut(run, isQuiet: isQuiet)
        switch report.ending {
        case .interrupted: throw Exit.interrupted
        case .inputFailed(let error):
            complain("\(error)")
            throw Exit.ioFailed
        // Whatever failed here fails again, and is counted, where it is written.
        case .finished, .overErrorBudget, .outputFailed: break
        }
        if !isQuiet {
            Terminal.error.line(
                "first pass: \(report.read) documents seen in \(Table.number(report.elapsed.inSeconds, digits: 2)) s")
        }
    }
}

/// Says on standard error what is wrong.
func complain(_ message: String) {
    Terminal.error.line(Look.red.of("error: ", on: .error) + message.printable)
}

extension DeadLetter {
    fileprivate var logged: Logger.Metadata {
        ["id": "\(source.id)", "stage": "\(stage)", "error": "\(error.kind)", "reason": "\(error.reason)"]
    }
}
