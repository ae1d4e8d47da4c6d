import OffprintCore

/// Finds the columns of numbers that highlighters put beside code.
enum LineNumbers {
    /// Whether a block holds nothing but the numbers of lines, each by one more than the one before.
    ///
    /// - Complexity: O(bytes of the block).
    static func isGutter(_ block: Block, in article: Article) -> Bool {
        guard block.role == .preformatted || block.role == .cell, block.text.count >= 3 else { return false }
        var last: Int?
        var count = 0
        var number: Int?
        for byte in article.utf8(of: block) {
            switch byte {
            case 0x30...0x39:
                let value = (number ?? 0) * 10 + Int(byte - 0x30)
                guard value < 1_000_000 else { return false }
                number = value
            case 0x20, 0x0A, 0x0D, 0x09:
                guard let ended = number else { continue }
                if let last, ended != last + 1 { return false }
                (last, number) = (ended, nil)
                count += 1
            default: return false
            }
        }
        if let ended = number {
            if let last, ended != last + 1 { return false }
            count += 1
        }
        return count >= 2
    }
}
