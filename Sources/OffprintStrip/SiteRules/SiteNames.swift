/// Reads the names that a rule finds.
enum SiteNames {
    /// The names of a byline: without "By", one by one.
    static func people(_ text: String) -> [String] {
        var text = text[...]
        for word in ["By ", "by ", "BY ", "By: ", "Von ", "Par ", "Por "] where text.hasPrefix(word) {
            text = text.dropFirst(word.count)
            break
        }
        var names: [Substring] = [text]
        for mark in [" and ", " & ", " und ", " et "] {
            names = names.flatMap { $0.split(separator: mark) }
        }
        let parts = names.flatMap { $0.split(separator: ", ") }
        // A comma parts names where each part is more than one word; else it parts a name from a title.
        if parts.allSatisfy({ $0.split(separator: " ").count > 1 }) { names = parts }
        return names.map { String($0.trimmingSigns) }.filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate var trimmingSigns: Substring {
        var text = drop { $0.isWhitespace || $0 == "," || $0 == ":" }
        while let last = text.last, last.isWhitespace || last == "," { text.removeLast() }
        return text
    }
}
