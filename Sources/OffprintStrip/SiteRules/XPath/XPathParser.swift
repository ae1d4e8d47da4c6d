import OffprintCore

/// Reads XPath 1.0 expressions, from the weakest operator to the strongest.
struct XPathParser {
    private let tokens: XPathTokens
    private var place = 0
    private var depth = 0

    init(_ text: String) throws(XPathError) { tokens = try XPathTokens(text) }

    mutating func whole() throws(XPathError) -> XPath.Expression {
        let expression = try or()
        if place < tokens.all.count { throw fail("this is not understood here") }
        return expression
    }

    private var next: XPathTokens.Token? { place < tokens.all.count ? tokens.all[place].token : nil }
    private var offset: Int { place < tokens.all.count ? tokens.all[place].place : tokens.length }
    private func fail(_ message: String) -> XPathError { XPathError(offset: offset, description: message) }

    private mutating func take(_ sign: String) -> Bool {
        guard next == .sign(sign) else { return false }
        place += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        guard next == .word(word) else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ sign: String) throws(XPathError) {
        guard take(sign) else { throw fail("'\(sign)' is missing") }
    }

    private mutating func or() throws(XPathError) -> XPath.Expression {
        depth += 1
        defer { depth -= 1 }
        if depth > 40 { throw fail("the expression is nested too deeply") }
        var left = try and()
        while take(word: "or") { left = .or(left, try and()) }
        return left
    }

    private mutating func and() throws(XPathError) -> XPath.Expression {
        var left = try comparison()
        while take(word: "and") { left = .and(left, try comparison()) }
        return left
    }

    private static let comparisons: [String: XPath.Comparison] = [
        "=": .equal, "!=": .unequal, "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
    ]

    private mutating func comparison() throws(XPathError) -> XPath.Expression {
        var left = try sum()
        while case .sign(let sign) = next, let kind = XPathParser.comparisons[sign] {
            place += 1
            let right = try sum()
            left = .comparison(kind, lowered(left, beside: right), lowered(right, beside: left))
        }
        return left
    }

    /// Names of metas are kept in lower case, so what they are compared with is lowered too.
    private func lowered(_ value: XPath.Expression, beside other: XPath.Expression) -> XPath.Expression {
        guard case .literal(let text) = value, case .path(_, let steps) = other, let last = steps.last,
            case .attribute(let attribute) = last.test, attribute.namesMeta
        else { return value }
        return .literal(text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
    }

    private mutating func sum() throws(XPathError) -> XPath.Expression {
        var left = try union()
        while true {
            if take("+") {
                left = .sum(left, try union(), isMinus: false)
            } else if take("-") {
                left = .sum(left, try union(), isMinus: true)
            } else if case .word(let word) = next, ["*", "div", "mod"].contains(word) {
                throw fail("'\(word)' is not supported")
            } else {
                return left
            }
        }
    }

    private mutating func union() throws(XPathError) -> XPath.Expression {
        var left = try path()
        while take("|") { left = .union(left, try path()) }
        return left
    }

    private mutating func path() throws(XPathError) -> XPath.Expression {
        switch next {
        case .literal(let text):
            place += 1
            return .literal([UInt8](text.utf8))
        case .number(let number):
            place += 1
            return .number(number)
        case .sign("("):
            place += 1
            let inner = try or()
            try expect(")")
            return try filter(inner)
        case .name(let name) where isCall(name):
            return try filter(try call(name))
        case .sign("/"):
            place += 1
            return .path(isAbsolute: true, beginsStep ? try steps() : [])
        case .sign("//"):
            place += 1
            return .path(isAbsolute: true, try steps(afterDoubleSlash: true))
        default:
            guard beginsStep else { throw fail(next == nil ? "something is missing" : "this begins no path") }
            return .path(isAbsolute: false, try steps())
        }
    }

    private func isCall(_ name: String) -> Bool {
        guard place + 1 < tokens.all.count, tokens.all[place + 1].token == .sign("(") else { return false }
        return !["text", "node", "comment", "processing-instruction"].contains(name)
    }

    private var beginsStep: Bool {
        switch next {
        case .name, .sign("."), .sign(".."), .sign("@"), .sign("*"): true
        default: false
        }
    }

    /// Predicates and steps behind an expression in parentheses.
    private mutating func filter(_ inner: XPath.Expression) throws(XPathError) -> XPath.Expression {
        let predicates = try self.predicates()
        var steps: [XPath.Step] = []
        if take("/") {
            steps = try self.steps()
        } else if take("//") {
            steps = try self.steps(afterDoubleSlash: true)
        }
        return predicates.isEmpty && steps.isEmpty ? inner : .filter(inner, predicates, steps)
    }

    private mutating func call(_ name: String) throws(XPathError) -> XPath.Expression {
        guard let function = XPath.Function(rawValue: name) else {
            throw fail("the function '\(name)' is not supported")
        }
        let start = offset
        place += 2
        var arguments: [XPath.Expression] = []
        if !take(")") {
            repeat { arguments.append(try or()) } while take(",")
            try expect(")")
        }
        guard function.arguments.contains(arguments.count) else {
            throw XPathError(offset: start, description: "'\(name)' is given \(arguments.count) values")
        }
        return .call(function, arguments)
    }

    private mutating func predicates() throws(XPathError) -> [XPath.Expression] {
        var predicates: [XPath.Expression] = []
        while take("[") {
            predicates.append(try or())
            try expect("]")
        }
        return predicates
    }

    private mutating func steps(afterDoubleSlash: Bool = false) throws(XPathError) -> [XPath.Step] {
        var steps: [XPath.Step] = []
        var isDeep = afterDoubleSlash
        while true {
            let step = try step()
            if isDeep, step.axis == .child, !step.predicates.contains(where: \.asksForPosition) {
                steps.append(XPath.Step(axis: .descendant, test: step.test, predicates: step.predicates))
            } else {
                if isDeep { steps.append(XPath.Step(axis: .descendantOrSelf, test: .node)) }
                steps.append(step)
            }
            if steps.count > 60 { throw fail("the path has more than 60 steps") }
            if take("/") {
                isDeep = false
            } else if take("//") {
                isDeep = true
            } else {
                return steps
            }
        }
    }

    private mutating func step() throws(XPathError) -> XPath.Step {
        if take(".") { return XPath.Step(axis: .selfNode, test: .node, predicates: try predicates()) }
        if take("..") { return XPath.Step(axis: .parent, test: .node, predicates: try predicates()) }
        var axis = XPath.Axis.child
        if take("@") {
            axis = .attribute
        } else if case .name(let name) = next, place + 1 < tokens.all.count,
            tokens.all[place + 1].token == .sign("::")
        {
            guard let known = XPath.Axis(rawValue: name) else { throw fail("the axis '\(name)' is not supported") }
            axis = known
            place += 2
        }
        let test = try test(axis)
        return XPath.Step(axis: axis, test: test, predicates: try predicates())
    }

    private mutating func test(_ axis: XPath.Axis) throws(XPathError) -> XPath.NodeTest {
        if take("*") { return .anyName }
        guard case .name(let name) = next else { throw fail("the name of an element is missing") }
        if tokens.all.count > place + 1, tokens.all[place + 1].token == .sign("(") {
            guard name == "text" || name == "node" else { throw fail("'\(name)()' is not supported") }
            place += 2
            try expect(")")
            return name == "text" ? .text : .node
        }
        let lowered = name.lowercased()
        if axis == .attribute {
            guard let attribute = XPathAttribute(rawValue: lowered) else {
                throw fail(
                    "the attribute '\(name)' is not kept; there is "
                        + NearMiss.list(XPathAttribute.allCases.map(\.rawValue).sorted(), last: "and"))
            }
            place += 1
            return .attribute(attribute)
        }
        if name.contains(":") { throw fail("names with a prefix, such as '\(name)', are not supported") }
        place += 1
        let bytes = [UInt8](lowered.utf8)
        return .name(Tag(utf8: bytes.span), bytes)
    }
}

extension XPath.Expression {
    /// Whether the expression, as a predicate, may depend on the place of a node among the others.
    fileprivate var asksForPosition: Bool {
        switch self {
        case .number, .sum: true
        case .literal, .path, .filter, .union: false
        case .or(let a, let b), .and(let a, let b), .comparison(_, let a, let b):
            a.mentionsPosition || b.mentionsPosition
        case .call(let function, let arguments):
            [.position, .last, .number, .count, .stringLength].contains(function)
                || arguments.contains(where: \.mentionsPosition)
        }
    }

    private var mentionsPosition: Bool {
        switch self {
        case .number, .literal, .path, .filter, .union: false
        case .or(let a, let b), .and(let a, let b), .comparison(_, let a, let b), .sum(let a, let b, _):
            a.mentionsPosition || b.mentionsPosition
        case .call(let function, let arguments):
            [.position, .last].contains(function) || arguments.contains(where: \.mentionsPosition)
        }
    }
}
