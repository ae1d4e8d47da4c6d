/// The stages that a program knows, by name. A value: programs with stages of their own add them to the built-ins.
public struct StageRegistry: Sendable {
    private var entries: [String: RegisteredStage] = [:]

    /// A registry without stages.
    public init() {}

    /// A registry of the given stages.
    public init(_ stages: [any Stage.Type]) {
        for stage in stages { register(stage) }
    }

    /// Adds a stage. A stage that is registered under the same name is replaced.
    public mutating func register(_ stage: any Stage.Type) {
        let entry = RegisteredStage(stage)
        entries[entry.description.name] = entry
    }

    /// Adds all stages of another registry; its stages win where names are equal.
    public mutating func merge(_ other: StageRegistry) {
        entries.merge(other.entries) { $1 }
    }

    /// The stage with a name.
    public subscript(name: String) -> RegisteredStage? { entries[name] }

    /// All names, in alphabetical order.
    public var names: [String] { entries.keys.sorted() }
}

/// A stage as a registry knows it: what it tells of itself, and how it is made.
public struct RegisteredStage: Sendable {
    /// What the stage tells of itself.
    public let description: StageDescription
    /// What can be set.
    public let options: [OptionDescription]
    /// The JSON Schema of the options.
    public let schema: JSONValue
    /// The stage's type.
    public let type: any Stage.Type

    init(_ type: any Stage.Type) {
        self.type = type
        description = type.description
        options = type.optionDescriptions
        schema = type.optionSchema
    }

    /// Makes the stage that a pipeline file asks for.
    ///
    /// - Parameters:
    ///   - settings: the options as written; nil where none are.
    ///   - diagnostics: gathers what is wrong with them.
    /// - Returns: the stage; nil when something was wrong.
    public func make(_ settings: ConfigNode?, into diagnostics: inout [Diagnostic]) -> (any Stage)? {
        type.build(settings, into: &diagnostics)
    }
}

extension Stage {
    fileprivate static var optionDescriptions: [OptionDescription] { OptionDescription.all(of: Options.self) }
    fileprivate static var optionSchema: JSONValue { Options.schema }

    fileprivate static func build(_ settings: ConfigNode?, into diagnostics: inout [Diagnostic]) -> (any Stage)? {
        let owner = "stage '\(description.name)'"
        guard let options = Options.decode(settings, owner: owner, into: &diagnostics) else { return nil }
        do {
            return try stage(for: options)
        } catch {
            let place = error.option.flatMap { settings?[$0]?.position } ?? settings?.position
            diagnostics.append(Diagnostic(error.description, at: place))
            return nil
        }
    }
}
