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

    /// The number of columns, those of the scores included.
    static let count = 293

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
    }

    /// Puts all columns but those of the scores.
    ///
    /// - Complexity: O(blocks × columns that are asked for).
    func put(into writer: inout ColumnWriter) {
        putText(into: &writer)
        putPlace(into: &writer)
        putSections(into: &writer)
        putClusters(into: &writer)
        putElements(into: &writer)
        putNeighbours(into: &writer)
        putDates(into: &writer)
        for fact in facts.numbers { writer.fill(fact.name, with: fact.value) }
        survey.hints.put(of: elements.own, into: &writer)
        writer.check(hasPut: BlockFeatures.count - ScoreColumns.count)
    }

    private func putDates(into writer: inout ColumnWriter) {
        guard writer.wants(next: Datelines.columns + Twins.columns) else {
            return writer.skip(Datelines.columns + Twins.columns)
        }
        let dates = Datelines(survey)
        dates.put(elements, of: article, into: &writer)
        guard writer.wants(next: Twins.columns) else { return writer.skip(Twins.columns) }
        Twins(survey, dates).put(elements, of: survey, into: &writer)
    }
}
