import OffprintCore

/// For each container: how many elements up the nearest one stands that carries each ``Hint``.
struct HintDistances {
    /// A distance that means: none.
    static let none: UInt8 = 15

    /// How many numbers each container has; the hint's raw value is the place among them.
    static let stride = 48
    private var distances: [UInt8] = []
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
        distances = Array(repeating: HintDistances.none, count: count * HintDistances.stride)
        own.reserveCapacity(count)
        signatures.reserveCapacity(count)
        var sums: [Int32] = []
        if let chosen {
            sums.append(0)
            for isChosen in chosen { sums.append(sums[sums.count - 1] + (isChosen ? 1 : 0)) }
        }
        let strings = article.strings.span
        let table = Hint.words
        for (i, container) in article.containers.enumerated() {
            if !sums.isEmpty, sums[Int(container.blocks.end)] == sums[Int(container.blocks.start)] {
                own.append(0)
                signatures.append(0)
                continue
            }
            var bits: UInt64 = 0
            if let hint = Hint.told(by: container.tag) { bits |= 1 << UInt64(hint.rawValue) }
            var signature = WordHash()
            for byte in container.tag.rawValue.utf8 { signature.add(byte) }
            for t in container.tokens.start..<max(container.tokens.start, container.tokens.end) {
                let token = article.tokens[Int(t)]
                HintDistances.read(
                    strings, Int(token.text.start), Int(token.text.end), table, &bits, &signature,
                    signs: token.kind == .class)
            }
            let start = i * HintDistances.stride
            if let parent = container.parent {
                let above = parent * HintDistances.stride
                for j in 0..<HintDistances.stride {
                    distances[start + j] = min(distances[above + j] &+ 1, HintDistances.none)
                }
            }
            if bits != 0, container.tag != .body, container.tag != .html {
                var rest = bits
                while rest != 0 {
                    distances[start + rest.trailingZeroBitCount] = 0
                    rest &= rest &- 1
                }
            }
            own.append(bits)
            signatures.append(signature.value)
        }
    }

    /// Cuts a token into words at hyphens, underscores, digits and humps, and looks up each, and all together.
    private static func read(
        _ strings: Span<UInt8>, _ start: Int, _ end: Int, _ table: borrowing WordTable, _ bits: inout UInt64,
        _ signature: inout WordHash, signs: Bool
    ) {
        guard end - start <= 64 else { return }
        var word = WordHash()
        var whole = WordHash()
        var words = 0
        var wasLower = false

        @inline(__always)
        func close() {
            if !word.isEmpty {
                words += 1
                if let hint = table.value(of: word.value) { bits |= 1 << UInt64(hint) }
                word = WordHash()
            }
        }

        for i in start..<end {
            let byte = strings[i]
            switch byte {
            case 0x61...0x7A:
                word.add(byte)
                whole.add(byte)
                wasLower = true
            case 0x41...0x5A:
                if wasLower { close() }
                word.add(byte | 0x20)
                whole.add(byte | 0x20)
                wasLower = false
            default:
                close()
                wasLower = false
            }
        }
        close()
        if words > 1, let hint = table.value(of: whole.value) { bits |= 1 << UInt64(hint) }
        if signs {
            signature.add(UInt8(truncatingIfNeeded: whole.value >> 24))
            signature.add(UInt8(truncatingIfNeeded: whole.value >> 8))
        }
    }

    /// Whether a container, or one of the next few around it, carries a hint.
    func isNear(_ hint: Hint, _ container: Int, within steps: UInt8 = 14) -> Bool {
        distance(hint, container) <= steps
    }

    /// How many elements up the nearest one with a hint stands; ``none`` where there is none.
    @inline(__always)
    func distance(_ hint: Hint, _ container: Int) -> UInt8 {
        distances[container * HintDistances.stride + Int(hint.rawValue)]
    }
}
