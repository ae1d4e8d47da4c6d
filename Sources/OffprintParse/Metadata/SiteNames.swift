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
                range = range.lowerBound..<(range.upperBound - 1)
            }
        }
        // What stands behind bars is a section or a line for searches.
        while range.count > 1, parts[range.upperBound - 1].isStrong {
            let rest = title[parts[range.lowerBound].range.lowerBound..<parts[range.upperBound - 2].range.upperBound]
            guard rest.split(separator: " ").count >= 3, rest.utf8.count >= 12 else { break }
            range = range.lowerBound..<(range.upperBound - 1)
        }
        guard range.count < parts.count else { return title }
        let start = parts[range.lowerBound].range.lowerBound
        return String(title[start..<parts[range.upperBound - 1].range.upperBound]).trimmingSpaces
    }

    /// The keys of a title's first part, of its first two, and so on to all of it.
    static func beginnings(of title: String) -> [String] {
        parts(of: title).map { PlainText.key(title[..<$0.range.upperBound]) }.filter { !$0.isEmpty }
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
        if key.isEmpty || keys.contains(key) || key == "viewtopic" { return true }
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
        let bytes = Array(title.utf8)
        var parts: [Part] = []
        var start = 0
        var isStrong = false
        func add(upTo end: Int) {
            let text = String(decoding: bytes[start..<end], as: UTF8.self).trimmingSpaces
            guard !text.isEmpty else { return }
            let first = title.utf8.index(title.startIndex, offsetBy: start)
            let last = title.utf8.index(title.startIndex, offsetBy: end)
            parts.append(Part(text: text, range: first..<last, isStrong: isStrong))
        }
        var at = 0
        while at < bytes.count {
            let place = at
            let mark = UTF8Text.scalar(bytes.span, &at, bytes.count)
            guard let kind = kind(ofMark: mark) else { continue }
            let isApart = place > 0 && bytes[place - 1] == 0x20 && (at == bytes.count || bytes[at] == 0x20)
            guard isApart || kind == .bar else { continue }
            add(upTo: place)
            start = at
            isStrong = kind != .weak
        }
        add(upTo: bytes.count)
        return parts
    }

    private enum Mark { case bar, strong, weak }

    private static func kind(ofMark scalar: UInt32) -> Mark? {
        switch scalar {
        case 0x7C: .bar
        case 0xBB, 0xAB, 0xFF5C: .strong
        case 0x2D, 0x2013, 0x2014, 0xB7, 0x2022, 0x3A, 0x2039, 0x203A, 0x2F, 0x7E, 0x5F, 0x3E: .weak
        default: nil
        }
    }
}
