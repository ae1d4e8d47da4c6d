import OffprintCore

/// Reads the dates that a rule finds: ISO 8601, years first, and days with the name of an English month.
enum SiteDates {
    /// The date in a text; nil where it is in no such form.
    static func date(_ text: String) -> DateTime? {
        if let date = DateTime(iso8601: text) { return date }
        let words = text.split { !$0.isLetter && !$0.isNumber }
        if let place = words.firstIndex(where: { month($0) != nil }), let month = month(words[place]) {
            let day = near(words, place, [1, -1]).first { (1...31).contains($0) }
            let year = near(words, place, [1, 2]).first { $0 >= 1000 }
            guard let year else { return nil }
            return DateTime(year: year, month: month, day: day)
        }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 3 else { return nil }
        if numbers[0] >= 1000 { return DateTime(year: numbers[0], month: numbers[1], day: numbers[2]) }
        // 07.03.2026: with dots, the day stands first.
        guard numbers[2] >= 1000, text.contains(".") else { return nil }
        return DateTime(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    private static func near(_ words: [Substring], _ place: Int, _ steps: [Int]) -> [Int] {
        steps.compactMap { step in
            let index = place + step
            return words.indices.contains(index) ? Int(words[index].prefix { $0.isNumber }) : nil
        }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        let start = word.prefix(3).lowercased()
        return months.firstIndex(of: start).map { $0 + 1 }
    }
}
