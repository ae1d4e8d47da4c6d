import OffprintCore

/// The trees behind `strip-promos`.
enum PromoModel {
    /// The columns that the trees ask for.
    static let columns = ByteRows.columns(written: PromoWeights.columns)
    /// Whether a block is an insert, by itself and what stands around it.
    static let inserts = ObliviousTrees(written: PromoWeights.inserts)
    /// Which kind an insert is of, in the order of ``PromoSigns/kinds``.
    static let kinds = PromoWeights.kinds.map { ObliviousTrees(written: $0) }
}

/// What the trees say of each kept block.
struct PromoScores {
    private let steps: ByteRows
    /// How sure it is that each row is an insert, 0...1; one half where the trainer set the bar.
    let values: [Float]

    /// Scores the kept blocks of a page.
    ///
    /// - Complexity: O(kept blocks × trees).
    init(_ features: PromoFeatures) {
        var writer = ColumnWriter(rows: features.rows.count, wanted: PromoModel.columns)
        features.put(into: &writer)
        steps = writer.steps
        let bar = PromoWeights.threshold / (1 - PromoWeights.threshold)
        let told = PromoModel.inserts.probabilities(steps)
        // The odds against those of the bar, so that one half means: as sure as it takes.
        values = told.map { $0 / ($0 + bar * max(0, 1 - $0)) }
    }

    /// The most likely kind of each of some rows.
    func kinds(of rows: [Int]) -> [RemovalKind] {
        guard !rows.isEmpty else { return [] }
        let chosen = ByteRows(steps, rows: rows)
        var best = [(kind: RemovalKind, score: Float)](repeating: (.otherUI, -1), count: rows.count)
        for (kind, trees) in zip(PromoSigns.kinds, PromoModel.kinds) {
            for (i, score) in trees.probabilities(chosen).enumerated() where score > best[i].score {
                best[i] = (kind, score)
            }
        }
        return best.map(\.kind)
    }
}
