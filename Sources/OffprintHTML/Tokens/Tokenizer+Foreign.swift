internal import OffprintCore

extension Tokenizer {
    /// What is open of SVG and MathML.
    enum Foreign: UInt8 {
        case svg, math
        /// An element inside them that holds HTML: `foreignObject`, `desc`, `mtext`.
        case island
    }

    /// Deals with a start tag inside `svg` or `math`.
    ///
    /// - Returns: whether it is dealt with; otherwise it is an element of HTML.
    mutating func openedInForeign(_ element: PageTokens.Element, _ bytes: Span<UInt8>) -> Bool {
        guard foreign.last != .island else {
            if element.tag == .svg || element.tag == .math { return openForeign(element) }
            return false
        }
        let part = Tokenizer.part(bytes, Int(element.nameStart)..<Int(element.nameStart + element.nameCount))
        if part == .drawing, element.tag == .other {
            page.attributes.removeLast(page.attributes.count - Int(element.firstAttribute))
            return true
        }
        switch element.tag {
        case .svg, .math: return openForeign(element)
        case .script, .style: return element.isSelfClosing
        case .title:
            // The name of a drawing is no title of the page: the element stays, and its text is left out with it.
            emit(element)
            if element.isSelfClosing {
                emitClose(.title, nameAt: Int(element.nameStart))
            } else if foreign.count < 64 {
                foreign.append(.island)
            }
            return true
        case let tag where TagTraits.of(tag).contains(.breakout):
            guard !foreign.contains(.island) else { return false }
            while let last = foreign.popLast() {
                emitClose(last == .svg ? .svg : .math, nameAt: Int(element.nameStart))
            }
            return false
        default:
            emit(element)
            if element.isSelfClosing {
                emitClose(element.tag, nameAt: Int(element.nameStart))
            } else if part == .island, foreign.count < 64 {
                foreign.append(.island)
            }
            return true
        }
    }

    /// Deals with an end tag while `svg` or `math` is open; says whether it is dealt with.
    mutating func closedInForeign(_ tag: Tag, _ name: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let part = Tokenizer.part(bytes, name)
        if tag == .svg || tag == .math {
            if let open = foreign.lastIndex(of: tag == .svg ? .svg : .math) { foreign.removeSubrange(open...) }
            return false
        }
        if tag == .title || part == .island, let open = foreign.lastIndex(of: .island) {
            foreign.removeSubrange(open...)
            emitClose(tag, nameAt: name.lowerBound)
            return true
        }
        return foreign.last != .island && part == .drawing
    }

    /// Starts a `svg` or `math`.
    mutating func openForeign(_ element: PageTokens.Element) -> Bool {
        emit(element)
        if element.isSelfClosing {
            emitClose(element.tag, nameAt: Int(element.nameStart))
        } else if foreign.count < 64 {
            foreign.append(element.tag == .svg ? .svg : .math)
        }
        return true
    }

    /// What an element inside SVG or MathML is, by its name.
    private enum Part: UInt8 {
        /// It draws and holds no text: most of what an SVG is made of.
        case drawing
        /// It holds HTML.
        case island
    }

    private static let partNames: NameTable = {
        let drawing = """
            path g rect circle ellipse line polyline polygon use defs symbol lineargradient radialgradient stop clippath \
            mask filter image pattern marker animate fegaussianblur feoffset feblend feflood fecolormatrix fecomposite \
            femerge
            """
        let islands = "foreignobject desc mi mo mn ms mtext annotation-xml"
        return NameTable(
            drawing.split(separator: " ").map { (String($0), Part.drawing.rawValue) }
                + islands.split(separator: " ").map { (String($0), Part.island.rawValue) }, slots: 512)
    }()

    private static func part(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Part? {
        Part(rawValue: partNames.value(bytes, name))
    }
}
