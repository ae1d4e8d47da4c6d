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
    private let dates: Datelines
    private let twins: Twins
    private let firstHeading: Int
    /// What a block sees of each container that it stands in: computed once, seen from many blocks.
    private let around: [SIMD8<Float>]
    /// What a block sees of each neighbour; three of them before the first block and after the last.
    private let near: [SIMD4<Float>]
    private let clusters: (tagged: [SIMD8<Float>], classed: [SIMD8<Float>])
    private let bodies: (best: SIMD8<Float>, heart: SIMD8<Float>)

    /// The number of columns.
    static let count = 293

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
        dates = Datelines(survey)
        twins = Twins(survey, dates)
        firstHeading =
            article.blocks.first { $0.role == .heading && $0.level == 1 && survey.counts[$0.index] }?.index ?? -1
        let total = survey.total
        around = article.containers.map { container in
            BlockFeatures.numbers(
                survey.tally(Int(container.blocks.start), Int(container.blocks.end)), of: max(1, total.words))
        }
        near = BlockFeatures.near(survey)
        clusters = (
            tagged.tallies.map { BlockFeatures.numbers(ofCluster: $0, in: total) },
            classed.tallies.map { BlockFeatures.numbers(ofCluster: $0, in: total) }
        )
        let none = SIMD8<Float>(repeating: -1)
        bodies = (body.best.map { [around] in around[$0] } ?? none, body.heart.map { [around] in around[$0] } ?? none)
    }

    private static func numbers(_ tally: Tally, of total: Float) -> SIMD8<Float> {
        SIMD8(
            PageFacts.log(tally.plainWords), tally.linkShare, tally.functionShare, min(500, tally.blocks),
            tally.longWords / max(1, tally.words), tally.words / total, tally.words, 0)
    }

    private static func numbers(ofCluster tally: Tally, in total: Tally) -> SIMD8<Float> {
        SIMD8(
            min(200, tally.blocks), tally.words / max(1, total.words), tally.longWords / max(1, total.longWords),
            tally.words / max(1, tally.blocks), tally.linkShare, 0, 0, 0)
    }

    private static func near(_ survey: PageSurvey) -> [SIMD4<Float>] {
        let count = survey.tallies.count
        var near = [SIMD4<Float>](repeating: SIMD4(repeating: -1), count: count + 6)
        for i in 0..<count {
            let tally = survey.tallies[i]
            near[i + 3] = SIMD4(
                PageFacts.log(tally.words), tally.linkShare, tally.functionShare,
                Float(survey.article.blocks[i].role.rawValue))
        }
        return near
    }

    /// The features of all blocks.
    ///
    /// - Complexity: O(blocks).
    func matrix(naming: Bool = false) -> FeatureMatrix {
        var matrix = FeatureMatrix(rows: article.blocks.count, columns: BlockFeatures.count)
        let own = BlockFeatures.count - facts.numbers.count - BlockFeatures.hints.count - ScoreColumns.count
        matrix.write(from: 0, count: own) { put(article.blocks[$0], &$1) }
        for (i, fact) in facts.numbers.enumerated() { matrix.fill(own + i, with: fact.value) }
        matrix.write(from: own + facts.numbers.count, count: BlockFeatures.hints.count) {
            survey.hints.put(of: article.blocks[$0].container, &$1)
        }
        guard naming else { return matrix }
        for i in 0..<ScoreColumns.count { matrix.fill(BlockFeatures.count - ScoreColumns.count + i, with: 0) }
        if let first = article.blocks.first { matrix.names = names(first) }
        return matrix
    }

    @inline(__always)
    private func put(_ block: Block, _ sink: inout some FeatureSink) {
        putText(of: block, &sink)
        putPlace(of: block, &sink)
        putContainers(of: block, &sink)
        putNeighbours(of: block, &sink)
        dates.put(block, in: article, &sink)
        twins.put(block, of: survey, &sink)
    }

    private func names(_ block: Block) -> [String] {
        var sink = FeatureNames()
        put(block, &sink)
        for fact in facts.numbers { sink.put(fact.name, fact.value) }
        for hint in BlockFeatures.hints { sink.put("hint.", Int(hint.rawValue), 0) }
        for i in 0..<ScoreColumns.count { sink.put("score.", i, 0) }
        return sink.names
    }

    /// The blocks of the section that a block is in.
    func sectionRange(of block: Int) -> Range<Int> { sections.range(of: block) }

    @inline(__always)
    private func putText(of block: Block, _ sink: inout some FeatureSink) {
        let sign = survey.signs[block.index]
        let spans = survey.spans[block.index]
        let words = max(1, sign.words)
        sink.put("words", PageFacts.log(sign.words))
        sink.put("characters", sign.characters / words)
        sink.put("links", Float(block.linkShare))
        sink.put("linkCount", min(spans.links, 50))
        sink.put("buttons", min(spans.buttons, 10))
        sink.put("images", min(spans.images, 10))
        sink.put("times", min(spans.times, 5))
        sink.put("stressed", block.text.isEmpty ? 0 : min(1, spans.stressed / Float(block.text.count)))
        sink.put("function", sign.functionWords / words)
        sink.put("commas", sign.commas / words)
        sink.put("stops", sign.stops / words)
        sink.put("stopCount", min(sign.stops, 20))
        sink.put("numbers", sign.numbers / words)
        sink.put("capitals", sign.capitalWords / words)
        sink.put("newlines", min(sign.newlines, 30))
        sink.put("titleShare", sign.titleWords / words)
        sink.put("titleCover", survey.titleWordCount > 0 ? sign.titleWords / Float(survey.titleWordCount) : 0)
        sink.put("descriptionShare", sign.descriptionWords / words)
        let marks = sign.marks
        sink.put("endsSentence", marks.contains(.endsSentence) ? 1 : 0)
        sink.put("startsLower", marks.contains(.startsLower) ? 1 : 0)
        sink.put("copyright", marks.contains(.copyright) ? 1 : 0)
        sink.put("bar", marks.contains(.bar) ? 1 : 0)
        sink.put("arrow", marks.contains(.arrow) ? 1 : 0)
        sink.put("at", marks.contains(.at) ? 1 : 0)
        sink.put("endsColon", marks.contains(.endsColon) ? 1 : 0)
        sink.put("price", marks.contains(.price) ? 1 : 0)
        sink.put("question", marks.contains(.question) ? 1 : 0)
        sink.put("role", Float(block.role.rawValue))
        sink.put("level", Float(block.level))
        sink.put("joint", Float(block.joint.rawValue))
        sink.put("visibility", Float(block.visibility.rawValue))
        sink.put("copies", Float(survey.copies[block.index]))
        sink.put("isRepeat", survey.isRepeat[block.index] ? 1 : 0)
    }

    @inline(__always)
    private func putPlace(of block: Block, _ sink: inout some FeatureSink) {
        let i = block.index
        let count = Float(max(1, article.blocks.count))
        let total = max(1, survey.total.words)
        let long = max(1, survey.total.longWords)
        sink.put("place", Float(i) / count)
        sink.put("index", min(Float(i), 300))
        sink.put("fromEnd", min(count - Float(i), 300))
        sink.put("before", survey.sums[i].words / total)
        sink.put("longBefore", survey.sums[i].longWords / long)
        sink.put("depth", Float(article.containers[block.container].depth))
        let fromHeading = firstHeading < 0 ? -999 : Float(i - firstHeading)
        sink.put("fromH1", max(-999, min(500, fromHeading)))
        sink.put("sectionWords", PageFacts.log(sections.tally(of: i).plainWords))
        sink.put("sectionLinks", sections.tally(of: i).linkShare)
        sink.put("sectionPlace", min(50, Float(sections.place(of: i))))
        sink.put("sectionLevel", Float(sections.level(of: i)))
        sink.put("phrase", Float(phrases.kinds[i]))
        sink.put("phraseWeight", phrases.weights[i])
        sink.put("sinceComments", Float(phrases.sinceComments[i]))
        sink.put("ofLongest", survey.tallies[i].plainWords / max(1, facts.longest))
        let heading = sections.heading(of: i)
        sink.put("sectionPhrase", heading.map { Float(phrases.kinds[$0]) } ?? -1)
        sink.put("sectionPhraseWeight", heading.map { phrases.weights[$0] } ?? -1)
        putCluster(clusters.tagged[Int(tagged.cluster[i])], &sink)
        putCluster(clusters.classed[Int(classed.cluster[i])], &sink)
    }

    @inline(__always)
    private func putCluster(_ numbers: SIMD8<Float>, _ sink: inout some FeatureSink) {
        sink.put("cluster.blocks", numbers[0])
        sink.put("cluster.words", numbers[1])
        sink.put("cluster.long", numbers[2])
        sink.put("cluster.mean", numbers[3])
        sink.put("cluster.links", numbers[4])
    }

    @inline(__always)
    private func putContainers(of block: Block, _ sink: inout some FeatureSink) {
        let own = survey.tallies[block.index].words
        let element = article.containers[block.container]
        var place = element.tag.holdsOneText ? element.parent : block.container
        sink.put("ownTag", Float(element.tag.number))
        sink.put("aroundTag", place.map { Float(article.containers[$0].tag.number) } ?? -1)
        for level in 1...6 {
            if level == 4 {
                if let here = place { place = article.containers[here].parent }
                continue
            }
            if let here = place {
                let numbers = around[here]
                sink.put("up.words", level, numbers[0])
                sink.put("up.links", level, numbers[1])
                sink.put("up.function", level, numbers[2])
                sink.put("up.blocks", level, numbers[3])
                sink.put("up.long", level, numbers[4])
                sink.put("up.share", level, numbers[5])
                sink.put("up.own", level, numbers[6] > 0 ? own / numbers[6] : 0)
                place = article.containers[here].parent
            } else {
                for _ in 0..<7 { sink.put("up.none", level, -1) }
            }
        }
        putBody(body.best, bodies.best, "best", block, &sink)
        putBody(body.heart, bodies.heart, "heart", block, &sink)
        sink.put("bestShare", body.share)
    }

    @inline(__always)
    private func putBody(
        _ body: Int?, _ numbers: SIMD8<Float>, _ name: StaticString, _ block: Block, _ sink: inout some FeatureSink
    ) {
        guard let body else {
            for i in 0..<6 { sink.put(name, i, -1) }
            return
        }
        let range = article.containers[body].blocks
        let i = Int32(truncatingIfNeeded: block.index)
        let isInside = range.start <= i && i < range.end
        sink.put(name, 0, isInside ? 1 : 0)
        sink.put(name, 1, max(-300, min(300, Float(i &- range.start))))
        sink.put(name, 2, max(-300, min(300, Float(range.end &- i))))
        sink.put(name, 3, numbers[5])
        sink.put(name, 4, numbers[1])
        sink.put(
            name, 5, Float(article.containers[block.container].depth) - Float(article.containers[body].depth))
    }

    @inline(__always)
    private func putNeighbours(of block: Block, _ sink: inout some FeatureSink) {
        let i = block.index
        for step in 0..<7 where step != 3 {
            let numbers = near[i + step]
            sink.put("near.words", step - 3, numbers[0])
            sink.put("near.links", step - 3, numbers[1])
            sink.put("near.function", step - 3, numbers[2])
            sink.put("near.role", step - 3, numbers[3])
        }
        putReach(i, 5, &sink)
        putReach(i, 15, &sink)
    }

    @inline(__always)
    private func putReach(_ i: Int, _ reach: Int, _ sink: inout some FeatureSink) {
        let before = survey.tally(i - reach, i)
        let after = survey.tally(i + 1, i + 1 + reach)
        sink.put("before.words", reach, PageFacts.log(before.plainWords))
        sink.put("before.links", reach, before.linkShare)
        sink.put("before.function", reach, before.functionShare)
        sink.put("before.long", reach, before.longWords / max(1, before.words))
        sink.put("after.words", reach, PageFacts.log(after.plainWords))
        sink.put("after.links", reach, after.linkShare)
        sink.put("after.function", reach, after.functionShare)
        sink.put("after.long", reach, after.longWords / max(1, after.words))
    }
}
