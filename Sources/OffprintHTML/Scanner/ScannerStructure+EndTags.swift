internal import OffprintCore

/// End tags in the body (https://html.spec.whatwg.org/#parsing-main-inbody).
extension ScannerStructure {
    mutating func endInBody(_ tag: Tag, _ name: UInt32) {
        if open[open.count - 1].mode != .body || tag == .table || self.traits[tag].contains(.tablePart) {
            if endInTable(tag) { return }
        }
        switch tag {
        case .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .pre, .search, .section, .select,
            .summary, .ul, .dd, .dt:
            if let place = place(of: tag, within: .scope) { popThrough(place) }
        case .p:
            if let place = place(of: .p, within: .buttonScope) { popThrough(place) } else { part(.p, -1) }
        case .li: if let place = place(of: .li, within: .listScope) { popThrough(place) }
        case .h1, .h2, .h3, .h4, .h5, .h6: endHeading()
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: adopt(tag)
        case .form: endForm()
        case .applet, .marquee, .object:
            guard let place = place(of: tag, within: .scope) else { return }
            popThrough(place)
            clearToMarker()
        case .template:
            guard openCount[TagTraits.number(.template)] > 0 else { return }
            guard let place = open.lastIndex(where: { $0.tag == .template }) else { return }
            popThrough(place)
            clearToMarker()
        default: endOther(tag, name)
        }
    }

    /// An end tag without a rule of its own: it closes the element of its name, if no block is in between.
    mutating func endOther(_ tag: Tag, _ name: UInt32) {
        guard openCount[TagTraits.number(tag)] > 0 else { return }
        var place = open.count - 1
        while place >= 2 {
            let element = open[place]
            if element.tag == tag, element.name == name, element.space == .html, !element.isGhost {
                popThrough(place)
                return
            }
            if element.traits.contains(.special) { return }
            place -= 1
        }
    }

    private mutating func endHeading() {
        var place = open.count - 1
        while place >= 2 {
            let traits = open[place].traits
            if traits.contains(.heading) {
                popThrough(place)
                return
            }
            if traits.contains(.scope) { return }
            place -= 1
        }
    }

    private mutating func endForm() {
        let event = form
        form = -1
        guard event >= 0, let place = place(of: .form, within: .scope), open[place].event == event else { return }
        closeImplied()
        leave(place)
    }
}
