import OffprintCore

/// What words and links tell.
extension PromoFeatures {
    /// Puts what the words and links of each row tell, or those of the unit that it belongs to: thirty-seven columns.
    ///
    /// - Parameter places: the place of each row's signs among all.
    func putSigns(
        _ name: StaticString, _ signs: Span<PromoSigns>, of places: Span<Int>, into writer: inout ColumnWriter
    ) {
        let whole = reading.whole
        @inline(__always)
        func put(_ part: Int, _ number: (PromoSigns) -> Float) {
            writer.put(name, part) { number(signs[unchecked: places[unchecked: $0]]) }
        }
        /// What is said beside a row: nothing, where it is all that there is.
        @inline(__always)
        func putOthers(_ part: Int, _ number: (PromoSigns) -> Float) {
            put(part) { $0.words >= whole.words ? 0 : number($0) }
        }
        put(0) { PageFacts.log($0.words) }
        put(1) { $0.linkedWords / max(1, $0.words) }
        put(2) { min(20, $0.links) }
        put(3) { min(5, $0.buttons) }
        put(4) { $0.phraseWords / max(1, $0.words) }
        put(5) { min(6, $0.strongPhrases) }
        put(6) { $0.secondPerson / max(1, $0.words) }
        put(7) { $0.firstPerson / max(1, $0.words) }
        put(8) { min(5, $0.siteName) }
        put(9) { $0.beginsWithOrder ? 1 : 0 }
        put(10) { min(6, $0.quotationMarks) }
        put(11) { $0.topicShare }
        put(12) { PageFacts.log($0.topicWords) }
        putOthers(13) { (whole.secondPerson - $0.secondPerson) / max(1, whole.words - $0.words) }
        putOthers(14) { (whole.firstPerson - $0.firstPerson) / max(1, whole.words - $0.words) }
        putOthers(15) { min(9, whole.siteName - $0.siteName) }
        for kind in 0..<15 { put(16 + kind) { min(9, $0.lexical[kind]) } }
        put(31) { $0.targets.isDisjoint(with: [.signUp, .booking]) ? 0 : 1 }
        put(32) { $0.targets.contains(.share) ? 2 : $0.targets.contains(.profile) ? 1 : 0 }
        put(33) { $0.targets.contains(.shop) ? 2 : $0.targets.contains(.appStore) ? 1 : 0 }
        put(34) { $0.targets.isDisjoint(with: [.newsletter, .donation]) ? 0 : 1 }
        put(35) { $0.targets.contains(.ownSite) ? 2 : $0.targets.contains(.anchor) ? 1 : 0 }
        put(36) {
            ($0.marks.contains(.arrow) ? 1 : 0) + ($0.marks.contains(.symbol) ? 2 : 0)
                + ($0.marks.contains(.price) ? 4 : 0)
        }
    }

    /// What the words of a block and of those around it say.
    func putVoice(into writer: inout ColumnWriter) {
        let (rows, signs) = (rows.span, reading.signs.span)
        for step in -2...2 {
            writer.put("voice", step) {
                let row = $0 &+ step
                return row >= 0 && row < rows.count ? signs[unchecked: rows[unchecked: row]].voice : -9
            }
        }
    }
}

extension PromoSigns {
    /// The share of the words with a subject of their own that other blocks have too; -1 where there are none.
    var topicShare: Float { topicWords > 0 ? sharedWords / topicWords : -1 }

    /// The kind that the phrases speak for most, and how much; -1 and 0 where they say nothing.
    var loudest: (kind: Int, weight: Float) {
        var best = (kind: -1, weight: Float(0))
        for kind in 0..<15 where lexical[kind] > best.weight { best = (kind, lexical[kind]) }
        return best
    }
}
