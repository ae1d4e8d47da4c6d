import OffprintCore

/// Scores by a handful of rules, for when there are no trees.
enum PlainScores {
    static func score(_ block: Block, _ survey: PageSurvey, _ body: TextBody) -> Float {
        guard survey.counts[block.index] else { return 0 }
        let sign = survey.signs[block.index]
        var x: Float = -2.2
        func isInside(_ container: Int?) -> Bool {
            guard let container else { return false }
            return survey.article.containers[container].blocks.range.contains(block.index)
        }
        if isInside(body.best) { x += 2 }
        if isInside(body.heart) { x += 1.2 }
        x += min(1.5, sign.words / 30)
        if sign.functionWords > 0.2 * sign.words { x += 0.8 }
        if block.role == .heading { x += 0.8 }
        x -= 4 * Float(block.linkShare)
        let away: [Hint] = [
            .navigation, .footer, .header, .cookie, .share, .related, .newsletter, .comments, .login, .search, .modal,
            .breadcrumb, .pagination, .tags, .sidebar, .form, .meta, .hidden,
        ]
        if away.contains(where: { survey.hints.isNear($0, block.container, within: 3) }) { x -= 2.5 }
        if survey.hints.isNear(.article, block.container, within: 5) { x += 0.5 }
        return Logistic.of(x)
    }
}
