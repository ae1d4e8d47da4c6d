package import OffprintCore

extension HTMLParser {
    /// A stretch of text and the block-level elements around it, innermost last.
    package struct Passage {
        /// The tags of the block-level elements around the text, apart by `/`.
        package var path: String
        /// The text without its white space.
        package var text: [UInt8]
    }

    /// What a page holds as its structure has it, hidden or not and before anything is made of it: for comparisons with
    /// other parsers.
    ///
    /// - Throws: ``StageError`` when the time is over or the page has too many elements.
    package mutating func outline(_ bytes: [UInt8], charset: String? = nil) throws(StageError) -> [Passage] {
        try read(bytes, charset: charset) { (page, events) throws(StageError) -> [Passage] in
            HTMLParser.passages(of: page, events)
        }
    }

    private static func passages(of page: borrowing PageTokens, _ events: TableView<PageEvent>) -> [Passage] {
        var passages: [Passage] = []
        var open: [(tag: Tag, block: Int, isUnseen: Bool)] = []
        var path: [Tag] = []
        var blocks = 0
        var last = -1
        for i in 0..<events.count {
            let event = events[i]
            switch event.kind {
            case .blank: break
            case .open:
                let traits = TagTraits.of(event.tag)
                let outer = open.last
                let isBlock = traits.contains(.block)
                if isBlock {
                    blocks += 1
                    path.append(event.tag)
                }
                if event.tag == .hr || event.tag == .br { last = -1 }
                // What a template holds is no part of a tree without scripts.
                let isUnseen = traits.contains(.unseen) || event.tag == .template || outer?.isUnseen ?? false
                open.append((event.tag, isBlock ? blocks : outer?.block ?? 0, isUnseen))
            case .close:
                if let element = open.popLast(), TagTraits.of(element.tag).contains(.block) { path.removeLast() }
            case .text:
                guard let element = open.last, !element.isUnseen else { break }
                var text: [UInt8] = []
                page.append(page.runs[Int(event.index)], to: &text)
                if element.block == last, !passages.isEmpty {
                    passages[passages.count - 1].text += text
                } else {
                    let names = path.filter { $0 != .html && $0 != .tbody }.map(\.rawValue).joined(separator: "/")
                    passages.append(Passage(path: names, text: text))
                    last = element.block
                }
            }
        }
        return passages
    }
}
