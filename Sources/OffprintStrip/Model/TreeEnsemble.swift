/// Boosted decision trees over rows of numbers, laid out so that walking one takes no branch.
///
/// The written form is base64 over little-endian bytes: the number of trees (UInt16); then each tree in preorder, an
/// inner node as its column (UInt16) and threshold (Float32), a leaf as 0xFFFF and its value (Float32).
struct TreeEnsemble: Sendable {
    private struct Node: Sendable {
        var column: Int32
        var threshold: Float
    }

    // All trees have the same depth: the missing levels of a short branch go left for ever.
    private var nodes: [Node] = []
    private var leaves: [Float] = []
    private let depth: Int
    private let count: Int

    /// Trees from their written form; a form that is damaged gives the trees before the damage.
    init(written text: StaticString) {
        var reader = WeightReader(text)
        let total = Int(reader.number())
        var trees: [Branch] = []
        for _ in 0..<total {
            guard let tree = Branch(&reader, level: 0) else { break }
            trees.append(tree)
        }
        depth = trees.map(\.height).max() ?? 0
        count = trees.count
        let inner = (1 << depth) - 1
        nodes = Array(repeating: Node(column: 0, threshold: .infinity), count: inner * count)
        leaves = Array(repeating: 0, count: (inner + 1) * count)
        for (i, tree) in trees.enumerated() { lay(tree, tree: i, at: 0, level: 0) }
    }

    private indirect enum Branch {
        case leaf(Float)
        case inner(column: Int32, threshold: Float, left: Branch, right: Branch)

        init?(_ reader: inout WeightReader, level: Int) {
            guard level < 12, !reader.isAtEnd else { return nil }
            let column = reader.number()
            let value = reader.float()
            if column == 0xFFFF {
                self = .leaf(value)
                return
            }
            guard let left = Branch(&reader, level: level + 1), let right = Branch(&reader, level: level + 1) else {
                return nil
            }
            self = .inner(column: Int32(column), threshold: value, left: left, right: right)
        }

        var height: Int {
            switch self {
            case .leaf: 0
            case .inner(_, _, let left, let right): 1 + max(left.height, right.height)
            }
        }
    }

    private mutating func lay(_ branch: Branch, tree: Int, at place: Int, level: Int) {
        let inner = (1 << depth) - 1
        switch branch {
        case .leaf(let value):
            var leaf = place
            for _ in level..<depth { leaf = 2 * leaf + 1 }
            leaves[tree * (inner + 1) + leaf - inner] = value
        case .inner(let column, let threshold, let left, let right):
            nodes[tree * inner + place] = Node(column: column, threshold: threshold)
            lay(left, tree: tree, at: 2 * place + 1, level: level + 1)
            lay(right, tree: tree, at: 2 * place + 2, level: level + 1)
        }
    }

    /// Whether there is anything to decide with.
    var isEmpty: Bool { count == 0 }

    /// The probability that the trees give a row.
    ///
    /// - Complexity: O(trees × depth).
    func probability(_ values: Span<Float>, row start: Int) -> Float {
        var sum: Float = 0
        let inner = (1 << depth) - 1
        let nodes = nodes.span
        let leaves = leaves.span
        for tree in 0..<count {
            var place = 0
            let base = tree * inner
            for _ in 0..<depth {
                let node = nodes[base + place]
                place = 2 * place + (values[start + Int(node.column)] > node.threshold ? 2 : 1)
            }
            sum += leaves[tree * (inner + 1) + place - inner]
        }
        return Logistic.of(sum)
    }
}
