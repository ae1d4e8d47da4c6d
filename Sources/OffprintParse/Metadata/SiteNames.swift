import OffprintCore

/// What the site of a page is called, and how its name is told from a title.
struct SiteNames {
    /// The name, where the page says it or its title shows it.
    private(set) var name: Attributed<String>?
    private var keys: Set<String> = []
    private let label: String

    init(_ facts: PageFacts) {
        label = SiteNames.label(facts)
        for candidate in SiteNames.declared(facts) where !candidate.value.hasPrefix("http") {
            let key = PlainText.key(candidate.value)
            guard !key.isEmpty else { continue }
            keys.insert(key)
            if name == nil { name = candidate }
        }
        if name == nil, let shown = shownInTitle(facts) {
            name = Attributed(shown, from: .titleElement)
            keys.insert(PlainText.key(shown))
        }
        if name == nil, let host = facts.url ?? facts.meta(["ogurl"]).flatMap({ WebURL($0) }), !host.site.isEmpty {
            name = Attributed(host.site, from: .url)
        }
        if let site = facts.url?.site, !site.isEmpty { keys.insert(PlainText.key(site)) }
        if !label.isEmpty { keys.insert(label) }
    }

    /// Whether a text is nothing but the site's name.
    func isSite(_ text: String) -> Bool { keys.contains(PlainText.key(text)) }

    /// A title without the site's name before or after it.
    func removed(from title: String) -> String {
        let parts = SiteNames.parts(of: title)
        guard parts.count > 1 else { return title }
        var range = parts.startIndex..<parts.endIndex
        while range.count > 1, isName(parts[range.upperBound - 1].text) {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        while range.count > 1, isName(parts[range.lowerBound].text) {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        if range.count == parts.count, let last = parts.last, parts[parts.count - 1].isStrong {
            // A bar with a few words after it: "My title | My website".
            let rest = title[..<parts[parts.count - 2].range.upperBound]
            let words = last.text.split(separator: " ").count
            if words <= 4, rest.split(separator: " ").count >= 2, rest.utf8.count >= 6 {
                return String(rest).trimmingSpaces
            }
        }
        guard range.count < parts.count else { return title }
        let start = parts[range.lowerBound].range.lowerBound
        return String(title[start..<parts[range.upperBound - 1].range.upperBound]).trimmingSpaces
    }

    /// The last part of a title, where the first is not the site's name; nil for a title in one part.
    func lastPart(of title: String) -> String? {
        let parts = SiteNames.parts(of: title)
        guard parts.count > 1, let first = parts.first, let last = parts.last, !isName(first.text) else { return nil }
        return last.text
    }

    /// Whether a part of a title is the site's name: by what the page says, or by the host's.
    private func isName(_ part: String) -> Bool {
        let key = PlainText.key(part)
        if key.isEmpty || keys.contains(key) { return true }
        guard part.split(separator: " ").count <= 5 else { return false }
        if keys.contains(where: {
            $0.utf8.count >= 5 && (key.hasPrefix($0) || key.hasSuffix($0)) && key.utf8.count <= $0.utf8.count + 14
        }) {
            return true
        }
        guard label.utf8.count >= 3 else { return false }
        if key.utf8.count >= 4, key[...].range(of: label) != nil || label[...].range(of: key) != nil { return true }
        let initials = part.split(separator: " ").compactMap { $0.first.map { Folding.folded(String($0)) } }.joined()
        return initials.utf8.count >= 3 && (initials == label || label.hasPrefix(initials) && initials.utf8.count >= 4)
    }

    /// The part of the title element that the heading or another title shows to be the site's.
    private func shownInTitle(_ facts: PageFacts) -> String? {
        guard let element = facts.article.structuredData.title.flatMap(PlainText.clean) else { return nil }
        let parts = SiteNames.parts(of: element)
        guard parts.count > 1, let last = parts.last, let first = parts.first else { return nil }
        let heading = facts.heading.map { facts.text(facts.article.blocks[$0]) }
        let titles = ([heading] + facts.declaredTitles.map { Optional($0.value) }).compactMap { $0.map(PlainText.key) }
        let before = PlainText.key(element[..<parts[parts.count - 2].range.upperBound])
        let after = PlainText.key(element[parts[1].range.lowerBound...])
        if titles.contains(before), last.text.split(separator: " ").count <= 6 { return last.text }
        if titles.contains(after), first.text.split(separator: " ").count <= 6 { return first.text }
        if isName(last.text), last.text.split(separator: " ").count <= 5 { return last.text }
        return isName(first.text) && first.text.split(separator: " ").count <= 4 ? first.text : nil
    }

    private static func label(_ facts: PageFacts) -> String {
        let url = facts.url ?? facts.meta(["ogurl"]).flatMap { WebURL($0) }
        let first = url?.site.split(separator: ".").first ?? ""
        return PlainText.key(first)
    }

    private static func declared(_ facts: PageFacts) -> [Attributed<String>] {
        var names: [Attributed<String>] = []
        if let name = facts.meta(["ogsitename"]) { names.append(Attributed(name, from: .openGraph)) }
        if let site = facts.linked.first(ofTypes: ["WebSite"]), let name = facts.linked.text(site, "name") {
            names.append(Attributed(name, from: .jsonLD))
        }
        if let main = facts.main?.object {
            let publishers = facts.linked.names(main, "publisher") + facts.linked.names(main, "isPartOf")
            for publisher in publishers {
                if let name = PlainText.clean(publisher.text) { names.append(Attributed(name, from: .jsonLD)) }
            }
        }
        if let name = facts.meta([
            "applicationname", "dcpublisher", "citationjournaltitle", "articlepublisher", "publisher",
        ]),
            !name.contains("/"), name != "@"
        {
            names.append(Attributed(name, from: .meta))
        }
        return names
    }

    /// One part of a title between separators.
    private struct Part {
        var text: String
        var range: Range<String.Index>
        /// Whether the separator before it is one that titles seldom have inside: a bar, a guillemet, two colons.
        var isStrong: Bool
    }

    private static func parts(of title: String) -> [Part] {
        var parts: [Part] = []
        var start = title.startIndex
        var isStrong = false
        func add(upTo end: String.Index) {
            let text = String(title[start..<end]).trimmingSpaces
            if !text.isEmpty { parts.append(Part(text: text, range: start..<end, isStrong: isStrong)) }
        }
        var index = title.startIndex
        while index < title.endIndex {
            let next = title.index(after: index)
            let mark = title[index]
            let isApart =
                index > title.startIndex && title[title.index(before: index)] == " "
                && (next == title.endIndex || title[next] == " ")
            let strong = mark == "|" || ("»«｜".contains(mark) && isApart)
            if strong || (isApart && "-–—·•:‹›/~_>".contains(mark)) {
                add(upTo: index)
                start = next
                isStrong = strong
            }
            index = next
        }
        add(upTo: title.endIndex)
        return parts
    }
}
