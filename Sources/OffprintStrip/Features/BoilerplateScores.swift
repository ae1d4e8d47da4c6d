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
        let first = BoilerplateModel.first.probabilities(matrix)
        BoilerplateScores.fill(&matrix, survey, features, first)
        values = BoilerplateModel.second.probabilities(matrix)
    }

    private static func fill(
        _ matrix: inout FeatureMatrix, _ survey: PageSurvey, _ features: BlockFeatures, _ scores: [Float]
    ) {
        let columns = ScoreColumns(survey, features, scores: scores)
        let start = matrix.columns - ScoreColumns.count
        matrix.write(from: start, count: ScoreColumns.count) { columns.put(survey.article.blocks[$0], &$1) }
    }

    /// The features of all blocks, for the trainer; the columns of the second stage are zero.
    package static func features(of article: Article) -> FeatureMatrix {
        BlockFeatures(PageSurvey(article)).matrix(naming: true)
    }

    /// The columns of the second stage, row by row, from the scores of the first, for the trainer.
    package static func scoreColumns(of article: Article, scores: [Float]) -> [Float] {
        let survey = PageSurvey(article)
        let columns = ScoreColumns(survey, BlockFeatures(survey), scores: scores)
        var matrix = FeatureMatrix(rows: article.blocks.count, columns: ScoreColumns.count)
        matrix.write(from: 0, count: ScoreColumns.count) { columns.put(article.blocks[$0], &$1) }
        return article.blocks.flatMap { matrix.row($0.index) }
    }

    /// Which blocks the stage may keep: not those that are hidden, unless next to nothing else is there.
    package static func counts(of article: Article) -> [Bool] { PageSurvey(article).counts }
}
