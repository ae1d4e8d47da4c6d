public import OffprintCore

/// Reads pipeline files: makes the stages, and gathers all that is wrong.
public struct PipelineReader: Sendable {
    private let registry: StageRegistry
    private let inputs: [String]
    private let outputs: [String]

    /// A reader that knows some stages, and kinds of inputs and outputs.
    public init(registry: StageRegistry, inputs: [String], outputs: [String]) {
        self.registry = registry
        self.inputs = inputs
        self.outputs = outputs
    }

    private static let keys = ["version", "input", "stages", "output", "limits", "on-error"]

    /// Reads a pipeline.
    ///
    /// - Parameters:
    ///   - text: the YAML.
    ///   - path: the path, as the user named it.
    ///   - diagnostics: gathers all that is wrong, in the order of the file.
    /// - Returns: the pipeline, without what was wrong; nil when the file cannot be read at all.
    public func read(_ text: String, path: String, into diagnostics: inout [Diagnostic]) -> PipelineFile? {
        var found: [Diagnostic] = []
        let file = YAMLReader.read(text, into: &found).flatMap { read($0, path: path, into: &found) }
        diagnostics += found.sorted { ($0.position ?? .start) < ($1.position ?? .start) }.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.file = diagnostic.file ?? path
            return diagnostic
        }
        return file
    }

    private func read(_ root: ConfigNode, path: String, into diagnostics: inout [Diagnostic]) -> PipelineFile? {
        guard let entries = root.entries else {
            diagnostics.append(
                Diagnostic("a pipeline is a map of keys: 'input', 'stages' and 'output'", at: root.position))
            return nil
        }
        for entry in entries where !PipelineReader.keys.contains(entry.key) {
            let hint = NearMiss.hint(for: entry.key, among: PipelineReader.keys)
            diagnostics.append(Diagnostic("a pipeline has no key '\(entry.key)'\(hint)", at: entry.position))
        }
        if let version = root["version"], version.scalar != "1" {
            diagnostics.append(
                Diagnostic("'version' is \(version.told), and this program reads version 1", at: version.position))
        }
        let limits = Limits.decode(root["limits"], owner: "'limits'", into: &diagnostics)
        let errors = ErrorPolicy.decode(root["on-error"], owner: "'on-error'", into: &diagnostics)
        let input = root["input"].flatMap {
            declaration($0, of: "input", among: inputs, into: &diagnostics)
        }
        let outputs = (root["output"]?.list ?? root["output"].map { [$0] } ?? []).compactMap {
            declaration($0, of: "output", among: self.outputs, into: &diagnostics)
        }
        let stages = self.stages(root, limits: limits ?? Limits(), path: path, into: &diagnostics)
        let last = path.split(separator: "/").last.map(String.init) ?? ""
        let ending = [".yaml", ".yml"].first { last.hasSuffix($0) } ?? ""
        let name = last.dropLast(ending.count)
        return PipelineFile(
            path: path,
            pipeline: Pipeline(
                name: name.isEmpty ? "pipeline" : String(name), entries: stages, limits: limits ?? Limits(),
                errors: errors ?? ErrorPolicy()),
            input: input, outputs: outputs)
    }

    /// Reads `warc: path`, or `warc: {path: …}`.
    private func declaration(
        _ node: ConfigNode, of role: String, among kinds: [String], into diagnostics: inout [Diagnostic]
    ) -> PipelineFile.Declaration? {
        if let word = node.scalar, kinds.contains(word) {
            return .init(kind: word, value: ConfigNode(.nothing, at: node.position), position: node.position)
        }
        guard let entries = node.entries, let entry = entries.first else {
            let known = NearMiss.list(kinds.map { "'\($0)'" }, last: "or")
            diagnostics.append(
                Diagnostic(
                    "the \(role) is \(node.told), and it must be one of \(known) with its path", at: node.position))
            return nil
        }
        if entries.count > 1 {
            diagnostics.append(
                Diagnostic("an \(role) is of one kind; '\(entries[1].key)' is one too many", at: entries[1].position))
        }
        guard kinds.contains(entry.key) else {
            let hint = NearMiss.hint(for: entry.key, among: kinds)
            diagnostics.append(Diagnostic("there is no \(role) '\(entry.key)'\(hint)", at: entry.position))
            return nil
        }
        return .init(kind: entry.key, value: entry.value, position: entry.position)
    }

    private func stages(
        _ root: ConfigNode, limits: Limits, path: String, into diagnostics: inout [Diagnostic]
    ) -> [Pipeline.Entry] {
        guard let node = root["stages"] else {
            diagnostics.append(
                Diagnostic("'stages' is missing: the list of what is done with each document", at: root.position))
            return []
        }
        guard let items = node.list else {
            diagnostics.append(Diagnostic("'stages' is \(node.told), and it must be a list", at: node.position))
            return []
        }
        return items.compactMap { entry($0, limits: limits, path: path, into: &diagnostics) }
    }

    private func entry(
        _ node: ConfigNode, limits: Limits, path: String, into diagnostics: inout [Diagnostic]
    ) -> Pipeline.Entry? {
        if let name = node.scalar {
            return stage(name, nil, at: node.position, limits: limits, path: path, into: &diagnostics)
        }
        guard let entries = node.entries, let first = entries.first else {
            diagnostics.append(
                Diagnostic(
                    "a stage is \(node.told), and it must be a name, or a name with its options", at: node.position))
            return nil
        }
        if let filter = entries.first(where: { $0.key == "drop" || $0.key == "keep" }) {
            return self.filter(filter, among: entries, into: &diagnostics)
        }
        for extra in entries.dropFirst() {
            diagnostics.append(
                Diagnostic(
                    "'\(extra.key)' stands beside '\(first.key)'; options of a stage are indented below it",
                    at: extra.position))
        }
        return stage(first.key, first.value, at: first.position, limits: limits, path: path, into: &diagnostics)
    }

    private func stage(
        _ name: String, _ settings: ConfigNode?, at position: TextPosition, limits: Limits, path: String,
        into diagnostics: inout [Diagnostic]
    ) -> Pipeline.Entry? {
        guard let known = registry[name] else {
            let hint = NearMiss.of(name, among: registry.names + ["drop", "keep"]).map { "; did you mean '\($0)'?" }
            diagnostics.append(
                Diagnostic("no stage is called '\(name)'\(hint ?? "; 'offprint stages' lists them")", at: position))
            return nil
        }
        guard let made = known.make(settings, into: &diagnostics),
            let stage = read(made, settings, at: position, in: path, into: &diagnostics)
        else { return nil }
        let limited = (stage as? any LimitedStage).map { $0.limited(to: limits) as any Stage }
        return Pipeline.Entry(.stage(limited ?? stage), at: position)
    }

    /// The stage with the files read that its options name, relative to the pipeline's file.
    private func read(
        _ stage: any Stage, _ settings: ConfigNode?, at position: TextPosition, in path: String,
        into diagnostics: inout [Diagnostic]
    ) -> (any Stage)? {
        guard let stage = stage as? any FileReadingStage else { return stage }
        let folder = PipelineFile.folder(of: path)
        var found: [Diagnostic] = []
        let ready = stage.reading(from: folder == "." ? "" : folder, into: &found)
        for var diagnostic in found {
            if diagnostic.file == nil, diagnostic.position == nil {
                // About an option: the one that the message names.
                let option = settings?.entries?.first { diagnostic.message.contains("'\($0.key)'") }
                diagnostic.position = option?.value.position ?? settings?.position ?? position
            }
            diagnostics.append(diagnostic)
        }
        return ready
    }

    private func filter(
        _ filter: ConfigNode.Entry, among entries: [ConfigNode.Entry], into diagnostics: inout [Diagnostic]
    ) -> Pipeline.Entry? {
        var reason: String?
        for entry in entries where entry.position != filter.position {
            if entry.key == "as" {
                reason = String.decode(entry.value, as: "as", into: &diagnostics)
            } else {
                diagnostics.append(
                    Diagnostic("'\(filter.key)' has no option '\(entry.key)'; there is 'as'", at: entry.position))
            }
        }
        guard let text = filter.value.scalar else {
            diagnostics.append(
                Diagnostic(
                    "'\(filter.key)' is \(filter.value.told), and it must be a condition such as 'words < 50'",
                    at: filter.value.position))
            return nil
        }
        do {
            let condition = try Condition(text)
            return Pipeline.Entry(
                .filter(
                    condition, keepsMatching: filter.key == "keep",
                    reason: reason ?? "\(filter.key): \(condition)"), at: filter.position)
        } catch {
            var place = filter.value.position
            place.column += error.offset
            diagnostics.append(Diagnostic(error.description, at: place))
            return nil
        }
    }
}

extension TextPosition {
    fileprivate static let start = TextPosition(line: 0, column: 0)
}
