internal import OffprintCore

/// SVG and MathML (https://html.spec.whatwg.org/#parsing-main-inforeign).
extension ScannerStructure {
    static let svgName = hash("svg")
    static let mathName = hash("math")

    /// Deals with a start tag while the innermost element is one of SVG or MathML; says whether it is dealt with.
    mutating func startInForeign(_ tag: Tag, _ index: Int32, _ name: UInt32) -> Bool {
        guard open[open.count - 1].space == .foreign else {
            guard tag == .svg || tag == .math else { return false }
            reconstruct()
            insertForeign(tag, index, name: name)
            return true
        }
        if TagTraits.of(tag).contains(.breakout) {
            leaveForeign()
            return false
        }
        insertForeign(tag, index, name: name)
        return true
    }

    /// Deals with an end tag while the innermost element is one of SVG or MathML; says whether it is dealt with.
    mutating func endInForeign(_ tag: Tag, _ name: UInt32) -> Bool {
        if tag == .p {
            leaveForeign()
            return false
        }
        var place = open.count - 1
        while place >= 2, open[place].space != .html {
            if open[place].name == name {
                popThrough(place)
                return true
            }
            place -= 1
        }
        return false
    }

    mutating func insertForeign(_ tag: Tag, _ index: Int32, name: UInt32) {
        guard insert(tag, index, name: name) else { return }
        let isIsland = tag == .title || ScannerStructure.islands.contains(name)
        openCount[TagTraits.number(tag)] -= 1
        openCount[TagTraits.number(.other)] += 1
        open[open.count - 1].tag = .other
        open[open.count - 1].space = isIsland ? .island : .foreign
        open[open.count - 1].traits = isIsland ? ScanTraits.island : []
    }

    private mutating func leaveForeign() {
        while open.count > 2, open[open.count - 1].space == .foreign { pop() }
    }

    private static let islands: Set<UInt32> = Set(
        ["foreignobject", "desc", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"].map(hash))

    private static func hash(_ name: String) -> UInt32 {
        let bytes = [UInt8](name.utf8)
        return hash(bytes.span, 0)
    }
}
