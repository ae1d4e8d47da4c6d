import OffprintCore

/// How strongly each block of a page belongs to its main content, by two stages of trees.
struct BoilerplateScores {
    /// The score by which each block is kept or cut, 0...1.
    let values: [Float]
    /// The block's own score, whatever those at the same kind of place have: it tells `strip-promos` what stands out.
    let own: [Float]
    /// What the page is taken to be.
    let page: PageVerdict?
    let survey: PageSurvey
    let features: BlockFeatures

    /// Where the first stage gives no block of a group as much (menus, footers), the second is not asked: cross-validated,
    /// that changes no set's score.
    private static let sure: Float = 0.04
    /// Where the first hundred trees give all blocks of a group less than one in two hundred, the others are not asked: the
    /// texts of two pages in 2,726 change by it.
    private static let hopeless: Float = -5.3

    /// Scores the blocks of an article.
    ///
    /// - Complexity: O(bytes + blocks × trees).
    init(_ article: Article) {
        let survey = PageSurvey(article)
        let features = BlockFeatures(survey)
        var columns = ColumnWriter(rows: article.blocks.count, wanted: BoilerplateModel.columns)
        features.put(into: &columns)
        let types = PageTypes(features)
        types.put(into: &columns)
        let first = BoilerplateModel.first.probabilities(columns.steps, hopeless: BoilerplateScores.hopeless)
        ScoreColumns(survey, features, scores: first).put(survey, features, into: &columns)
        columns.check(hasPut: BlockFeatures.count)
        let second = BoilerplateModel.second.probabilities(columns.steps, known: first, sure: BoilerplateScores.sure)
        // Each is wrong where the other is not: their mean is better than either.
        let means = Array(count: second.count) { (first[$0] + second[$0]) / 2 }
        self.init(survey, features, types.verdict, given: means)
    }

    /// The scores of an article's blocks, where the mean of both stages is known.
    init(_ article: Article, given trees: [Float]) {
        let survey = PageSurvey(article)
        self.init(survey, BlockFeatures(survey), nil, given: trees)
    }

    private init(_ survey: PageSurvey, _ features: BlockFeatures, _ page: PageVerdict?, given trees: [Float]) {
        var (values, own) = (trees, trees)
        features.classed.even(&values, of: survey.candidates, in: survey.article)
        for comment in CommentSections.blocks(of: survey, features) {
            values[comment] *= CommentSections.share
            own[comment] *= CommentSections.share
        }
        (self.values, self.own) = (values, own)
        (self.survey, self.features, self.page) = (survey, features, page)
    }
}
