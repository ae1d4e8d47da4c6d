import OffprintCore

extension XPathEvaluation {
    /// Calls one of XPath's functions (XPath 1.0, section 4).
    mutating func call(
        _ function: XPath.Function, _ arguments: [XPath.Expression], _ context: Context
    ) throws(StageError) -> XPathValue {
        var values: [XPathValue] = []
        for argument in arguments { values.append(try value(argument, context)) }
        func text(_ index: Int) -> [UInt8] {
            index < values.count ? values[index].text(in: tree) : tree.text(of: context.node)
        }
        switch function {
        case .position: return .number(Double(context.position))
        case .last: return .number(Double(context.size))
        case .true: return .boolean(true)
        case .false: return .boolean(false)
        case .not: return .boolean(!values[0].boolean(in: tree))
        case .boolean: return .boolean(values[0].boolean(in: tree))
        case .count:
            guard case .nodes(let nodes) = values[0] else { return .number(0) }
            return .number(Double(nodes.count))
        case .number:
            return .number(values.first?.number(in: tree) ?? XPathValue.text(text(0)).number(in: tree))
        case .string: return .text(text(0))
        case .normalizeSpace: return .text(XPathValue.normalized(text(0)))
        case .stringLength: return .number(Double(String(decoding: text(0), as: UTF8.self).unicodeScalars.count))
        case .concat: return .text((0..<values.count).flatMap { text($0) })
        case .contains: return .boolean(XPathValue.place(of: text(1), in: text(0)) != nil)
        case .startsWith: return .boolean(text(0).starts(with: text(1)))
        case .substringBefore:
            let whole = text(0)
            return .text(XPathValue.place(of: text(1), in: whole).map { Array(whole[..<$0]) } ?? [])
        case .substringAfter:
            let (whole, part) = (text(0), text(1))
            return .text(XPathValue.place(of: part, in: whole).map { Array(whole[($0 + part.count)...]) } ?? [])
        case .substring:
            let length = values.count > 2 ? values[2].number(in: tree) : .infinity
            return .text(substring(text(0), from: values[1].number(in: tree), length: length))
        case .translate: return .text(translate(text(0), from: text(1), to: text(2)))
        case .name, .localName:
            let node = if case .nodes(let nodes)? = values.first { nodes.first } else { Optional(context.node) }
            return .text(node.map { Array(tree.elements[Int($0.element)].tag.rawValue.utf8) } ?? [])
        }
    }

    private func substring(_ text: [UInt8], from start: Double, length: Double) -> [UInt8] {
        let first = start.rounded()
        let end = first + length.rounded()
        var result = String.UnicodeScalarView()
        for (index, scalar) in String(decoding: text, as: UTF8.self).unicodeScalars.enumerated() {
            let position = Double(index + 1)
            if position >= first, position < end { result.append(scalar) }
        }
        return Array(String(result).utf8)
    }

    private func translate(_ text: [UInt8], from: [UInt8], to: [UInt8]) -> [UInt8] {
        let from = Array(String(decoding: from, as: UTF8.self).unicodeScalars)
        let to = Array(String(decoding: to, as: UTF8.self).unicodeScalars)
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            guard let place = from.firstIndex(of: scalar) else {
                result.append(scalar)
                continue
            }
            if place < to.count { result.append(to[place]) }
        }
        return Array(String(result).utf8)
    }
}
