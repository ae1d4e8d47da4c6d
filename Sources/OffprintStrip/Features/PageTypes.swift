import OffprintCore

/// How likely a page is an article, a thread of a forum, and so on: what is content depends on it.
///
/// The seven types are those of WCXB. Small trees look at the columns that are the same for all blocks of a page.
struct PageTypes {
    /// The number of columns.
    static let count = 7

    private static let models: [(name: StaticString, kind: PageKind, trees: ObliviousTrees)] = [
        ("type.article", .article, ObliviousTrees(written: BoilerplateWeights.typeArticle)),
        ("type.forum", .forum, ObliviousTrees(written: BoilerplateWeights.typeForum)),
        ("type.product", .product, ObliviousTrees(written: BoilerplateWeights.typeProduct)),
        ("type.service", .service, ObliviousTrees(written: BoilerplateWeights.typeService)),
        ("type.listing", .listing, ObliviousTrees(written: BoilerplateWeights.typeListing)),
        ("type.collection", .collection, ObliviousTrees(written: BoilerplateWeights.typeCollection)),
        ("type.documentation", .documentation, ObliviousTrees(written: BoilerplateWeights.typeDocumentation)),
    ]

    /// How likely each type is, 0...1, in the order of the columns; none of a page without blocks.
    private let shares: [Float]

    /// The columns that the trees of the types ask for.
    private static let columns = ByteRows.columns(written: BoilerplateWeights.typeColumns)

    /// The names of the columns.
    static var names: [StaticString] { models.map(\.name) }

    /// Tells the type of a page by its features.
    ///
    /// - Complexity: O(columns × trees).
    init(_ features: BlockFeatures) {
        // What is the same for all blocks stands in the row of the first.
        var row = ColumnWriter(rows: min(1, features.article.blocks.count), wanted: PageTypes.columns)
        features.put(into: &row)
        shares = PageTypes.models.compactMap { $0.trees.probabilities(row.steps).first }
    }

    /// Puts a column for each type.
    func put(into writer: inout ColumnWriter) {
        for (place, model) in PageTypes.models.enumerated() {
            writer.fill(model.name, with: place < shares.count ? shares[place] : 0)
        }
    }

    /// The likeliest type; nil for a page without blocks.
    var verdict: PageVerdict? {
        zip(PageTypes.models, shares).max { $0.1 < $1.1 }.map { PageVerdict($0.0.kind, score: Double($0.1)) }
    }
}
