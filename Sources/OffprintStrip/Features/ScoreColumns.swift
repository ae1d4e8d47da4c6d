import OffprintCore

/// What the second stage sees beside the block itself: the first stage's scores of its neighbours and containers.
struct ScoreColumns {
    /// The number of columns.
    static let count = 39

    private let survey: PageSurvey
    private let features: BlockFeatures
    private let scores: [Float]
    /// Sums of score times words, and of words, up to each block.
    private var weighted: [Float] = [0]
    private var weights: [Float] = [0]
    private var lastGood: [Int32] = []
    private var nextGood: [Int32] = []
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
        weighted.reserveCapacity(scores.count + 1)
        weights.reserveCapacity(scores.count + 1)
        for i in scores.indices {
            weighted.append(weighted[i] + scores[i] * survey.tallies[i].words)
            weights.append(weights[i] + survey.tallies[i].words)
            top = max(top, scores[i])
        }
        heart = ScoredHeart(survey, scores: scores, weighted: weighted, weights: weights)
        around = survey.article.containers.map { mean(Int($0.blocks.start), Int($0.blocks.end)) } + [-1]
        let starts = features.sections.starts.map { Int($0) } + [scores.count]
        means = (
            zip(starts, starts.dropFirst()).map { mean($0, $1) }, mean(over: features.tagged),
            mean(over: features.classed)
        )
        var last: Int32 = -100
        lastGood.reserveCapacity(scores.count)
        for i in scores.indices {
            lastGood.append(Int32(i) - last)
            if scores[i] > 0.5 { last = Int32(i) }
        }
        nextGood = Array(repeating: 100, count: scores.count)
        var next = Int32(scores.count + 100)
        for i in scores.indices.reversed() {
            nextGood[i] = next - Int32(i)
            if scores[i] > 0.5 { next = Int32(i) }
        }
    }

    private func mean(_ start: Int, _ end: Int) -> Float {
        let low = max(0, min(start, scores.count))
        let high = max(low, min(end, scores.count))
        let weight = weights[high] - weights[low]
        return weight > 0 ? (weighted[high] - weighted[low]) / weight : 0
    }

    private func mean(over clusters: PathClusters) -> [Float] {
        var sums = [Float](repeating: 0, count: clusters.tallies.count)
        for i in scores.indices { sums[Int(clusters.cluster[i])] += scores[i] * survey.tallies[i].words }
        for i in sums.indices { sums[i] = clusters.tallies[i].words > 0 ? sums[i] / clusters.tallies[i].words : 0 }
        return sums
    }

    /// Puts the columns of the blocks.
    func put(into writer: inout ColumnWriter) {
        @inline(__always)
        func put(_ number: (_ row: Int) -> Float) { writer.put("score", number) }
        let (scores, weighted, tallies) = (scores.span, weighted.span, survey.tallies.span)
        put { scores[unchecked: $0] }
        for step in -3...3 where step != 0 {
            put {
                let row = $0 &+ step
                return row >= 0 && row < scores.count ? scores[unchecked: row] : -1
            }
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
