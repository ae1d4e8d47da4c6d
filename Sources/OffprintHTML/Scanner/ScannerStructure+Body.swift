internal import OffprintCore

/// Start tags in the body (https://html.spec.whatwg.org/#parsing-main-inbody).
extension ScannerStructure {
    mutating func startInBody(_ tag: Tag, _ index: Int32) {
        let traits = self.traits[tag]
        if open[open.count - 1].mode != .body || traits.contains(.tablePart) {
            if startInTable(tag, index, traits) { return }
        }
        switch tag {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
            .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .pre, .search, .section,
            .summary, .ul, .plaintext:
            closeParagraph()
            insert(tag, index)
        case .h1, .h2, .h3, .h4, .h5, .h6:
            closeParagraph()
            if open[open.count - 1].traits.contains(.heading) { pop() }
            insert(tag, index)
        case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u:
            startFormatting(tag, index)
        case .li: startItem(index)
        case .dd, .dt: startDefinition(tag, index)
        case .table: startTable(index)
        case .br, .img, .area, .embed, .wbr, .input:
            if tag == .input, let place = place(of: .select, within: .scope) { popThrough(place) }
            reconstruct()
            part(tag, index)
        case .meta, .link, .base, .param, .source, .track: part(tag, index)
        case .hr:
            closeParagraph()
            closeOptions(except: nil)
            part(tag, index)
        case .form: startForm(index)
        case .button:
            if let place = place(of: .button, within: .scope) { popThrough(place) }
            reconstruct()
            insert(tag, index)
        case .select, .option, .optgroup: startChoice(tag, index)
        case .applet, .marquee, .object:
            reconstruct()
            if insert(tag, index) { mark() }
        case .template: if insert(tag, index) { mark() }
        case .rb, .rtc, .rp, .rt:
            if place(of: .ruby, within: .scope) != nil { closeImplied(except: tag == .rp || tag == .rt ? .rtc : nil) }
            insert(tag, index)
        case .xmp:
            closeParagraph()
            reconstruct()
            insert(tag, index)
        case .textarea, .iframe, .noembed, .noframes: insert(tag, index)
        case .svg, .math:
            reconstruct()
            insertForeign(tag, index, name: tag == .svg ? ScannerStructure.svgName : ScannerStructure.mathName)
        case .head, .frame, .frameset: break
        default:
            reconstruct()
            insert(tag, index)
        }
    }

    private mutating func startItem(_ index: Int32) {
        if openCount[TagTraits.number(.li)] > 0 {
            closeItem { $0 == .li }
        }
        closeParagraph()
        insert(.li, index)
    }

    private mutating func startDefinition(_ tag: Tag, _ index: Int32) {
        if openCount[TagTraits.number(.dd)] + openCount[TagTraits.number(.dt)] > 0 {
            closeItem { $0 == .dd || $0 == .dt }
        }
        closeParagraph()
        insert(tag, index)
    }

    @inline(__always)
    private mutating func closeItem(_ isItem: (Tag) -> Bool) {
        var place = open.count - 1
        while place >= 2 {
            let element = open[place]
            if isItem(element.tag), !element.isGhost {
                popThrough(place)
                return
            }
            if element.traits.contains(.special), element.tag != .address, element.tag != .div, element.tag != .p {
                return
            }
            place -= 1
        }
    }

    private mutating func startForm(_ index: Int32) {
        guard form == -1 else { return }
        closeParagraph()
        let event = Int32(list.count)
        if insert(.form, index) { form = event }
    }

    private mutating func startTable(_ index: Int32) {
        if !isQuirky { closeParagraph() }
        if insert(.table, index) { open[open.count - 1].mode = .table }
    }

    private mutating func startChoice(_ tag: Tag, _ index: Int32) {
        if tag == .select, let place = place(of: .select, within: .scope) {
            popThrough(place)
            return
        }
        if place(of: .select, within: .scope) != nil {
            closeOptions(except: tag == .option ? .optgroup : nil)
        } else if tag != .select, open[open.count - 1].tag == .option {
            pop()
        }
        reconstruct()
        insert(tag, index)
    }

    /// Ends the option that is open in a `select`.
    private mutating func closeOptions(except tag: Tag?) {
        guard openCount[TagTraits.number(.select)] > 0, place(of: .select, within: .scope) != nil else { return }
        closeImplied(except: tag)
    }
}
