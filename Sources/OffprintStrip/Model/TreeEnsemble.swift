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
    fileprivate struct Node: Sendable {
        var column: Int32
        var threshold: Float
        /// The leaves that stay when a row's number is above the threshold.
        var stays: UInt32
    }

    fileprivate struct Tree: Sendable {
        var firstNode: Int32
        var lastNode: Int32
        var firstLeaf: Int32
    }

    fileprivate var nodes: [Node] = []
    private var leaves: [Float] = []
    fileprivate var trees: [Tree] = []

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
    /// - Complexity: O(rows × nodes whose test does not come out the same for all rows).
    func probabilities(_ matrix: borrowing FeatureMatrix) -> [Float] {
        // Checked once, so that the loops need not check each number: no node's column is beyond the row.
        guard nodes.allSatisfy({ $0.column >= 0 && Int($0.column) < matrix.columns }) else {
            return Array(repeating: 0, count: matrix.rows)
        }
        let page = PageTrees(self, matrix)
        var result: [Float] = []
        result.reserveCapacity(matrix.rows + FeatureMatrix.group)
        let size = max(1, matrix.columns * FeatureMatrix.group)
        let numbers = matrix.values.span.bytes
        for start in stride(from: 0, to: matrix.values.count, by: size) {
            let sums = page.sums(numbers, 4 * start, leaves.span)
            for lane in 0..<4 { result.append(Logistic.of(sums.0[lane])) }
            for lane in 0..<4 { result.append(Logistic.of(sums.1[lane])) }
        }
        result.removeLast(result.count - matrix.rows)
        return result
    }
}

/// The trees as they are for one page: without the tests that come out the same for all of its rows.
private struct PageTrees {
    private struct Node {
        /// Bytes from the start of a group of rows to the column.
        var offset: Int
        var threshold: SIMD4<Float>
        /// The leaves that a number above the threshold strikes out.
        var strikes: SIMD4<UInt32>
    }

    private struct Tree {
        var lastNode: Int32
        var firstLeaf: Int32
        /// The leaves that all rows strike out.
        var dead: UInt32
    }

    private var nodes: [Node] = []
    private var trees: [Tree] = []

    init(_ ensemble: borrowing TreeEnsemble, _ matrix: borrowing FeatureMatrix) {
        nodes.reserveCapacity(ensemble.nodes.count)
        trees.reserveCapacity(ensemble.trees.count)
        let lows = matrix.lows.span
        let highs = matrix.highs.span
        for tree in ensemble.trees {
            var dead: UInt32 = 0
            for i in Int(tree.firstNode)..<Int(tree.lastNode) {
                let node = ensemble.nodes[i]
                if lows[Int(node.column)] > node.threshold { dead |= ~node.stays }
            }
            // A leaf that no test strikes out hides all that come after it.
            var maybe = dead
            for i in Int(tree.firstNode)..<Int(tree.lastNode) {
                let node = ensemble.nodes[i]
                if highs[Int(node.column)] > node.threshold { maybe |= ~node.stays }
            }
            let seen = ~dead & (~maybe & (maybe &+ 1) &- 1)
            for i in Int(tree.firstNode)..<Int(tree.lastNode) {
                let node = ensemble.nodes[i]
                guard ~node.stays & seen != 0, highs[Int(node.column)] > node.threshold else { continue }
                nodes.append(
                    Node(
                        offset: 4 * FeatureMatrix.group * Int(node.column),
                        threshold: SIMD4(repeating: node.threshold), strikes: SIMD4(repeating: ~node.stays)))
            }
            trees.append(Tree(lastNode: Int32(nodes.count), firstLeaf: tree.firstLeaf, dead: dead))
        }
    }

    /// The sums of the trees' values for the eight rows of a group.
    @inline(__always)
    func sums(_ numbers: RawSpan, _ start: Int, _ leaves: Span<Float>) -> (SIMD4<Float>, SIMD4<Float>) {
        var sums = (SIMD4<Float>(repeating: 0), SIMD4<Float>(repeating: 0))
        var i = 0
        let nodes = nodes.span
        for tree in trees {
            var dead = (SIMD4<UInt32>(repeating: tree.dead), SIMD4<UInt32>(repeating: tree.dead))
            while i < Int(tree.lastNode) {
                let node = nodes[unchecked: i]
                let place = start &+ node.offset
                let low = numbers.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: place, as: SIMD4<Float>.self)
                let high = numbers.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: place &+ 16, as: SIMD4<Float>.self)
                dead.0.replace(with: dead.0 | node.strikes, where: low .> node.threshold)
                dead.1.replace(with: dead.1 | node.strikes, where: high .> node.threshold)
                i &+= 1
            }
            sums.0 += values(dead.0, Int(tree.firstLeaf), leaves)
            sums.1 += values(dead.1, Int(tree.firstLeaf), leaves)
        }
        return sums
    }

    @inline(__always)
    private func values(_ dead: SIMD4<UInt32>, _ first: Int, _ leaves: Span<Float>) -> SIMD4<Float> {
        @inline(__always)
        func value(_ dead: UInt32) -> Float {
            // The last leaf is never struck out.
            leaves[unchecked: first &+ (UInt64(~dead) | 1 << 32).trailingZeroBitCount]
        }
        return SIMD4(value(dead[0]), value(dead[1]), value(dead[2]), value(dead[3]))
    }
}
