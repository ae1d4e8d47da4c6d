import OffprintCore

/// Kept blocks that are judged as one: a paragraph, or all that is in a small box.
struct PromoUnit {
    /// The blocks, by their places; those of them that are not kept do not count.
    var blocks: Range<Int>
    /// The outermost element that holds these blocks alone.
    var root: Int
    /// Whether the root is an element set apart from running text.
    var isBox: Bool
    /// Whether the root is an `aside`.
    var isAside = false
    var signs = PromoSigns()
}

/// The kept blocks of a page, cut into units along its elements.
struct PromoUnits {
    /// The units, in reading order.
    private(set) var units: [PromoUnit] = []
    /// The element that most of the article's text stands in.
    private(set) var flow = 0

    /// No box is larger than this, in words.
    private static let boxWords: Float = 110

    /// Cuts a page into units.
    ///
    /// - Complexity: O(blocks × depth).
    init(_ reading: PromoReading) {
        let article = reading.article
        let total = reading.keptWords.last ?? 0
        guard total > 0 else { return }
        func words(in container: Int) -> Float {
            let range = article.containers[container].blocks
            return reading.keptWords[Int(range.end)] - reading.keptWords[Int(range.start)]
        }
        // A parent stands before its children, so the last that holds half of the text is the innermost.
        for i in article.containers.indices where words(in: i) > 0.5 * total { flow = i }
        if article.containers[flow].tag.holdsOneText, let parent = article.containers[flow].parent { flow = parent }
        let limit = min(PromoUnits.boxWords, 0.25 * total)
        // Local until the end, so that they are known to be nobody else's.
        var units: [PromoUnit] = []
        units.reserveCapacity(reading.isKept.count { $0 })
        let flow = flow
        var openRoot = -1
        for block in article.blocks where reading.isKept[block.index] {
            if openRoot >= 0, article.containers[openRoot].blocks.range.contains(block.index) {
                let last = units.count - 1
                units[last].blocks = units[last].blocks.lowerBound..<(block.index + 1)
                units[last].signs.add(reading.signs[block.index])
                continue
            }
            var root = block.container
            while let parent = article.containers[root].parent, parent != flow, words(in: parent) <= limit,
                !article.containers[parent].blocks.range.contains(Int(article.containers[flow].blocks.start))
                    || parent > flow
            {
                root = parent
            }
            units.append(
                PromoUnit(
                    blocks: block.index..<(block.index + 1), root: root,
                    isBox: PromoUnits.isBox(article.containers[root].tag),
                    isAside: article.containers[root].tag == .aside, signs: reading.signs[block.index]))
            openRoot = words(in: root) <= limit ? root : -1
        }
        for i in units.indices where units[i].isBox { PromoUnits.addButtons(to: &units[i], reading) }
        self.units = units
    }

    /// A box's button is evidence even where it was cut before.
    private static func addButtons(to unit: inout PromoUnit, _ reading: PromoReading) {
        let range = reading.article.containers[unit.root].blocks
        for i in range.range where !reading.isKept[i] && reading.signs[i].words > 0 {
            let button = reading.signs[i]
            unit.signs.buttons += 1
            unit.signs.targets.formUnion(button.targets)
            if button.strongKinds & 1 != 0 { unit.signs.lexical[0] += button.lexical[0] }
            unit.signs.marks.formUnion(button.marks)
        }
    }

    private static func isBox(_ tag: Tag) -> Bool {
        switch tag {
        case .div, .section, .aside, .form, .a, .button, .center, .footer, .header, .nav, .details, .fieldset: true
        default: false
        }
    }
}
