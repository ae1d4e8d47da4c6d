import OffprintCore

extension Article {
    /// Undoes double encoding where the whole text has it; blocks and spans move along.
    mutating func repairDoubleEncoding() {
        guard Mojibake.isThroughout(text.span) else { return }
        let (repaired, places) = Mojibake.undo(text.span)
        func moved(_ range: ByteRange) -> ByteRange {
            ByteRange(start: places[Int(range.start)], end: places[Int(range.end)])
        }
        text = repaired
        for index in blocks.indices { blocks[index].text = moved(blocks[index].text) }
        for index in spans.indices { spans[index].text = moved(spans[index].text) }
        structuredData.repairDoubleEncoding()
        marks.insert(.repaired)
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
