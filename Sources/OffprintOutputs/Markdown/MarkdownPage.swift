import OffprintCore

/// The Markdown of one article, in the making (CommonMark, with GitHub's tables).
struct MarkdownPage {
    var bytes: [UInt8] = []

    /// Writes the metadata, the headline, and the kept blocks in their roles.
    mutating func write(_ article: Article, of document: Document) {
        bytes.reserveCapacity(article.text.count * 9 / 8 + 1024)
        let placed = PlacedLayers(document)
        writeFrontMatter(document, article, placed)
        let base = (document.page?.url?.description ?? document.source.url).flatMap { WebURL($0) }
        let inline = MarkdownInline(article: article, base: base ?? article.metadata.canonicalURL?.value)
        if let title = article.metadata.title?.value, !title.isEmpty {
            line("")
            append("# ")
            inline.escape([UInt8](title.utf8), to: &bytes)
            line("")
        }
        let blocks = article.blocks.filter { article.fates[$0].isKept && !$0.text.isEmpty }
        var place = 0
        var previous: Block?
        while place < blocks.count {
            let block = blocks[place]
            separate(block, from: previous)
            if block.role.isCell {
                let end = endOfTable(blocks, from: place)
                write(table: blocks[place..<end], inline)
                place = end
            } else {
                write(block, in: article, inline)
                place += 1
            }
            previous = blocks[place - 1]
        }
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }

    private mutating func separate(_ block: Block, from previous: Block?) {
        let isNextItem = previous?.role == .listItem && block.role == .listItem && block.joint != .paragraph
        if !isNextItem { bytes.append(0x0A) }
    }

    private mutating func write(_ block: Block, in article: Article, _ inline: MarkdownInline) {
        switch block.role {
        case .heading:
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: min(max(Int(block.level), 1), 6)))
            bytes.append(0x20)
            write(lines: inline.rendered(block), next: " ")
        case .listItem:
            let depth = max(Int(block.level), 1) - 1
            bytes.append(contentsOf: repeatElement(0x20, count: 3 * min(depth, 12)))
            if isOrdered(block, in: article) { append("1. ") } else { append("-  ") }
            write(lines: inline.rendered(block), next: "   " + String(repeating: "   ", count: min(depth, 12)))
        case .quotation:
            append("> ")
            write(lines: inline.rendered(block), next: "> ")
        case .preformatted: write(code: article.utf8(of: block))
        case .term, .disclosure:
            append("**")
            write(lines: inline.rendered(block), next: " ", end: "**")
        case .caption:
            append("*")
            write(lines: inline.rendered(block), next: " ", end: "*")
        case .paragraph, .definition, .control, .cell, .headerCell: write(lines: inline.rendered(block), next: "")
        }
    }

    /// Writes lines, each but the first after `next`; with " " they become one line.
    private mutating func write(lines: [UInt8], next: String, end: StaticString = "") {
        for (number, line) in lines.split(separator: 0x0A, omittingEmptySubsequences: true).enumerated() {
            if number > 0 {
                if next != " " { append("\\\n") }
                bytes.append(contentsOf: next.utf8)
            }
            bytes.append(contentsOf: line)
        }
        append(end)
        bytes.append(0x0A)
    }

    private mutating func write(code: ArraySlice<UInt8>) {
        let fence = repeatElement(UInt8(ascii: "`"), count: max(3, MarkdownInline.longestRun(of: 0x60, in: code) + 1))
        bytes.append(contentsOf: fence)
        bytes.append(0x0A)
        bytes.append(contentsOf: code)
        if code.last != 0x0A { bytes.append(0x0A) }
        bytes.append(contentsOf: fence)
        bytes.append(0x0A)
    }

    private func isOrdered(_ block: Block, in article: Article) -> Bool {
        for place in article.ancestors(of: block) {
            switch article.containers[place].tag {
            case .ol: return true
            case .ul, .menu, .dir: return false
            default: continue
            }
        }
        return false
    }

    private func endOfTable(_ blocks: [Block], from start: Int) -> Int {
        var end = start + 1
        while end < blocks.count, blocks[end].role.isCell, blocks[end].joint != .paragraph { end += 1 }
        return end
    }

    private mutating func write(table cells: ArraySlice<Block>, _ inline: MarkdownInline) {
        var rows: [[Block]] = []
        for cell in cells {
            if cell.joint == .cell, !rows.isEmpty { rows[rows.count - 1].append(cell) } else { rows.append([cell]) }
        }
        let columns = rows.reduce(0) { max($0, $1.count) }
        guard columns > 1 else {
            for (number, row) in rows.enumerated() {
                if number > 0 { bytes.append(0x0A) }
                for cell in row { write(lines: inline.rendered(cell), next: "") }
            }
            return
        }
        for (number, row) in rows.enumerated() {
            for column in 0..<columns {
                append(column == 0 ? "| " : " | ")
                if column < row.count { write(cell: inline.rendered(row[column])) }
            }
            append(" |\n")
            if number == 0 {
                for _ in 0..<columns { append("| --- ") }
                append("|\n")
            }
        }
    }

    private mutating func write(cell: [UInt8]) {
        for byte in cell {
            if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte == 0x0A ? 0x20 : byte)
        }
    }
}

extension BlockRole {
    var isCell: Bool { self == .cell || self == .headerCell }
}
