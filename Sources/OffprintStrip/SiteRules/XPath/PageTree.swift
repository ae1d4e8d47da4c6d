import OffprintCore

/// A page's elements in document order, as far as an article's tables know them: the containers, the inline spans, and
/// the head's `title`, `meta` and `link`.
struct PageTree {
    /// What an element is in the article's tables.
    enum Origin {
        /// The root, `html` and `head`, which no table holds.
        case none
        case container(Int)
        case span(Int, block: Int)
        case title
        case meta(Int)
        case link(Int)
    }

    struct Element {
        var origin: Origin
        var tag: Tag
        var parent: Int32
        /// The place after its last descendant.
        var end: Int32 = 0
    }

    let article: Article
    private(set) var elements: [Element] = []

    /// Puts an article's elements in order.
    ///
    /// - Complexity: O(containers + spans).
    init(_ article: Article) {
        self.article = article
        elements.reserveCapacity(article.containers.count + article.spans.count + 64)
        add(.none, .other, below: -1)
        add(.none, .html, below: 0)
        addHead()
        addBody()
        for place in elements.indices.reversed() {
            elements[place].end = max(elements[place].end, Int32(place + 1))
            let parent = Int(elements[place].parent)
            if parent >= 0 { elements[parent].end = max(elements[parent].end, elements[place].end) }
        }
    }

    private mutating func add(_ origin: Origin, _ tag: Tag, below parent: Int) {
        elements.append(Element(origin: origin, tag: tag, parent: Int32(parent)))
    }

    private mutating func addHead() {
        let head = elements.count
        let data = article.structuredData
        add(.none, .head, below: 1)
        if data.title != nil { add(.title, .title, below: head) }
        for place in data.metas.indices { add(.meta(place), .meta, below: head) }
        for place in data.links.indices where data.links[place].text == nil { add(.link(place), .link, below: head) }
    }

    private mutating func addBody() {
        let article = article
        var places: [Int] = []
        places.reserveCapacity(article.containers.count)
        func begin(upTo block: Int, _ tree: inout PageTree) {
            while places.count < article.containers.count,
                article.containers[places.count].blocks.start <= block
            {
                let container = article.containers[places.count]
                let parent = container.parent.map { places[$0] } ?? 1
                places.append(tree.elements.count)
                tree.add(.container(places.count - 1), container.tag, below: parent)
            }
        }
        for block in article.blocks {
            begin(upTo: block.index, &self)
            guard places.indices.contains(block.container) else { continue }
            var open: [(end: Int32, place: Int)] = []
            for place in block.spans.range {
                let span = article.spans[place]
                while let last = open.last, last.end < span.text.end || last.end <= span.text.start {
                    open.removeLast()
                }
                let parent = open.last?.place ?? places[block.container]
                if !span.text.isEmpty { open.append((span.text.end, elements.count)) }
                add(.span(place, block: block.index), PageTree.tag(of: span.kind), below: parent)
            }
        }
        begin(upTo: article.blocks.count, &self)
    }

    private static func tag(of kind: InlineSpan.Kind) -> Tag {
        switch kind {
        case .link: .a
        case .image: .img
        case .emphasis: .em
        case .strong: .strong
        case .code: .code
        case .superscript: .sup
        case .subscript: .sub
        case .quote: .q
        case .cite: .cite
        case .time: .time
        case .deleted: .del
        case .lineBreak: .br
        case .button: .button
        case .other: .span
        }
    }

    /// Whether an element has a name. The tables tell apart what spans mean, not all their names: `i` is `em`, and
    /// `font`, `small` and their like are `span`.
    func isNamed(_ place: Int, _ tag: Tag, _ name: [UInt8]) -> Bool {
        let element = elements[place]
        switch element.origin {
        case .span:
            return element.tag == PageTree.known(tag)
        case .container(let container):
            guard element.tag == tag else { return false }
            return tag != .other || hasToken(container, name)
        default: return element.tag == tag && tag != .other
        }
    }

    private static func known(_ tag: Tag) -> Tag {
        switch tag {
        case .i: .em
        case .b: .strong
        case .kbd, .samp, .tt: .code
        case .s, .strike: .del
        case .font, .small, .big, .label, .u, .abbr, .mark, .ins, .data, .nobr, .bdi, .bdo, .dfn, .var: .span
        default: tag
        }
    }

    private func hasToken(_ container: Int, _ name: [UInt8]) -> Bool {
        article.tokens(of: article.containers[container]).contains {
            $0.kind == .name && article.strings[$0.text.range].elementsEqual(name)
        }
    }

    /// The children of an element, from the first to the last.
    func children(of place: Int) -> [Int] {
        var children: [Int] = []
        var at = place + 1
        while at < Int(elements[place].end) {
            children.append(at)
            at = Int(elements[at].end)
        }
        return children
    }

    /// The blocks whose text an element holds as a whole.
    func blocks(of place: Int) -> Range<Int> {
        switch elements[place].origin {
        case .container(let container): article.containers[container].blocks.range
        case .span(let span, let block):
            article.spans[span].text == article.blocks[block].text ? block..<(block + 1) : 0..<0
        case .none where elements[place].tag != .head: 0..<article.blocks.count
        default: 0..<0
        }
    }
}
