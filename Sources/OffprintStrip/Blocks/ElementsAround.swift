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
        let parents = [Int32](room: containers.count + 1) { parents, count in
            for i in 0..<containers.count {
                parents[i] = containers[unchecked: i].parent.map { Int32(truncatingIfNeeded: $0) } ?? none
            }
            parents[containers.count] = none
            count = containers.count + 1
        }
        let blocks = article.blocks.span
        let own = [Int32](room: blocks.count) { own, count in
            for i in 0..<blocks.count { own[i] = Int32(truncatingIfNeeded: blocks[unchecked: i].container) }
            count = blocks.count
        }
        // What is in a list is a place in the list of the parents.
        let first = ElementsAround.list(of: own) { containers[Int($0)].tag.holdsOneText ? parents[Int($0)] : $0 }
        let places = parents.span
        var levels = [first]
        levels.reserveCapacity(6)
        for i in 0..<5 { levels.append(ElementsAround.list(of: levels[i]) { places[unchecked: Int($0)] }) }
        self.own = own
        self.parents = parents
        self.levels = levels
    }

    /// The nearest list or table from each element on, itself included; the number of all elements where there is none.
    ///
    /// - Complexity: O(containers).
    func wholes(of article: Article) -> [Int32] {
        let containers = article.containers.span
        let places = parents.span
        return [Int32](room: containers.count) { wholes, count in
            for i in 0..<containers.count {
                switch containers[unchecked: i].tag {
                case .table, .ul, .ol, .dl: wholes[i] = Int32(truncatingIfNeeded: i)
                default:
                    // Parents stand before their children.
                    let parent = Int(places[unchecked: i])
                    wholes[i] = parent < i ? wholes[parent] : Int32(truncatingIfNeeded: containers.count)
                }
            }
            count = containers.count
        }
    }

    @inline(__always)
    private static func list(of places: [Int32], _ place: (Int32) -> Int32) -> [Int32] {
        let places = places.span
        return [Int32](room: places.count) { result, count in
            for i in 0..<places.count { result[i] = place(places[unchecked: i]) }
            count = places.count
        }
    }
}
