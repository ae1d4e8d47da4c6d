import OffprintCore

/// The features that the model sees of each block, in one fixed order.
struct BlockFeatures {
    private let survey: PageSurvey
    private let article: Article
    private let body: TextBody
    let tagged: PathClusters
    let classed: PathClusters
    private let facts: PageFacts
    private let sections: Sections
    let phrases: ShortPhrases
    private let firstHeading: Int

    /// The number of columns.
    static let count = 254

    private static let hints = Hint.allCases

    /// Prepares the tables that features are read from.
    init(_ survey: PageSurvey) {
        self.survey = survey
        article = survey.article
        body = TextBody(survey)
        tagged = PathClusters(survey, withClasses: false)
        classed = PathClusters(survey, withClasses: true)
        facts = PageFacts(survey)
        sections = Sections(survey)
        phrases = ShortPhrases(survey)
        firstHeading =
            article.blocks.first { $0.role == .heading && $0.level == 1 && survey.counts[$0.index] }?.index ?? -1
    }

    /// The features of all blocks.
    ///
    /// - Complexity: O(blocks).
    func matrix(naming: Bool = false) -> FeatureMatrix {
        var matrix = FeatureMatrix(rows: article.blocks.count, columns: BlockFeatures.count, naming: naming)
        for block in article.blocks {
            putText(of: block, &matrix)
            putPlace(of: block, &matrix)
            putContainers(of: block, &matrix)
            putNeighbours(of: block, &matrix)
            for fact in facts.numbers { matrix.put(fact.name, fact.value) }
            for hint in BlockFeatures.hints {
                matrix.put("hint.", Int(hint.rawValue), Float(survey.hints.distance(hint, block.container)))
            }
            for i in 0..<ScoreColumns.count { matrix.put("score.", i, 0) }
            matrix.endRow()
        }
        return matrix
    }

    /// The blocks of the section that a block is in.
    func sectionRange(of block: Int) -> Range<Int> { sections.range(of: block) }

    private func putText(of block: Block, _ matrix: inout FeatureMatrix) {
        let sign = survey.signs[block.index]
        let spans = survey.spans[block.index]
        let words = max(1, sign.words)
        matrix.put("words", PageFacts.log(sign.words))
        matrix.put("characters", sign.characters / words)
        matrix.put("links", Float(block.linkShare))
        matrix.put("linkCount", min(spans.links, 50))
        matrix.put("buttons", min(spans.buttons, 10))
        matrix.put("images", min(spans.images, 10))
        matrix.put("times", min(spans.times, 5))
        matrix.put("stressed", block.text.isEmpty ? 0 : min(1, spans.stressed / Float(block.text.count)))
        matrix.put("function", sign.functionWords / words)
        matrix.put("commas", sign.commas / words)
        matrix.put("stops", sign.stops / words)
        matrix.put("stopCount", min(sign.stops, 20))
        matrix.put("numbers", sign.numbers / words)
        matrix.put("capitals", sign.capitalWords / words)
        matrix.put("newlines", min(sign.newlines, 30))
        matrix.put("titleShare", sign.titleWords / words)
        matrix.put("titleCover", survey.titleWordCount > 0 ? sign.titleWords / Float(survey.titleWordCount) : 0)
        matrix.put("descriptionShare", sign.descriptionWords / words)
        let marks = sign.marks
        matrix.put("endsSentence", marks.contains(.endsSentence) ? 1 : 0)
        matrix.put("startsLower", marks.contains(.startsLower) ? 1 : 0)
        matrix.put("copyright", marks.contains(.copyright) ? 1 : 0)
        matrix.put("bar", marks.contains(.bar) ? 1 : 0)
        matrix.put("arrow", marks.contains(.arrow) ? 1 : 0)
        matrix.put("at", marks.contains(.at) ? 1 : 0)
        matrix.put("endsColon", marks.contains(.endsColon) ? 1 : 0)
        matrix.put("price", marks.contains(.price) ? 1 : 0)
        matrix.put("question", marks.contains(.question) ? 1 : 0)
        matrix.put("role", Float(block.role.rawValue))
        matrix.put("level", Float(block.level))
        matrix.put("joint", Float(block.joint.rawValue))
        matrix.put("visibility", Float(block.visibility.rawValue))
        matrix.put("copies", Float(survey.copies[block.index]))
        matrix.put("isRepeat", survey.isRepeat[block.index] ? 1 : 0)
    }

    private func putPlace(of block: Block, _ matrix: inout FeatureMatrix) {
        let i = block.index
        let count = Float(max(1, article.blocks.count))
        let total = max(1, survey.total.words)
        let long = max(1, survey.total.longWords)
        matrix.put("place", Float(i) / count)
        matrix.put("index", min(Float(i), 300))
        matrix.put("fromEnd", min(count - Float(i), 300))
        matrix.put("before", survey.sums[i].words / total)
        matrix.put("longBefore", survey.sums[i].longWords / long)
        matrix.put("depth", Float(article.containers[block.container].depth))
        let fromHeading = firstHeading < 0 ? -999 : Float(i - firstHeading)
        matrix.put("fromH1", max(-999, min(500, fromHeading)))
        matrix.put("sectionWords", PageFacts.log(sections.tally(of: i).plainWords))
        matrix.put("sectionLinks", sections.tally(of: i).linkShare)
        matrix.put("sectionPlace", min(50, Float(sections.place(of: i))))
        matrix.put("sectionLevel", Float(sections.level(of: i)))
        matrix.put("phrase", Float(phrases.kinds[i]))
        matrix.put("phraseWeight", phrases.weights[i])
        matrix.put("sinceComments", Float(phrases.sinceComments[i]))
        matrix.put("ofLongest", survey.tallies[i].plainWords / max(1, facts.longest))
        let heading = sections.heading(of: i)
        matrix.put("sectionPhrase", heading.map { Float(phrases.kinds[$0]) } ?? -1)
        matrix.put("sectionPhraseWeight", heading.map { phrases.weights[$0] } ?? -1)
        for tally in [tagged.tally(of: i), classed.tally(of: i)] {
            matrix.put("cluster.blocks", min(200, tally.blocks))
            matrix.put("cluster.words", tally.words / total)
            matrix.put("cluster.long", tally.longWords / long)
            matrix.put("cluster.mean", tally.words / max(1, tally.blocks))
            matrix.put("cluster.links", tally.linkShare)
        }
    }

    private func putContainers(of block: Block, _ matrix: inout FeatureMatrix) {
        let containers = article.containers
        let total = max(1, survey.total.words)
        let own = survey.tallies[block.index].words
        var place = containers[block.container].tag.holdsOneText ? containers[block.container].parent : block.container
        matrix.put("ownTag", Float(containers[block.container].tag.number))
        matrix.put("aroundTag", place.map { Float(containers[$0].tag.number) } ?? -1)
        for level in 1...6 {
            if level == 4 {
                place = place.flatMap { containers[$0].parent }
                continue
            }
            if let here = place {
                let tally = survey.tally(in: here)
                matrix.put("up.words", level, PageFacts.log(tally.plainWords))
                matrix.put("up.links", level, tally.linkShare)
                matrix.put("up.function", level, tally.functionShare)
                matrix.put("up.blocks", level, min(500, tally.blocks))
                matrix.put("up.long", level, tally.longWords / max(1, tally.words))
                matrix.put("up.share", level, tally.words / total)
                matrix.put("up.own", level, tally.words > 0 ? own / tally.words : 0)
                place = containers[here].parent
            } else {
                for _ in 0..<7 { matrix.put("up.none", level, -1) }
            }
        }
        putBody(body.best, "best", block, &matrix)
        putBody(body.heart, "heart", block, &matrix)
        matrix.put("bestShare", body.share)
    }

    private func putBody(_ body: Int?, _ name: StaticString, _ block: Block, _ matrix: inout FeatureMatrix) {
        guard let body else {
            for i in 0..<6 { matrix.put(name, i, -1) }
            return
        }
        let range = article.containers[body].blocks
        let i = Int32(block.index)
        let isInside = range.start <= i && i < range.end
        let tally = survey.tally(in: body)
        matrix.put(name, 0, isInside ? 1 : 0)
        matrix.put(name, 1, max(-300, min(300, Float(i - range.start))))
        matrix.put(name, 2, max(-300, min(300, Float(range.end - i))))
        matrix.put(name, 3, tally.words / max(1, survey.total.words))
        matrix.put(name, 4, tally.linkShare)
        matrix.put(name, 5, Float(article.containers[block.container].depth) - Float(article.containers[body].depth))
    }

    private func putNeighbours(of block: Block, _ matrix: inout FeatureMatrix) {
        for step in [-3, -2, -1, 1, 2, 3] {
            let i = block.index + step
            guard article.blocks.indices.contains(i) else {
                for _ in 0..<4 { matrix.put("near.none", step, -1) }
                continue
            }
            let tally = survey.tallies[i]
            matrix.put("near.words", step, PageFacts.log(tally.words))
            matrix.put("near.links", step, tally.linkShare)
            matrix.put("near.function", step, tally.functionShare)
            matrix.put("near.role", step, Float(article.blocks[i].role.rawValue))
        }
        for reach in [5, 15] {
            let before = survey.tally(block.index - reach, block.index)
            let after = survey.tally(block.index + 1, block.index + 1 + reach)
            matrix.put("before.words", reach, PageFacts.log(before.plainWords))
            matrix.put("before.links", reach, before.linkShare)
            matrix.put("before.function", reach, before.functionShare)
            matrix.put("before.long", reach, before.longWords / max(1, before.words))
            matrix.put("after.words", reach, PageFacts.log(after.plainWords))
            matrix.put("after.links", reach, after.linkShare)
            matrix.put("after.function", reach, after.functionShare)
            matrix.put("after.long", reach, after.longWords / max(1, after.words))
        }
    }
}
