import OffprintCore

extension PageFacts {
    /// The authors' names, from the first place that has any.
    func authors(site: SiteNames) -> [Attributed<String>] {
        var organizations: [Attributed<String>] = []
        for node in authorNodes {
            var people: [Attributed<String>] = []
            for key in ["author", "creator"] where people.isEmpty {
                for name in linked.names(node, key) {
                    for clean in PersonNames.names(in: name.text, care: .field) {
                        if name.isOrganization || site.isSite(clean) {
                            organizations.append(Attributed(clean, from: .jsonLD))
                        } else {
                            people.append(Attributed(clean, from: .jsonLD))
                        }
                    }
                }
            }
            if !people.isEmpty { return unique(people) }
        }
        for key in PageFacts.authorKeys {
            var found: [Attributed<String>] = []
            for content in metas(key) where content[...].range(of: "://") == nil {
                for name in PersonNames.names(in: content, care: .field) {
                    if site.isSite(name) {
                        organizations.append(Attributed(name, from: .meta))
                    } else {
                        found.append(Attributed(name, from: .meta))
                    }
                }
            }
            if !found.isEmpty { return unique(found) }
        }
        let shown = Bylines(self).names().filter { !site.isSite($0) }
        if !shown.isEmpty { return shown.map { Attributed($0, from: .visible) } }
        for property in article.structuredData.properties where property.name.lowercased() == "author" {
            let found = PersonNames.names(in: property.value, care: .field).filter { !site.isSite($0) }
            if !found.isEmpty, property.value[...].range(of: "://") == nil {
                return found.map { Attributed($0, from: .microdata) }
            }
        }
        for link in article.structuredData.links where link.relation.split(separator: " ").contains("author") {
            guard let text = link.text else { continue }
            let found = PersonNames.names(in: text, care: .byline).filter { !site.isSite($0) }
            if !found.isEmpty { return found.map { Attributed($0, from: .link) } }
        }
        return unique(organizations)
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
