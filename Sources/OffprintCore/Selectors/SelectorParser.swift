/// Reads the part of CSS's selectors that ``Selector`` knows.
struct SelectorParser {
    private let text: [Character]
    private var place = 0

    init(_ text: String) { self.text = Array(text) }

    private var next: Character? { place < text.count ? text[place] : nil }

    private func fail(_ message: String) -> SelectorError { SelectorError(offset: place, description: message) }

    mutating func list() throws(SelectorError) -> [Selector.Complex] {
        var alternatives = [try complex()]
        while next == "," {
            place += 1
            alternatives.append(try complex())
        }
        if let next { throw fail("'\(next)' is not understood here") }
        return alternatives
    }

    private mutating func complex() throws(SelectorError) -> Selector.Complex {
        skipSpace()
        var complex = Selector.Complex(compounds: [try compound()])
        while true {
            let hadSpace = skipSpace()
            guard let next, next != "," else { return complex }
            if next == "+" || next == "~" { throw fail("'\(next)' (siblings) is not supported") }
            if next == ">" {
                place += 1
                skipSpace()
                complex.children |= 1 << UInt64(complex.compounds.count)
            } else if !hadSpace {
                throw fail("'\(next)' is not understood here")
            }
            complex.compounds.append(try compound())
            if complex.compounds.count > 60 { throw fail("the selector has more than 60 parts") }
        }
    }

    private mutating func compound() throws(SelectorError) -> Selector.Compound {
        var compound = Selector.Compound()
        let start = place
        if next == "*" {
            place += 1
        } else if let name = identifier() {
            let lowered = [UInt8](name.lowercased().utf8)
            compound.tag = Tag(utf8: lowered.span)
            if compound.tag == .other { compound.customName = lowered }
        }
        while let test = try test() { compound.tests += test }
        if place == start { throw fail(next.map { "'\($0)' begins no selector" } ?? "a selector is missing") }
        return compound
    }

    private mutating func test() throws(SelectorError) -> [Selector.Test]? {
        switch next {
        case "#":
            place += 1
            guard let name = identifier() else { throw fail("a name must follow '#'") }
            return [Selector.Test(kind: .id, relation: .equals, value: [UInt8](name.utf8))]
        case ".":
            place += 1
            guard let name = identifier() else { throw fail("a name must follow '.'") }
            return [Selector.Test(kind: .class, relation: .equals, value: [UInt8](name.utf8))]
        case "[": return [try attribute()]
        case ":":
            let start = place
            place += 1
            guard let name = identifier(), name == "not", next == "(" else {
                place = start
                throw fail("only ':not(…)' is supported of the pseudo-classes")
            }
            place += 1
            let inner = try compound()
            guard next == ")" else { throw fail("')' is missing") }
            place += 1
            guard inner.tag == nil, inner.tests.count == 1 else {
                throw fail("':not(…)' takes one class, id or attribute")
            }
            return inner.tests.map { test in
                var test = test
                test.isNegated.toggle()
                return test
            }
        default: return nil
        }
    }

    private static let attributes: [String: Token.Kind] = [
        "id": .id, "class": .class, "role": .role, "itemprop": .property, "itemtype": .type, "aria-label": .label,
        "rel": .relation, "data-testid": .dataTestID, "data-component": .dataComponent, "data-type": .dataType,
        "data-module": .dataModule, "data-name": .dataName,
    ]

    private mutating func attribute() throws(SelectorError) -> Selector.Test {
        place += 1
        skipSpace()
        let start = place
        guard let name = identifier() else { throw fail("an attribute's name must follow '['") }
        guard let kind = SelectorParser.attributes[name.lowercased()] else {
            place = start
            throw fail(
                "the attribute '\(name)' is not kept; there is "
                    + NearMiss.list(SelectorParser.attributes.keys.sorted(), last: "and"))
        }
        skipSpace()
        var relation = Selector.Test.Relation.exists
        if next != "]" {
            let sign = next
            if let sign, "~^$*".contains(sign) { place += 1 }
            guard next == "=" else { throw fail("'=' or ']' is missing") }
            place += 1
            relation =
                switch sign {
                case "^": .begins
                case "$": .ends
                case "*": .contains
                default: .equals
                }
        }
        skipSpace()
        let value = relation == .exists ? "" : try self.value()
        skipSpace()
        guard next == "]" else { throw fail("']' is missing") }
        place += 1
        return Selector.Test(kind: kind, relation: relation, value: [UInt8](value.utf8))
    }

    private mutating func value() throws(SelectorError) -> String {
        guard let mark = next, mark == "\"" || mark == "'" else {
            guard let name = identifier() else { throw fail("a value is missing") }
            return name
        }
        place += 1
        var value = ""
        while let character = next, character != mark {
            value.append(character)
            place += 1
        }
        guard next == mark else { throw fail("the closing \(mark) is missing") }
        place += 1
        return value
    }

    private mutating func identifier() -> String? {
        var name = ""
        while let character = next {
            if character == "\\", place + 1 < text.count {
                name.append(text[place + 1])
                place += 2
            } else if character.isLetter || character.isNumber || character == "-" || character == "_"
                || !character.isASCII
            {
                name.append(character)
                place += 1
            } else {
                break
            }
        }
        return name.isEmpty ? nil : name
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = place
        while let character = next, character.isWhitespace { place += 1 }
        return place > start
    }
}
