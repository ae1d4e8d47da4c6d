extension Array {
    /// As many elements as are asked for, each by its place: without a question for room at each.
    @inline(__always)
    init(count: Int, _ element: (_ place: Int) -> Element) {
        self.init(unsafeUninitializedCapacity: count) { elements, filled in
            for place in 0..<count {
                elements.initializeElement(at: place, to: element(place))
                filled = place &+ 1
            }
        }
    }
}
