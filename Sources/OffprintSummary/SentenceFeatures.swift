/// What is known of each sentence, as numbers that a linear model weighs.
struct SentenceFeatures {
    /// The names of the features, in their order: the training script and the weights follow it. Each stands twice in a
    /// row, the second time multiplied by how much the text reads like an abstract.
    static let names = [
        "bias", "first", "second", "third", "nearness", "reciprocal", "depth", "last", "length", "length²", "short",
        "long", "agreement", "coverage", "weight", "mean", "opening", "title", "title-share", "names", "number",
        "quotes", "asks", "leans", "we", "i", "presents", "shows", "reports", "contrasts", "this-work", "ends",
        "brief:first", "brief:depth", "brief:last", "brief:agreement", "brief:coverage", "brief:length", "brief:mean",
        "brief:title",
    ]
    /// How many numbers a row has.
    static let width = 2 * names.count

    /// One row a sentence, ``width`` wide.
    let rows: [Float]

    init(_ table: SentenceTable) {
        let subject = Subject(table)
        var rows: [Float] = []
        rows.reserveCapacity(table.sentences.count * Self.width)
        let brief = Self.brevity(table)
        let abstract = brief * Self.register(table)
        for index in table.sentences.indices {
            let start = rows.count
            Self.append(index, table, subject, brief, to: &rows)
            for place in start..<rows.count { rows.append(rows[place] * abstract) }
        }
        self.rows = rows
    }

    /// The score of each sentence.
    func scores(_ weights: [Float]) -> [Float] {
        let width = Self.width
        precondition(weights.count == width, "There is a weight for each feature.")
        return stride(from: 0, to: rows.count, by: width).map { start in
            var sum: Float = 0
            for place in 0..<width { sum += rows[start + place] * weights[place] }
            return sum
        }
    }

    /// How short the text is, 0...1. Notes are built otherwise than reports: their end matters as much as their beginning.
    private static func brevity(_ table: SentenceTable) -> Float {
        1 / (1 + Exponential.of((Float(table.sentences.count) - 14) / 3))
    }

    /// How much it reads like an account of the writers' own work, 0...1.
    private static func register(_ table: SentenceTable) -> Float {
        let own = table.sentences.count { !$0.traits.isDisjoint(with: [.saysWe, .presents, .saysThisWork]) }
        return min(1, 2 * Float(own) / Float(max(1, table.sentences.count)))
    }

    private static func append(
        _ index: Int, _ table: SentenceTable, _ subject: Subject, _ brief: Float, to rows: inout [Float]
    ) {
        let sentence = table.sentences[index]
        let count = Float(table.sentences.count)
        let place = Float(index)
        let words = Float(sentence.words)
        let length = min(words, 50) / 50
        let depth = count > 1 ? place / (count - 1) : 0
        let isLast: Float = index > 0 && index == table.sentences.count - 1 ? 1 : 0
        let agreement = subject.agreement[index]
        let coverage = subject.coverage[index]
        let mean = subject.mean[index]
        let title = subject.title[index]
        func trait(_ trait: SentenceTable.Traits) -> Float { sentence.traits.contains(trait) ? 1 : 0 }
        rows.append(contentsOf: [
            1, index == 0 ? 1 : 0, index == 1 ? 1 : 0, index == 2 ? 1 : 0, Exponential.of(-place / 6),
            1 / (place + 1), depth, isLast, length, length * length, words < 8 ? 1 : 0, words > 35 ? 1 : 0,
        ])
        rows.append(contentsOf: [
            agreement, coverage, subject.weight[index], mean, subject.opening[index], title, subject.titleShare[index],
            min(Float(sentence.capitalized) / max(words, 1), 0.5), sentence.numbers > 0 ? 1 : 0,
        ])
        rows.append(contentsOf: [
            trait(.quotes), trait(.asks), trait(.leans), trait(.saysWe), trait(.saysI), trait(.presents), trait(.shows),
            trait(.reports), trait(.contrasts), trait(.saysThisWork), trait(.ends),
        ])
        rows.append(contentsOf: [
            index == 0 ? brief : 0, depth * brief, isLast * brief, agreement * brief, coverage * brief, length * brief,
            mean * brief, title * brief,
        ])
    }
}
