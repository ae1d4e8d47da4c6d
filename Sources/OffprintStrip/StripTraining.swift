package import OffprintCore

/// What the trainers and their measurements ask for.
package enum StripTraining {
    /// `strip-boilerplate` and `strip-promos`.
    package static func stages(favor: String) throws(OptionError) -> [any BlockStripper] {
        var options = StripBoilerplate.Options()
        options.favor = Favor(rawValue: favor) ?? .balanced
        return [StripBoilerplate(options: options), StripPromos(options: StripPromos.Options())]
    }

    /// Cuts as `strip-boilerplate` does.
    ///
    /// - Parameter trees: what the two stages of other trees than those that ship give each block, their mean, 0...1.
    /// - Returns: the scores that the blocks are told to have.
    @discardableResult
    package static func strip(_ article: inout Article, by trees: [Float]? = nil) -> [Float] {
        let scores = trees.map { BoilerplateScores(article, given: $0) } ?? BoilerplateScores(article)
        var fates = article.fates
        fates.decide(as: StripBoilerplate.description.name)
        StripBoilerplate(options: StripBoilerplate.Options()).cut(article, by: scores, following: nil, into: &fates)
        article.fates = fates
        return scores.own
    }

    /// The features of a page's blocks, and which of them the stage may keep.
    package struct Page {
        /// The columns of the page's type and of the second stage are zero: trees fill them.
        package let table: FeatureTable
        /// Not the blocks that are hidden, unless they can be unfolded or next to nothing else is there, nor those that are
        /// fields.
        package let candidates: [Bool]

        /// Reads a page.
        package init(_ article: Article) {
            let survey = PageSurvey(article)
            var columns = ColumnWriter(keepingAllOf: article.blocks.count)
            BlockFeatures(survey).put(into: &columns)
            for name in PageTypes.names { columns.fill(name, with: 0) }
            for i in 0..<ScoreColumns.count { columns.fill("score.", i, with: 0) }
            table = FeatureTable(columns)
            candidates = survey.candidates
        }
    }

    /// The columns of the second stage, from the scores of the first.
    package static func scoreColumns(of article: Article, scores: [Float]) -> FeatureTable {
        let survey = PageSurvey(article)
        let features = BlockFeatures(survey)
        var columns = ColumnWriter(keepingAllOf: article.blocks.count)
        ScoreColumns(survey, features, scores: scores).put(survey, features, into: &columns)
        return FeatureTable(columns)
    }
}
