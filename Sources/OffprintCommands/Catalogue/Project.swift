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

    /// Reads and checks a pipeline; every mistake is shown on standard error.
    ///
    /// - Parameters:
    ///   - path: the pipeline's file; nil for the default stages.
    ///   - inputs: arguments that stand in for the pipeline's own input.
    /// - Throws: the exit code of a mistake in a pipeline, or of a mistake in the call.
    init(_ path: String?, inputs arguments: [String]) throws {
        let registry = OffprintProgram.registry
        var diagnostics: [Diagnostic] = []
        let text = try path.map(Project.read) ?? DefaultPipeline.text
        let name = path ?? DefaultPipeline.name
        let reader = PipelineReader(
            registry: registry, inputs: InputChoice.allCases.map(\.rawValue),
            outputs: OutputChoice.allCases.map(\.rawValue))
        guard var file = reader.read(text, path: name, into: &diagnostics) else {
            try Project.show(diagnostics)
            throw Exit.mistakeInPipeline
        }
        let input = try Project.input(file, arguments, into: &diagnostics)
        if let input, path == nil, input.gives.isEmpty, let fetch = registry["fetch"]?.make(nil, into: &diagnostics) {
            file.pipeline.entries.insert(Pipeline.Entry(.stage(fetch)), at: 0)
        }
        var outputs = file.outputs.compactMap { declaration in
            OutputChoice(rawValue: declaration.kind)?.make(declaration.value, into: &diagnostics)
        }
        if file.outputs.isEmpty {
            let standard = OutputChoice.jsonl.make(ConfigNode(.nothing, at: TextPosition(line: 1, column: 1)), into: &diagnostics)
            outputs = [standard].compactMap { $0 }
        }
        Project.checkPaths(outputs, file, into: &diagnostics)
        if let input {
            let needs = zip(outputs, file.outputs).map { ($0.name, $0.needs, Optional($1.position)) }
            diagnostics += file.pipeline.check(input: input.gives, outputs: needs, registry: registry)
        }
        diagnostics = diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.file = diagnostic.file ?? name
            return diagnostic
        }
        try Project.show(diagnostics)
        guard let input else { throw Exit.mistakeInPipeline }
        self.file = file
        self.text = text
        self.input = input
        self.outputs = outputs
    }

    private static func input(
        _ file: PipelineFile, _ arguments: [String], into diagnostics: inout [Diagnostic]
    ) throws -> (any DocumentInput)? {
        let limits = file.pipeline.limits
        if !arguments.isEmpty {
            return try input(arguments, declared: file.input, limits: limits, into: &diagnostics)
        }
        guard let declared = file.input else {
            diagnostics.append(
                Diagnostic("'input' is missing: name one here (warc, html, jsonl, urls, stdin), or as an argument"))
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
    private static func checkPaths(
        _ outputs: [OutputChoice.Declared], _ file: PipelineFile, into diagnostics: inout [Diagnostic]
    ) {
        for (place, output) in outputs.enumerated() where outputs[..<place].contains(where: { $0.path == output.path }) {
            diagnostics.append(
                Diagnostic("two outputs write to '\(output.path)'", at: file.outputs[place].position))
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

    /// Shows what is wrong; throws when any of it is an error.
    private static func show(_ diagnostics: [Diagnostic]) throws {
        let sorted = diagnostics.sorted {
            ($0.position ?? TextPosition(line: 0, column: 0)) < ($1.position ?? TextPosition(line: 0, column: 0))
        }
        for diagnostic in sorted {
            let look: Look = diagnostic.severity == .error ? .red : .yellow
            Terminal.error.line(
                diagnostic.description.printable.replacing(
                    "\(diagnostic.severity.rawValue):", with: look.of("\(diagnostic.severity.rawValue):", on: .error), maxReplacements: 1))
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw Exit.mistakeInPipeline }
    }
}
