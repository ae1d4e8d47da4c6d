import OffprintCore

/// The features that the model sees of each block, in one fixed order.
struct BlockFeatures {
    let survey: PageSurvey
    let article: Article
    let elements: ElementsAround
    let body: TextBody
    let tagged: PathClusters
    let classed: PathClusters
    let facts: PageFacts
    let sections: Sections
    let phrases: ShortPhrases
    let dates: Datelines
    let prices: PriceLines
    let twins: Twins
    let nearestTwins: Twins.Nearest

    /// The number of columns, those of the page's type and of the scores included.
    static let count = 340

    /// Prepares the tables that features are read from.
    init(_ survey: PageSurvey) {
        self.survey = survey
        article = survey.article
        elements = ElementsAround(survey.article)
        body = TextBody(survey)
        tagged = PathClusters(survey, withClasses: false)
        classed = PathClusters(survey, withClasses: true)
        facts = PageFacts(survey)
        sections = Sections(survey)
        phrases = ShortPhrases(survey)
        dates = Datelines(survey)
        prices = PriceLines(survey)
        twins = Twins(survey, dates, prices)
        nearestTwins = twins.nearest(elements)
    }

    /// Puts all columns but those of the page's type and of the scores.
    ///
    /// - Complexity: O(blocks × columns that are asked for).
    func put(into writer: inout ColumnWriter) {
        putText(into: &writer)
        putPlace(into: &writer)
        putSections(into: &writer)
        putClusters(into: &writer)
        putElements(into: &writer)
        putNeighbours(into: &writer)
        dates.put(elements, of: article, into: &writer)
        prices.put(into: &writer)
        twins.put(nearestTwins, elements, of: survey, into: &writer)
        if writer.wants(next: Landmarks.columns) {
            Landmarks(article, survey.hints).put(of: elements.own, into: &writer)
        } else {
            writer.skip(Landmarks.columns)
        }
        for fact in facts.numbers { writer.fill(fact.name, with: fact.value) }
        survey.hints.put(of: elements.own, into: &writer)
        writer.check(hasPut: BlockFeatures.count - PageTypes.count - ScoreColumns.count)
    }
}
