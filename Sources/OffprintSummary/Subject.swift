/// How much of what the article is about each sentence carries; all shares are of the article's best sentence (0...1).
struct Subject {
    /// Likeness to all other sentences on average: the cosine to the sum of their unit vectors.
    private(set) var agreement: [Float] = []
    /// The sum of the probabilities of its distinct terms.
    private(set) var coverage: [Float] = []
    /// Likeness to the article as one bag of terms.
    private(set) var weight: [Float] = []
    /// The mean probability of its terms.
    private(set) var mean: [Float] = []
    /// The cosine to the first sentence (0 for itself).
    private(set) var opening: [Float] = []
    /// The share of the title's terms that it has.
    private(set) var title: [Float] = []
    /// The share of its terms that are the title's.
    private(set) var titleShare: [Float] = []

    init(_ table: SentenceTable) {
        let vectors = UnitVectors(table)
        var sum = [Float](repeating: 0, count: table.frequency.count)
        for index in table.sentences.indices {
            vectors.forEach(table, index) { term, value in sum[term] += value }
        }
        let whole = Self.whole(table)
        let first = table.sentences.isEmpty ? [] : vectors.spread(table, 0)
        var isInTitle = [Bool](repeating: false, count: table.frequency.count)
        for term in table.title.terms { isInTitle[Int(term)] = true }
        let total = Float(max(1, table.frequency.reduce(0) { $0 + Int($1) }))
        for index in table.sentences.indices {
            let terms = table.sentences[index].terms
            var (agree, like, probability, occurrences, inTitle): (Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0)
            vectors.forEach(table, index) { term, value in
                agree += value * (sum[term] - value)
                like += value * whole[term]
            }
            for place in terms {
                let term = Int(table.terms[place])
                probability += Float(table.frequency[term]) / total
                occurrences += 1
                if isInTitle[term] { inTitle += 1 }
            }
            agreement.append(agree)
            weight.append(like)
            coverage.append(probability)
            mean.append(occurrences > 0 ? probability / occurrences : 0)
            opening.append(index == 0 ? 0 : vectors.cosine(table, index, to: first))
            title.append(table.title.count > 0 ? inTitle / Float(table.title.count) : 0)
            titleShare.append(occurrences > 0 ? inTitle / occurrences : 0)
        }
        Self.scale(&agreement)
        Self.scale(&weight)
        Self.scale(&coverage)
        Self.scale(&mean)
    }

    private static func whole(_ table: SentenceTable) -> [Float] {
        let count = Float(table.sentences.count)
        return table.frequency.indices.map { term in
            Float(table.frequency[term]) * Logarithm.of(1 + count / Float(max(1, table.spread[term])))
        }
    }

    private static func scale(_ values: inout [Float]) {
        let largest = values.max() ?? 0
        guard largest > 0 else { return }
        for index in values.indices { values[index] /= largest }
    }
}

/// The sentences as vectors of length 1 over the terms.
struct UnitVectors {
    private var values: [Float]

    init(_ table: SentenceTable) {
        let count = Float(table.sentences.count)
        let rarity = table.spread.map { Logarithm.of(1 + count / Float(max(1, $0))) }
        values = [Float](repeating: 0, count: table.terms.count)
        for sentence in table.sentences {
            var square: Float = 0
            for place in sentence.terms {
                let value = Float(table.counts[place]) * rarity[Int(table.terms[place])]
                values[place] = value
                square += value * value
            }
            let norm = square.squareRoot()
            if norm > 0 { for place in sentence.terms { values[place] /= norm } }
        }
    }

    @inline(__always)
    func forEach(_ table: SentenceTable, _ index: Int, _ body: (Int, Float) -> Void) {
        for place in table.sentences[index].terms { body(Int(table.terms[place]), values[place]) }
    }

    /// A sentence spread out over all terms, so that others are compared to it in the time of their own terms.
    func spread(_ table: SentenceTable, _ index: Int) -> [Float] {
        var dense = [Float](repeating: 0, count: table.frequency.count)
        forEach(table, index) { term, value in dense[term] = value }
        return dense
    }

    /// The likeness of a sentence to one that was spread out, 0...1.
    func cosine(_ table: SentenceTable, _ index: Int, to dense: [Float]) -> Float {
        var sum: Float = 0
        forEach(table, index) { term, value in sum += value * dense[term] }
        return sum
    }
}
