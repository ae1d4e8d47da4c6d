import OffprintCore

extension PageFacts {
    /// When the article was published: the first place that says a believable date.
    func published(_ shown: Datelines) -> Attributed<DateTime>? {
        for node in dateNodes {
            if let date = date(linked.text(node, "datePublished")) { return Attributed(date, from: .jsonLD) }
        }
        for key in PageFacts.publishedKeys {
            for content in metas(key) {
                if let date = date(content) {
                    return Attributed(date, from: key.hasPrefix("article") || key.hasPrefix("og") ? .openGraph : .meta)
                }
            }
        }
        if isThread, let first = firstOfThread { return Attributed(first, from: .microdata) }
        for name in ["datepublished", "uploaddate", "datecreated"] {
            for property in article.structuredData.properties where property.name.isSpelled(name) {
                if let date = date(property.value) { return Attributed(date, from: .microdata) }
            }
        }
        let address = urlDate
        if let first = shown.published(near: address) { return Attributed(first, from: .visible) }
        if let address { return Attributed(address, from: .url) }
        for node in dateNodes {
            if let date = date(linked.text(node, "dateCreated", "uploadDate")) {
                return Attributed(date, from: .jsonLD)
            }
        }
        for property in article.structuredData.properties where property.name == "time" && shown.isEmpty {
            if let date = date(property.value) { return Attributed(date, from: .visible) }
        }
        return shown.anywhere(as: .published).map { Attributed($0, from: .visible) }
    }

    /// The earliest date of the posts of a thread.
    private var firstOfThread: DateTime? {
        var first: DateTime?
        for property in article.structuredData.properties
        where property.name.isSpelled("datepublished") || property.name.isSpelled("datecreated") {
            guard let date = date(property.value) else { continue }
            if first.map({ date.description < $0.description }) ?? true { first = date }
        }
        return first
    }

    /// When the article was changed last.
    ///
    /// - Parameter isPublished: whether the day of publication is known; if it is not, far lines are read as well.
    func modified(_ shown: Datelines, isPublished: Bool) -> Attributed<DateTime>? {
        for node in dateNodes {
            if let date = date(linked.text(node, "dateModified")) { return Attributed(date, from: .jsonLD) }
        }
        for key in PageFacts.modifiedKeys {
            for content in metas(key) {
                if let date = date(content) {
                    return Attributed(date, from: key.hasPrefix("article") || key.hasPrefix("og") ? .openGraph : .meta)
                }
            }
        }
        for property in article.structuredData.properties
        where ["datemodified", "dateupdate", "dateupdated"].contains(where: property.name.isSpelled) {
            if let date = date(property.value) { return Attributed(date, from: .microdata) }
        }
        return shown.modified(isPublished: isPublished).map { Attributed($0, from: .visible) }
    }

    /// A date that a page can have: from 1990 on, and not far ahead.
    func date(_ text: String?) -> DateTime? {
        guard let text, text.utf8.count <= 100, text.utf8.count >= 4, let date = dates.date(text), isBelievable(date)
        else { return nil }
        return date
    }

    func isBelievable(_ date: DateTime) -> Bool { (1990...2100).contains(date.year) }

    /// The date in the page's address: `/2026/03/07/`, `2026-03-07`.
    var urlDate: DateTime? {
        let candidates =
            [url?.path] + [meta(["ogurl"]), article.structuredData.canonical].map { $0.flatMap { WebURL($0) }?.path }
        for path in candidates.compactMap(\.self) {
            if let date = PageFacts.date(inPath: path) { return date }
        }
        return nil
    }

    static func date(inPath path: String) -> DateTime? {
        let bytes = [UInt8](path.utf8)
        func number(_ at: Int, _ most: Int) -> (value: Int, end: Int)? {
            var (value, end) = (0, at)
            while end < bytes.count, end - at < most, bytes[end] &- 0x30 < 10 {
                value = value * 10 + Int(bytes[end] & 15)
                end += 1
            }
            return end > at ? (value, end) : nil
        }
        for start in bytes.indices where bytes[start] &- 0x30 < 10 && (start == 0 || bytes[start - 1] &- 0x30 >= 10) {
            guard let year = number(start, 4), year.end == start + 4, (1990...2100).contains(year.value),
                year.end < bytes.count
            else { continue }
            let mark = bytes[year.end]
            if mark &- 0x30 < 10 {
                guard let month = number(year.end, 2), let day = number(month.end, 2), day.end == start + 8,
                    day.end == bytes.count || bytes[day.end] &- 0x30 >= 10
                else { continue }
                if let date = DateTime(year: year.value, month: month.value, day: day.value) { return date }
                continue
            }
            guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_"),
                let month = number(year.end + 1, 2), month.end < bytes.count, bytes[month.end] == mark,
                let day = number(month.end + 1, 2), day.end == bytes.count || bytes[day.end] &- 0x30 >= 10
            else { continue }
            if let date = DateTime(year: year.value, month: month.value, day: day.value) { return date }
        }
        return nil
    }

    private var dateNodes: [JSONObject] {
        var nodes = main.map { [$0.object] } ?? []
        if let page = linked.nodes.first(where: { $0.types.contains { $0.hasSuffix("Page") } }) {
            nodes.append(page.object)
        }
        return nodes
    }

    private static let publishedKeys = [
        "articlepublishedtime", "ogarticlepublishedtime", "published", "publishedtime", "publishedon",
        "articlepublished", "ogpublishedtime", "ogdatepublished",
        "datepublished",
        "publishdate", "publisheddate", "pubdate", "publicationdate", "parselypubdate", "sailthrudate", "dcdateissued",
        "dctermsissued", "dcissued", "dctermscreated", "dccreated", "dcdatecreated", "dcdate", "dctermsdate", "date",
        "citationpublicationdate", "citationdate", "citationonlinedate", "cxenseparserecspublishtime", "btpubdate",
        "originalpublicationdate", "rnewsdatepublished", "articledateoriginal", "displaydate",
        "shareaholicarticlepublishedtime",
        "publishtime", "publishedat", "articlecreated", "articledate", "articlepublicationdate", "created",
        "createdate", "releasedate",
        "ogregdate", "datecreated", "firstpublished", "lwpubdate", "probecontentpubdate", "blogposttime", "pdate",
        "vrdate", "prismpublicationdate",
    ]

    private static let modifiedKeys = [
        "articlemodifiedtime", "ogarticlemodifiedtime", "ogupdatedtime", "ogmodifiedtime", "datemodified",
        "lastmodified", "lastmod",
        "dcdatemodified", "dctermsmodified", "dcmodified", "revised", "updated", "modified", "modificationdate",
        "lastupdated", "updatedate", "articleupdated", "articleupdatedtime", "dateupdate", "lastupdate", "utime",
    ]
}
