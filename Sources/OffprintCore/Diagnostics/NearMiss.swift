/// Finds the word that somebody meant.
public enum NearMiss {
    /// The candidate that is closest to a word, if one is close: at most a third of its letters differ.
    ///
    /// - Complexity: O(candidates · letters²).
    public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let word = [UInt8](word.utf8.prefix(64))
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let distance = distance(word, [UInt8](candidate.utf8.prefix(64)))
            if distance <= max(1, min(word.count, candidate.utf8.count) / 3), distance < best?.distance ?? .max {
                best = (distance, candidate)
            }
        }
        return best?.candidate
    }

    /// "; did you mean 'x'?" when a candidate is close, else ", and it must be one of …" when there are few.
    public static func hint(for word: String, among candidates: some Collection<String>) -> String {
        if let near = of(word, among: candidates) { return "; did you mean '\(near)'?" }
        if candidates.isEmpty { return "" }
        if candidates.count <= 12 { return "; there is \(list(candidates.map { "'\($0)'" }, last: "and"))" }
        return ""
    }

    /// "a, b and c".
    public static func list(_ words: [String], last: String) -> String {
        guard let tail = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + tail
    }

    /// The number of letters to add, drop, change or swap with a neighbour (Damerau 1964, the restricted form).
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var row = last
        for i in a.indices {
            row[0] = i + 1
            for j in b.indices {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
