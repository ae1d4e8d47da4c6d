import OffprintCore

extension PageFacts {
    /// The headline, without the site's name.
    ///
    /// Of what the page calls itself, that is believed first which a reader sees as well.
    func title(site: SiteNames) -> Attributed<String>? {
        let headings = visibleHeadings(site: site)
        let declared = declaredTitles.map { Attributed(site.removed(from: $0.value), from: $0.origin) }
            .filter { !site.isSite($0.value) && !$0.value.isEmpty }
        let byKey = Dictionary(headings.map { (PlainText.key($0), $0) }) { first, _ in first }
        for candidate in declared {
            if let shown = byKey[PlainText.key(candidate.value)] { return Attributed(shown, from: candidate.origin) }
        }
        let element = article.structuredData.title.flatMap(PlainText.clean)
        if let told = toldHeading(declared: declared.map(\.value), element: element, site: site) {
            return Attributed(told, from: .visible)
        }
        if headings.count == 1 || headings.first.map({ $0.utf8.count >= 12 }) == true, let heading = headings.first {
            let key = PlainText.key(heading)
            let others = declared.map { PlainText.key($0.value) } + [element.map(PlainText.key) ?? ""]
            let isTold = others.contains { other in
                other.hasPrefix(key)
                    || (other[...].range(of: key) != nil && key.utf8.count * 10 >= other.utf8.count * 6)
            }
            if key.utf8.count >= 8, isTold {
                return Attributed(heading, from: .visible)
            }
        }
        if let first = declared.first {
            // Declared titles are often written for searches: the heading that says nearly the same is the title.
            if headings.count == 1, let heading = headings.first,
                sharesWords(heading, first.value, all: !isArticle)
            {
                return Attributed(heading, from: .visible)
            }
            return first
        }
        if let heading = headings.first { return Attributed(heading, from: .visible) }
        if let element {
            let bare = site.removed(from: element)
            if !bare.isEmpty { return Attributed(bare, from: .titleElement) }
        }
        let second = article.blocks.first { $0.role == .heading && $0.level == 2 && $0.visibility == .shown }
        return second.flatMap { shownText($0) }.map { Attributed($0, from: .visible) }
    }

    /// The heading that is all of what the head declares, or its first parts, the site's name aside.
    private func toldHeading(declared: [String], element: String?, site: SiteNames) -> String? {
        let keys = TitleKeys((declared + [element].compactMap(\.self)).flatMap { SiteNames.beginnings(of: $0) })
        guard !keys.isEmpty else { return nil }
        var best: (level: UInt8, text: String)?
        for block in article.blocks where block.role == .heading && block.level <= 3 && block.text.count <= 400 {
            guard block.visibility == .shown, block.level < best?.level ?? 4,
                hints.containers[block.container].isDisjoint(with: [.aside, .footer]),
                keys.mayBegin(with: block, of: article), let shown = shownText(block)
            else { continue }
            let text = site.removed(from: shown)
            let key = PlainText.key(text)
            guard keys.contains(key) || keys.contains(PlainText.key(shown)),
                key.utf8.count >= (block.level == 1 ? 3 : 8), !site.isSite(text)
            else { continue }
            best = (block.level, text)
            if block.level == 1 { break }
        }
        return best?.text
    }

    /// A heading as a reader sees it, without the mark that links to itself.
    private func shownText(_ block: Block) -> String? {
        PlainText.clean(text(block), tags: false)?.trimming { $0 == "¶" || $0 == " " }
    }

    /// Whether the page says that it is an article.
    private var isArticle: Bool {
        main?.types.contains(where: LinkedData.isArticle) == true || meta(["ogtype"]) == "article"
    }

    /// Whether half of the words of the shorter text stand in the other, or all of them; three words at least.
    func sharesWords(_ a: String, _ b: String, all: Bool) -> Bool {
        let (first, second) = (
            Set(a.split(separator: " ").map { PlainText.key($0) }),
            Set(b.split(separator: " ").map { PlainText.key($0) })
        )
        let least = min(first.count, second.count)
        guard least >= 3 else { return false }
        return first.intersection(second).count * (all ? 1 : 2) >= least
    }

    /// What the head declares as the title, the most telling first.
    var declaredTitles: [Attributed<String>] {
        var titles: [Attributed<String>] = []
        let linkedTitle = main.flatMap { linked.text($0.object, "headline", "name") }.map {
            Attributed($0, from: .jsonLD)
        }
        // The names of products and services in JSON-LD are their own; an article's headline is the page's.
        let isArticle = main?.types.contains(where: LinkedData.isArticle) == true
        if isArticle, let linkedTitle { titles.append(linkedTitle) }
        if let text = meta(["ogtitle"]) { titles.append(Attributed(text, from: .openGraph)) }
        if !isArticle, let linkedTitle { titles.append(linkedTitle) }
        if let text = meta([
            "citationtitle", "twittertitle", "dctitle", "dctermstitle", "parselytitle", "sailthrutitle",
        ]) {
            titles.append(Attributed(text, from: .meta))
        }
        if let text = property(["headline"]) ?? meta(["headline"]) { titles.append(Attributed(text, from: .microdata)) }
        if let text = meta(["title"]) { titles.append(Attributed(text, from: .meta)) }
        return titles
    }

    /// The shown headings of the first level, in order.
    private func visibleHeadings(site: SiteNames) -> [String] {
        let all = article.blocks.lazy.filter { block in
            block.role == .heading && block.level == 1 && block.visibility == .shown && block.text.count <= 400
                && hints.containers[block.container].isDisjoint(with: [.aside, .footer])
        }
        // "Traits - The Rust Book": a heading that says the last part is the name of the whole.
        let whole = site.lastPart(of: article.structuredData.title.flatMap(PlainText.clean) ?? "").map {
            PlainText.key($0)
        }
        return all.prefix(40).compactMap(shownText).map { site.removed(from: $0) }.filter { text in
            let key = PlainText.key(text)
            return !key.isEmpty && !site.isSite(text) && key != whole && key.range(of: "cookie") == nil
        }
    }

    /// The first microdata value of one of the names.
    func property(_ names: [String]) -> String? {
        for name in names {
            let found = article.structuredData.properties.first { $0.name.isSpelled(name) && !$0.value.isEmpty }
            if let found, let text = PlainText.clean(found.value) { return text }
        }
        return nil
    }
}
