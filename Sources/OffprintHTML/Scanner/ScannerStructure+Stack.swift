internal import OffprintCore

/// The stack of open elements.
extension ScannerStructure {
    /// The event in front of which the next content goes: the end of the innermost element, or in front of the table
    /// where that takes no such content.
    @inline(__always)
    mutating func anchor() -> Int32 {
        let top = open.count - 1
        return open[top].traits.contains(.fosters) ? fosteringAnchor() : open[top].anchor
    }

    private mutating func fosteringAnchor() -> Int32 {
        let current = open[open.count - 1]
        var place = open.count - 1
        while place > 0, open[place].tag != .table { place -= 1 }
        return place > 0 ? open[place].event : current.anchor
    }

    /// Inserts an element by the rules of the body: in front of the table, if it comes right inside one.
    ///
    /// - Returns: whether it is open now.
    @discardableResult
    mutating func insert(_ tag: Tag, _ index: Int32, name: UInt32 = 0) -> Bool {
        guard !isFull else {
            drop(tag, index)
            return false
        }
        let anchor = anchor()
        let event = Int32(list.count)
        list.add(.init(kind: .open, tag: tag, index: index), before: anchor)
        openCount[TagTraits.number(tag)] += 1
        open.append(
            OpenElement(
                tag: tag, mode: open[open.count - 1].mode, traits: traits[tag], index: index, event: event,
                anchor: anchor, name: name))
        return true
    }

    /// Opens an element inside the innermost one, whatever that is.
    mutating func push(_ tag: Tag, _ index: Int32, mode: Mode, isSilent: Bool = false) {
        let anchor = open.last?.anchor ?? -1
        var event: Int32 = -1
        if !isSilent {
            event = Int32(list.count)
            list.add(.init(kind: .open, tag: tag, index: index), before: anchor)
        }
        openCount[TagTraits.number(tag)] += 1
        open.append(
            OpenElement(
                tag: tag, mode: mode, traits: traits[tag], index: index, event: event, anchor: anchor, name: 0))
    }

    /// Closes the innermost element.
    mutating func pop() {
        close()
        while open.count > 0, open[open.count - 1].isGhost { close() }
    }

    @inline(__always)
    private mutating func close() {
        guard let last = open.popLast() else { return }
        if !last.isGhost { openCount[TagTraits.number(last.tag)] -= 1 }
        if last.event >= 0 { list.add(.init(kind: .close, tag: .other, index: -1), before: last.anchor) }
        if last.traits.contains(.formatting) { noteClosed(last.event) }
    }

    /// Closes the elements from the innermost out to a place.
    mutating func popThrough(_ place: Int) {
        while open.count > max(place, 2) { pop() }
    }

    /// The place of the innermost element with a tag; nil where none is open or an element that bounds is in between.
    @inline(__always)
    mutating func place(of tag: Tag, within bound: ScanTraits) -> Int? {
        guard openCount[TagTraits.number(tag)] > 0 else { return nil }
        var place = open.count - 1
        while place >= 0 {
            let element = open[place]
            if element.tag == tag, !element.isGhost, element.space == .html { return place }
            if !element.traits.isDisjoint(with: bound), !element.isGhost { return nil }
            place -= 1
        }
        return nil
    }

    /// Closes the elements that end by themselves.
    mutating func closeImplied(except tag: Tag? = nil) {
        while let last = open.last, last.traits.contains(.implied), last.tag != tag, open.count > 2 { pop() }
    }

    /// Closes the paragraph that is open.
    @inline(__always)
    mutating func closeParagraph() {
        guard let place = place(of: .p, within: .buttonScope) else { return }
        popThrough(place)
    }

    /// Takes an element off the stack; what is open inside it stays open.
    mutating func leave(_ place: Int) {
        guard place < open.count - 1 else {
            pop()
            return
        }
        openCount[TagTraits.number(open[place].tag)] -= 1
        open[place].isGhost = true
        if open[place].traits.contains(.formatting) { noteClosed(open[place].event) }
        open[place].traits = []
    }
}
