import OffprintCore

/// Puts pieces of Markdown below one another: with the marks of the quotations and list items that they stand in.
struct MarkdownLayout {
    private(set) var bytes: [UInt8] = []
    private var last = MarkdownLevels()
    private var isFirst = true
    private var wasItem = false
    /// The next number of each ordered list.
    private var numbers: [Int: Int] = [:]
    /// How wide the marker of each open item is.
    private var widths: [Int: Int] = [:]
    /// The list that began last at each depth, and whether its marker is the second of its kind: two lists right behind
    /// one another would be one.
    private var markers: [Int: (list: Int, isSecond: Bool)] = [:]

    /// Appends bytes as they are.
    mutating func append(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }

    /// Begins a piece, and gives what its further lines begin with.
    ///
    /// - Parameter isItem: whether it is the text of a list item: items follow each other without a blank line.
    mutating func begin(_ levels: MarkdownLevels, isItem: Bool) -> [UInt8] {
        let shared = levels.shared(with: last)
        let opens = levels.levels.count > shared && levels.levels[shared...].allSatisfy(\.isItem)
        let isTight = isItem && wasItem && opens && inOneList(levels, shared)
        if !isFirst, !isTight { blankLine(levels, shared) }
        var rest: [UInt8] = []
        for (depth, level) in levels.levels.enumerated() {
            let isOpen = depth < shared
            switch level.kind {
            case .quotation:
                bytes += [0x3E, 0x20]
                rest += [0x3E, 0x20]
            case .item(let list, let isOrdered):
                let marker = isOpen ? [] : self.marker(list, isOrdered, depth: depth)
                let width = isOpen ? widths[depth] ?? 2 : marker.count
                widths[depth] = width
                bytes += isOpen ? [UInt8](repeating: 0x20, count: width) : marker
                rest += [UInt8](repeating: 0x20, count: width)
            }
        }
        if levels.levels.isEmpty { markers = [:] }
        (last, isFirst, wasItem) = (levels, false, isItem)
        return rest
    }

    /// Whether an item goes on a list that is open, or begins one inside of an open item.
    private func inOneList(_ levels: MarkdownLevels, _ shared: Int) -> Bool {
        guard shared < last.levels.count else { return shared > 0 && last.levels[shared - 1].isItem }
        return last.levels[shared].kind == levels.levels[shared].kind
    }

    private mutating func blankLine(_ levels: MarkdownLevels, _ shared: Int) {
        var line: [UInt8] = []
        for (depth, level) in levels.levels[..<shared].enumerated() {
            if level.isItem {
                line += [UInt8](repeating: 0x20, count: widths[depth] ?? 2)
            } else {
                line += [0x3E, 0x20]
            }
        }
        while line.last == 0x20 { line.removeLast() }
        bytes += line
        bytes.append(0x0A)
    }

    private mutating func marker(_ list: Int, _ isOrdered: Bool, depth: Int) -> [UInt8] {
        if markers[depth]?.list != list {
            let before = markers[depth]
            markers[depth] = (list, before.map { !$0.isSecond } ?? false)
        }
        for deeper in markers.keys where deeper > depth { markers[deeper] = nil }
        let isSecond = markers[depth]?.isSecond ?? false
        guard isOrdered else { return Array((isSecond ? "* " : "- ").utf8) }
        let number = numbers[list, default: 1]
        numbers[list] = number + 1
        return Array("\(number)\(isSecond ? ")" : ".") ".utf8)
    }
}
