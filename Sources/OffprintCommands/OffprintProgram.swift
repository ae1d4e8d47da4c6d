public import ArgumentParser
public import OffprintCore
import Synchronization

/// The command line: every verb of `offprint`, over the built-in stages and those that a program adds.
///
/// A program of your own, with one stage more:
/// ```swift
/// import MyStages
/// import OffprintCommands
///
/// OffprintProgram.run(adding: [CountWords.self])
/// ```
public struct OffprintProgram: ParsableCommand {
    // One process has one command line; what is registered here is set once, before anything is parsed.
    private static let added = Mutex<[any Stage.Type]>([])

    /// Runs the command line of this process, and ends the process with the code of `offprint`.
    public static func run(adding stages: [any Stage.Type] = []) -> Never {
        added.withLock { $0 = stages }
        main()
        exit(withError: nil)
    }

    /// Adds stages to those that the program knows.
    static func add(_ stages: [any Stage.Type]) { added.withLock { $0 += stages } }

    /// The stages that this program knows.
    static var registry: StageRegistry {
        var registry = BuiltIns.registry
        added.withLock { stages in for stage in stages { registry.register(stage) } }
        return registry
    }

    /// The program's version.
    public static let version = "0.1.0"

    /// What the command line says of itself.
    public static let configuration = CommandConfiguration(
        commandName: "offprint",
        abstract: "Takes web pages and archives of pages, and gives back the articles alone.",
        discussion: """
            Exit codes: 0 done; 1 a mistake in a pipeline; 2 over the error budget, a thread was lost to a stage that did \
            not come back, or (try) the document failed; 64 a mistake in the call; 74 the disk, the input or an output \
            failed; 75 interrupted.
            """,
        version: version,
        subcommands: [
            RunCommand.self, TryCommand.self, CheckCommand.self, LearnCommand.self, PromosCommand.self,
            StagesCommand.self, SchemaCommand.self,
        ])

    /// Made by the command line alone.
    public init() {}
}

/// The codes with which the program ends, beside those of swift-argument-parser.
enum Exit {
    static let done = ExitCode(0)
    static let mistakeInPipeline = ExitCode(1)
    static let failed = ExitCode(2)
    static let ioFailed = ExitCode(74)
    static let interrupted = ExitCode(75)
}
