import OffprintCore

extension PageFacts {
    /// The authors' names, from the first place that has any.
    func authors(site: SiteNames) -> [Attributed<String>] {
        var organizations: [Attributed<String>] = []
        // "andrew.k": a reader sees the name mostly, and the head has the account.
        var accounts: [Attributed<String>] = []
        for node in authorNodes {
            var people: [Attributed<String>] = []
            for key in ["author", "creator"] where people.isEmpty {
                for name in linked.names(node, key) {
                    if name.isOrganization {
                        let whole = PersonNames.whole(name.text)
                        if let whole, !site.isSite(whole) { organizations.append(Attributed(whole, from: .jsonLD)) }
                        continue
                    }
                    for clean in PersonNames.names(in: name.text, care: .field) {
                        if site.isSite(clean), !name.isPerson, !NameWords.mayBePerson(clean) { continue }
                        people.append(Attributed(clean, from: .jsonLD))
                    }
                }
            }
            if people.contains(where: { !NameWords.isAccount($0.value) || isThread }) { return unique(people) }
            accounts += people
        }
        if isThread, let marked = microdataAuthors(ofQuestions: true).first {
            return [Attributed(marked, from: .microdata)]
        }
        if isThread, let starter = threadStarter { return [Attributed(starter, from: .visible)] }
        for key in PageFacts.authorKeys {
            var found: [Attributed<String>] = []
            for content in metas(key).prefix(40) where content[...].range(of: "://") == nil {
                let names = PersonNames.names(in: content, care: .field)
                found += names.filter { !site.isSite($0) || NameWords.mayBePerson($0) }.map {
                    Attributed($0, from: .meta)
                }
            }
            if found.contains(where: { !NameWords.isAccount($0.value) }) { return unique(found) }
            accounts += found
        }
        let told = PersonNames.names(in: cardAuthor ?? "", care: .field).filter { !site.isSite($0) }
        if !told.isEmpty { return told.map { Attributed($0, from: .meta) } }
        let shown = Bylines(self).names()
        if !shown.isEmpty { return shown.map { Attributed($0, from: .visible) } }
        if !accounts.isEmpty { return unique(accounts) }
        let marked = microdataAuthors().filter { !site.isSite($0) }
        if !marked.isEmpty { return marked.map { Attributed($0, from: .microdata) } }
        for link in article.structuredData.links where link.isRelated(as: "author") {
            guard let text = link.text else { continue }
            let found = PersonNames.names(in: text, care: .byline).filter { !site.isSite($0) }
            if !found.isEmpty { return found.map { Attributed($0, from: .link) } }
        }
        return unique(organizations)
    }

    /// The author that a card of a social network shows: `twitter:label1` says "Written by", `twitter:data1` who.
    private var cardAuthor: String? {
        for number in ["1", "2"] {
            guard let label = meta(["twitterlabel" + number]), let value = meta(["twitterdata" + number]) else {
                continue
            }
            if NameWords.withoutLabels(label).rest.isEmpty { return value }
        }
        return nil
    }

    /// The first author in microdata: the name inside the author's item, else the text.
    private func microdataAuthors(ofQuestions: Bool = false) -> [String] {
        let properties = article.structuredData.properties
        for (index, property) in properties.enumerated() where property.name.isSpelled("author") {
            if ofQuestions, property.itemType?.hasSuffix("Question") != true { continue }
            let inner = properties[(index + 1)...].prefix(5).first { inner in
                inner.name.isSpelled("name") && !inner.value.isEmpty
                    && property.value[...].range(of: inner.value) != nil
            }
            let text = inner?.value ?? property.value
            guard text[...].range(of: "://") == nil else { continue }
            let found = PersonNames.names(in: text, care: .field)
            if !found.isEmpty { return found }
        }
        return []
    }

    private var authorNodes: [JSONObject] {
        var nodes: [JSONObject] = []
        if let main { nodes.append(main.object) }
        for node in linked.nodes where node.types.contains(where: LinkedData.isArticle) && nodes.count < 3 {
            nodes.append(node.object)
        }
        return nodes
    }

    private func unique(_ names: [Attributed<String>]) -> [Attributed<String>] {
        var seen: Set<String> = []
        return names.filter { seen.insert(PlainText.key($0.value)).inserted }
    }

    private static let authorKeys = [
        "citationauthor", "citationauthors", "parselyauthor", "sailthruauthor", "articleauthor", "articleauthorname",
        "ogarticleauthor", "bylauthor", "byl",
        "dccreator", "dctermscreator", "dccreatorpersonalname", "ogauthor", "authors", "authorname", "byline",
        "creator", "author", "shareaholicarticleauthorname",
        "twittercreatorname", "rbauthors", "cxenseparseauthor", "citationauthorname", "bookauthor", "articleauthors",
    ]
}
