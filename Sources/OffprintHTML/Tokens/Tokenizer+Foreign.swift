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
        let key = Tokenizer.key(bytes, Int(element.nameStart)..<Int(element.nameStart + element.nameCount))
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
        case let tag where Tokenizer.breakouts.contains(tag):
            guard !foreign.contains(.island) else { return false }
            while let last = foreign.popLast() {
                emitClose(last == .svg ? .svg : .math, nameAt: Int(element.nameStart))
            }
            return false
        default:
            if Tokenizer.drawing.contains(key) {
                page.attributes.removeLast(page.attributes.count - Int(element.firstAttribute))
                return true
            }
            emit(element)
            if element.isSelfClosing {
                emitClose(element.tag, nameAt: Int(element.nameStart))
            } else if Tokenizer.islands.contains(key), foreign.count < 64 {
                foreign.append(.island)
            }
            return true
        }
    }

    /// Deals with an end tag while `svg` or `math` is open; says whether it is dealt with.
    mutating func closedInForeign(_ tag: Tag, _ name: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
        let key = Tokenizer.key(bytes, name)
        if tag == .svg || tag == .math {
            if let open = foreign.lastIndex(of: tag == .svg ? .svg : .math) { foreign.removeSubrange(open...) }
            return false
        }
        if tag == .title || Tokenizer.islands.contains(key), let open = foreign.lastIndex(of: .island) {
            foreign.removeSubrange(open...)
            emitClose(tag, nameAt: name.lowerBound)
            return true
        }
        return foreign.last != .island && Tokenizer.drawing.contains(key)
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

    private static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        guard range.count <= 16 else { return 0 }
        let (key, tail) = TagNames.pack(bytes, range)
        return key ^ tail &* 31
    }

    private static func keys(_ names: String) -> Set<UInt64> {
        Set(
            names.split(separator: " ").map { name in
                let bytes = [UInt8](name.utf8)
                return key(bytes.span, 0..<bytes.count)
            })
    }

    /// Elements that draw and hold no text: most of what an SVG is made of.
    private static let drawing = keys(
        """
        path g rect circle ellipse line polyline polygon use defs symbol lineargradient radialgradient stop clippath mask \
        filter image pattern marker animate fegaussianblur feoffset feblend feflood fecolormatrix fecomposite femerge
        """)

    private static let islands = keys("foreignobject desc mi mo mn ms mtext annotation-xml")

    /// The start tags that end SVG and MathML (https://html.spec.whatwg.org/#parsing-main-inforeign).
    static let breakouts: Set<Tag> = [
        .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
        .h6,
        .head, .hr, .i, .img, .li, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub,
        .sup, .table, .tt, .u, .ul, .`var`,
    ]
}
