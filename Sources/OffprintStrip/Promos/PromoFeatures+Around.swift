import OffprintCore

/// Where a block stands among the others, and in which elements.
extension PromoFeatures {
    func putPlace(_ row: Int, _ sink: inout some FeatureSink) {
        let block = rows[row]
        let total = max(1, reading.whole.words)
        sink.put("before", reading.keptWords[block] / total)
        sink.put("after", (reading.whole.words - reading.keptWords[block + 1]) / total)
        sink.put("row", Float(min(300, row)))
        sink.put("fromEnd", Float(min(300, rows.count - row)))
        sink.put("gapBefore", row > 0 ? Float(min(50, block - rows[row - 1])) : -1)
        sink.put("gapAfter", row + 1 < rows.count ? Float(min(50, rows[row + 1] - block)) : -1)
        let heading = Int(headingOfRow[row])
        guard heading >= 0 else {
            for i in 0..<8 { sink.put("heading.", i, -1) }
            return
        }
        let signs = reading.signs[rows[heading]]
        let (kind, weight) = PromoFeatures.loudest(signs)
        sink.put("heading.", 0, Float(min(60, row - heading)))
        sink.put("heading.", 1, Float(article.blocks[rows[heading]].level))
        sink.put("heading.", 2, Float(kind))
        sink.put("heading.", 3, weight)
        sink.put("heading.", 4, min(3, signs.siteName))
        sink.put("heading.", 5, signs.secondPerson + signs.firstPerson)
        sink.put("heading.", 6, signs.topicWords > 0 ? signs.sharedWords / signs.topicWords : -1)
        sink.put(
            "heading.", 7, PageFacts.log(reading.keptWords[block] - reading.keptWords[rows[heading]]))
    }

    /// What the words of a block and of those around it say.
    func putVoice(_ row: Int, _ sink: inout some FeatureSink) {
        for step in [-2, -1, 0, 1, 2] {
            sink.put("voice", step, rows.indices.contains(row + step) ? reading.signs[rows[row + step]].voice : -9)
        }
    }

    /// Where the running text is, and what was said of the blocks around before.
    func putProse(_ row: Int, _ sink: inout some FeatureSink) {
        let low = Int(proseBefore[row])
        let next = low < proseRows.count && proseRows[low] == Int32(row) ? low + 1 : low
        sink.put("prose.before", low > 0 ? Float(min(60, row - Int(proseRows[low - 1]))) : -1)
        sink.put("prose.after", next < proseRows.count ? Float(min(60, Int(proseRows[next]) - row)) : -1)
        sink.put("prose.countBefore", Float(min(60, low)))
        sink.put("prose.countAfter", Float(min(60, proseRows.count - next)))
        for step in [-2, -1, 1, 2] {
            sink.put("boilerplate", step, scores.indices.contains(row + step) ? scores[row + step] : -1)
        }
        var most: Float = -1
        var sum: Float = 0
        var count: Float = 0
        for other in row + 1..<max(row + 1, min(scores.count, row + 16)) { most = max(most, scores[other]) }
        for other in max(0, row - 4)..<min(scores.count, row + 5) {
            sum += scores[other]
            count += 1
        }
        sink.put("boilerplate.most", most)
        sink.put("boilerplate.mean", sum / max(1, count))
        let containers = article.containers
        let parent = containers[article.blocks[rows[row]].container].parent
        func isSibling(_ other: Int) -> Bool {
            rows.indices.contains(other) && containers[article.blocks[rows[other]].container].parent == parent
        }
        var before = 0
        while before < 30, isSibling(row - before - 1) { before += 1 }
        var after = 0
        while after < 30, isSibling(row + after + 1) { after += 1 }
        sink.put("siblings.before", Float(before))
        sink.put("siblings.after", Float(after))
        sink.put("siblings.flow", parent == units.flow ? 1 : 0)
        let prose = low > 0 ? containers[article.blocks[rows[Int(proseRows[low - 1])]].container].parent : nil
        sink.put("siblings.ofProse", prose == parent ? 1 : 0)
    }

    func putNeighbours(_ row: Int, _ sink: inout some FeatureSink) {
        for step in [-3, -2, -1, 1, 2, 3] {
            guard rows.indices.contains(row + step) else {
                for _ in 0..<6 { sink.put("near.none", step, -1) }
                continue
            }
            let block = article.blocks[rows[row + step]]
            let signs = reading.signs[block.index]
            let (kind, weight) = PromoFeatures.loudest(signs)
            sink.put("near.words", step, PageFacts.log(signs.words))
            sink.put("near.links", step, Float(block.linkShare))
            sink.put("near.role", step, Float(block.role.rawValue))
            sink.put("near.kind", step, Float(kind))
            sink.put("near.weight", step, weight)
            sink.put("near.shared", step, signs.topicWords > 0 ? signs.sharedWords / signs.topicWords : -1)
        }
    }

    private static let hints: [Hint] = [
        .navigation, .header, .footer, .sidebar, .comments, .share, .related, .advert, .promo, .newsletter, .login,
        .tags,
        .meta, .caption, .article, .content, .post, .price, .card, .lead, .contents, .form, .faq, .paywall, .biography,
        .quote, .notice, .app, .donation, .list, .hero, .service,
    ]

    func putElements(_ row: Int, _ sink: inout some FeatureSink) {
        let container = article.blocks[rows[row]].container
        let flow = article.containers[units.flow]
        let own = article.containers[container]
        sink.put("tag", Float(own.tag.number))
        sink.put("aroundTag", own.parent.map { Float(article.containers[$0].tag.number) } ?? -1)
        sink.put("depth", Float(own.depth) - Float(flow.depth))
        sink.put("inFlow", flow.blocks.range.contains(rows[row]) ? 1 : 0)
        // Names of elements that the whole article stands in tell nothing of one block.
        let most = max(0, Int(own.depth) - Int(flow.depth) - 1)
        for hint in PromoFeatures.hints {
            let distance = Int(reading.hints.distance(hint, container))
            sink.put("hint.", Int(hint.rawValue), distance <= most || flow.depth > own.depth ? Float(distance) : 15)
        }
    }

    /// The kind that a text's phrases speak for most, and how much; -1 and 0 where they say nothing.
    static func loudest(_ signs: PromoSigns) -> (kind: Int, weight: Float) {
        var best = (kind: -1, weight: Float(0))
        for kind in 0..<15 where signs.lexical[kind] > best.weight { best = (kind, signs.lexical[kind]) }
        return best
    }
}
