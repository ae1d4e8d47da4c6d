import OffprintCore

/// The elements around each block, level by level: first the innermost that holds more than the block's text.
struct ElementsAround {
    /// The element whose text a block is.
    let own: [Int32]
    /// Of each of six levels each block's element; the number of all containers where there is none.
    let levels: [[Int32]]

    /// Looks up the elements of all blocks of a page.
    ///
    /// - Complexity: O(blocks).
    init(_ article: Article) {
        let containers = article.containers.span
        let none = Int32(containers.count)
        own = article.blocks.map { Int32($0.container) }
        var level = own.map { place in
            let element = containers[Int(place)]
            return element.tag.holdsOneText ? element.parent.map { Int32($0) } ?? none : place
        }
        var levels = [level]
        while levels.count < 6 {
            level = level.map { $0 == none ? none : containers[Int($0)].parent.map { Int32($0) } ?? none }
            levels.append(level)
        }
        self.levels = levels
    }
}
