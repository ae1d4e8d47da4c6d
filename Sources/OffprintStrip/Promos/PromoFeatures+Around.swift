import OffprintCore

/// Where a block stands among the others, and in which elements.
extension PromoFeatures {
    func putPlace(into writer: inout ColumnWriter) {
        let (rows, words, headings) = (rows.span, reading.keptWords.span, headingOfRow.span)
        let (blocks, signs, loudest) = (article.blocks.span, reading.signs.span, loudest.span)
        let whole = reading.whole.words
        let total = max(1, whole)
        writer.put("before") { words[unchecked: rows[unchecked: $0]] / total }
        writer.put("after") { (whole - words[unchecked: rows[unchecked: $0] &+ 1]) / total }
        writer.put("row") { Float(min(300, $0)) }
        writer.put("fromEnd") { Float(min(300, rows.count - $0)) }
        writer.put("gapBefore") { $0 > 0 ? Float(min(50, rows[unchecked: $0] - rows[unchecked: $0 &- 1])) : -1 }
        writer.put("gapAfter") {
            $0 &+ 1 < rows.count ? Float(min(50, rows[unchecked: $0 &+ 1] - rows[unchecked: $0])) : -1
        }
        @inline(__always)
        func put(_ part: Int, _ number: (_ row: Int, _ heading: Int) -> Float) {
            writer.put("heading.", part) {
                let heading = headings[unchecked: $0]
                return heading >= 0 ? number($0, heading) : -1
            }
        }
        put(0) { Float(min(60, $0 - $1)) }
        put(1) { Float(blocks[unchecked: rows[unchecked: $1]].level) }
        put(2) { Float(loudest[unchecked: $1].kind) }
        put(3) { loudest[unchecked: $1].weight }
        put(4) { min(3, signs[unchecked: rows[unchecked: $1]].siteName) }
        put(5) { _, heading in
            let signs = signs[unchecked: rows[unchecked: heading]]
            return signs.secondPerson + signs.firstPerson
        }
        put(6) { signs[unchecked: rows[unchecked: $1]].topicShare }
        put(7) { PageFacts.log(words[unchecked: rows[unchecked: $0]] - words[unchecked: rows[unchecked: $1]]) }
    }

    /// Where the running text is, and what was said of the blocks around before.
    func putProse(into writer: inout ColumnWriter) {
        let (prose, before, scores) = (proseRows.span, proseBefore.span, scores.span)
        @inline(__always)
        func next(_ row: Int) -> Int {
            let low = before[unchecked: row]
            return low < prose.count && prose[unchecked: low] == row ? low &+ 1 : low
        }
        writer.put("prose.before") {
            let low = before[unchecked: $0]
            return low > 0 ? Float(min(60, $0 - prose[unchecked: low &- 1])) : -1
        }
        writer.put("prose.after") {
            let next = next($0)
            return next < prose.count ? Float(min(60, prose[unchecked: next] - $0)) : -1
        }
        writer.put("prose.countBefore") { Float(min(60, before[unchecked: $0])) }
        writer.put("prose.countAfter") { Float(min(60, prose.count - next($0))) }
        for step in -2...2 where step != 0 {
            writer.put("boilerplate", step) {
                let row = $0 &+ step
                return row >= 0 && row < scores.count ? scores[unchecked: row] : -1
            }
        }
        writer.put("boilerplate.most") { row in
            var most: Float = -1
            for other in row &+ 1..<max(row &+ 1, min(scores.count, row &+ 16)) {
                most = max(most, scores[unchecked: other])
            }
            return most
        }
        writer.put("boilerplate.mean") { row in
            let (start, end) = (max(0, row &- 4), min(scores.count, row &+ 5))
            var sum: Float = 0
            for other in start..<end { sum += scores[unchecked: other] }
            return sum / Float(end - start)
        }
        putSiblings(into: &writer)
    }

    /// Which blocks around stand in the same element.
    private func putSiblings(into writer: inout ColumnWriter) {
        let containers = article.containers
        let parents = rows.map { containers[article.blocks[$0].container].parent ?? -1 }
        var (runs, rests) = (parents, parents)
        for row in rows.indices { runs[row] = row > 0 && parents[row] == parents[row - 1] ? runs[row - 1] + 1 : 0 }
        for row in rows.indices.reversed() {
            rests[row] = row + 1 < rows.count && parents[row] == parents[row + 1] ? rests[row + 1] + 1 : 0
        }
        let (prose, before, flow) = (proseRows.span, proseBefore.span, units.flow)
        writer.put("siblings.before") { Float(min(30, runs[$0])) }
        writer.put("siblings.after") { Float(min(30, rests[$0])) }
        writer.put("siblings.flow") { parents[$0] == flow ? 1 : 0 }
        writer.put("siblings.ofProse") {
            let low = before[unchecked: $0]
            return (low > 0 ? parents[prose[unchecked: low &- 1]] : -1) == parents[$0] ? 1 : 0
        }
    }

    func putNeighbours(into writer: inout ColumnWriter) {
        let (rows, blocks) = (rows.span, article.blocks.span)
        let (signs, loudest) = (reading.signs.span, loudest.span)
        for step in -3...3 where step != 0 {
            @inline(__always)
            func put(_ name: StaticString, _ number: (_ block: Int, _ row: Int) -> Float) {
                writer.put(name, step) {
                    let row = $0 &+ step
                    return row >= 0 && row < rows.count ? number(rows[unchecked: row], row) : -1
                }
            }
            put("near.words") { block, _ in PageFacts.log(signs[unchecked: block].words) }
            put("near.links") { block, _ in Float(blocks[unchecked: block].linkShare) }
            put("near.role") { block, _ in Float(blocks[unchecked: block].role.rawValue) }
            put("near.kind") { _, row in Float(loudest[unchecked: row].kind) }
            put("near.weight") { _, row in loudest[unchecked: row].weight }
            put("near.shared") { block, _ in signs[unchecked: block].topicShare }
        }
    }

    private static let hints: [Hint] = [
        .navigation, .header, .footer, .sidebar, .comments, .share, .related, .advert, .promo, .newsletter, .login,
        .tags,
        .meta, .caption, .article, .content, .post, .price, .card, .lead, .contents, .form, .faq, .paywall, .biography,
        .quote, .notice, .app, .donation, .list, .hero, .service,
    ]

    func putElements(into writer: inout ColumnWriter) {
        let containers = article.containers
        let own = rows.map { article.blocks[$0].container }
        let flow = containers[units.flow]
        let rows = rows.span
        let places = own.span
        writer.put("tag") { Float(containers[places[unchecked: $0]].tag.number) }
        writer.put("aroundTag") {
            containers[places[unchecked: $0]].parent.map { Float(containers[$0].tag.number) } ?? -1
        }
        writer.put("depth") { Float(containers[places[unchecked: $0]].depth) - Float(flow.depth) }
        writer.put("inFlow") { flow.blocks.range.contains(rows[unchecked: $0]) ? 1 : 0 }
        // Names of elements that the whole article stands in tell nothing of one block.
        let reaches: [UInt8] = own.map {
            let steps = Int(containers[$0].depth) - Int(flow.depth)
            return steps < 0 ? .max : UInt8(clamping: max(0, steps - 1))
        }
        let reach = reaches.span
        let hints = reading.hints
        for hint in PromoFeatures.hints {
            writer.put("hint.", Int(hint.rawValue)) {
                let distance = hints.distance(hint, places[unchecked: $0])
                return distance <= reach[unchecked: $0] ? Float(distance) : 15
            }
        }
    }
}
