import OffprintCore

/// The Markdown of one article, in the making (CommonMark, with GitHub's tables).
struct MarkdownPage {
    var bytes: [UInt8] = []
    private let printsLinks: Bool
    private let printsImages: Bool

    /// An empty page.
    ///
    /// - Parameters:
    ///   - links: whether links are printed with their addresses, or their text alone.
    ///   - images: whether images are printed.
    init(links: Bool, images: Bool) { (printsLinks, printsImages) = (links, images) }

    /// Writes the metadata, the headline, and the kept blocks in their roles.
    ///
    /// - Complexity: O(bytes + blocks · depth).
    mutating func write(_ article: Article, of document: Document) {
        bytes.reserveCapacity(article.text.count * 9 / 8 + 1024)
        let placed = PlacedLayers(document)
        writeFrontMatter(document, article, placed)
        let inline = MarkdownInline(
            article: article, base: base(document, article), links: printsLinks, images: printsImages)
        if let title = article.metadata.title?.value, !title.isEmpty {
            line("")
            bytes += [0x23, 0x20]
            inline.escape([UInt8](title.utf8), to: &bytes)
            line("")
        }
        var body = MarkdownBody(inline)
        let pictures = printsImages ? ShownPictures(article).byPlace() : [:]
        var place = 0
        while place < article.blocks.count {
            for shown in pictures[place] ?? [] { body.write(shown.picture, shown.caption) }
            let block = article.blocks[place]
            guard article.fates[block].isKept, !block.text.isEmpty else {
                place += 1
                continue
            }
            if block.role.isCell {
                let table = self.table(from: place, in: article)
                body.write(table: table.cells)
                for index in (place + 1)..<max(place + 1, table.end) {
                    for shown in pictures[index] ?? [] { body.write(shown.picture, shown.caption) }
                }
                place = table.end
            } else {
                body.write(block)
                place += 1
            }
        }
        for shown in pictures[place] ?? [] { body.write(shown.picture, shown.caption) }
        if !body.isEmpty { bytes.append(0x0A) }
        bytes += body.bytes
    }

    mutating func line(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }

    /// What addresses are relative to.
    private func base(_ document: Document, _ article: Article) -> WebURL? {
        var base = document.page?.url ?? document.source.url.flatMap { WebURL($0) }
        if let declared = article.structuredData.base {
            base = base.flatMap { WebURL(declared, relativeTo: $0) } ?? WebURL(declared) ?? base
        }
        return base ?? article.metadata.canonicalURL?.value
    }

    /// The kept cells of a table from one on, and the place behind them.
    private func table(from start: Int, in article: Article) -> (cells: [Block], end: Int) {
        var cells = [article.blocks[start]]
        var end = start + 1
        var joint = Joint.cell
        while end < article.blocks.count, article.blocks[end].role.isCell {
            var cell = article.blocks[end]
            joint = max(joint, cell.joint)
            if joint == .paragraph { break }
            if article.fates[cell].isKept, !cell.text.isEmpty {
                cell.joint = joint
                cells.append(cell)
                joint = .cell
            }
            end += 1
        }
        return (cells, end)
    }
}

extension BlockRole {
    var isCell: Bool { self == .cell || self == .headerCell }
}
