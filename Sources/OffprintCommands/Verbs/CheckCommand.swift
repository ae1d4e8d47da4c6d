import ArgumentParser
import OffprintConfig
import OffprintCore

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks pipelines, and runs nothing.",
        discussion: "All that is wrong is shown at once, each with its file, line and column, and what would be right.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "Pipelines' YAML files.", completion: .file(extensions: ["yaml", "yml"]))
    var pipelines: [String]

    @Flag(name: .shortAndLong, help: "Say nothing of pipelines that are right.")
    var quiet = false

    func run() throws {
        var isFaulty = false
        for path in pipelines {
            do {
                let project = try Project(path, inputs: [], for: .check)
                if !quiet {
                    let names = project.file.pipeline.entries.map(\.name).joined(separator: " → ")
                    Terminal.out.line("\(path): right: \(names)")
                }
            } catch let code as ExitCode where code == Exit.mistakeInPipeline {
                isFaulty = true
            } catch let error as ValidationError {
                complain(error.message)
                isFaulty = true
            }
        }
        if isFaulty { throw Exit.mistakeInPipeline }
    }
}
