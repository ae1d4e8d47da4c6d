import OffprintText

/// How rare some thousand English words are, and which of them keep company with one another.
///
/// Each word has a rarity and a direction; words that stand in the same passages point the same way (the factors of a
/// matrix of positive pointwise mutual information; Levy and Goldberg 2014). Made by `Benchmarks/relevance/words.py`.
struct WordModel: Sendable {
    /// The model that is in the program.
    static let shared = WordModel(words: WordModelData.words, rows: WordModelData.rows)

    /// The numbers of a direction.
    static let width = WordModelData.width
    /// The rarity of a word that is not listed.
    static let rarest: Float = WordModelData.rarest

    private let slots: [UInt64]
    private let numbers: [Int32]
    /// For each word its rarity in steps, then its direction.
    private let rows: [Int8]
    /// For each word, what makes its row as long as the word is rare.
    private let scales: [Float]

    init(words: String, rows text: String) {
        let hashes = words.split(separator: " ", omittingEmptySubsequences: true).flatMap {
            $0.split(separator: "\n").map { WordHash.of(String($0)) }
        }
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        var numbers = [Int32](repeating: 0, count: size)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash
            numbers[slot] = Int32(number)
        }
        self.slots = slots
        self.numbers = numbers
        let rows = Base64.decode(text).map { Int8(bitPattern: $0) }
        precondition(rows.count == hashes.count * (Self.width + 1), "Each listed word has a row of its own.")
        self.rows = rows
        scales = hashes.indices.map { number in
            let start = number * (Self.width + 1)
            let square = rows[start + 1..<start + 1 + Self.width].reduce(Int32(0)) { $0 + Int32($1) * Int32($1) }
            return square > 0 ? Float(rows[start]) * WordModelData.rarityStep / Float(square).squareRoot() : 0
        }
    }

    /// How rare a word is: the logarithm of how many documents there are to one that has it.
    func rarity(of stem: UInt64) -> Float {
        number(of: stem).map { Float(rows[$0 * (Self.width + 1)]) * WordModelData.rarityStep } ?? Self.rarest
    }

    /// Where words point together, each with its weight and by its rarity: a unit vector, or all 0.
    ///
    /// - Complexity: O(words · ``width``).
    func direction(of words: some Sequence<(UInt64, Float)>) -> [Float] {
        var sum = [Float](repeating: 0, count: Self.width)
        for (stem, weight) in words {
            guard let number = number(of: stem) else { continue }
            let start = number * (Self.width + 1)
            let factor = weight * scales[number]
            for place in 0..<Self.width { sum[place] += factor * Float(rows[start + 1 + place]) }
        }
        let norm = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if norm > 0 { for place in sum.indices { sum[place] /= norm } }
        return sum
    }

    /// How much a word points that way, its rarity included.
    func likeness(of stem: UInt64, to direction: [Float]) -> Float {
        guard let number = number(of: stem) else { return 0 }
        let start = number * (Self.width + 1)
        var sum: Float = 0
        for place in 0..<Self.width { sum += direction[place] * Float(rows[start + 1 + place]) }
        return sum * scales[number]
    }

    private func number(of stem: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: stem) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == stem { return Int(numbers[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }
}
