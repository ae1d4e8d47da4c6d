import OffprintCore

/// What the second stage sees beside the block itself: the first stage's scores of its neighbours and containers.
struct ScoreColumns {
    /// The number of columns.
    static let count = 48

    private let scores: [Float]
    /// Sums of score times words, and of words, up to each block.
    private let weighted: [Float]
    private let weights: [Float]
    private let lastGood: [Int32]
    private let nextGood: [Int32]
    private let top: Float
    /// The words of the blocks that are content with little doubt.
    private let sureWords: Float
    /// The mean score of each container, and -1 for one that is not there.
    private let around: [Float]
    private let means: (sections: [Float], tagged: [Float], classed: [Float])
    /// Of each cluster with classes the highest score, and that of its first block.
    private let classed: (highest: [Float], first: [Float])
    /// Of each group of twins the mean score, and the logarithm of the words that are expected outside of it.
    private let groupMeans: [Float]
    private let groupRests: [Float]
    private let heart: ScoredHeart

    /// Prepares the sums over a page's scores.
    init(_ survey: PageSurvey, _ features: BlockFeatures, scores: [Float]) {
        self.scores = scores
        let count = scores.count
        var weighted = [Float](0, times: count + 1)
        var weights = weighted
        var lastGood = [Int32](0, times: count)
        var nextGood = lastGood
        var top: Float = 0
        var sureWords: Float = 0
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
                if score > 0.85 { sureWords += words }
                lastGood[unchecked: i] = Int32(truncatingIfNeeded: i) &- last
                if score > 0.5 { last = Int32(truncatingIfNeeded: i) }
            }
            var next = Int32(truncatingIfNeeded: count &+ 100)
            for i in (0..<count).reversed() {
                nextGood[unchecked: i] = next &- Int32(truncatingIfNeeded: i)
                if scores[unchecked: i] > 0.5 { next = Int32(truncatingIfNeeded: i) }
            }
        }
        (self.weighted, self.weights, self.top, self.sureWords) = (weighted, weights, top, sureWords)
        (self.lastGood, self.nextGood) = (lastGood, nextGood)
        let (rightWords, allWords) = (weighted.span, weights.span)
        @inline(__always)
        func mean(_ start: Int, _ end: Int) -> Float {
            let words = allWords[end] - allWords[start]
            return words > 0 ? (rightWords[end] - rightWords[start]) / words : 0
        }
        // What each container holds: first all sums, so that what follows from them is worked out for several at once.
        let containers = survey.article.containers.span
        var right = [Float](0, times: containers.count)
        var words = right
        do {
            var right = right.mutableSpan
            var words = words.mutableSpan
            for i in 0..<containers.count {
                let range = containers[unchecked: i].blocks
                let (start, end) = (Int(range.start), Int(range.end))
                right[unchecked: i] = rightWords[end] - rightWords[start]
                words[unchecked: i] = allWords[end] - allWords[start]
            }
        }
        heart = ScoredHeart(survey, scores: scores, expected: rightWords[count], right: right, words: words)
        around = [Float](room: containers.count + 1) { around, count in
            let (right, words) = (right.span, words.span)
            for i in 0..<words.count {
                let mean = right[unchecked: i] / words[unchecked: i]
                around[i] = words[unchecked: i] > 0 ? mean : 0
            }
            around[words.count] = -1
            count = words.count + 1
        }
        let starts = features.sections.starts.span
        let sections = [Float](room: starts.count) { means, filled in
            for i in 0..<starts.count {
                let end = i &+ 1 < starts.count ? Int(starts[unchecked: i &+ 1]) : count
                means[i] = mean(Int(starts[unchecked: i]), end)
            }
            filled = starts.count
        }
        means = (
            sections, ScoreColumns.means(features.tagged, survey.tallies.span, scores.span),
            ScoreColumns.means(features.classed, survey.tallies.span, scores.span)
        )
        classed = ScoreColumns.heads(features.classed, scores.span)
        let all = rightWords[count]
        let groups = features.twins.groups
        groupMeans = groups.map { mean(Int($0.start), Int($0.end)) }
        groupRests = groups.map { PageFacts.log(all - (rightWords[Int($0.end)] - rightWords[Int($0.start)])) }
    }

    /// The highest score of each cluster, and its first block's.
    private static func heads(_ clusters: PathClusters, _ scores: Span<Float>) -> ([Float], [Float]) {
        let own = clusters.cluster.span
        precondition(own.count == scores.count, "A block has a score.")
        var highest = [Float](-1, times: clusters.tallies.count)
        var first = highest
        var highestSpan = highest.mutableSpan
        var firstSpan = first.mutableSpan
        for i in 0..<scores.count {
            let (place, score) = (Int(own[unchecked: i]), scores[unchecked: i])
            highestSpan[unchecked: place] = max(highestSpan[unchecked: place], score)
            if firstSpan[unchecked: place] < 0 { firstSpan[unchecked: place] = score }
        }
        return (highest, first)
    }

    /// The mean score of each cluster.
    private static func means(_ clusters: PathClusters, _ tallies: Span<Tally>, _ scores: Span<Float>) -> [Float] {
        let (own, all) = (clusters.cluster.span, clusters.tallies.span)
        precondition(own.count == scores.count && tallies.count == scores.count, "A block has a score.")
        var sums = [Float](0, times: all.count)
        var means = sums.mutableSpan
        for i in 0..<scores.count {
            means[unchecked: Int(own[unchecked: i])] += scores[unchecked: i] * tallies[unchecked: i].words
        }
        for i in 0..<all.count {
            let words = all[unchecked: i].words
            means[unchecked: i] = words > 0 ? means[unchecked: i] / words : 0
        }
        return sums
    }

    /// Puts the columns of the blocks of the same page.
    func put(_ survey: PageSurvey, _ features: BlockFeatures, into writer: inout ColumnWriter) {
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
        let beyond = [Float](-1, times: 3)
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
        writer.fill("score", with: PageFacts.log(sureWords))
        let (lastGood, nextGood) = (lastGood.span, nextGood.span)
        put { Float(min(50, lastGood[unchecked: $0])) }
        put { Float(min(50, nextGood[unchecked: $0])) }
        let (sections, sectionMeans) = (features.sections.section.span, means.sections.span)
        put { sectionMeans[unchecked: Int(sections[unchecked: $0])] }
        let (tagged, taggedMeans) = (features.tagged.cluster.span, means.tagged.span)
        put { taggedMeans[unchecked: Int(tagged[unchecked: $0])] }
        let (classed, classedMeans) = (features.classed.cluster.span, means.classed.span)
        put { classedMeans[unchecked: Int(classed[unchecked: $0])] }
        let (highest, firsts) = (self.classed.highest.span, self.classed.first.span)
        put { highest[unchecked: Int(classed[unchecked: $0])] }
        put { firsts[unchecked: Int(classed[unchecked: $0])] }
        let originals = survey.originals.span
        put {
            let original = Int(originals[unchecked: $0])
            return original == $0 ? -1 : scores[unchecked: original]
        }
        put { tallies[unchecked: $0].words / max(1, all) }
        let (own, wholes) = (features.elements.own.span, features.elements.wholes(of: survey.article))
        let lists = wholes.span
        put { around[unchecked: Int(lists[unchecked: Int(own[unchecked: $0])])] }
        putTwins(features, into: &writer)
        heart.put(features.elements, of: survey.article, into: &writer)
    }

    /// Puts what the group of twins around each block was given, and what the largest one.
    private func putTwins(_ features: BlockFeatures, into writer: inout ColumnWriter) {
        let (own, groups) = (features.elements.own.span, features.nearestTwins.groups.span)
        let (means, rests) = (groupMeans.span, groupRests.span)
        writer.put("score") {
            let group = Int(groups[unchecked: Int(own[unchecked: $0])])
            return group < 0 ? -1 : means[unchecked: group]
        }
        writer.put("score") {
            let group = Int(groups[unchecked: Int(own[unchecked: $0])])
            return group < 0 ? -1 : rests[unchecked: group]
        }
        writer.fill("score", with: features.twins.richest.map { groupMeans[$0] } ?? -1)
        writer.fill("score", with: features.twins.richest.map { groupRests[$0] } ?? -1)
    }
}
