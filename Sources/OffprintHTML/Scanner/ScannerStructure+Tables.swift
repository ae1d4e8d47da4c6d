internal import OffprintCore

/// Tables (https://html.spec.whatwg.org/#parsing-main-intable and what follows it).
extension ScannerStructure {
    /// Deals with a start tag by the rules of the innermost table.
    ///
    /// - Returns: false where the rules of the body hold.
    mutating func startInTable(_ tag: Tag, _ index: Int32, _ traits: ScanTraits) -> Bool {
        let isPart = traits.contains(.tablePart)
        // Each round leaves an element or opens one that is missing.
        for _ in 0..<8 {
            switch open[open.count - 1].mode {
            case .body: return isPart
            case .cell, .caption:
                guard isPart else { return false }
                guard closeCell() else { return true }
            case .columns:
                if tag == .col { return true }
                popThrough(open.count - 1)
            case .row:
                guard isPart || tag == .table else { return takesForm(tag) }
                if tag == .td || tag == .th { return openPart(tag, index, in: .row, mode: .cell) }
                clear(to: .row)
                popThrough(open.count - 1)
            case .tableBody:
                switch tag {
                case .tr: return openPart(tag, index, in: .tableBody, mode: .row)
                case .td, .th: _ = openPart(.tr, -1, in: .tableBody, mode: .row)
                default:
                    guard isPart || tag == .table else { return takesForm(tag) }
                    clear(to: .tableBody)
                    popThrough(open.count - 1)
                }
            case .table:
                switch tag {
                case .caption: return openPart(tag, index, in: .table, mode: .caption)
                case .colgroup: return openPart(tag, index, in: .table, mode: .columns)
                case .col: return true
                case .tbody, .thead, .tfoot: return openPart(tag, index, in: .table, mode: .tableBody)
                case .td, .th, .tr:
                    clear(to: .table)
                    guard !isFull else { return openPart(tag, index, in: .table, mode: .cell) }
                    push(.tbody, -1, mode: .tableBody, isSilent: true)
                case .table:
                    guard let place = place(of: .table, within: .tableScope) else { return true }
                    popThrough(place)
                default: return takesForm(tag)
                }
            }
            if open[open.count - 1].mode == .body || open[open.count - 1].mode == .cell, tag == .table { return false }
        }
        return true
    }

    /// Leaves out a form between a table's parts, where it could hold nothing; says whether the tag is one.
    private mutating func takesForm(_ tag: Tag) -> Bool {
        guard tag == .form else { return false }
        if form == -1 { form = -2 }
        return true
    }

    /// Deals with an end tag by the rules of the innermost table; says whether it is dealt with.
    mutating func endInTable(_ tag: Tag) -> Bool {
        let isPart = self.traits[tag].contains(.tablePart)
        for _ in 0..<8 {
            let mode = open[open.count - 1].mode
            guard isPart || tag == .table || mode == .columns else { return false }
            switch mode {
            case .body: return true
            case .cell:
                if tag == .td || tag == .th {
                    guard let place = place(of: tag, within: .tableScope) else { return true }
                    popThrough(place)
                    clearToMarker()
                    return true
                }
                guard tag != .caption, tag != .col, tag != .colgroup, place(of: tag, within: .tableScope) != nil,
                    closeCell()
                else { return true }
            case .caption:
                guard tag == .caption || tag == .table, closeCell(), tag == .table else { return true }
            case .columns:
                if tag == .col { return true }
                popThrough(open.count - 1)
                if tag == .colgroup { return true }
            case .row:
                switch tag {
                case .tr, .table, .tbody, .thead, .tfoot:
                    guard place(of: tag, within: .tableScope) != nil || tag == .table else { return true }
                    clear(to: .row)
                    popThrough(open.count - 1)
                    if tag == .tr { return true }
                default: return true
                }
            case .tableBody:
                switch tag {
                case .table, .tbody, .thead, .tfoot:
                    guard place(of: tag, within: .tableScope) != nil || tag == .table else { return true }
                    clear(to: .tableBody)
                    popThrough(open.count - 1)
                    if tag != .table { return true }
                default: return true
                }
            case .table:
                if tag == .table, let place = place(of: .table, within: .tableScope) { popThrough(place) }
                return true
            }
        }
        return true
    }

    /// Opens a part of a table in the one that it belongs to.
    private mutating func openPart(_ tag: Tag, _ index: Int32, in outer: Mode, mode: Mode) -> Bool {
        clear(to: outer)
        guard !isFull else {
            drop(tag, index)
            return true
        }
        push(tag, index, mode: mode)
        if mode == .cell || mode == .caption { mark() }
        return true
    }

    /// Closes what is open inside the table, its body or its row.
    private mutating func clear(to mode: Mode) {
        while open.count > 2 {
            let tag = open[open.count - 1].tag
            switch mode {
            case .table: if tag == .table { return }
            case .tableBody: if tag == .tbody || tag == .thead || tag == .tfoot { return }
            default: if tag == .tr { return }
            }
            if tag == .template { return }
            pop()
        }
    }

    /// Closes the cell or the caption that is open; says whether there is one.
    private mutating func closeCell() -> Bool {
        var place = open.count - 1
        while place >= 2 {
            let element = open[place]
            if element.tag == .td || element.tag == .th || element.tag == .caption {
                popThrough(place)
                clearToMarker()
                return true
            }
            if element.traits.contains(.tableScope) { return false }
            place -= 1
        }
        return false
    }
}
