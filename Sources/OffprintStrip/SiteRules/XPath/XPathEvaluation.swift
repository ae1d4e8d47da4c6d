import OffprintCore

/// Asks one page XPath expressions.
///
/// The work on a page is bounded: past twenty million looks at elements, nothing is found any more.
struct XPathEvaluation {
    let tree: PageTree
    private let deadline: Deadline
    private var looks = 0
    private static let mostLooks = 20_000_000

    /// Where an expression is asked: the node, its place among its fellows from 1, and how many they are.
    struct Context {
        var node: XPathNode
        var position = 1
        var size = 1
    }

    init(_ tree: PageTree, within deadline: Deadline) {
        self.tree = tree
        self.deadline = deadline
    }

    /// What an expression comes to on the page as a whole.
    ///
    /// - Throws: ``StageError`` when the time is over.
    mutating func value(of path: XPath) throws(StageError) -> XPathValue {
        try value(path.expression, Context(node: XPathNode(0)))
    }

    /// The nodes that an expression names; none where it comes to a text or a number.
    mutating func nodes(of path: XPath) throws(StageError) -> [XPathNode] {
        if case .nodes(let nodes) = try value(of: path) { nodes } else { [] }
    }

    mutating func value(_ expression: XPath.Expression, _ context: Context) throws(StageError) -> XPathValue {
        switch expression {
        case .literal(let text): return .text(text)
        case .number(let number): return .number(number)
        case .or(let a, let b):
            if try value(a, context).boolean(in: tree) { return .boolean(true) }
            return .boolean(try value(b, context).boolean(in: tree))
        case .and(let a, let b):
            guard try value(a, context).boolean(in: tree) else { return .boolean(false) }
            return .boolean(try value(b, context).boolean(in: tree))
        case .comparison(let kind, let a, let b):
            return .boolean(compare(kind, try value(a, context), try value(b, context)))
        case .sum(let a, let b, let isMinus):
            let (a, b) = (try value(a, context).number(in: tree), try value(b, context).number(in: tree))
            return .number(isMinus ? a - b : a + b)
        case .union(let a, let b):
            guard case .nodes(let first) = try value(a, context), case .nodes(let second) = try value(b, context)
            else { return .nodes([]) }
            return .nodes(XPathEvaluation.ordered(first + second))
        case .call(let function, let arguments): return try call(function, arguments, context)
        case .path(let isAbsolute, let steps):
            return .nodes(try walk(steps, from: [isAbsolute ? XPathNode(0) : context.node]))
        case .filter(let inner, let predicates, let steps):
            let inner = try value(inner, context)
            guard case .nodes(var nodes) = inner else { return predicates.isEmpty ? inner : .nodes([]) }
            for predicate in predicates { nodes = try filter(nodes, predicate) }
            return .nodes(try walk(steps, from: nodes))
        }
    }

    private mutating func walk(
        _ steps: [XPath.Step], from start: [XPathNode]
    ) throws(StageError) -> [XPathNode] {
        var nodes = start
        for step in steps {
            var found: [XPathNode] = []
            for node in nodes {
                var here = along(step, from: node)
                try count(here.count + 1)
                for predicate in step.predicates { here = try filter(here, predicate) }
                found += here
            }
            nodes = nodes.count == 1 && !step.axis.isReverse ? found : XPathEvaluation.ordered(found)
        }
        return nodes
    }

    private mutating func count(_ more: Int) throws(StageError) {
        let before = looks >> 16
        looks += more
        if looks >> 16 != before { try deadline.check() }
    }

    private mutating func filter(
        _ nodes: [XPathNode], _ predicate: XPath.Expression
    ) throws(StageError) -> [XPathNode] {
        var kept: [XPathNode] = []
        for (index, node) in nodes.enumerated() {
            try count(1)
            if looks > XPathEvaluation.mostLooks { return [] }
            let value = try value(
                predicate, Context(node: node, position: index + 1, size: nodes.count))
            let holds =
                if case .number(let number) = value { number == Double(index + 1) } else { value.boolean(in: tree) }
            if holds { kept.append(node) }
        }
        return kept
    }

    /// In document order, each once.
    private static func ordered(_ nodes: [XPathNode]) -> [XPathNode] {
        var result: [XPathNode] = []
        result.reserveCapacity(nodes.count)
        for node in nodes.sorted() where result.last != node { result.append(node) }
        return result
    }

    private func compare(_ kind: XPath.Comparison, _ a: XPathValue, _ b: XPathValue) -> Bool {
        switch (a, b) {
        case (.nodes(let first), .nodes(let second)):
            let texts = second.map(tree.text)
            return first.contains { node in
                let text = tree.text(of: node)
                return texts.contains { compare(kind, .text(text), .text($0)) }
            }
        case (.nodes, .boolean), (.boolean, .nodes):
            return holds(kind, a.boolean(in: tree) ? 1 : 0, b.boolean(in: tree) ? 1 : 0)
        case (.nodes(let nodes), _): return nodes.contains { compare(kind, .text(tree.text(of: $0)), b) }
        case (_, .nodes(let nodes)): return nodes.contains { compare(kind, a, .text(tree.text(of: $0))) }
        case (.text(let first), .text(let second)) where kind == .equal: return first == second
        case (.text(let first), .text(let second)) where kind == .unequal: return first != second
        case (.boolean, _), (_, .boolean):
            return holds(kind, a.boolean(in: tree) ? 1 : 0, b.boolean(in: tree) ? 1 : 0)
        default: return holds(kind, a.number(in: tree), b.number(in: tree))
        }
    }

    private func holds(_ kind: XPath.Comparison, _ a: Double, _ b: Double) -> Bool {
        switch kind {
        case .equal: a == b
        case .unequal: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }
}
