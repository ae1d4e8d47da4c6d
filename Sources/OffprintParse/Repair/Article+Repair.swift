import OffprintCore

extension Article {
    /// Undoes double encoding where the whole text has it, or its punctuation here and there; blocks and spans move
    /// along. Code that shows such characters keeps them where the rest of the text is sound.
    mutating func repairDoubleEncoding() {
        let extent = Mojibake.extent(of: text.span)
        guard extent != .none else { return }
        let (repaired, places) = Mojibake.undo(
            text.span, extent: extent, sparing: extent == .marks ? placesOfCode : [])
        func moved(_ range: ByteRange) -> ByteRange {
            ByteRange(start: places[Int(range.start)], end: places[Int(range.end)])
        }
        text = repaired
        for index in blocks.indices { blocks[index].text = moved(blocks[index].text) }
        for index in spans.indices { spans[index].text = moved(spans[index].text) }
        if extent == .throughout { structuredData.repairDoubleEncoding() }
        marks.insert(.repaired)
    }

    private var placesOfCode: [Range<Int>] {
        var places: [Range<Int>] = []
        for block in blocks {
            if block.role == .preformatted {
                places.append(block.text.range)
            } else {
                for span in spans(of: block) where span.kind == .code { places.append(span.text.range) }
            }
        }
        return places
    }
}

extension StructuredData {
    fileprivate mutating func repairDoubleEncoding() {
        title = title.map(Mojibake.undo)
        for index in metas.indices { metas[index].content = Mojibake.undo(metas[index].content) }
        for index in properties.indices { properties[index].value = Mojibake.undo(properties[index].value) }
        for index in links.indices { links[index].text = links[index].text.map(Mojibake.undo) }
        for index in scripts.indices {
            let bytes = scripts[index].text
            scripts[index].text = Mojibake.undo(bytes.span).text
        }
    }
}
