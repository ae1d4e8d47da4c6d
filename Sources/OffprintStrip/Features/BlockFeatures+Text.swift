import OffprintCore

extension BlockFeatures {
    /// Puts what a block is by itself.
    func putText(into writer: inout ColumnWriter) {
        let blocks = article.blocks.span
        let signs = survey.signs.span
        let spans = survey.spans.span
        writer.put("words") { PageFacts.log(signs[unchecked: $0].words) }
        writer.put("characters") { signs[unchecked: $0].ofWords(\.characters) }
        writer.put("links") { Float(blocks[unchecked: $0].linkShare) }
        writer.put("linkCount") { min(spans[unchecked: $0].links, 50) }
        writer.put("buttons") { min(spans[unchecked: $0].buttons, 10) }
        writer.put("images") { min(spans[unchecked: $0].images, 10) }
        writer.put("times") { min(spans[unchecked: $0].times, 5) }
        writer.put("stressed") {
            let text = blocks[unchecked: $0].text
            return text.isEmpty ? 0 : min(1, spans[unchecked: $0].stressed / Float(text.count))
        }
        writer.put("function") { signs[unchecked: $0].ofWords(\.functionWords) }
        writer.put("commas") { signs[unchecked: $0].ofWords(\.commas) }
        writer.put("stops") { signs[unchecked: $0].ofWords(\.stops) }
        writer.put("stopCount") { min(signs[unchecked: $0].stops, 20) }
        writer.put("numbers") { signs[unchecked: $0].ofWords(\.numbers) }
        writer.put("capitals") { signs[unchecked: $0].ofWords(\.capitalWords) }
        writer.put("newlines") { min(signs[unchecked: $0].newlines, 30) }
        writer.put("titleShare") { signs[unchecked: $0].ofWords(\.titleWords) }
        let titleWords = Float(survey.titleWordCount)
        writer.put("titleCover") { titleWords > 0 ? signs[unchecked: $0].titleWords / titleWords : 0 }
        writer.put("descriptionShare") { signs[unchecked: $0].ofWords(\.descriptionWords) }
        putMark("endsSentence", .endsSentence, into: &writer)
        putMark("startsLower", .startsLower, into: &writer)
        putMark("copyright", .copyright, into: &writer)
        putMark("bar", .bar, into: &writer)
        putMark("arrow", .arrow, into: &writer)
        putMark("at", .at, into: &writer)
        putMark("endsColon", .endsColon, into: &writer)
        putMark("price", .price, into: &writer)
        putMark("question", .question, into: &writer)
        writer.put("role", whole: { Int(blocks[unchecked: $0].role.rawValue) })
        writer.put("level", whole: { Int(blocks[unchecked: $0].level) })
        writer.put("joint", whole: { Int(blocks[unchecked: $0].joint.rawValue) })
        writer.put("visibility", whole: { Int(blocks[unchecked: $0].visibility.rawValue) })
        let copies = survey.copies.span
        writer.put("copies", whole: { Int(copies[unchecked: $0]) })
        let repeats = survey.isRepeat.span
        writer.put("isRepeat", whole: { repeats[unchecked: $0] ? 1 : 0 })
    }

    private func putMark(_ name: StaticString, _ mark: TextSigns.Marks, into writer: inout ColumnWriter) {
        let signs = survey.signs.span
        writer.put(name, whole: { signs[unchecked: $0].marks.contains(mark) ? 1 : 0 })
    }
}

extension TextSigns {
    /// A number as a share of the words.
    @inline(__always)
    fileprivate func ofWords(_ number: KeyPath<TextSigns, Float>) -> Float { self[keyPath: number] / max(1, words) }
}
