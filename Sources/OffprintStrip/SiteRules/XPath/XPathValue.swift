/// What an XPath expression comes to.
enum XPathValue {
    /// In document order, each once.
    case nodes([XPathNode])
    case text([UInt8])
    case number(Double)
    case boolean(Bool)

    func boolean(in tree: PageTree) -> Bool {
        switch self {
        case .nodes(let nodes): !nodes.isEmpty
        case .text(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let value): value
        }
    }

    func text(in tree: PageTree) -> [UInt8] {
        switch self {
        case .nodes(let nodes): nodes.first.map(tree.text) ?? []
        case .text(let text): text
        case .number(let number):
            Array((number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)").utf8)
        case .boolean(let value): Array((value ? "true" : "false").utf8)
        }
    }

    func number(in tree: PageTree) -> Double {
        switch self {
        case .number(let number): number
        case .boolean(let value): value ? 1 : 0
        case .nodes, .text:
            Double(String(decoding: XPathValue.normalized(text(in: tree)), as: UTF8.self)) ?? .nan
        }
    }

    /// Text without white space at its ends, and with single spaces inside.
    static func normalized(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for byte in text {
            if byte > 0x20 {
                result.append(byte)
            } else if let last = result.last, last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    /// The place of the first occurrence of a text in another; nil where it does not occur.
    static func place(of needle: [UInt8], in text: [UInt8]) -> Int? {
        guard needle.count <= text.count else { return nil }
        guard let first = needle.first else { return 0 }
        for start in 0...(text.count - needle.count) where text[start] == first {
            if text[start...].starts(with: needle) { return start }
        }
        return nil
    }
}
