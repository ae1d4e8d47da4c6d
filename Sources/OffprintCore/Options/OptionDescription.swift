/// An option as the manual shows it.
public struct OptionDescription: Sendable, Hashable {
    /// Its name in a pipeline.
    public var name: String
    /// What it does.
    public var help: String
    /// What its value is, in words.
    public var type: String
    /// Its default, as it would be written.
    public var standard: String
    /// The JSON Schema of its value.
    public var schema: JSONValue

    /// All options of a type, in the order in which they are declared.
    public static func all<Options: StageOptions>(of type: Options.Type) -> [OptionDescription] {
        Options.declared().map { $0.option.describe(as: $0.name) }
    }
}
