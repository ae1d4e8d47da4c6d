package import OffprintCore

/// What the trainer of `strip-promos` needs of a page: the features of its kept blocks.
package struct PromoTraining {
    private let features: PromoFeatures

    /// Reads the blocks of an article that its fates keep, as `strip-promos` does on a page of which the archive tells
    /// nothing.
    package init(_ article: Article) {
        let reading = PromoReading(article, article.fates)
        let units = PromoUnits(reading)
        let judge = PromoJudge(reading, units, fates: article.fates)
        var cuts = PromoCuts(reading, units, judge)
        cuts.decide()
        features = PromoFeatures(
            reading, units, judge, fates: article.fates, rules: cuts.verdicts, repetition: .unknown)
    }

    /// The places of the kept blocks: a row for each.
    package var rows: [Int] { features.rows }
    /// The words of a row's block, as hashes.
    package func words(of row: Int) -> [UInt64] {
        let block = features.article.blocks[features.rows[row]]
        var words: [UInt64] = []
        WordStream.append(features.article.text.span, from: Int(block.text.start), to: Int(block.text.end), to: &words)
        return words
    }
    /// The numbers of the columns, row by row, and the columns' names; no column where no block is kept.
    package var table: FeatureTable {
        var writer = ColumnWriter(keepingAllOf: features.rows.count)
        features.put(into: &writer)
        return FeatureTable(writer)
    }
}
