import OffprintCore

/// The elements around each block, level by level: first the innermost that holds more than the block's text.
struct ElementsAround {
    /// The element whose text a block is.
    let own: [Int32]
    /// The element around each element; the number of all of them where there is none, and for that one itself.
    let parents: [Int32]
    /// Of each of six levels each block's element; the number of all elements where there is none.
    let levels: [[Int32]]

    /// Looks up the elements of all blocks of a page.
    ///
    /// - Complexity: O(blocks + containers).
    init(_ article: Article) {
        let containers = article.containers.span
        let none = Int32(containers.count)
        var parents: [Int32] = []
        parents.reserveCapacity(containers.count + 1)
        for i in 0..<containers.count {
            parents.append(containers[i].parent.map { Int32(truncatingIfNeeded: $0) } ?? none)
        }
        parents.append(none)
        own = article.blocks.map { Int32(truncatingIfNeeded: $0.container) }
        var level = own.map { containers[Int($0)].tag.holdsOneText ? parents[Int($0)] : $0 }
        var levels = [level]
        while levels.count < 6 {
            // What is in the list is a place in the list.
            let places = parents.span
            level = level.map { places[unchecked: Int($0)] }
            levels.append(level)
        }
        self.parents = parents
        self.levels = levels
    }
}
