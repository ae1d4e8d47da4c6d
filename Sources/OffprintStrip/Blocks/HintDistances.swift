import OffprintCore

/// For each container: how many elements up the nearest one stands that carries each ``Hint``.
struct HintDistances {
    /// A distance that means: none.
    static let none: UInt8 = 15

    /// How many hints there are; a test compares it with the list.
    private static let count = 48
    /// How many vectors of sixteen numbers each container has; the hint's raw value is the place among the numbers.
    private static let vectors = 3
    private let distances: [SIMD16<UInt8>]
    /// The hints of the container itself, as bits.
    private(set) var own: [UInt64] = []
    /// The same hash for containers of the same tag and the same id and class words.
    private(set) var signatures: [UInt64] = []
    /// The same hash for containers of the same tag and the same first class, which tells what they are: others tell in
    /// which state, of which colour and which number they are.
    private(set) var kinds: [UInt64] = []
    /// What the container's own role makes of it.
    private(set) var landmarks: [Landmarks.Kinds] = []

    /// Reads the tokens of all containers.
    ///
    /// - Parameter chosen: the blocks whose elements matter; the others' elements have no hints. nil reads all.
    /// - Complexity: O(containers + bytes of tokens).
    init(_ article: Article, around chosen: [Bool]? = nil) {
        let count = article.containers.count
        let none = SIMD16<UInt8>(repeating: HintDistances.none)
        // Local until the end, so that each is known to be nobody else's.
        var own = [UInt64](0, times: count)
        var signatures = own
        var kinds = own
        var landmarks = [Landmarks.Kinds]([], times: count)
        let sums = chosen.map { HintDistances.sums($0) } ?? []
        let bitsOfTags = Hint.bitsOfTags
        let size = count * HintDistances.vectors
        distances = TokenReader.withReader { reader in
            [SIMD16<UInt8>](room: size) { distances, filled in
                var own = own.mutableSpan
                var signatures = signatures.mutableSpan
                var kinds = kinds.mutableSpan
                var landmarks = landmarks.mutableSpan
                let containers = article.containers.span
                let tokens = article.tokens.span
                let strings = article.strings.span
                for i in 0..<count {
                    let container = containers[unchecked: i]
                    let start = i &* HintDistances.vectors
                    if !sums.isEmpty, sums[Int(container.blocks.end)] == sums[Int(container.blocks.start)] {
                        for j in 0..<HintDistances.vectors { distances[start &+ j] = none }
                        continue
                    }
                    var told = TokenReader.Told(letters: TokenReader.Told.noClass)
                    if !container.tokens.isEmpty {
                        told = reader.read(tokens, Int(container.tokens.start), Int(container.tokens.end), strings)
                    }
                    told.hints |= bitsOfTags[Int(container.tag.number)]
                    if let parent = container.parent, parent < i {
                        let above = parent &* HintDistances.vectors
                        for j in 0..<HintDistances.vectors {
                            distances[start &+ j] = HintDistances.farther(distances[above &+ j])
                        }
                    } else {
                        for j in 0..<HintDistances.vectors { distances[start &+ j] = none }
                    }
                    if told.hints != 0, container.tag != .body, container.tag != .html {
                        var rest = told.hints
                        while rest != 0 {
                            let hint = rest.trailingZeroBitCount
                            distances[start &+ hint &>> 4][hint & 15] = 0
                            rest &= rest &- 1
                        }
                    }
                    var signature = WordHash()
                    signature.add(word: UInt64(container.tag.number))
                    signature.add(word: told.letters)
                    own[unchecked: i] = told.hints
                    signatures[unchecked: i] = signature.value
                    landmarks[unchecked: i] = told.landmark
                    kinds[unchecked: i] = told.kind &+ UInt64(container.tag.number) &* 0x9E37_79B9_7F4A_7C15
                }
                filled = size
            }
        }
        self.own = own
        self.signatures = signatures
        self.kinds = kinds
        self.landmarks = landmarks
    }

    /// One more; of what is none, none.
    @inline(__always)
    private static func farther(_ distances: SIMD16<UInt8>) -> SIMD16<UInt8> {
        let near = unsafeBitCast(distances, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: Int8(none))
        // True is a byte of ones, which is -1.
        return distances &- unsafeBitCast(near, to: SIMD16<UInt8>.self)
    }

    /// How many blocks are chosen before each, and of all.
    private static func sums(_ chosen: [Bool]) -> [Int32] {
        var sums: [Int32] = [0]
        sums.reserveCapacity(chosen.count + 1)
        for isChosen in chosen { sums.append(sums[sums.count - 1] + (isChosen ? 1 : 0)) }
        return sums
    }

    /// Whether a container, or one of the next few around it, carries a hint.
    func isNear(_ hint: Hint, _ container: Int, within steps: UInt8 = 14) -> Bool {
        distance(hint, container) <= steps
    }

    /// How many elements up the nearest one with a hint stands; ``none`` where there is none.
    @inline(__always)
    func distance(_ hint: Hint, _ container: Int) -> UInt8 { distance(hint, in: row(of: container)) }

    /// Where the distances of a container stand, for reading several of them.
    @inline(__always)
    func row(of container: Int) -> Int {
        precondition(container >= 0 && container < own.count, "A hint is looked for around an element of the page.")
        return 16 &* HintDistances.vectors &* container
    }

    /// The same as ``distance(_:_:)`` of a row that ``row(of:)`` gave.
    @inline(__always)
    func distance(_ hint: Hint, in row: Int) -> UInt8 {
        distances.span.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: row &+ Int(hint.rawValue), as: UInt8.self)
    }

    /// How far away each of some hints may be.
    struct Limits {
        fileprivate var vectors = [SIMD16<UInt8>](
            repeating: SIMD16(repeating: 0xFF), count: HintDistances.vectors)

        /// No hint at all but those of a list.
        init(_ hints: [(hint: Hint, within: UInt8)]) {
            for (hint, steps) in hints { vectors[Int(hint.rawValue) >> 4][Int(hint.rawValue) & 15] = steps }
        }
    }

    /// The hints, as bits, that a container or one of the next few around it carries.
    func near(_ container: Int, within limits: Limits) -> UInt64 {
        let row = row(of: container) &>> 4
        var far: UInt64 = 0
        for i in 0..<HintDistances.vectors {
            // Beyond a limit the difference is negative.
            let halves = unsafeBitCast(limits.vectors[i] &- distances[row &+ i], to: SIMD2<UInt64>.self)
            ByteBits.push(halves[0], onto: &far)
            ByteBits.push(halves[1], onto: &far)
        }
        return ~far &>> UInt64(64 - 16 * HintDistances.vectors)
    }

    /// The number of columns.
    static let columns = count + 1

    /// Hints of what stands beside an article. Each of them is rare, and none alone is seen by the trees.
    private static let beside: [Hint] = [.breadcrumb, .related, .newsletter, .search, .biography, .legal]

    /// Puts the distances of some containers, one for each row, in the order of the hints, and that of the nearest of those
    /// that stand beside an article.
    func put(of containers: [Int32], into writer: inout ColumnWriter) {
        let rows = Array(count: containers.count) { 16 &* HintDistances.vectors &* Int(containers[$0]) }
        let places = rows.span
        let bytes = distances.span.bytes
        for hint in 0..<HintDistances.count {
            writer.put(
                "hint.", hint,
                whole: {
                    let place = places[unchecked: $0] &+ hint
                    return Int(bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt8.self))
                })
        }
        writer.put(
            "hint.beside",
            whole: { row in
                HintDistances.beside.reduce(Int(HintDistances.none)) {
                    min($0, Int(distance($1, in: places[unchecked: row])))
                }
            })
    }
}
