extension Pipeline {
    /// Checks that each stage finds what it reads, before anything runs.
    ///
    /// - Parameters:
    ///   - input: the layers that the input's documents have.
    ///   - outputs: the layers that outputs need, with the output's name and place.
    ///   - isReplayable: whether the input can be read twice.
    ///   - registry: where stages are looked for that would mend it.
    public func check(
        input: Set<Layer>, isReplayable: Bool = true,
        outputs: [(name: String, needs: Set<Layer>, position: TextPosition?)] = [],
        registry: StageRegistry = StageRegistry()
    ) -> [Diagnostic] {
        var diagnostics = checkPasses(isReplayable: isReplayable)
        var given = input
        if given.contains(.article) { given.insert(.fates) }
        var fields: Set<String> = []
        // A stage that names no interests of its own may give any.
        var givesAnyInterest = false
        for entry in entries {
            switch entry.action {
            case .stage(let stage):
                let description = type(of: stage).description
                if Step(stage) == nil {
                    diagnostics.append(
                        Diagnostic(
                            "stage '\(entry.name)' conforms to no role's protocol and cannot run", at: entry.position))
                }
                for layer in description.needs where !given.contains(layer) {
                    diagnostics.append(
                        Diagnostic(complaint(entry.name, layer, registry), at: entry.position))
                }
                given.formUnion(description.gives)
                if description.gives.contains(.article) { given.insert(.fates) }
                fields.formUnion(stage.fields)
                if description.gives.contains(.relevance), stage.fields.isEmpty { givesAnyInterest = true }
            case .filter(let condition, _, _):
                let field = condition.field.description
                if let layer = condition.field.layer, !given.contains(layer), !fields.contains(field) {
                    diagnostics.append(
                        Diagnostic(complaint("\(entry.name): \(condition)", layer, registry), at: entry.position))
                } else if field.hasPrefix("relevance."), !fields.contains(field), !givesAnyInterest {
                    let hint = NearMiss.hint(for: field, among: fields.sorted())
                    diagnostics.append(Diagnostic("no stage above gives '\(field)'\(hint)", at: entry.position))
                }
            }
        }
        for output in outputs {
            for layer in output.needs.sorted(by: { $0.name < $1.name }) where !given.contains(layer) {
                diagnostics.append(Diagnostic(complaint(output.name, layer, registry), at: output.position))
            }
        }
        return diagnostics
    }

    /// Whether what stages want to see twice can be seen twice.
    private func checkPasses(isReplayable: Bool) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var fetcher: String?
        for entry in entries {
            guard case .stage(let stage) = entry.action else { continue }
            if let learner = stage as? any CorpusStage {
                if case .io = Step(stage) {
                    diagnostics.append(
                        Diagnostic(
                            "stage '\(entry.name)' learns from the archive, which a stage of the I/O lane cannot",
                            at: entry.position))
                }
                if learner.learning == .twoPasses {
                    if !isReplayable {
                        diagnostics.append(
                            Diagnostic(
                                "'\(entry.name)' with two passes reads the input twice, and standard input can be read once; write it to a file first, or use 'passes: 1'",
                                at: entry.position))
                    } else if let fetcher {
                        diagnostics.append(
                            Diagnostic(
                                "'\(entry.name)' with two passes reads the input twice, and '\(fetcher)' would get each page twice; use 'passes: 1'",
                                at: entry.position))
                    }
                }
            }
            if type(of: stage).description.gives.contains(.page) { fetcher = fetcher ?? entry.name }
        }
        return diagnostics
    }

    private func complaint(_ reader: String, _ layer: Layer, _ registry: StageRegistry) -> String {
        let givers = registry.names.filter { registry[$0]?.description.gives.contains(layer) ?? false }
        let needs = "'\(reader)' needs \(Pipeline.told(layer))"
        if givers.isEmpty { return needs + ", which nothing before it gives" }
        return needs + "; put \(NearMiss.list(givers.map { "'\($0)'" }, last: "or")) before it"
    }

    private static func told(_ layer: Layer) -> String {
        switch layer {
        case .article: "an article"
        case .page: "a page"
        default: "'\(layer.name)'"
        }
    }
}
