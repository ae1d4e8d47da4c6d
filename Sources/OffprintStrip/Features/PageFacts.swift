import OffprintCore

/// What is the same for all blocks of a page: its size, its make-up, and what it calls itself.
struct PageFacts {
    private(set) var numbers: [(name: StaticString, value: Float)] = []
    /// The plain words of the longest block.
    private(set) var longest: Float = 0
    /// Whether the page is built like a forum's thread, or says that it is one.
    private(set) var isThread = false
    /// The words in long paragraphs before the first comments; -1 where there are none.
    private(set) var wordsBeforeComments: Float = -1

    /// Gathers the facts of a page.
    init(_ survey: PageSurvey) {
        let article = survey.article
        let total = survey.total
        var paragraphs: Float = 0
        var headings: Float = 0
        var items: Float = 0
        var cells: Float = 0
        var controls: Float = 0
        var prices: Float = 0
        var linked: Float = 0
        var forum: Float = 0
        var product: Float = 0
        var comments: Float = 0
        var uncommented: Float = 0
        var beforeComments: Float = -1
        var longForum: Float = 0
        var longComments: Float = 0
        var cards: Float = 0
        let (signs, tallies, counts) = (survey.signs.span, survey.tallies.span, survey.counts.span)
        let blocks = article.blocks.span
        for i in 0..<blocks.count where counts[i] {
            let block = blocks[unchecked: i]
            let own = tallies[i]
            let row = survey.hints.row(of: block.container)
            let commentDistance = survey.hints.distance(.comments, in: row)
            let forumDistance = survey.hints.distance(.forum, in: row)
            switch block.role {
            case .heading: headings += 1
            case .listItem: items += 1
            case .cell, .headerCell: cells += 1
            case .control: controls += 1
            default: break
            }
            let long = own.longWords
            if long > 0 { paragraphs += 1 }
            if signs[i].marks.contains(.price) { prices += 1 }
            if block.linkShare > 0.8 { linked += 1 }
            if forumDistance <= 3 { forum += 1 }
            if survey.hints.distance(.product, in: row) <= 3 { product += 1 }
            longest = max(longest, own.plainWords)
            if forumDistance < HintDistances.none { longForum += long }
            if commentDistance < HintDistances.none {
                comments += 1
                longComments += long
                if beforeComments < 0 { beforeComments = uncommented }
            } else {
                uncommented += long
            }
            if survey.hints.distance(.card, in: row) <= 4 { cards += 1 }
        }
        let count = max(1, total.blocks)
        var articles: Float = 0
        for container in article.containers where container.tag == .article { articles += 1 }
        numbers = [
            ("page.words", PageFacts.log(total.words)), ("page.blocks", PageFacts.log(total.blocks)),
            ("page.links", total.linkShare), ("page.function", total.functionShare),
            ("page.long", PageFacts.log(total.longWords)),
            ("page.longShare", total.words > 0 ? total.longWords / total.words : 0),
            ("page.paragraphs", PageFacts.log(paragraphs)), ("page.headings", headings / count),
            ("page.items", items / count), ("page.cells", cells / count), ("page.controls", controls / count),
            ("page.prices", prices / count), ("page.linkBlocks", linked / count), ("page.forum", forum / count),
            ("page.product", product / count), ("page.comments", comments / count), ("page.cards", cards / count),
            ("page.articles", min(articles, 20)), ("page.showsNothing", survey.showsNothing ? 1 : 0),
            ("page.type", PageFacts.kind(of: article)), ("page.longest", PageFacts.log(longest)),
            ("page.uncommented", PageFacts.log(uncommented)),
            ("page.beforeComments", beforeComments < 0 ? -1 : PageFacts.log(beforeComments)),
            ("page.longComments", longComments / max(1, total.longWords)),
            ("page.longForum", longForum / max(1, total.longWords)),
        ]
        let data = PageFacts.data(of: article)
        numbers += data
        isThread =
            longForum >= 0.3 * max(1, total.longWords) || forum >= 0.2 * count
            || data.contains { $0.name.description == "ld.forum" && $0.value > 0 }
        wordsBeforeComments = beforeComments
    }

    @inline(__always)
    static func log(_ value: Float) -> Float {
        // Exact enough for a tree's threshold, and the same on every platform: the exponent and the mantissa's share.
        let bits = (max(0, value) + 1).bitPattern
        let exponent = Int32(truncatingIfNeeded: bits >> 23) - 127
        return Float(exponent) + Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000) - 1
    }

    private static func kind(of article: Article) -> Float {
        switch article.structuredData.meta("og:type")?.lowercased() {
        case nil: 0
        case "article", "blog", "news": 1
        case "website": 2
        case "profile", "forum", "discussion": 4
        case let type? where type.contains("product") || type.hasSuffix(":item"): 3
        default: 5
        }
    }

    /// Which types the page's JSON-LD and microdata name.
    private static func data(of article: Article) -> [(name: StaticString, value: Float)] {
        var found: [Float] = [0, 0, 0, 0, 0, 0]
        for script in article.structuredData.scripts where script.type == "application/ld+json" {
            LinkedTypes.find(in: script.text.span, limit: 60_000, &found)
        }
        var last: String?
        for property in article.structuredData.properties where property.itemType != last {
            last = property.itemType
            if let type = last { LinkedTypes.mark(type, &found) }
        }
        return [
            ("ld.article", found[0]), ("ld.product", found[1]), ("ld.forum", found[2]), ("ld.recipe", found[3]),
            ("ld.list", found[4]), ("ld.howto", found[5]),
        ]
    }
}
