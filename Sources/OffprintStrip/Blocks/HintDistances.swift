import OffprintCore

/// For each container: how many elements up the nearest one stands that carries each ``Hint``.
struct HintDistances {
    /// A distance that means: none.
    static let none: UInt8 = 15

    /// How many hints there are; a test compares it with the list.
    private static let count = 47
    /// How many vectors of sixteen numbers each container has; the hint's raw value is the place among the numbers.
    private static let vectors = 3
    private var distances: [SIMD16<UInt8>] = []
    /// The hints of the container itself, as bits.
    private(set) var own: [UInt64] = []
    /// The same hash for containers of the same tag and the same id and class words.
    private(set) var signatures: [UInt64] = []

    /// Reads the tokens of all containers.
    ///
    /// - Parameter chosen: the blocks whose elements matter; the others' elements have no hints. nil reads all.
    /// - Complexity: O(containers + bytes of tokens).
    init(_ article: Article, around chosen: [Bool]? = nil) {
        let count = article.containers.count
        let none = SIMD16<UInt8>(repeating: HintDistances.none)
        // Local until the end, so that each is known to be nobody else's.
        var distances = [SIMD16<UInt8>](repeating: none, count: count * HintDistances.vectors)
        var own: [UInt64] = []
        own.reserveCapacity(count)
        var signatures: [UInt64] = []
        signatures.reserveCapacity(count)
        var sums: [Int32] = []
        if let chosen {
            sums.reserveCapacity(chosen.count + 1)
            sums.append(0)
            for isChosen in chosen { sums.append(sums[sums.count - 1] + (isChosen ? 1 : 0)) }
        }
        var reader = TokenReader()
        let containers = article.containers.span
        let tokens = article.tokens.span
        let strings = article.strings.span
        for i in 0..<count {
            let container = containers[i]
            if !sums.isEmpty, sums[Int(container.blocks.end)] == sums[Int(container.blocks.start)] {
                own.append(0)
                signatures.append(0)
                continue
            }
            var bits: UInt64 = 0
            if let hint = Hint.told(by: container.tag) { bits |= 1 << UInt64(hint.rawValue) }
            var signature = WordHash()
            signature.add(word: UInt64(container.tag.number))
            for t in Int(container.tokens.start)..<Int(max(container.tokens.start, container.tokens.end)) {
                let token = tokens[t]
                let told = reader.read(strings, Int(token.text.start), Int(token.text.end))
                bits |= told.hints
                if token.kind == .class { signature.add(word: told.letters) }
            }
            let start = i * HintDistances.vectors
            if let parent = container.parent, parent < i {
                let above = parent &* HintDistances.vectors
                var distances = distances.mutableSpan
                for j in 0..<HintDistances.vectors {
                    // One more, of which 16 becomes 15 again.
                    let here = distances[unchecked: above &+ j] &+ 1
                    distances[unchecked: start &+ j] = here &- (here &>> 4 & 1)
                }
            }
            if container.tag != .body, container.tag != .html {
                var rest = bits
                while rest != 0 {
                    let hint = rest.trailingZeroBitCount
                    distances[start + hint >> 4][hint & 15] = 0
                    rest &= rest &- 1
                }
            }
            own.append(bits)
            signatures.append(signature.value)
        }
        self.distances = distances
        self.own = own
        self.signatures = signatures
    }

    /// Whether a container, or one of the next few around it, carries a hint.
    func isNear(_ hint: Hint, _ container: Int, within steps: UInt8 = 14) -> Bool {
        distance(hint, container) <= steps
    }

    /// How many elements up the nearest one with a hint stands; ``none`` where there is none.
    @inline(__always)
    func distance(_ hint: Hint, _ container: Int) -> UInt8 {
        precondition(container >= 0 && container < own.count, "A hint is looked for around an element of the page.")
        let place = 16 &* HintDistances.vectors &* container &+ Int(hint.rawValue)
        return distances.span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt8.self)
    }

    /// Puts the distances of some containers, one for each row, in the order of the hints.
    func put(of containers: [Int32], into writer: inout ColumnWriter) {
        let containers = containers.span
        let bytes = distances.span.bytes
        for hint in 0..<HintDistances.count {
            writer.put("hint.", hint) {
                let place = 16 &* HintDistances.vectors &* Int(containers[unchecked: $0]) &+ hint
                return Float(bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt8.self))
            }
        }
    }
}
