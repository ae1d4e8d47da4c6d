/// A type that an option can have: how it is read from a pipeline file, checked by an editor, and shown.
public protocol OptionValue: Sendable {
    /// What a value is, for messages and the manual: "a whole number".
    static var told: String { get }
    /// The JSON Schema of a value.
    static var schema: JSONValue { get }
    /// Reads a value.
    ///
    /// - Parameters:
    ///   - node: what the file says.
    ///   - name: the option's name, for messages.
    ///   - diagnostics: gathers what is wrong.
    /// - Returns: the value; nil when something was wrong.
    static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Self?
    /// The value as it would be written in a pipeline.
    var written: String { get }
}

extension OptionValue {
    /// Says that a value is not what this type takes: for types of your own, in ``decode(_:as:into:)``.
    public static func refuse(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) {
        diagnostics.append(Diagnostic("'\(name)' is \(node.told), and it must be \(told)", at: node.position))
    }
}

extension Bool: OptionValue {
    /// What a value is, in words.
    public static var told: String { "true or false" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "boolean"] }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Bool? {
        switch node.scalar {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            refuse(node, as: name, into: &diagnostics)
            return nil
        }
    }
    /// The value as it would be written.
    public var written: String { self ? "true" : "false" }
}

extension Int: OptionValue {
    /// What a value is, in words.
    public static var told: String { "a whole number" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "integer"] }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Int? {
        if let word = node.scalar, let value = Int(word.filter { $0 != "_" }) { return value }
        refuse(node, as: name, into: &diagnostics)
        return nil
    }
    /// The value as it would be written.
    public var written: String { String(self) }
}

extension Double: OptionValue {
    /// What a value is, in words.
    public static var told: String { "a number" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "number"] }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Double? {
        if let word = node.scalar {
            if word.hasSuffix("%"), let value = Double(word.dropLast()), value.isFinite { return value / 100 }
            if let value = Double(word), value.isFinite { return value }
        }
        refuse(node, as: name, into: &diagnostics)
        return nil
    }
    /// The value as it would be written.
    public var written: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}

extension String: OptionValue {
    /// What a value is, in words.
    public static var told: String { "a text" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "string"] }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> String? {
        if let word = node.scalar { return word }
        refuse(node, as: name, into: &diagnostics)
        return nil
    }
    /// The value as it would be written.
    public var written: String { isEmpty ? "\"\"" : self }
}

extension Optional: OptionValue where Wrapped: OptionValue {
    /// What a value is, in words.
    public static var told: String { Wrapped.told }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { Wrapped.schema }
    /// Reads a value.
    public static func decode(
        _ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]
    ) -> Wrapped?? {
        Wrapped.decode(node, as: name, into: &diagnostics).map { .some($0) }
    }
    /// The value as it would be written.
    public var written: String { self?.written ?? "none" }
}

extension Array: OptionValue where Element: OptionValue {
    /// What a value is, in words.
    public static var told: String { "a list; each item \(Element.told)" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue { ["type": "array", "items": Element.schema] }
    /// Reads a list; a single value stands for a list of one.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> [Element]? {
        guard let items = node.list else {
            if node.isNothing {
                refuse(node, as: name, into: &diagnostics)
                return nil
            }
            return Element.decode(node, as: name, into: &diagnostics).map { [$0] }
        }
        let values = items.map { Element.decode($0, as: name, into: &diagnostics) }
        return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }
    /// The value as it would be written.
    public var written: String { "[" + map(\.written).joined(separator: ", ") + "]" }
}

extension OptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
    /// The words that may stand there.
    public static var told: String { NearMiss.list(allCases.map { "'\($0.rawValue)'" }, last: "or") }
    /// An enumeration of the words.
    public static var schema: JSONValue { ["enum": .array(allCases.map { .string($0.rawValue) })] }
    /// Reads one of the words.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Self? {
        if let value = node.scalar.flatMap(Self.init(rawValue:)) { return value }
        var near = ""
        if let word = node.scalar, let meant = NearMiss.of(word, among: allCases.map(\.rawValue)) {
            near = "; did you mean '\(meant)'?"
        }
        diagnostics.append(Diagnostic("'\(name)' is \(node.told), and it must be \(told)\(near)", at: node.position))
        return nil
    }
    /// The word.
    public var written: String { rawValue }
}
