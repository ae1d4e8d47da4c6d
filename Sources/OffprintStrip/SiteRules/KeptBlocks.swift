import OffprintCore

/// Puts back the blocks of the kinds that a user wants to keep: those inside of the chosen body, and comments.
struct KeptBlocks {
    let survey: PageSurvey
    let kinds: [KeptKind]

    /// Keeps what is of one of the kinds.
    ///
    /// - Complexity: O(blocks · depth).
    func apply(to choice: inout Choice) {
        guard !kinds.isEmpty, let body = body(of: choice) else { return }
        let article = survey.article
        let keepsComments = kinds.contains(.comments)
        for block in article.blocks
        where !choice.keeps[block.index] && survey.counts[block.index]
            && (block.visibility == .shown || survey.showsNothing)
        {
            if keepsComments, isComment(block) {
                choice.keep(block.index, named: false)
            } else if article.containers[body].blocks.range.contains(block.index), !isFurniture(block, below: body),
                kinds.contains(where: { $0.holds(for: block, in: article, below: body) })
            {
                choice.keep(block.index, named: false)
            }
        }
    }

    /// The innermost container that holds nearly all that is kept.
    private func body(of choice: Choice) -> Int? {
        let article = survey.article
        var sums: [Float] = [0]
        sums.reserveCapacity(choice.keeps.count + 1)
        for index in choice.keeps.indices {
            sums.append(sums[index] + (choice.keeps[index] ? survey.signs[index].words : 0))
        }
        guard let whole = sums.last, whole > 0 else { return nil }
        // Document order: the last one that still holds enough is the innermost.
        var last: Int?
        for (place, container) in article.containers.enumerated() where !container.tag.holdsOneText {
            let words = sums[Int(container.blocks.end)] - sums[Int(container.blocks.start)]
            if words >= 0.8 * whole { last = place }
        }
        return last
    }

    private func isComment(_ block: Block) -> Bool {
        survey.hints.isNear(.comments, block.container) && block.role != .control && block.linkShare < 0.6
            && survey.signs[block.index].words >= 1
    }

    /// Whether an element between the body and the block is called for something that is no part of an article.
    private func isFurniture(_ block: Block, below body: Int) -> Bool {
        let containers = survey.article.containers
        let steps = Int(containers[block.container].depth) - Int(containers[body].depth) - 1
        guard steps >= 0 else { return false }
        return KeptBlocks.furniture.contains {
            survey.hints.isNear($0, block.container, within: UInt8(clamping: min(steps, 14)))
        }
    }

    private static let furniture: [Hint] = [
        .navigation, .footer, .cookie, .share, .breadcrumb, .pagination, .related, .advert, .comments, .sidebar,
    ]
}
