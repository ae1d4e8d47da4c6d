import OffprintCore

/// What a block is nested in, as far as Markdown shows it: quotations and list items, from the outside in.
struct MarkdownLevels: Hashable {
    enum Kind: Hashable {
        case quotation
        case item(list: Int, isOrdered: Bool)
    }

    struct Level: Hashable {
        var kind: Kind
        /// The element's place in the container table; a number below 0 where the tables hold none.
        var element: Int
    }

    var levels: [Level] = []

    /// Nothing.
    init() {}

    /// The levels around a place among the containers.
    init(around container: Int, in article: Article) {
        var place: Int? = container
        while let here = place {
            let element = article.containers[here]
            if element.tag == .blockquote { levels.append(Level(kind: .quotation, element: here)) }
            if element.tag == .li {
                let list = MarkdownLevels.list(around: here, in: article)
                levels.append(Level(kind: .item(list: list.place, isOrdered: list.isOrdered), element: here))
            }
            place = element.parent
        }
        levels.reverse()
        // Deeper nesting than any reader follows would only cost bytes.
        if levels.count > 12 { levels.removeSubrange(12...) }
    }

    /// The levels of a block.
    init(_ block: Block, in article: Article) {
        self.init(around: block.container, in: article)
        switch block.role {
        case .listItem where !levels.contains { $0.isItem }:
            let depth = min(max(Int(block.level), 1), 12)
            for step in 1..<depth + 1 {
                let element = step == depth ? -1_000 - block.index : -step
                levels.append(Level(kind: .item(list: -step, isOrdered: false), element: element))
            }
        case .quotation where !levels.contains { $0.kind == .quotation }:
            levels.append(Level(kind: .quotation, element: -1))
        default: break
        }
    }

    private static func list(around item: Int, in article: Article) -> (place: Int, isOrdered: Bool) {
        var place = article.containers[item].parent
        while let here = place {
            switch article.containers[here].tag {
            case .ol: return (here, true)
            case .ul, .menu, .dir: return (here, false)
            case .li: return (item, false)
            default: place = article.containers[here].parent
            }
        }
        return (-1, false)
    }

    /// How many levels, from the outside in, are the same elements.
    func shared(with other: MarkdownLevels) -> Int {
        zip(levels, other.levels).prefix { $0 == $1 || $0.continues($1) }.count
    }
}

extension MarkdownLevels.Level {
    var isItem: Bool { kind != .quotation }

    /// Without elements, a deeper item goes on in the item before it.
    fileprivate func continues(_ other: MarkdownLevels.Level) -> Bool {
        element < 0 && element > -1_000 && kind == other.kind && other.element <= -1_000
    }
}
