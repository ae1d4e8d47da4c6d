import OffprintCore

/// What the second stage sees beside the block itself: the first stage's scores of its neighbours and containers.
struct ScoreColumns {
    /// The number of columns.
    static let count = 39

    private let survey: PageSurvey
    private let features: BlockFeatures
    private let scores: [Float]
    /// Sums of score times words, and of words, up to each block.
    private let weighted: [Float]
    private let weights: [Float]
    private let lastGood: [Int32]
    private let nextGood: [Int32]
    private var top: Float = 0
    /// The mean score of each container, and -1 for one that is not there.
    private var around: [Float] = []
    private var means: (sections: [Float], tagged: [Float], classed: [Float]) = ([], [], [])
    private let heart: ScoredHeart

    /// Prepares the sums over a page's scores.
    init(_ survey: PageSurvey, _ features: BlockFeatures, scores: [Float]) {
        self.survey = survey
        self.features = features
        self.scores = scores
        let count = scores.count
        var weighted = [Float](repeating: 0, count: count + 1)
        var weights = weighted
        var lastGood = [Int32](repeating: 0, count: count)
        var nextGood = lastGood
        do {
            var weighted = weighted.mutableSpan
            var weights = weights.mutableSpan
            var lastGood = lastGood.mutableSpan
            var nextGood = nextGood.mutableSpan
            let (scores, tallies) = (scores.span, survey.tallies.span)
            var last: Int32 = -100
            for i in 0..<count {
                let (score, words) = (scores[unchecked: i], tallies[unchecked: i].words)
                weighted[unchecked: i &+ 1] = weighted[unchecked: i] + score * words
                weights[unchecked: i &+ 1] = weights[unchecked: i] + words
                top = max(top, score)
                lastGood[unchecked: i] = Int32(truncatingIfNeeded: i) &- last
                if score > 0.5 { last = Int32(truncatingIfNeeded: i) }
            }
            var next = Int32(truncatingIfNeeded: count &+ 100)
            for i in (0..<count).reversed() {
                nextGood[unchecked: i] = next &- Int32(truncatingIfNeeded: i)
                if scores[unchecked: i] > 0.5 { next = Int32(truncatingIfNeeded: i) }
            }
        }
        (self.weighted, self.weights) = (weighted, weights)
        (self.lastGood, self.nextGood) = (lastGood, nextGood)
        heart = ScoredHeart(survey, scores: scores, weighted: weighted, weights: weights)
        let containers = survey.article.containers.span
        around = [Float](repeating: -1, count: containers.count + 1)
        for i in 0..<containers.count {
            let range = containers[unchecked: i].blocks
            around[i] = mean(Int(range.start), Int(range.end))
        }
        let starts = features.sections.starts.map { Int($0) } + [scores.count]
        means = (
            zip(starts, starts.dropFirst()).map { mean($0, $1) }, mean(over: features.tagged),
            mean(over: features.classed)
        )
    }

    private func mean(_ start: Int, _ end: Int) -> Float {
        let low = max(0, min(start, scores.count))
        let high = max(low, min(end, scores.count))
        let weight = weights[high] - weights[low]
        return weight > 0 ? (weighted[high] - weighted[low]) / weight : 0
    }

    private func mean(over clusters: PathClusters) -> [Float] {
        var sums = [Float](repeating: 0, count: clusters.tallies.count)
        let (own, tallies) = (clusters.cluster.span, survey.tallies.span)
        for i in scores.indices { sums[Int(own[i])] += scores[i] * tallies[i].words }
        for i in sums.indices { sums[i] = clusters.tallies[i].words > 0 ? sums[i] / clusters.tallies[i].words : 0 }
        return sums
    }

    /// Puts the columns of the blocks.
    func put(into writer: inout ColumnWriter) {
        @inline(__always)
        func put(_ number: (_ row: Int) -> Float) { writer.put("score", number) }
        let (scores, weighted, tallies) = (scores.span, weighted.span, survey.tallies.span)
        let weights = weights.span
        // There is one sum more than rows.
        let last = scores.count
        @inline(__always)
        func mean(_ start: Int, _ end: Int) -> Float {
            let (low, high) = (max(0, start), min(last, end))
            let weight = weights[unchecked: high] - weights[unchecked: low]
            return weight > 0 ? (weighted[unchecked: high] - weighted[unchecked: low]) / weight : 0
        }
        put { scores[unchecked: $0] }
        // The scores with three that are not there on either side.
        let beyond = [Float](repeating: -1, count: 3)
        let padded = beyond + self.scores + beyond
        for step in -3...3 where step != 0 {
            let neighbours = padded.span
            put { neighbours[unchecked: $0 &+ 3 &+ step] }
        }
        let around = around.span
        for level in features.elements.levels {
            let places = level.span
            put { around[unchecked: Int(places[unchecked: $0])] }
        }
        put { mean($0 - 5, $0) }
        put { mean($0 + 1, $0 + 6) }
        put { mean($0 - 15, $0 + 16) }
        let all = weighted[scores.count]
        writer.fill("score", with: weights[scores.count] > 0 ? all / weights[scores.count] : 0)
        writer.fill("score", with: PageFacts.log(all))
        put { all > 0 ? weighted[unchecked: $0] / all : 0 }
        writer.fill("score", with: top)
        let (lastGood, nextGood) = (lastGood.span, nextGood.span)
        put { Float(min(50, lastGood[unchecked: $0])) }
        put { Float(min(50, nextGood[unchecked: $0])) }
        let (sections, sectionMeans) = (features.sections.section.span, means.sections.span)
        put { sectionMeans[unchecked: Int(sections[unchecked: $0])] }
        let (tagged, taggedMeans) = (features.tagged.cluster.span, means.tagged.span)
        put { taggedMeans[unchecked: Int(tagged[unchecked: $0])] }
        let (classed, classedMeans) = (features.classed.cluster.span, means.classed.span)
        put { classedMeans[unchecked: Int(classed[unchecked: $0])] }
        put { tallies[unchecked: $0].words / max(1, all) }
        heart.put(features.elements, of: survey.article, into: &writer)
    }
}
