import OffprintCore

/// The kept blocks and the images of an article as Markdown.
struct MarkdownBody {
    private let inline: MarkdownInline
    private var layout = MarkdownLayout()
    private var article: Article { inline.article }

    /// An empty body.
    init(_ inline: MarkdownInline) { self.inline = inline }

    /// What is written so far.
    var bytes: [UInt8] { layout.bytes }
    /// Whether nothing is.
    var isEmpty: Bool { layout.bytes.isEmpty }

    /// Writes a block in its role.
    mutating func write(_ block: Block) {
        let levels = MarkdownLevels(block, in: article)
        let rest = layout.begin(levels, isItem: block.role == .listItem)
        switch block.role {
        case .heading:
            layout.append(repeatElement(UInt8(ascii: "#"), count: min(max(Int(block.level), 1), 6)))
            layout.append([0x20])
            var text = joined(inline.rendered(block))
            // "#" at its end would be taken for the heading's own mark.
            if text.last == UInt8(ascii: "#") { text.insert(UInt8(ascii: "\\"), at: text.count - 1) }
            layout.append(text)
        case .preformatted: write(code: block, rest)
        case .term, .disclosure: write(joined(inline.rendered(block)), between: [0x2A, 0x2A])
        case .caption: write(joined(inline.rendered(block)), between: [0x2A])
        case .paragraph, .definition, .control, .cell, .headerCell, .listItem, .quotation:
            write(lines: inline.rendered(block), rest)
        }
        layout.append([0x0A])
    }

    /// Writes an image, with its caption as its title.
    mutating func write(_ picture: Picture, _ caption: Block?) {
        guard let image = inline.image(picture.target, label: picture.label, caption: caption) else { return }
        _ = layout.begin(MarkdownLevels(around: picture.container, in: article), isItem: false)
        layout.append(image)
        layout.append([0x0A])
    }

    private mutating func write(_ text: [UInt8], between mark: [UInt8]) {
        // Marks inside of marks of their own kind would end them.
        if text.contains(mark[0]) {
            layout.append(text)
        } else {
            layout.append(mark + text + mark)
        }
    }

    private func joined(_ text: [UInt8]) -> [UInt8] { text.map { $0 == 0x0A ? 0x20 : $0 } }

    private mutating func write(lines text: [UInt8], _ rest: [UInt8]) {
        for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: true).enumerated() {
            if number > 0 {
                layout.append([UInt8(ascii: "\\"), 0x0A])
                layout.append(rest)
            }
            layout.append(line)
        }
    }

    private mutating func write(code block: Block, _ rest: [UInt8]) {
        let code = article.utf8(of: block)
        let fence = repeatElement(UInt8(ascii: "`"), count: max(3, MarkdownInline.longestRun(of: 0x60, in: code) + 1))
        layout.append(fence)
        if let language = CodeLanguage.of(block, in: article) { layout.append(language) }
        for line in code.split(separator: 0x0A, omittingEmptySubsequences: false) {
            layout.append([0x0A])
            var start = rest
            if line.isEmpty { while start.last == 0x20 { start.removeLast() } }
            layout.append(start + line)
        }
        layout.append([0x0A])
        layout.append(rest)
        layout.append(fence)
    }

    /// Writes the cells of a table; one with a single column is paragraphs.
    mutating func write(table cells: [Block]) {
        var rows: [[Block]] = []
        for cell in cells {
            if cell.joint == .cell, !rows.isEmpty { rows[rows.count - 1].append(cell) } else { rows.append([cell]) }
        }
        let columns = rows.reduce(0) { max($0, $1.count) }
        guard columns > 1 else {
            for cell in cells { write(cell) }
            return
        }
        let rest = layout.begin(MarkdownLevels(around: cells[0].container, in: article), isItem: false)
        for (number, row) in rows.enumerated() {
            if number > 0 { layout.append(rest) }
            for column in 0..<columns {
                layout.append((column == 0 ? "| " : " | ").utf8)
                if column < row.count { write(cell: inline.rendered(row[column])) }
            }
            layout.append(" |\n".utf8)
            if number == 0 {
                layout.append(rest)
                for _ in 0..<columns { layout.append("| --- ".utf8) }
                layout.append("|\n".utf8)
            }
        }
    }

    private mutating func write(cell: [UInt8]) {
        var escaped: [UInt8] = []
        for byte in cell {
            if byte == UInt8(ascii: "|"), escaped.last != UInt8(ascii: "\\") { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(byte == 0x0A ? 0x20 : byte)
        }
        layout.append(escaped)
    }
}
