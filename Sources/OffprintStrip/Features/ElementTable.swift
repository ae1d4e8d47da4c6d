import OffprintCore

/// What the blocks see of the elements around them, once for each element; -1 for the one behind the last, which stands
/// for none.
struct ElementTable {
    private(set) var words: [Float]
    private(set) var links: [Float]
    private(set) var function: [Float]
    private(set) var blocks: [Float]
    private(set) var long: [Float]
    private(set) var share: [Float]

    /// Looks at the sums over each element of a page.
    ///
    /// - Complexity: O(elements).
    init(_ tallies: Span<Tally>, total: Tally) {
        let all = max(1, total.words)
        @inline(__always)
        func table(_ number: (Tally) -> Float) -> [Float] {
            [Float](room: tallies.count + 1) { numbers, count in
                for i in 0..<tallies.count { numbers[i] = number(tallies[unchecked: i]) }
                numbers[tallies.count] = -1
                count = tallies.count + 1
            }
        }
        words = table { PageFacts.log($0.plainWords) }
        links = table { $0.linkShare }
        function = table { $0.functionShare }
        blocks = table { min(500, $0.blocks) }
        long = table { $0.longWords / max(1, $0.words) }
        share = table { $0.words / all }
    }
}
