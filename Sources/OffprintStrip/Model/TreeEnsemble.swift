/// Boosted decision trees over rows of numbers, eight rows at a time.
///
/// A tree is not walked. Each of its inner nodes whose test a row fails strikes out the leaves on its left, and the first
/// leaf that is left is the one that walking would have found (Lucchese et al., "QuickScorer", 2015). That takes no
/// branch, and the tests of eight rows are one comparison.
///
/// The written form is base64 over little-endian bytes: the number of trees (UInt16); then each tree in preorder, an
/// inner node as its column (UInt16) and threshold (Float32), a leaf as 0xFFFF and its value (Float32). A tree has at
/// most 32 leaves.
struct TreeEnsemble: Sendable {
    private struct Node: Sendable {
        var column: Int32
        var threshold: Float
        /// The leaves that stay when a row's number is above the threshold.
        var stays: UInt32
    }

    private struct Tree: Sendable {
        var firstNode: Int32
        var lastNode: Int32
        var firstLeaf: Int32
    }

    private var nodes: [Node] = []
    private var leaves: [Float] = []
    private var trees: [Tree] = []

    /// Trees from their written form; a form that is damaged gives the trees before the damage.
    init(written text: StaticString) {
        var reader = WeightReader(text)
        let total = Int(reader.number())
        for _ in 0..<total {
            let tree = Tree(firstNode: Int32(nodes.count), lastNode: 0, firstLeaf: Int32(leaves.count))
            guard read(&reader, level: 0, firstLeaf: leaves.count) else {
                nodes.removeLast(nodes.count - Int(tree.firstNode))
                leaves.removeLast(leaves.count - Int(tree.firstLeaf))
                break
            }
            trees.append(Tree(firstNode: tree.firstNode, lastNode: Int32(nodes.count), firstLeaf: tree.firstLeaf))
        }
    }

    private mutating func read(_ reader: inout WeightReader, level: Int, firstLeaf: Int) -> Bool {
        guard level < 32, !reader.isAtEnd, leaves.count - firstLeaf < 32 else { return false }
        let column = reader.number()
        let value = reader.float()
        if column == 0xFFFF {
            leaves.append(value)
            return true
        }
        let place = nodes.count
        nodes.append(Node(column: Int32(column), threshold: value, stays: 0))
        let start = leaves.count - firstLeaf
        guard read(&reader, level: level + 1, firstLeaf: firstLeaf) else { return false }
        let left = leaves.count - firstLeaf - start
        nodes[place].stays = ~(((left >= 32 ? 0 : UInt32(1) << UInt32(left)) &- 1) << UInt32(start))
        return read(&reader, level: level + 1, firstLeaf: firstLeaf)
    }

    /// Whether there is anything to decide with.
    var isEmpty: Bool { trees.isEmpty }

    /// The probability that the trees give each row.
    ///
    /// - Complexity: O(rows × nodes).
    func probabilities(_ matrix: borrowing FeatureMatrix) -> [Float] {
        var result: [Float] = []
        result.reserveCapacity(matrix.rows + FeatureMatrix.group)
        let size = matrix.columns * FeatureMatrix.group
        // Checked once, so that the loops need not check each number: no node's column is beyond the row.
        guard nodes.allSatisfy({ $0.column >= 0 && Int($0.column) < matrix.columns }) else {
            return Array(repeating: 0, count: matrix.rows)
        }
        matrix.values.withUnsafeBytes { numbers in
            nodes.withUnsafeBufferPointer { nodes in
                leaves.withUnsafeBufferPointer { leaves in
                    for start in stride(from: 0, to: matrix.values.count, by: max(1, size)) {
                        let sums = sums(numbers, start * 4, nodes, leaves)
                        for lane in 0..<FeatureMatrix.group { result.append(Logistic.of(sums[lane])) }
                    }
                }
            }
        }
        result.removeLast(result.count - matrix.rows)
        return result
    }

    @inline(__always)
    private func sums(
        _ numbers: UnsafeRawBufferPointer, _ start: Int, _ nodes: UnsafeBufferPointer<Node>,
        _ leaves: UnsafeBufferPointer<Float>
    ) -> SIMD8<Float> {
        var sums = SIMD8<Float>(repeating: 0)
        for tree in trees {
            var alive = SIMD8<UInt32>(repeating: .max)
            for i in Int(tree.firstNode)..<Int(tree.lastNode) {
                let node = nodes[i]
                let values = numbers.loadUnaligned(fromByteOffset: start + 32 * Int(node.column), as: SIMD8<Float>.self)
                let above = values .> SIMD8<Float>(repeating: node.threshold)
                alive.replace(with: alive & SIMD8<UInt32>(repeating: node.stays), where: above)
            }
            for lane in 0..<8 { sums[lane] += leaves[Int(tree.firstLeaf) + alive[lane].trailingZeroBitCount] }
        }
        return sums
    }
}
