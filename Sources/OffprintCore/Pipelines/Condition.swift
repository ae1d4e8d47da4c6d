/// One comparison on a field of a document: `relevance.ai-policy < 0.3`, `language != en`, `words < 50`.
public struct Condition: Sendable, Hashable, CustomStringConvertible {
    /// How the field is compared.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "="
        case notEqual = "!="
    }

    /// The field.
    public var field: DocumentField
    /// How it is compared.
    public var comparison: Comparison
    /// With what.
    public var operand: DocumentField.Value

    /// Reads a condition as it is written in a pipeline.
    ///
    /// - Throws: ``ConditionError`` with the place and the mend.
    public init(_ text: String) throws(ConditionError) {
        let signs: Set<Character> = ["<", ">", "=", "!"]
        guard let start = text.firstIndex(where: signs.contains) else {
            throw ConditionError(
                offset: 0, description: "'\(text)' is no condition; one is written 'relevance.ai-policy < 0.3'")
        }
        let end = text[start...].firstIndex { !signs.contains($0) } ?? text.endIndex
        let name = String(text[..<start].trimmed)
        let sign = String(text[start..<end])
        let operand = String(text[end...].trimmed)
        guard let field = DocumentField(name) else {
            throw ConditionError(
                offset: 0,
                description: "there is no field '\(name)'"
                    + NearMiss.hint(for: name, among: DocumentField.common + ["relevance.NAME", "notes.NAME"]))
        }
        guard let comparison = Comparison(rawValue: sign == "==" ? "=" : sign) else {
            throw ConditionError(
                offset: text.distance(from: text.startIndex, to: start),
                description: "'\(sign)' compares nothing; there is <, <=, >, >=, = and !=")
        }
        guard !operand.isEmpty else {
            throw ConditionError(offset: text.count, description: "a value is missing after '\(sign)'")
        }
        self.field = field
        self.comparison = comparison
        let bare =
            operand.first == operand.last && operand.count >= 2 && (operand.first == "\"" || operand.first == "'")
        self.operand =
            if !bare, let number = Double(operand), number.isFinite { .number(number) } else {
                .text(bare ? String(operand.dropFirst().dropLast()) : operand)
            }
    }

    /// Whether it holds for a document. A field that the document has not fulfils nothing but `!=`.
    public func holds(for document: Document) -> Bool {
        guard let value = field.value(in: document) else { return comparison == .notEqual }
        switch (value, operand) {
        case (.number(let a), .number(let b)): return compare(a, b)
        case (.text(let a), .text(let b)): return compare(a, b)
        case (.number(let a), .text(let b)): return compare(a.written, b)
        case (.text(let a), .number(let b)): return Double(a).map { compare($0, b) } ?? (comparison == .notEqual)
        }
    }

    private func compare<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
        switch comparison {
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        case .equal: a == b
        case .notEqual: a != b
        }
    }

    /// The condition as it would be written.
    public var description: String {
        let value =
            switch operand {
            case .number(let number): number.written
            case .text(let text): text
            }
        return "\(field) \(comparison.rawValue) \(value)"
    }
}

/// What is wrong with a condition.
public struct ConditionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The place of the fault, in characters from 0.
    public var offset: Int
    /// What is wrong, and what would be right.
    public var description: String
}

extension StringProtocol {
    fileprivate var trimmed: SubSequence {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return self[start..<end]
    }
}
