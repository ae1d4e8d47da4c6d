import ArgumentParser
import Foundation
import OffprintArchives
import OffprintConfig
import OffprintCore

/// A pipeline file made ready: read, checked, its input opened for reading and its outputs declared.
struct Project {
    let file: PipelineFile
    let text: String
    let input: any DocumentInput
    let outputs: [OutputChoice.Declared]

    /// What the verb that reads a pipeline wants of it.
    enum Purpose {
        /// It will be run.
        case run
        /// It is looked at: an input may be missing, and be given as an argument some day.
        case check
        /// One document is shown: an address is fetched, whether the pipeline says so or not.
        case one
    }

    /// Reads and checks a pipeline; every mistake is shown on standard error.
    ///
    /// - Parameters:
    ///   - path: the pipeline's file; nil for the default stages.
    ///   - inputs: arguments that stand in for the pipeline's own input.
    /// - Throws: the exit code of a mistake in a pipeline, or of a mistake in the call.
    init(_ path: String?, inputs arguments: [String], for purpose: Purpose) throws {
        let registry = OffprintProgram.registry
        var diagnostics: [Diagnostic] = []
        let text = try path.map(Project.read) ?? DefaultPipeline.text
        let name = path ?? DefaultPipeline.name
        let reader = PipelineReader(
            registry: registry, inputs: InputChoice.allCases.map(\.rawValue),
            outputs: OutputChoice.allCases.map(\.rawValue))
        guard var file = reader.read(text, path: name, into: &diagnostics) else {
            try Project.show(diagnostics, of: name)
            throw Exit.mistakeInPipeline
        }
        // A stage that is missing or wrong would make those after it look wrong too.
        let stagesAreRight = !diagnostics.contains { $0.severity == .error }
        let input = try Project.input(file, arguments, for: purpose, into: &diagnostics)
        if purpose == .one, input?.gives.isEmpty == true { file.pipeline.fetchFirst(registry, into: &diagnostics) }
        var outputs = file.outputs.compactMap { declaration in
            OutputChoice(rawValue: declaration.kind)?.make(declaration.value, into: &diagnostics)
        }
        if file.outputs.isEmpty {
            let nothing = ConfigNode(.nothing, at: TextPosition(line: 1, column: 1))
            outputs = [OutputChoice.jsonl.make(nothing, into: &diagnostics)].compactMap { $0 }
        }
        Project.checkPaths(outputs, into: &diagnostics)
        if let input, stagesAreRight {
            diagnostics += file.pipeline.check(
                input: input.gives, isReplayable: input.isReplayable,
                outputs: outputs.map { ($0.name, $0.needs, $0.position) }, registry: registry)
        }
        try Project.show(diagnostics, of: name)
        self.file = file
        self.text = text
        self.input = input ?? AddressInput(addresses: [])
        self.outputs = outputs
    }

    private static func input(
        _ file: PipelineFile, _ arguments: [String], for purpose: Purpose, into diagnostics: inout [Diagnostic]
    ) throws -> (any DocumentInput)? {
        let limits = file.pipeline.limits
        if !arguments.isEmpty {
            return try input(arguments, declared: file.input, limits: limits, into: &diagnostics)
        }
        guard let declared = file.input else {
            diagnostics.append(
                Diagnostic(
                    "'input' is missing: name one here (warc, html, jsonl, urls, stdin), or as an argument",
                    severity: purpose == .check ? .warning : .error))
            return nil
        }
        return InputChoice(rawValue: declared.kind)?
            .make(declared.value, limits: limits, resolve: file.resolve, into: &diagnostics)
    }

    /// The input that arguments name: addresses, standard input (`-`, of the kind that the pipeline declares), or
    /// files, whose kind is told by their bytes.
    private static func input(
        _ arguments: [String], declared: PipelineFile.Declaration?, limits: Limits, into diagnostics: inout [Diagnostic]
    ) throws -> (any DocumentInput)? {
        let addresses = arguments.filter(AddressInput.isAddress)
        if addresses.count == arguments.count { return AddressInput(addresses: addresses) }
        guard addresses.isEmpty else {
            throw ValidationError("addresses and files cannot be inputs of one run; put the addresses into a list")
        }
        if arguments == ["-"] {
            var settings = ConfigNode(.nothing, at: TextPosition(line: 1, column: 1))
            if let declared, declared.kind == "stdin" {
                settings = declared.value
            } else if let declared {
                settings.content = .scalar(declared.kind, isQuoted: false)
            }
            return InputChoice.stdin.make(settings, limits: limits, resolve: { $0 }, into: &diagnostics)
        }
        do {
            return try Inputs.input(forArguments: arguments, limits: InputLimits(page: limits.html.bytes))
        } catch {
            throw ValidationError(error.description)
        }
    }

    /// Two outputs must not write to one place.
    private static func checkPaths(_ outputs: [OutputChoice.Declared], into diagnostics: inout [Diagnostic]) {
        func place(_ path: String) -> [Substring] { path.split(separator: "/").filter { $0 != "." } }
        for (number, output) in outputs.enumerated() {
            if outputs[..<number].contains(where: { place($0.path) == place(output.path) }) {
                diagnostics.append(Diagnostic("two outputs write to '\(output.path)'", at: output.position))
            }
        }
    }

    private static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("the pipeline '\(path)' cannot be read; is it there?")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            complain("\(path): the file is not UTF-8")
            throw Exit.mistakeInPipeline
        }
        return text
    }

    /// Shows what is wrong, from top to bottom; throws when any of it is an error.
    private static func show(_ diagnostics: [Diagnostic], of file: String) throws {
        let start = TextPosition(line: 0, column: 0)
        for var diagnostic in diagnostics.sorted(by: { ($0.position ?? start) < ($1.position ?? start) }) {
            diagnostic.file = diagnostic.file ?? file
            let word = "\(diagnostic.severity.rawValue):"
            let look: Look = diagnostic.severity == .error ? .red : .yellow
            Terminal.error.line(
                diagnostic.description.printable.replacing(word, with: look.of(word, on: .error), maxReplacements: 1))
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw Exit.mistakeInPipeline }
    }
}

extension Pipeline {
    /// Puts `fetch` before all else, where no stage gets pages.
    fileprivate mutating func fetchFirst(_ registry: StageRegistry, into diagnostics: inout [Diagnostic]) {
        let getsPages = entries.contains { entry in
            if case .stage(let stage) = entry.action {
                type(of: stage).description.gives.contains(.page)
            } else {
                false
            }
        }
        guard !getsPages, let fetch = registry["fetch"]?.make(nil, into: &diagnostics) else { return }
        entries.insert(Entry(.stage(fetch)), at: 0)
    }
}
