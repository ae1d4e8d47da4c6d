/// An option of a stage, an input or an output: one declaration carries its name, help, default and bounds.
///
/// ```swift
/// struct Options: StageOptions {
///     @Option("The share of linked text that a block may have.", within: 0...1)
///     var linkShare = 0.5
/// }
/// ```
/// In a pipeline its name is `link-share`.
@propertyWrapper
public struct Option<Value: OptionValue>: Sendable {
    /// The value: what the pipeline says, else the default.
    public var wrappedValue: Value
    let declaration: Declaration

    struct Declaration: Sendable {
        var help: String
        var schema: JSONValue
        /// What a value must be when it is out of bounds; nil when it is within them.
        var complaint: @Sendable (Value) -> String?
    }

    /// An option without bounds.
    public init(wrappedValue: Value, _ help: String) {
        self.wrappedValue = wrappedValue
        declaration = Declaration(help: help, schema: Value.schema) { _ in nil }
    }

    /// An option whose value must be from one bound to another, both included.
    public init(wrappedValue: Value, _ help: String, within bounds: ClosedRange<Value>) where Value: Comparable {
        self.wrappedValue = wrappedValue
        declaration = Declaration(
            help: help, schema: Value.schema.bounded(from: bounds.lowerBound, to: bounds.upperBound)
        ) { value in
            bounds.contains(value) ? nil : "from \(bounds.lowerBound.written) to \(bounds.upperBound.written)"
        }
    }

    /// An option whose value must be a bound or more.
    public init(wrappedValue: Value, _ help: String, within bounds: PartialRangeFrom<Value>) where Value: Comparable {
        self.wrappedValue = wrappedValue
        declaration = Declaration(help: help, schema: Value.schema.bounded(from: bounds.lowerBound, to: nil)) { value in
            bounds.contains(value) ? nil : "\(bounds.lowerBound.written) or more"
        }
    }
}

extension JSONValue {
    fileprivate func bounded<Value: OptionValue>(from lower: Value, to upper: Value?) -> JSONValue {
        guard case .object(var object) = self else { return self }
        func number(_ value: Value) -> JSONValue? {
            switch value {
            case let value as Int: .integer(value)
            case let value as Double: .number(value)
            default: nil
            }
        }
        if let lower = number(lower) { object["minimum"] = lower }
        if let upper = upper.flatMap(number) { object["maximum"] = upper }
        return .object(object)
    }
}

/// What reads options without knowing their types.
protocol AnyOption {
    func describe(as name: String) -> OptionDescription
    func decodeAny(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> (any Sendable)?
    var anyValue: any Sendable { get }
}

extension Option: AnyOption {
    func describe(as name: String) -> OptionDescription {
        OptionDescription(
            name: name, help: declaration.help, type: Value.told, standard: wrappedValue.written,
            schema: declaration.schema)
    }

    func decodeAny(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> (any Sendable)? {
        guard let value = Value.decode(node, as: name, into: &diagnostics) else { return nil }
        if let must = declaration.complaint(value) {
            diagnostics.append(
                Diagnostic("'\(name)' is \(value.written), and it must be \(must)", at: node.position))
            return nil
        }
        return value
    }

    var anyValue: any Sendable { wrappedValue }
}

extension Option: Decodable {
    /// Takes the value that was read for this option. Only Offprint's own reader of options calls it.
    public init(from decoder: any Decoder) throws {
        guard let field = decoder as? OptionFieldDecoder, let value = field.value as? Value else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "options are read by StageOptions.decode"))
        }
        self.init(wrappedValue: value, "")
    }
}

extension Option: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Option, b: Option) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Option: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
