/// Values under names that the user chooses, in the order in which they are written: the interests of
/// `classify-relevance`.
public struct NamedValues<Value: OptionValue>: OptionValue, ExpressibleByDictionaryLiteral {
    /// Names and values, in order.
    public var entries: [(name: String, value: Value)]

    /// Names and values, in order.
    public init(_ entries: [(name: String, value: Value)] = []) { self.entries = entries }
    /// Names and values as a literal.
    public init(dictionaryLiteral elements: (String, Value)...) { entries = elements.map { ($0.0, $0.1) } }

    /// The value under a name.
    public subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }

    /// What a value is, in words.
    public static var told: String { "names of your own, each with \(Value.told)" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "object", "additionalProperties": Value.schema] }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Self? {
        guard let entries = node.entries else {
            refuse(node, as: name, into: &diagnostics)
            return nil
        }
        var result = NamedValues()
        for entry in entries {
            guard let value = Value.decode(entry.value, as: "\(name).\(entry.key)", into: &diagnostics) else {
                continue
            }
            result.entries.append((entry.key, value))
        }
        return result.entries.count == entries.count ? result : nil
    }
    /// The value as it would be written.
    public var written: String {
        "{" + entries.map { "\($0.name): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
}
