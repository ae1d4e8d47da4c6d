import OffprintCore

/// How a block and its section speak of the site, against all other sections.
extension PromoFeatures {
    /// Puts twelve columns.
    func putOwnNames(into writer: inout ColumnWriter) {
        let (rows, headings, signs, mentions) = (
            rows.span, headingOfRow.span, reading.signs.span, reading.mentions.span
        )
        var sections = [SectionVoice](repeating: SectionVoice(), count: rows.count + 1)
        var whole = SectionVoice()
        var before: [Float] = []
        before.reserveCapacity(rows.count)
        // What stands before the first heading is a section too.
        for row in 0..<rows.count {
            let block = rows[row]
            before.append(whole.names)
            let own = SectionVoice(
                words: signs[block].words, names: mentions[block].count, firstPerson: signs[block].firstPerson)
            sections[headings[row] + 1].add(own)
            whole.add(own)
        }
        let (known, earlier) = (sections.span, before.span)
        @inline(__always)
        func put(_ part: Int, _ number: (_ block: Int, _ section: SectionVoice) -> Float) {
            writer.put("name.", part) { number(rows[unchecked: $0], known[unchecked: headings[unchecked: $0] &+ 1]) }
        }
        put(0) { block, _ in min(8, mentions[unchecked: block].count) }
        put(1) { block, _ in mentions[unchecked: block].count / max(1, signs[unchecked: block].words) }
        put(2) { block, _ in mentions[unchecked: block].leads ? 1 : 0 }
        put(3) { $1.names / max(1, $1.words) }
        put(4) { min(12, $1.names) }
        put(5) { (whole.names - $1.names) / max(1, whole.words - $1.words) }
        put(6) { block, _ in min(20, whole.names - mentions[unchecked: block].count) }
        writer.put("name.", 7) {
            let heading = headings[unchecked: $0]
            return heading >= 0 ? min(3, mentions[unchecked: rows[unchecked: heading]].count) : -1
        }
        writer.put("name.", 8) { min(20, earlier[unchecked: $0]) }
        writer.fill("name.", 9, with: reading.isNamedInTitle ? 1 : 0)
        put(10) { $1.firstPerson / max(1, $1.words) }
        put(11) { (whole.firstPerson - $1.firstPerson) / max(1, whole.words - $1.words) }
    }
}

/// What a section says of the site.
private struct SectionVoice {
    var words: Float = 0
    var names: Float = 0
    var firstPerson: Float = 0

    mutating func add(_ other: SectionVoice) {
        words += other.words
        names += other.names
        firstPerson += other.firstPerson
    }
}
