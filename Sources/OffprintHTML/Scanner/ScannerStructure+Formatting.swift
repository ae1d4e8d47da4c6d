internal import OffprintCore

/// Inline elements that are closed in another order than they were opened
/// (https://html.spec.whatwg.org/#adoption-agency-algorithm).
extension ScannerStructure {
    private static let mostOfATag = 8

    mutating func startFormatting(_ tag: Tag, _ index: Int32) {
        if tag == .a, let place = activePlace(of: .a) {
            let event = active[place].event
            adopt(.a)
            if let place = active.lastIndex(where: { $0.event == event && !$0.isMarker }) { active.remove(at: place) }
            if let place = open.lastIndex(where: { $0.event == event && !$0.isGhost }) { leave(place) }
        }
        reconstruct()
        if tag == .nobr, place(of: .nobr, within: .scope) != nil {
            adopt(.nobr)
            reconstruct()
        }
        let event = Int32(list.count)
        guard insert(tag, index) else { return }
        activate(ActiveElement(tag: tag, isOpen: true, index: index, event: event))
    }

    /// Opens the formatting elements anew that a block's end has closed.
    @inline(__always)
    mutating func reconstruct() {
        if let last = active.last, !last.isOpen, !last.isMarker { reopen() }
    }

    private mutating func reopen() {
        var first = active.count - 1
        while first > 0, !active[first - 1].isMarker, !active[first - 1].isOpen { first -= 1 }
        let count = active.count - first
        guard clonesLeft >= count, !isFull else {
            active.removeLast(active.count - first)
            return
        }
        clonesLeft -= count
        for i in first..<active.count {
            let event = Int32(list.count)
            guard insert(active[i].tag, active[i].index) else { break }
            active[i].event = event
            active[i].isOpen = true
        }
    }

    /// Parts the formatting elements of a cell from those around it.
    mutating func mark() {
        active.append(ActiveElement(tag: .other, isOpen: false, isMarker: true, index: -1, event: -1))
    }

    mutating func clearToMarker() {
        while let last = active.popLast(), !last.isMarker {}
    }

    /// Notes that a formatting element was closed by the end of something else.
    mutating func noteClosed(_ event: Int32) {
        var place = active.count - 1
        while place >= 0 {
            if active[place].event == event, !active[place].isMarker {
                active[place].isOpen = false
                return
            }
            place -= 1
        }
    }

    private mutating func activate(_ element: ActiveElement) {
        var count = 0
        var earliest = -1
        var place = active.count - 1
        while place >= 0, !active[place].isMarker {
            if active[place].tag == element.tag {
                count += 1
                earliest = place
            }
            place -= 1
        }
        if count >= ScannerStructure.mostOfATag { active.remove(at: earliest) }
        active.append(element)
    }

    private mutating func activePlace(of tag: Tag) -> Int? {
        var place = active.count - 1
        while place >= 0, !active[place].isMarker {
            if active[place].tag == tag { return place }
            place -= 1
        }
        return nil
    }

    /// Deals with the end tag of a formatting element.
    mutating func adopt(_ tag: Tag) {
        if let current = open.last, let listed = active.last, listed.event == current.event, current.tag == tag,
            !listed.isMarker, listed.isOpen, listed.tag == tag, !current.isGhost
        {
            // What was opened last ends first, as it does almost everywhere.
            active.removeLast()
            open[open.count - 1].traits = []
            popThrough(open.count - 1)
            return
        }
        if let current = open.last, current.tag == tag, active.lastIndex(where: { $0.event == current.event }) == nil {
            popThrough(open.count - 1)
            return
        }
        for _ in 0..<8 {
            guard let listed = activePlace(of: tag) else {
                endOther(tag, 0)
                return
            }
            let event = active[listed].event
            guard active[listed].isOpen, let place = open.lastIndex(where: { $0.event == event && !$0.isGhost }) else {
                active.remove(at: listed)
                return
            }
            var block = -1
            var at = open.count - 1
            while at > place {
                if open[at].traits.contains(.scope) { return }
                if open[at].traits.contains(.special) { block = at }
                at -= 1
            }
            guard block >= 0 else {
                popThrough(place)
                while let listed = active.lastIndex(where: { $0.event == event && !$0.isMarker }) {
                    active.remove(at: listed)
                }
                return
            }
            guard clonesLeft > 4 else { return }
            clonesLeft -= 4
            adopt(place, around: block)
        }
    }

    /// Ends a formatting element in front of a block inside it, and opens it anew inside the block.
    private mutating func adopt(_ place: Int, around block: Int) {
        let old = open[place]
        let blockEvent = open[block].event
        var kept: [OpenElement] = []
        var bookmark: Int?
        var at = block - 1
        var steps = 0
        while at > place {
            let element = open[at]
            if !element.isGhost { steps += 1 }
            var listed = element.isGhost ? nil : active.lastIndex(where: { $0.event == element.event && !$0.isMarker })
            if steps > 3, let found = listed {
                active.remove(at: found)
                if let mark = bookmark, found < mark { bookmark = mark - 1 }
                listed = nil
            }
            if let listed {
                kept.append(element)
                if bookmark == nil { bookmark = listed + 1 }
            } else if !element.isGhost {
                openCount[TagTraits.number(element.tag)] -= 1
            }
            if element.event >= 0 {
                list.insert(.init(kind: .close, tag: .other, index: -1), before: blockEvent)
            }
            at -= 1
        }
        list.insert(.init(kind: .close, tag: .other, index: -1), before: blockEvent)
        // The block moves to the innermost element around that is truly open.
        var outer = place
        while outer > 2, open[outer - 1].isGhost {
            outer -= 1
            list.insert(.init(kind: .close, tag: .other, index: -1), before: blockEvent)
        }
        kept.reverse()
        for i in kept.indices {
            let event = Int32(list.count)
            list.insert(.init(kind: .open, tag: kept[i].tag, index: kept[i].index), before: blockEvent)
            if let listed = active.lastIndex(where: { $0.event == kept[i].event && !$0.isMarker }) {
                active[listed].event = event
                active[listed].isOpen = true
            }
            kept[i].event = event
        }
        var copy = old
        copy.event = Int32(list.count)
        copy.anchor = open[block].anchor
        copy.mode = open[block].mode
        list.insert(.init(kind: .open, tag: old.tag, index: old.index), after: blockEvent)
        if let listed = active.lastIndex(where: { $0.event == old.event && !$0.isMarker }) {
            var entry = active.remove(at: listed)
            entry.event = copy.event
            entry.isOpen = true
            var mark = bookmark ?? listed
            if listed < mark { mark -= 1 }
            active.insert(entry, at: min(mark, active.count))
        }
        open.insert(copy, at: block + 1)
        open.removeSubrange(outer..<block)
        for element in kept.reversed() { open.insert(element, at: outer) }
    }
}
