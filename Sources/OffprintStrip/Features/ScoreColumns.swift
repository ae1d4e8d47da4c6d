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
    /// The mean score of each container.
    private var around: [Float] = []
    private var means: (tagged: [Float], classed: [Float]) = ([], [])
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
        around = survey.article.containers.map { mean(Int($0.blocks.start), Int($0.blocks.end)) }
        means = (mean(over: features.tagged), mean(over: features.classed))
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

    /// Puts the columns of one block.
    @inline(__always)
    func put(_ block: Block, _ sink: inout some FeatureSink) {
        @inline(__always)
        func put(_ value: Float) { sink.put("score", value) }
        let i = block.index
        put(scores[i])
        for step in 0..<7 where step != 3 {
            let place = i + step - 3
            put(place >= 0 && place < scores.count ? scores[place] : -1)
        }
        let element = survey.article.containers[block.container]
        var place = element.tag.holdsOneText ? element.parent : block.container
        for _ in 0..<6 {
            if let here = place {
                put(around[here])
                place = survey.article.containers[here].parent
            } else {
                put(-1)
            }
        }
        put(mean(i - 5, i))
        put(mean(i + 1, i + 6))
        put(mean(i - 15, i + 16))
        let all = weighted[scores.count]
        put(weights[scores.count] > 0 ? all / weights[scores.count] : 0)
        put(PageFacts.log(all))
        put(all > 0 ? weighted[i] / all : 0)
        put(top)
        put(Float(min(50, lastGood[i])))
        put(Float(min(50, nextGood[i])))
        let section = features.sectionRange(of: i)
        put(mean(section.lowerBound, section.upperBound))
        put(means.tagged[Int(features.tagged.cluster[i])])
        put(means.classed[Int(features.classed.cluster[i])])
        put(survey.tallies[i].words / max(1, all))
        heart.put(block, of: survey.article, &sink)
    }
}
