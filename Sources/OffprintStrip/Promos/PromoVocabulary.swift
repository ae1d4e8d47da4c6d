/// How much each word speaks for an insert or for an article: weights of a logistic regression over words.
struct PromoVocabulary {
    /// The learnt words.
    static let learnt = PromoVocabulary(written: PromoWeights.words)

    private let weights: WordTable
    /// What a weight of one is written as.
    private static let scale: Float = 1024

    /// Reads the written form: a hash of eight bytes and a weight of two, word by word.
    init(written text: StaticString) {
        var reader = WeightReader(text)
        var weights = WordTable(capacity: 8192)
        while !reader.isAtEnd {
            var hash: UInt64 = 0
            for part in 0..<4 { hash |= UInt64(reader.number()) << UInt64(16 * part) }
            weights.insert(hash, reader.number())
        }
        self.weights = weights
    }

    /// The sum of the weights of some words over the root of their number; 0 for none.
    func weigh(_ words: Span<UInt64>, from start: Int, to end: Int) -> Float {
        guard start < end else { return 0 }
        var sum = 0
        for i in start..<end {
            if let weight = weights.value(of: words[i]) { sum += Int(Int16(bitPattern: weight)) }
        }
        return Float(sum) / PromoVocabulary.scale / Float(end - start).squareRoot()
    }
}
