import OffprintCore

/// Hidden text that the page's reader may unfold: the parts of an accordion, a tab that lies behind others, paragraphs
/// behind a "Read more".
///
/// Signs and buttons are none, nor is what the page shows elsewhere, nor what is unfolded to use the page, not to read it.
struct FoldedPanels {
    /// How many elements up a panel may be, by its name or by its role.
    private static let reach: (name: UInt8, role: Int) = (6, 3)
    /// The fewest words of a text.
    private static let fewest: Float = 3
    /// How many elements up from hidden prose shown prose may stand, and the fewest words of both.
    private static let beside: (reach: Int, words: Float) = (3, 20)
    private static let tools = HintDistances.Limits([
        (.navigation, 14), (.modal, 14), (.cookie, 14), (.login, 14), (.search, 14), (.newsletter, 6), (.share, 6),
        (.advert, 6), (.notice, 6), (.comments, 6), (.paywall, 6),
    ])

    private let article: Article
    private let hints: HintDistances
    private let signs: [TextSigns]
    /// What the page shows, where it hides anything that may be a panel.
    private var shown: Set<UInt64> = []
    /// The elements that hold paragraphs of prose that the page shows, where it hides any.
    private var holdsProse: Set<Int> = []

    /// Looks at a page.
    ///
    /// - Complexity: O(blocks), and next to nothing on a page that hides nothing.
    init(_ article: Article, _ hints: HintDistances, _ signs: [TextSigns]) {
        (self.article, self.hints, self.signs) = (article, hints, signs)
        if article.blocks.contains(where: { $0.visibility == .hidden && isProse($0) }) {
            for block in article.blocks where block.visibility == .shown && isProse(block) {
                if let parent = article.containers[block.container].parent { holdsProse.insert(parent) }
            }
        }
        guard article.blocks.contains(where: { mayBe($0) }) else { return }
        for block in article.blocks where block.visibility == .shown { shown.insert(signs[block.index].fingerprint) }
    }

    /// Whether a block stands in a panel that is folded, and says what the page does not show.
    func hold(_ block: Block) -> Bool { mayBe(block) && !shown.contains(signs[block.index].fingerprint) }

    private func mayBe(_ block: Block) -> Bool {
        guard block.visibility == .hidden, block.role != .control, signs[block.index].words >= FoldedPanels.fewest
        else {
            return false
        }
        guard
            hints.isNear(.faq, block.container, within: FoldedPanels.reach.name) || isInRegion(block)
                || isProse(block) && isBesideProse(block)
        else { return false }
        return hints.near(block.container, within: FoldedPanels.tools) == 0
    }

    private func isProse(_ block: Block) -> Bool {
        let signs = signs[block.index]
        return signs.words >= FoldedPanels.beside.words && block.linkedBytes == 0 && block.role == .paragraph
            && signs.marks.contains(.endsSentence)
    }

    /// Whether one of the elements close around a block holds prose that is shown.
    private func isBesideProse(_ block: Block) -> Bool {
        var place = article.containers[block.container].parent
        for _ in 0..<FoldedPanels.beside.reach {
            guard let container = place else { return false }
            if holdsProse.contains(container) { return true }
            place = article.containers[container].parent
        }
        return false
    }

    /// Whether an element close around a block has the role of a region, as the panels of an accordion have (WAI-ARIA
    /// Authoring Practices).
    private func isInRegion(_ block: Block) -> Bool {
        var place: Int? = block.container
        for _ in 0...FoldedPanels.reach.role {
            guard let container = place else { return false }
            if hints.landmarks[container].contains(.region) { return true }
            place = article.containers[container].parent
        }
        return false
    }
}
