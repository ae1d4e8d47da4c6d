/// Arrays of a size that is known before.
///
/// Those of the standard library for the same purpose are not specialized: each of them looks up the type of its storage,
/// which costs as much as the filling of a small array, and a page needs a hundred.
extension Array {
    /// As many elements as are asked for, each by its place: without a question for room at each.
    @inline(__always)
    init(count: Int, _ element: (_ place: Int) -> Element) {
        self = []
        append(addingCapacity: count) { span in
            span.withUnsafeMutableBufferPointer { elements, filled in
                for place in 0..<count { elements.initializeElement(at: place, to: element(place)) }
                filled = count
            }
        }
    }

    /// The same element as often as is asked for.
    @inline(__always)
    init(_ element: Element, times count: Int) {
        self = []
        append(addingCapacity: count) { span in
            span.withUnsafeMutableBufferPointer { elements, filled in
                elements[..<count].initialize(repeating: element)
                filled = count
            }
        }
    }

    /// Elements that a closure writes, which tells how many there are.
    @inline(__always)
    init(room: Int, _ fill: (_ elements: inout UnsafeMutableBufferPointer<Element>, _ filled: inout Int) -> Void) {
        self = []
        append(addingCapacity: room) { span in
            span.withUnsafeMutableBufferPointer { elements, filled in
                var elements = elements
                fill(&elements, &filled)
            }
        }
    }
}
