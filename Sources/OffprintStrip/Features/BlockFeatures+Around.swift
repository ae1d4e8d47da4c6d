import OffprintCore

extension BlockFeatures {
    /// Puts what the elements around a block hold.
    func putElements(into writer: inout ColumnWriter) {
        let containers = article.containers.span
        let own = elements.own.span
        writer.put("ownTag", whole: { Int(containers[unchecked: Int(own[unchecked: $0])].tag.number) })
        let first = elements.levels[0]
        let around = first.span
        writer.put(
            "aroundTag",
            whole: {
                let place = Int(around[unchecked: $0])
                return place < containers.count ? Int(containers[unchecked: place].tag.number) : -1
            })
        let tallies = survey.held.span
        let table = ElementTable(tallies, total: survey.total)
        for level in [1, 2, 3, 5, 6] { putElement(level, tallies, table, into: &writer) }
        putBody(body.best, "best", tallies, into: &writer)
        putBody(body.heart, "heart", tallies, into: &writer)
        writer.fill("bestShare", with: body.share)
    }

    private func putElement(
        _ level: Int, _ tallies: Span<Tally>, _ table: borrowing ElementTable, into writer: inout ColumnWriter
    ) {
        guard writer.wants(next: 7) else { return writer.skip(7) }
        let around = elements.levels[level - 1]
        let places = around.span
        @inline(__always)
        func put(_ name: StaticString, _ numbers: Span<Float>) {
            writer.put(name, level) { numbers[unchecked: Int(places[unchecked: $0])] }
        }
        put("up.words", table.words.span)
        put("up.links", table.links.span)
        put("up.function", table.function.span)
        put("up.blocks", table.blocks.span)
        put("up.long", table.long.span)
        put("up.share", table.share.span)
        let blocks = survey.tallies.span
        @inline(__always)
        func own(_ row: Int) -> Float {
            let place = Int(places[unchecked: row])
            guard place < tallies.count else { return -1 }
            let words = tallies[unchecked: place].words
            return words > 0 ? blocks[unchecked: row].words / words : 0
        }
        writer.put("up.own", level, own)
    }

    private func putBody(
        _ body: Int?, _ name: StaticString, _ tallies: Span<Tally>, into writer: inout ColumnWriter
    ) {
        guard let body else {
            for i in 0..<6 { writer.fill(name, i, with: -1) }
            return
        }
        let containers = article.containers.span
        let own = elements.own.span
        let range = containers[body].blocks
        let (start, end) = (Int(range.start), Int(range.end))
        let depth = Float(containers[body].depth)
        writer.put(name, 0) { start <= $0 && $0 < end ? 1 : 0 }
        writer.put(name, 1) { max(-300, min(300, Float($0 - start))) }
        writer.put(name, 2) { max(-300, min(300, Float(end - $0))) }
        writer.fill(name, 3, with: tallies[body].words / max(1, survey.total.words))
        writer.fill(name, 4, with: tallies[body].linkShare)
        writer.put(name, 5) { Float(containers[unchecked: Int(own[unchecked: $0])].depth) - depth }
    }

    /// Puts what the blocks before and after a block are like.
    func putNeighbours(into writer: inout ColumnWriter) {
        for step in -3...3 where step != 0 {
            guard writer.wants(next: 4) else {
                writer.skip(4)
                continue
            }
            putNeighbour(step, into: &writer)
        }
        for reach in [5, 15] { putReach(reach, into: &writer) }
    }

    private func putNeighbour(_ step: Int, into writer: inout ColumnWriter) {
        let blocks = article.blocks.span
        let tallies = survey.tallies.span
        @inline(__always)
        func put(_ name: StaticString, _ number: (_ row: Int) -> Float) {
            writer.put(name, step) {
                let row = $0 &+ step
                return row >= 0 && row < tallies.count ? number(row) : -1
            }
        }
        put("near.words") { PageFacts.log(tallies[unchecked: $0].words) }
        put("near.links") { tallies[unchecked: $0].linkShare }
        put("near.function") { tallies[unchecked: $0].functionShare }
        writer.put(
            "near.role", step,
            whole: {
                let row = $0 &+ step
                return row >= 0 && row < tallies.count ? Int(blocks[unchecked: row].role.rawValue) : -1
            })
    }

    private func putReach(_ reach: Int, into writer: inout ColumnWriter) {
        let sums = survey.sums.span
        // There is one sum more than rows.
        let last = sums.count &- 1
        @inline(__always)
        func before(_ row: Int) -> Tally { sums[unchecked: row] - sums[unchecked: max(0, row &- reach)] }
        @inline(__always)
        func after(_ row: Int) -> Tally { sums[unchecked: min(last, row &+ 1 &+ reach)] - sums[unchecked: row &+ 1] }
        @inline(__always)
        func wordsBefore(_ row: Int) -> Float { PageFacts.log(before(row).plainWords) }
        writer.put("before.words", reach, wordsBefore)
        writer.put("before.links", reach) { before($0).linkShare }
        writer.put("before.function", reach) { before($0).functionShare }
        writer.put("before.long", reach) {
            let tally = before($0)
            return tally.longWords / max(1, tally.words)
        }
        @inline(__always)
        func wordsAfter(_ row: Int) -> Float { PageFacts.log(after(row).plainWords) }
        writer.put("after.words", reach, wordsAfter)
        writer.put("after.links", reach) { after($0).linkShare }
        writer.put("after.function", reach) { after($0).functionShare }
        writer.put("after.long", reach) {
            let tally = after($0)
            return tally.longWords / max(1, tally.words)
        }
    }
}
