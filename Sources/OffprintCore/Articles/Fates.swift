/// What became of each block of an article: nothing is deleted, a cut is a mark with its stage, kind, reason and score.
///
/// The first to cut owns the cut: removing a block that is removed already, or that is a field, changes nothing.
public struct Fates: Sendable, Hashable {
    @usableFromInline
    var entries: [Fate]
    private var reasons: [String] = []
    private var stages: [String] = []
    private var current: Int16 = -1
    /// What the stage that cuts boilerplate takes the page to be; nil while none has said so.
    public var page: PageVerdict?

    /// All blocks kept.
    public init(count: Int) {
        entries = Array(repeating: .kept, count: count)
    }

    /// The number of blocks.
    public var count: Int { entries.count }

    /// The fate of the block at a place of the block table.
    @inlinable
    public subscript(index: Int) -> Fate { entries[index] }
    /// The fate of a block.
    @inlinable
    public subscript(block: Block) -> Fate { entries[block.index] }

    /// Whether a block is in the text so far.
    @inlinable
    public func keeps(_ block: Block) -> Bool { entries[block.index].isKept }

    /// The name of the stage that decided; nil while nobody has.
    public func stage(of block: Block) -> String? {
        let stage = entries[block.index].stage
        return stage < 0 ? nil : stages[Int(stage)]
    }

    /// Why the block was cut, in words that a person understands; nil while it was not.
    public func reason(of block: Block) -> String? {
        let reason = entries[block.index].reason
        return reason < 0 ? nil : reasons[Int(reason)]
    }

    /// Names the stage that owns the decisions from here on. The run calls it before each stage.
    public mutating func decide(as stage: String) {
        if let known = stages.firstIndex(of: stage) {
            current = Int16(known)
        } else {
            stages.append(stage)
            current = Int16(stages.count - 1)
        }
    }

    /// Cuts a block out of the text.
    ///
    /// - Parameters:
    ///   - score: how sure the stage is, 0...1.
    ///   - reason: why, in words that a person understands: "92% of its words are links".
    /// - Returns: whether the block was kept until now.
    @discardableResult
    public mutating func remove(
        _ block: Block, as kind: RemovalKind, score: Double? = nil, because reason: String
    ) -> Bool {
        guard entries[block.index].isKept else { return false }
        entries[block.index] = Fate(
            decision: .removed(kind), score: score.flatMap { $0.isFinite ? Float($0) : nil }, stage: current,
            reason: place(of: reason))
        return true
    }

    /// Cuts a run of blocks, each as ``remove(_:as:score:because:)`` does; the reason is kept once.
    public mutating func remove(
        _ blocks: some Sequence<Block>, as kind: RemovalKind, score: Double? = nil, because reason: String
    ) {
        for block in blocks { remove(block, as: kind, score: score, because: reason) }
    }

    /// Says that a kept block holds a field of the metadata: it leaves the text, and is not among what was removed.
    @discardableResult
    public mutating func claim(_ block: Block, as field: Field) -> Bool {
        guard entries[block.index].isKept else { return false }
        entries[block.index] = Fate(decision: .field(field), score: nil, stage: current, reason: -1)
        return true
    }

    /// Puts a block that holds a field back into the text: its field stays in the metadata, and ``Fate/restored`` names
    /// it. A block that was cut, or that holds another field, stays as it is.
    @discardableResult
    public mutating func restore(_ block: Block, from field: Field) -> Bool {
        guard entries[block.index].decision == .field(field) else { return false }
        entries[block.index] = .kept
        entries[block.index].restored = field
        return true
    }

    /// Records how strongly a stage holds that a kept block belongs, 0...1.
    public mutating func endorse(_ block: Block, score: Double) {
        guard entries[block.index].isKept else { return }
        if score.isFinite { entries[block.index].score = Float(score) }
    }

    private mutating func place(of reason: String) -> Int32 {
        if let last = reasons.last, last == reason { return Int32(reasons.count - 1) }
        reasons.append(reason)
        return Int32(reasons.count - 1)
    }
}
