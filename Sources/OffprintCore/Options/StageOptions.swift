/// What can be set of a stage, an input or an output: an ordinary struct whose fields are each an ``Option``.
///
/// The compiler writes `init(from:)`, and `init()` too where the struct is not public.
public protocol StageOptions: Sendable, Decodable {
    /// The defaults.
    init()
}

/// For stages of which nothing can be set.
public struct NoOptions: StageOptions {
    /// No options.
    public init() {}
}

extension StageOptions {
    /// Reads options from a pipeline file.
    ///
    /// - Parameters:
    ///   - node: what is written; nil or nothing gives the defaults.
    ///   - owner: whose options these are, for messages: "stage 'parse'".
    ///   - diagnostics: gathers all that is wrong.
    /// - Returns: the options; nil when something was wrong.
    public static func decode(
        _ node: ConfigNode?, owner: String, into diagnostics: inout [Diagnostic]
    ) -> Self? {
        let declared = declared()
        guard let node, !node.isNothing else { return Self() }
        guard let entries = node.entries else {
            diagnostics.append(
                Diagnostic(
                    "the options of \(owner) are \(node.told), and they must be a map of keys", at: node.position))
            return nil
        }
        if let field = undeclared().first {
            diagnostics.append(
                Diagnostic("\(owner) cannot be set: its field '\(field)' is no @Option", at: node.position))
            return nil
        }
        let before = diagnostics.count
        var values = Dictionary(uniqueKeysWithValues: declared.map { ($0.label, $0.option.anyValue) })
        for entry in entries {
            guard let (label, name, option) = declared.first(where: { $0.name == entry.key }) else {
                let names = declared.map(\.name)
                let hint = names.isEmpty ? "; it has none" : NearMiss.hint(for: entry.key, among: names)
                diagnostics.append(Diagnostic("\(owner) has no option '\(entry.key)'\(hint)", at: entry.position))
                continue
            }
            if let value = option.decodeAny(entry.value, as: name, into: &diagnostics) { values[label] = value }
        }
        guard diagnostics.count == before else { return nil }
        do {
            return try Self(from: OptionDecoder(values: values))
        } catch {
            preconditionFailure("The fields of \(Self.self) must each be an @Option: \(error)")
        }
    }

    /// The declared options: the field's name, the name in a pipeline, and the option with its default.
    static func declared() -> [(label: String, name: String, option: any AnyOption)] {
        Mirror(reflecting: Self()).children.compactMap { child in
            guard let label = child.label, let option = child.value as? any AnyOption else { return nil }
            let field = label.hasPrefix("_") ? String(label.dropFirst()) : label
            return (field, kebab(field), option)
        }
    }

    /// The fields that are no ``Option``: there must be none, and `StageConformance` says so.
    public static func undeclared() -> [String] {
        Mirror(reflecting: Self()).children.compactMap { child in
            child.value is any AnyOption ? nil : child.label ?? "?"
        }
    }

    /// The JSON Schema of the options: an object of just these keys.
    public static var schema: JSONValue {
        var properties = JSONObject()
        for option in OptionDescription.all(of: Self.self) {
            var schema = option.schema.object ?? [:]
            schema["description"] = .string("\(option.help) Default: \(option.standard).")
            properties[option.name] = .object(schema)
        }
        return ["type": "object", "additionalProperties": false, "properties": .object(properties)]
    }

    private static func kebab(_ field: String) -> String {
        var name = ""
        for character in field {
            if character.isUppercase, !name.isEmpty { name.append("-") }
            name.append(contentsOf: character.lowercased())
        }
        return name
    }
}

/// Options within an option: `selectors: {keep: […], drop: […]}`.
extension OptionValue where Self: StageOptions {
    /// What a value is.
    public static var told: String { "a map of \(NearMiss.list(declared().map { "'\($0.name)'" }, last: "and"))" }
    /// Reads the inner options.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Self? {
        decode(node, owner: "option '\(name)'", into: &diagnostics)
    }
    /// The inner options.
    public var written: String {
        let options = Mirror(reflecting: self).children.compactMap { $0.value as? any AnyOption }
        let pairs = zip(Self.declared(), options).map { "\($0.name): \($1.describe(as: "").standard)" }
        return "{" + pairs.joined(separator: ", ") + "}"
    }
}
