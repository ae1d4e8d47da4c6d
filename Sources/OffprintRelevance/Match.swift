import OffprintCore

/// How an article answers to an interest.
struct Match {
    /// BM25 of the description's words.
    let wording: Float
    /// The cosine between the directions of article and description; nil when the article is not English.
    let company: Float?
    private let hits: [(word: String, weight: Float)]
    private let interest: Interest
    private let words: ArticleWords

    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.5
    private static let usualLength: Float = 100

    init(_ interest: Interest, _ words: ArticleWords) {
        self.interest = interest
        self.words = words
        let length = Float(words.length) / Self.usualLength
        let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
        var sum: Float = 0
        var hits: [(word: String, weight: Float)] = []
        for term in interest.terms {
            let count = words.count(of: term)
            guard count > 0 else { continue }
            let rarity = words.isEnglish ? WordModel.shared.rarity(of: term.stem) : WordModel.rarest
            let weight = term.weight * rarity * count * (Self.saturation + 1) / (count + norm)
            sum += weight
            if weight > 0 { hits.append((term.word, weight)) }
        }
        wording = max(0, sum)
        self.hits = hits
        company = words.isEnglish ? zip(interest.direction, words.direction).reduce(0) { $0 + $1.0 * $1.1 } : nil
    }

    /// 0...1: how likely it is that the article matters, as far as such likelihoods were measured.
    var score: Double {
        guard words.length > 0 else { return 0 }
        return Double(Calibration.share(wording: wording, company: company))
    }

    /// The words that speak for it, the strongest first: the description's own, then those that keep them company.
    func evidence(_ article: Article) -> [String] {
        var evidence = hits.sorted { ($0.weight, $1.word) > ($1.weight, $0.word) }.prefix(5).map(\.word)
        guard words.isEnglish, let company, company > 0.15 else { return evidence }
        let own = Set(interest.terms.map(\.stem))
        var strongest: [(place: Int, weight: Float)] = []
        for (place, entry) in words.entries.enumerated() where !entry.first.isEmpty && !own.contains(entry.stem) {
            let weight =
                WordModel.shared.likeness(of: entry.stem, to: interest.direction) * (1 + logarithm(entry.count))
            guard weight > 1.5 else { continue }
            strongest.append((place, weight))
            strongest.sort { ($0.weight, $1.place) > ($1.weight, $0.place) }
            if strongest.count > 3 { strongest.removeLast() }
        }
        evidence += strongest.map { article.string(in: words.entries[$0.place].first).lowercased() }
        return evidence
    }
}
