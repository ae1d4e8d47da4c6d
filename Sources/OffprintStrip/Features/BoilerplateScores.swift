package import OffprintCore

/// How strongly each block of a page belongs to its main content, by two stages of trees.
package struct BoilerplateScores {
    /// One score for each block, 0...1.
    package private(set) var values: [Float]
    let survey: PageSurvey
    let features: BlockFeatures

    /// Scores the blocks of an article.
    ///
    /// - Complexity: O(bytes + blocks × trees).
    package init(_ article: Article) {
        survey = PageSurvey(article)
        features = BlockFeatures(survey)
        var matrix = features.matrix()
        let count = article.blocks.count
        values = Array(repeating: 0, count: count)
        let columns = matrix.columns
        for i in 0..<count {
            values[i] = BoilerplateModel.first.probability(matrix.values.span, row: i * columns)
        }
        BoilerplateScores.fill(&matrix, survey, features, values)
        for i in 0..<count {
            values[i] = BoilerplateModel.second.probability(matrix.values.span, row: i * columns)
        }
    }

    private static func fill(
        _ matrix: inout FeatureMatrix, _ survey: PageSurvey, _ features: BlockFeatures, _ scores: [Float]
    ) {
        let columns = ScoreColumns(survey, features, scores: scores)
        var row: [Float] = []
        row.reserveCapacity(ScoreColumns.count)
        for block in survey.article.blocks {
            row.removeAll(keepingCapacity: true)
            columns.columns(of: block) { row.append($0) }
            matrix.replaceLast(ScoreColumns.count, ofRow: block.index, with: row)
        }
    }

    /// The features of all blocks, for the trainer; the columns of the second stage are zero.
    package static func features(of article: Article) -> FeatureMatrix {
        BlockFeatures(PageSurvey(article)).matrix(naming: true)
    }

    /// The columns of the second stage, row by row, from the scores of the first, for the trainer.
    package static func scoreColumns(of article: Article, scores: [Float]) -> [Float] {
        let survey = PageSurvey(article)
        let columns = ScoreColumns(survey, BlockFeatures(survey), scores: scores)
        var values: [Float] = []
        for block in article.blocks { columns.columns(of: block) { values.append($0) } }
        return values
    }

    /// Which blocks the stage may keep: not those that are hidden, unless next to nothing else is there.
    package static func counts(of article: Article) -> [Bool] { PageSurvey(article).counts }
}
