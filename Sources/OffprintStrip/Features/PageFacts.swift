import OffprintCore

/// What is the same for all blocks of a page: its size, its make-up, and what it says that it is.
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
        var code: Float = 0
        var definitions: Float = 0
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
        var longestCode: Float = 0
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
            case .preformatted: code += 1
            case .term, .definition: definitions += 1
            default: break
            }
            let long = own.longWords
            if long > 0 { paragraphs += 1 }
            if signs[i].marks.contains(.price) { prices += 1 }
            if block.linkShare > 0.8 { linked += 1 }
            if forumDistance <= 3 { forum += 1 }
            if survey.hints.distance(.product, in: row) <= 3 { product += 1 }
            if block.role == .preformatted {
                longestCode = max(longestCode, own.plainWords)
            } else {
                longest = max(longest, own.plainWords)
            }
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
        // A listing of code, however long, makes no paragraph short; on a page of nothing else it is the text.
        if longest < 20 { longest = max(longest, longestCode) }
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
            ("page.code", code / count), ("page.definitions", definitions / count), ("page.prices", prices / count),
            ("page.linkBlocks", linked / count), ("page.forum", forum / count),
            ("page.product", product / count), ("page.comments", comments / count), ("page.cards", cards / count),
            ("page.articles", min(articles, 20)), ("page.showsNothing", survey.showsNothing ? 1 : 0),
            ("page.longest", PageFacts.log(longest)),
            ("page.uncommented", PageFacts.log(uncommented)),
            ("page.beforeComments", beforeComments < 0 ? -1 : PageFacts.log(beforeComments)),
            ("page.longComments", longComments / max(1, total.longWords)),
            ("page.longForum", longForum / max(1, total.longWords)),
        ]
        let told = SelfDescription(article, survey.hints)
        numbers += told.numbers
        isThread =
            longForum >= 0.3 * max(1, total.longWords) || forum >= 0.2 * count
            || told.isForum
        wordsBeforeComments = beforeComments
    }

    @inline(__always)
    static func log(_ value: Float) -> Float {
        // Exact enough for a tree's threshold, and the same on every platform: the exponent and the mantissa's share.
        let bits = (max(0, value) + 1).bitPattern
        let exponent = Int32(truncatingIfNeeded: bits >> 23) - 127
        return Float(exponent) + Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000) - 1
    }
}
