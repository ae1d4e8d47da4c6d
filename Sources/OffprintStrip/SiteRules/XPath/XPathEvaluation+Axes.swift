import OffprintCore

extension XPath.Axis {
    /// Whether positions count from the context backwards.
    var isReverse: Bool {
        switch self {
        case .parent, .ancestor, .ancestorOrSelf, .preceding, .precedingSibling: true
        default: false
        }
    }
}

extension XPathEvaluation {
    /// The nodes along a step's axis that pass its test, in the axis's order.
    func along(_ step: XPath.Step, from node: XPathNode) -> [XPathNode] {
        let place = Int(node.element)
        if node.part >= 0 { return fromPart(step, node) }
        if step.axis == .attribute { return attributes(step.test, of: place) }
        if step.test == .text {
            switch step.axis {
            case .child: return tree.texts(of: place)
            case .descendant, .descendantOrSelf:
                return (place..<Int(tree.elements[place].end)).filter { !isSpan($0) }.flatMap(tree.texts)
            default: return []
            }
        }
        return elements(step.axis, from: place).filter { passes(step.test, $0) }.map { XPathNode($0) }
    }

    private func isSpan(_ place: Int) -> Bool {
        if case .span = tree.elements[place].origin { true } else { false }
    }

    private func fromPart(_ step: XPath.Step, _ node: XPathNode) -> [XPathNode] {
        let place = Int(node.element)
        switch step.axis {
        case .selfNode, .descendantOrSelf, .ancestorOrSelf:
            return step.test == .node || step.test == .text && node.block != nil ? [node] : []
        case .parent: return passes(step.test, place) ? [XPathNode(place)] : []
        case .ancestor:
            return ([place] + elements(.ancestor, from: place)).filter { passes(step.test, $0) }.map { XPathNode($0) }
        default: return []
        }
    }

    private func elements(_ axis: XPath.Axis, from place: Int) -> [Int] {
        let elements = tree.elements
        let parent = Int(elements[place].parent)
        switch axis {
        case .child: return tree.children(of: place)
        case .descendant: return Array((place + 1)..<Int(elements[place].end))
        case .descendantOrSelf: return Array(place..<Int(elements[place].end))
        case .selfNode: return [place]
        case .parent: return parent >= 0 ? [parent] : []
        case .ancestor: return Array(sequence(first: parent) { Int(elements[$0].parent) }.prefix { $0 >= 0 })
        case .ancestorOrSelf: return Array(sequence(first: place) { Int(elements[$0].parent) }.prefix { $0 >= 0 })
        case .followingSibling: return parent < 0 ? [] : tree.children(of: parent).filter { $0 > place }
        case .precedingSibling: return parent < 0 ? [] : tree.children(of: parent).filter { $0 < place }.reversed()
        case .following: return Array(Int(elements[place].end)..<elements.count)
        case .preceding: return (0..<place).filter { Int(elements[$0].end) <= place }.reversed()
        case .attribute: return []
        }
    }

    private func passes(_ test: XPath.NodeTest, _ place: Int) -> Bool {
        switch test {
        case .node: true
        case .anyName: place > 0
        case .name(let tag, let name): tree.isNamed(place, tag, name)
        case .text, .attribute: false
        }
    }

    private func attributes(_ test: XPath.NodeTest, of place: Int) -> [XPathNode] {
        switch test {
        case .attribute(let attribute):
            tree.value(of: attribute, at: place) == nil ? [] : [XPathNode(place, attribute)]
        case .anyName, .node:
            XPathAttribute.allCases.filter { tree.value(of: $0, at: place) != nil }.map { XPathNode(place, $0) }
        case .text, .name: []
        }
    }
}
