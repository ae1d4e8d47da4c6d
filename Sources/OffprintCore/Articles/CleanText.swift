/// The text of the kept blocks, written out: paragraphs apart by a blank line, list items and table rows by a newline,
/// cells by a tab.
///
/// It also knows where each kept block went, so that ranges of the article's buffer can be told in offsets of this text.
public struct CleanText: Sendable, Hashable {
    private struct Piece: Sendable, Hashable {
        var source: ByteRange
        var start: Int32
        var block: Int32
    }

    /// The text, as UTF-8.
    public private(set) var utf8: [UInt8] = []
    private var pieces: [Piece] = []

    /// Writes out the kept blocks of an article.
    ///
    /// - Complexity: O(bytes of the kept blocks + blocks).
    public init(_ article: Article) {
        utf8.reserveCapacity(article.text.count + 2 * article.blocks.count)
        var joint = Joint.cell
        for block in article.blocks {
            joint = max(joint, block.joint)
            guard article.fates[block].isKept, !block.text.isEmpty else { continue }
            if !utf8.isEmpty {
                switch joint {
                case .cell: utf8.append(UInt8(ascii: "\t"))
                case .line: utf8.append(UInt8(ascii: "\n"))
                case .paragraph:
                    utf8.append(UInt8(ascii: "\n"))
                    utf8.append(UInt8(ascii: "\n"))
                }
            }
            joint = .cell
            pieces.append(Piece(source: block.text, start: Int32(utf8.count), block: Int32(block.index)))
            utf8.append(contentsOf: article.text[block.text.range])
        }
    }

    /// The text as a string.
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    /// Where a stretch of the article's buffer stands in this text; nil when a part of it is in no kept block.
    ///
    /// - Complexity: O(log blocks).
    public func range(of source: ByteRange) -> ByteRange? {
        guard let first = piece(at: source.start, isEnd: false), let last = piece(at: source.end, isEnd: true),
            first <= last, pieces[last].block - pieces[first].block == Int32(last - first)
        else { return nil }
        return ByteRange(
            start: pieces[first].start + (source.start - pieces[first].source.start),
            end: pieces[last].start + (source.end - pieces[last].source.start))
    }

    private func piece(at position: Int32, isEnd: Bool) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].source.end < position || (!isEnd && pieces[middle].source.end == position) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < pieces.count, pieces[low].source.start <= position else { return nil }
        return low
    }
}
