import OffprintCore

/// Kept blocks that stand at the same kind of place in elements of their own: titles of cards, teasers of a list, facts of a
/// table. Where most of them stay, none of them is an insert.
///
/// The paragraphs of a running text are not alike in this sense, whatever elements a site wraps them in.
struct AlikeRows {
    /// In how many elements, which have parents of their own, such blocks stand at least.
    private static let fewest = 3

    /// The group of each row.
    private var groups: [UInt64] = []
    /// Of each group how many rows it has, and how many of them stay; those of running text are not there.
    private var counts: [UInt64: (rows: Int, stay: Int)] = [:]

    /// Groups the rows of a page, where any of them is to be cut.
    ///
    /// - Parameter stays: whether a row stays by what is said of it alone.
    /// - Complexity: O(containers + rows).
    init(_ features: PromoFeatures, stays: (_ row: Int) -> Bool) {
        guard !features.rows.indices.allSatisfy(stays) else { return }
        let article = features.article
        let paths = PathClusters.paths(of: article, features.reading.hints, withClasses: true)
        groups = features.rows.map { paths[article.blocks[$0].container] }
        var parents: [UInt64: Set<Int>] = [:]
        for (row, block) in features.rows.enumerated() {
            let container = article.blocks[block].container
            parents[groups[row], default: []].insert(article.containers[container].parent ?? container)
        }
        for (row, group) in groups.enumerated() where (parents[group]?.count ?? 0) >= AlikeRows.fewest {
            counts[group, default: (0, 0)].rows += 1
            if stays(row) { counts[group, default: (0, 0)].stay += 1 }
        }
        var prose: [UInt64: Int] = [:]
        for row in features.proseRows { prose[groups[row], default: 0] += 1 }
        for (group, count) in prose where 3 * count >= (counts[group]?.rows ?? 0) { counts[group] = nil }
    }

    /// Whether a row is one of those that mostly stay: of each three two.
    func mostlyStay(_ row: Int) -> Bool {
        guard let count = counts[groups[row]] else { return false }
        return 3 * count.stay >= 2 * count.rows
    }
}
