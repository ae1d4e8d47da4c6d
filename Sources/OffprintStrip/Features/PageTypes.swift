import OffprintCore

/// How likely a page is an article, a thread of a forum, and so on: what is content depends on it.
///
/// The seven types are those of WCXB. Small trees look at the columns that are the same for all blocks of a page.
struct PageTypes {
    /// The number of columns.
    static let count = 7

    private static let models: [(name: StaticString, trees: ObliviousTrees)] = [
        ("type.article", ObliviousTrees(written: BoilerplateWeights.typeArticle)),
        ("type.forum", ObliviousTrees(written: BoilerplateWeights.typeForum)),
        ("type.product", ObliviousTrees(written: BoilerplateWeights.typeProduct)),
        ("type.service", ObliviousTrees(written: BoilerplateWeights.typeService)),
        ("type.listing", ObliviousTrees(written: BoilerplateWeights.typeListing)),
        ("type.collection", ObliviousTrees(written: BoilerplateWeights.typeCollection)),
        ("type.documentation", ObliviousTrees(written: BoilerplateWeights.typeDocumentation)),
    ]

    /// The columns that the trees of the types ask for.
    private static let columns = ByteRows.columns(written: BoilerplateWeights.typeColumns)

    /// The names of the columns.
    static var names: [StaticString] { models.map(\.name) }

    /// Puts the columns of a page's types.
    static func put(_ features: BlockFeatures, into writer: inout ColumnWriter) {
        guard writer.wants(next: count) else { return writer.skip(count) }
        for (model, share) in zip(models, told(by: features)) { writer.fill(model.name, with: share) }
    }

    /// How likely each type is, 0...1, in the order of the columns.
    ///
    /// - Complexity: O(columns × trees).
    static func told(by features: BlockFeatures) -> [Float] {
        // What is the same for all blocks stands in the row of the first.
        var row = ColumnWriter(rows: min(1, features.article.blocks.count), wanted: columns)
        features.put(into: &row)
        return models.map { $0.trees.probabilities(row.steps).first ?? 0 }
    }
}
